package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Joint;
import io.laurel.policy.Choices.Unit;
import io.laurel.policy.Entry;
import io.laurel.policy.EntryLimit;
import io.laurel.policy.Ineligible;
import io.laurel.policy.JointEntries;
import io.laurel.policy.NotAdmitted;
import io.laurel.policy.Organisation;
import io.laurel.policy.Status;
import io.laurel.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Counts the entries filed and finds who filed too many or too few. */
final class EntryLimits {

  /** An entry as it counts for a holder. */
  private record Filed(Entry entry, boolean joint, boolean first) {

    boolean counts(Joint choice) {
      return !joint || choice == Joint.EACH || (choice == Joint.FIRST && first);
    }
  }

  /** Who may file no more or no less. */
  private record Holder(String id, String name, String category) {

    String shown() {
      return category.isEmpty() ? name : name + " · " + category;
    }
  }

  private static final Comparator<Holder> IN_ORDER =
      Comparator.comparing(Holder::id).thenComparing(Holder::category);

  private final Contest contest;
  private final List<Entry> entries;
  private final Map<String, Organisation> organisations = new LinkedHashMap<>();
  private final Faults faults;
  private final BiConsumer<Status<?>, EntryLimit> found;

  /**
   * @param entries those that count
   * @param found told of each finding and the limit it comes from
   */
  EntryLimits(
      Contest contest,
      List<Entry> entries,
      List<Organisation> organisations,
      Faults faults,
      BiConsumer<Status<?>, EntryLimit> found) {
    this.contest = contest;
    this.entries = entries;
    organisations.forEach(o -> this.organisations.put(o.getId(), o));
    this.faults = faults;
    this.found = found;
  }

  void apply(EntryLimit limit) {
    boolean known = true;
    for (String category :
        Stream.concat(limit.getOnly().stream(), limit.getExcept().stream()).toList()) {
      if (!contest.categories().contains(category)) {
        known = false;
        faults.add(
            "Unknown category `"
                + category
                + "`"
                + Suggestion.ending(category, contest.categories())
                + " The contest has `"
                + String.join("`, `", contest.categories())
                + "`.",
            limit);
      }
    }
    if (known) {
      Map<Holder, List<Filed>> filed = filed(limit);
      filed.forEach(
          limit.isLeast()
              ? (holder, all) -> atLeast(limit, holder, all)
              : (holder, all) -> atMost(limit, holder, all));
    }
  }

  private Map<Holder, List<Filed>> filed(EntryLimit limit) {
    Map<Holder, List<Filed>> filed = new TreeMap<>(IN_ORDER);
    limit.getOrganisation().ifPresent(o -> categories(limit, o.getId(), o.getName(), filed));
    for (Entry entry : entries) {
      if (!limit.counts(entry.getCategory())) {
        continue;
      }
      if (limit.getUnit() == Unit.PERSON) {
        for (String person : entry.getPeople()) {
          add(limit, person, person, new Filed(entry, false, true), filed);
        }
        continue;
      }
      List<Organisation> units = JointEntries.unitsOf(entry, limit.getUnit());
      for (Organisation unit : units) {
        if (limit.getOrganisation().filter(o -> !o.equals(unit)).isEmpty()) {
          boolean first = unit.equals(units.get(0));
          add(
              limit,
              unit.getId(),
              unit.getName(),
              new Filed(entry, units.size() > 1, first),
              filed);
        }
      }
    }
    return filed;
  }

  private void add(
      EntryLimit limit, String id, String name, Filed entry, Map<Holder, List<Filed>> filed) {
    if (limit.isLeast()) {
      categories(limit, id, name, filed);
    }
    String category = limit.isPerCategory() ? entry.entry().getCategory() : "";
    filed.computeIfAbsent(new Holder(id, name, category), h -> new ArrayList<>()).add(entry);
  }

  /** A least number is due in every category, entries or none. */
  private void categories(
      EntryLimit limit, String id, String name, Map<Holder, List<Filed>> filed) {
    List<String> due =
        limit.isPerCategory()
            ? contest.categories().stream().filter(limit::counts).toList()
            : List.of("");
    due.forEach(c -> filed.computeIfAbsent(new Holder(id, name, c), h -> new ArrayList<>()));
  }

  // ---- too few

