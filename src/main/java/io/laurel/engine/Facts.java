package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.compiler.Phase;
import io.laurel.explain.Recipients;
import io.laurel.policy.Category;
import io.laurel.policy.Entry;
import io.laurel.policy.Judge;
import io.laurel.policy.Merge;
import io.laurel.policy.Organisation;
import io.laurel.policy.Person;
import io.laurel.policy.Round;
import io.laurel.policy.Ruling;
import io.laurel.policy.Status;
import io.laurel.ranking.Roster;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns a contest into the facts that rules match. */
final class Facts {

  private final Contest contest;
  private final MarkBook book;
  private final Consumer<String> faults;
  private final Map<String, Organisation> organisations = new HashMap<>();
  private Merging merging;

  Facts(Contest contest, MarkBook book, Faults faults) {
    this.contest = contest;
    this.book = book;
    this.faults = faults::add;
    this.merging = new Merging(List.of(), List.of(), faults);
  }

  /** The facts that are there in every phase. */
  List<Object> given() {
    List<Object> facts = new ArrayList<>();
    facts.add(new io.laurel.policy.Contest(contest, faults));
    contest.organisations().keySet().forEach(o -> facts.add(organisation(o)));
    contest.categories().forEach(c -> facts.add(new Category(c)));
    List<String> rounds = contest.rounds();
    for (int i = 0; i < rounds.size(); i++) {
      boolean last = i == rounds.size() - 1;
      facts.add(new Round(rounds.get(i), last, book.participants(rounds.get(i)).size()));
    }
    for (io.laurel.Judge judge : contest.judges().values()) {
      facts.add(new Judge(judge, organisation(judge.organisation()), book.roundsOf(judge.id())));
    }
    for (io.laurel.Ruling given : contest.rulings()) {
      facts.add(
          new Ruling(
              given.decides(),
              given.order(),
              given.value() != null,
              Objects.requireNonNullElse(given.value(), BigDecimal.ZERO),
              given.author(),
              given.time(),
              given.reason()));
    }
    facts.addAll(contest.facts());
    return facts;
  }

  /** Everybody who competes, by name. */
  List<Person> people() {
    Map<String, Set<String>> entries = new TreeMap<>();
    Map<String, Set<String>> senders = new HashMap<>();
    for (Entrant entrant : contest.entrants()) {
      for (String person : entrant.people()) {
        entries.computeIfAbsent(person, p -> new HashSet<>()).add(entrant.id());
        Set<String> from = senders.computeIfAbsent(person, p -> new HashSet<>());
        if (entrant.organisation() != null) {
          from.add(entrant.organisation());
        }
      }
    }
    List<Person> people = new ArrayList<>();
    entries.forEach(
        (name, in) -> people.add(new Person(name, in, Objects.requireNonNull(senders.get(name)))));
    return people;
  }

  /** All organisations in order of id. */
  List<Organisation> organisations() {
    return contest.organisations().keySet().stream().map(this::organisation).toList();
  }

  /** From now on entries belong to the categories theirs were merged into. */
  void merge(Merging newMerging) {
    merging = newMerging;
  }

  /** The categories there are after merging, in the order of the contest. */
  List<String> categories() {
    return contest.categories().stream().filter(c -> !merging.merged().contains(c)).toList();
  }

  /** The category the entrant at that position is judged in, or null. */
  @Nullable String category(int entrant) {
    String filed = contest.entrants().get(entrant).category();
    if (merging.isEmpty()) {
      return filed;
    }
    List<Merge> merges = filed == null ? List.of() : merging.of(filed);
    return merges.isEmpty() ? filed : merges.get(merges.size() - 1).getTarget().orElse(filed);
  }

  /** The organisation of that id, always the same object; the one of the unaffiliated for null. */
  Organisation organisation(@Nullable String id) {
    if (id == null) {
      return Organisation.NONE;
    }
    Organisation known = organisations.get(id);
    if (known == null) {
      io.laurel.Organisation given = Objects.requireNonNull(contest.organisations().get(id));
      Organisation parent = given.parent() == null ? null : organisation(given.parent());
      known = new Organisation(given, parent, faults);
      organisations.put(id, known);
    }
    return known;
  }

  /**
   * What entries shown together have in common.
   *
   * @param phase what {@link Phase#entries} says of the rules they are shown to
   * @param round the round, or an empty text in the phase check
   */
  Entry.Setting setting(String phase, String round) {
    return new Entry.Setting(phase, round, contest.date().orElse(null), this::organisation, faults);
  }

  /** The entrant at that position as rules see it. */
  Entry entry(
      int entrant,
      Entry.Setting setting,
      Function<String, @Nullable Fraction> scores,
      @Nullable BigDecimal total) {
    Entrant given = contest.entrants().get(entrant);
    String category = category(entrant);
    return new Entry(
        category == null || category.equals(given.category()) ? given : given.in(category),
        entrant,
        setting,
        scores,
        total);
  }

  /** The entrants as they stand in a ranking. */
  Roster roster(
      Entry.Setting setting,
      IntFunction<Function<String, @Nullable Fraction>> scores,
      Totals totals,
      IntFunction<List<Status<?>>> bars) {
    return new Roster() {
      @Override
      public String id(int position) {
        return contest.entrants().get(position).id();
      }

      @Override
      public Recipient recipient(int position) {
        return Facts.this.recipient(position);
      }

      @Override
      public Entry entry(int position) {
        return Facts.this.entry(
            position, setting, scores.apply(position), totals.published(position));
      }

      @Override
      public String category(int position) {
        return Objects.requireNonNullElse(Facts.this.category(position), "");
      }

      @Override
      public @Nullable BigDecimal score(int position) {
        return totals.published(position);
      }

      @Override
      public Totals totals() {
        return totals;
      }

      @Override
      public List<Status<?>> bars(int position) {
        return bars.apply(position);
      }

      @Override
      public boolean isOrderedById() {
        return true;
      }
    };
  }

  /** The entrant at that position as printed. */
  Recipient recipient(int entrant) {
    return Recipients.of(contest, contest.entrants().get(entrant), category(entrant));
  }

  /** The rulings by what they decide. */
  Map<String, io.laurel.Ruling> rulings() {
    Map<String, io.laurel.Ruling> byDecision = new HashMap<>();
    contest.rulings().forEach(r -> byDecision.put(r.decides(), r));
    return byDecision;
  }
}