  private void atLeast(EntryLimit limit, Holder holder, List<Filed> all) {
    int due = limit.getNumber();
    boolean enough = all.size() >= due && count(all, Joint.NONE) < due;
    if (limit.getJoint().isEmpty() && enough) {
      askJoint(limit, holder, all);
      return;
    }
    int counted = count(all, limit.getJoint().orElse(Joint.EACH));
    if (counted < due) {
      Organisation organisation = organisations.get(holder.id());
      if (organisation != null) {
        found.accept(
            Ineligible.because(organisation, holder.shown() + ": " + counted + " < " + due), limit);
      }
    }
  }

  // ---- too many

  private void atMost(EntryLimit limit, Holder holder, List<Filed> all) {
    int most = limit.getNumber();
    if (all.size() <= most) {
      return;
    }
    if (limit.getJoint().isEmpty() && all.stream().anyMatch(Filed::joint)) {
      askJoint(limit, holder, all);
      return;
    }
    List<Entry> counted =
        all.stream()
            .filter(f -> f.counts(limit.getJoint().orElse(Joint.EACH)))
            .map(Filed::entry)
            .toList();
    if (counted.size() <= most) {
      return;
    }
    if (limit.getBeyond().isEmpty()) {
      faults.add(
          tooMany(limit, holder, counted)
              + ", and the policy leaves open what becomes of them: say `beyond(ALL_REJECTED | LATEST_REJECTED | CONTEST_REFUSED)`.",
          limit);
      return;
    }
    String reason = holder.shown() + ": " + counted.size() + " > " + most;
    switch (limit.getBeyond().get()) {
      case ALL_REJECTED ->
          counted.forEach(e -> found.accept(NotAdmitted.because(e, reason), limit));
      case LATEST_REJECTED -> rejectLatest(limit, holder, counted, reason);
      case CONTEST_REFUSED ->
          faults.add(tooMany(limit, holder, counted) + "; withdraw what is too many.", limit);
    }
  }

  private void rejectLatest(EntryLimit limit, Holder holder, List<Entry> counted, String reason) {
    if (limit.getOrder().isEmpty()) {
      faults.add(
          tooMany(limit, holder, counted)
              + ", and the policy leaves open which of them were filed last: name the number that says so, `inOrderOf(\"…\")`.",
          limit);
      return;
    }
    String order = limit.getOrder().get();
    Map<Entry, Fraction> numbers = new LinkedHashMap<>();
    counted.forEach(
        e -> numbers.put(e, Fraction.of(e.getNumber().getOrDefault(order, BigDecimal.ZERO))));
    if (!counted.stream().allMatch(e -> e.getNumber().containsKey(order))) {
      return;
    }
    List<Entry> sorted = new ArrayList<>(counted);
    sorted.sort(Comparator.comparing(numbers::get));
    int most = limit.getNumber();
    Entry next = sorted.get(most);
    if (most > 0) {
      Entry last = sorted.get(most - 1);
      if (Objects.equals(numbers.get(last), numbers.get(next))) {
        faults.add(
            tooMany(limit, holder, counted)
                + ", and `"
                + last.getId()
                + "` and `"
                + next.getId()
                + "` have the same `"
                + order
                + "`: which was filed last can not be said.",
            limit);
        return;
      }
    }
    sorted
        .subList(most, sorted.size())
        .forEach(e -> found.accept(NotAdmitted.because(e, reason), limit));
  }

  // ---- messages

  private static String tooMany(EntryLimit limit, Holder holder, List<Entry> counted) {
    return who(limit, holder)
        + " has "
        + counted.size()
        + " entries of the "
        + limit.getNumber()
        + " that are admitted ("
        + String.join(", ", counted.stream().map(e -> "`" + e.getId() + "`").sorted().toList())
        + ")";
  }

  private void askJoint(EntryLimit limit, Holder holder, List<Filed> all) {
    String joint =
        String.join(
            ", ",
            all.stream().filter(Filed::joint).map(f -> "`" + f.entry().getId() + "`").toList());
    faults.add(
        who(limit, holder)
            + " has "
            + all.size()
            + " entries with the joint ones ("
            + joint
            + "), and the policy leaves open whether those count towards the "
            + (limit.isLeast() ? "least" : "most")
            + " of "
            + limit.getNumber()
            + ": say `EntryLimit."
            + (limit.isLeast() ? "least" : "most")
            + "(…).joint(EACH | FIRST | NONE)`.",
        limit);
  }

  private static String who(EntryLimit limit, Holder holder) {
    return (limit.getUnit() == Unit.PERSON ? "Person `" : "Organisation `")
        + holder.id()
        + "`"
        + (holder.category().isEmpty() ? "" : " in category `" + holder.category() + "`");
  }

  private static int count(List<Filed> all, Joint choice) {
    return (int) all.stream().filter(f -> f.counts(choice)).count();
  }
}
