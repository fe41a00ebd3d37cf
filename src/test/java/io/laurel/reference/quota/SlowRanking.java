package io.laurel.reference.quota;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import io.laurel.Ruling;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.OnCycle;
import io.laurel.policy.Choices.Reach;
import io.laurel.policy.Choices.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores and ranks one case, slowly and obviously. */
final class SlowRanking {

  /** An entrant who has a rank. */
  static final class Placed {
    final Entrant entrant;
    final String group;
    final BigDecimal exact;
    final BigDecimal published;
    int rank;

    Placed(Entrant entrant, String group, BigDecimal exact, BigDecimal published) {
      this.entrant = entrant;
      this.group = group;
      this.exact = exact;
      this.published = published;
    }

    String id() {
      return entrant.id();
    }

    boolean has(String attribute) {
      return entrant.attributes().get(attribute).isPresent();
    }

    @Override
    public String toString() {
      return rank + " " + id();
    }
  }

  private final Contest contest;
  private final Said said;
  private final Set<Event> events;
  private final List<Placed> placed = new ArrayList<>();
  private final List<String> keys;

  SlowRanking(Contest contest, Set<Event> events) {
    this.contest = contest;
    this.said = new Said(contest.attributes());
    this.events = events;
    this.keys = said.list("keys");
    for (Entrant entrant : contest.entrants()) {
      if (takesPart(entrant) && entrant.attributes().get("disqualified").isEmpty()) {
        BigDecimal exact =
            value(entrant, "theory")
                .multiply(new BigDecimal("0.3"))
                .add(value(entrant, "practice").multiply(new BigDecimal("0.7")));
        BigDecimal published =
            exact.setScale(
                said.number("digits"),
                Objects.requireNonNull(said.choice(Rounding.class, "scoreRounding")).mode());
        String group = said.flag("perCategory") ? Objects.requireNonNull(entrant.category()) : "";
        placed.add(new Placed(entrant, group, exact, published));
      }
    }
    for (String group : placed.stream().map(p -> p.group).distinct().sorted().toList()) {
      rank(placed.stream().filter(p -> p.group.equals(group)).toList());
    }
    placed.sort(
        Comparator.comparing((Placed p) -> p.group)
            .thenComparing(p -> p.rank)
            .thenComparing(Placed::id));
  }

  /** All who have a rank: group by group, the best first, those of one rank by id. */
  List<Placed> placed() {
    return placed;
  }

  /** Who has a place of a tier whatever the rank, the best first, then those without a rank. */
  List<Placed> givenPlaces(SlowTier tier) {
    List<Placed> given = new ArrayList<>();
    for (Entrant entrant : contest.entrants()) {
      if (tier.isFor(entrant)
          && entrant.attributes().get("direct").filter(tier.name()::equals).isPresent()) {
        given.add(
            placed.stream()
                .filter(p -> p.entrant.equals(entrant))
                .findFirst()
                .orElse(new Placed(entrant, "", BigDecimal.ZERO, BigDecimal.ZERO)));
      }
    }
    given.sort(
        Comparator.comparing((Placed p) -> p.rank == 0 ? Integer.MAX_VALUE : p.rank)
            .thenComparing(Placed::id));
    return given;
  }

  /** Whoever has a mark takes part. */
  boolean takesPart(Entrant entrant) {
    return contest.marks().stream().anyMatch(m -> m.entrant().equals(entrant.id()));
  }

  private boolean has(Entrant entrant, String component) {
    return contest.marks().stream()
        .anyMatch(m -> m.entrant().equals(entrant.id()) && m.component().equals(component));
  }

  private BigDecimal value(Entrant entrant, String component) {
    return contest.marks().stream()
        .filter(m -> m.entrant().equals(entrant.id()) && m.component().equals(component))
        .map(Mark::value)
        .findFirst()
        .orElseThrow();
  }

  // ---- the order

  private void rank(List<Placed> group) {
    List<Placed> byId = group.stream().sorted(Comparator.comparing(Placed::id)).toList();
    OnCycle onCycle = said.choice(OnCycle.class, "onCycle");
    List<List<Placed>> order = apart(byId, 0, false, onCycle == OnCycle.RESTART);
    if (onCycle == null && !order.equals(apart(byId, 0, false, true))) {
      throw new Refused("whether those a head-to-head left tied begin again");
    }
    Numbering numbering = said.choice(Numbering.class, "numbering");
    int next = 1;
    boolean shared = false;
    for (List<Placed> tied : order) {
      if (shared && numbering == null) {
        throw new Refused("how ranks go on after a tie");
      }
      Ruling ruling = tied.size() == 1 ? null : ruling(contest, decision(tied.get(0), next));
      if (ruling != null) {
        events.add(Event.RULED);
        for (Placed one : tied) {
          one.rank = next + ruling.order().indexOf(one.id());
        }
        next += tied.size();
        continue;
      }
      for (int i = 0; i < tied.size(); i++) {
        tied.get(i).rank = numbering == Numbering.SEQUENTIAL ? next + i : next;
      }
      shared = tied.size() > 1;
      if (shared) {
        events.add(numbering == Numbering.SEQUENTIAL ? Event.TIE_NUMBERED : Event.TIE);
      }
      next += numbering == Numbering.DENSE ? 1 : tied.size();
    }
  }

  /** The id of the decision about those who share a rank. */
  static String decision(Placed one, int rank) {
    return "tie:final" + (one.group.isEmpty() ? "" : ":" + one.group) + ":" + rank;
  }

  static @Nullable Ruling ruling(Contest contest, String decides) {
    return contest.rulings().stream()
        .filter(r -> r.decides().equals(decides))
        .findFirst()
        .orElse(null);
  }

  /**
   * The tied as far as the keys from that one on set them apart. Those a head-to-head left tied
   * begin again with the first key, if so said: after it set somebody apart itself, each part of
   * equals; after a later key did, the best, and all others together.
   */
  private List<List<Placed>> apart(List<Placed> tied, int from, boolean met, boolean restart) {
    boolean headToHead = met;
    for (int i = from; i < keys.size() && tied.size() > 1; i++) {
      String key = keys.get(i);
      List<List<Placed>> parts = split(tied, i);
      if (parts.size() > 1) {
        note(key);
        if (restart && headToHead) {
          parts = bestAndOthers(parts);
          events.add(Event.RESTARTED);
        }
        headToHead |= key.equals("h2h");
        List<List<Placed>> all = new ArrayList<>();
        for (List<Placed> part : parts) {
          all.addAll(
              restart && headToHead
                  ? apart(part, 0, false, true)
                  : apart(part, i + 1, headToHead, restart));
        }
        return all;
      }
      headToHead |= key.equals("h2h");
      if (key.equals("h2h") && i < keys.size() - 1) {
        events.add(Event.CYCLE_OR_NOT_MET);
      }
    }
    return List.of(tied);
  }

  private static List<List<Placed>> bestAndOthers(List<List<Placed>> parts) {
    List<Placed> others = new ArrayList<>();
    parts.subList(1, parts.size()).forEach(others::addAll);
    others.sort(Comparator.comparing(Placed::id));
    return List.of(parts.get(0), others);
  }

  private void note(String key) {
    switch (key) {
      case "exact" -> events.add(Event.BY_EXACT);
      case "countback" -> events.add(Event.BY_COUNTBACK);
      case "h2h" -> events.add(Event.BY_HEAD_TO_HEAD);
      case "score" -> {}
      default -> events.add(key.startsWith("lo:") ? Event.BY_LOWEST : Event.BY_HIGHEST);
    }
  }

  /** The tied in parts by one key, the best first, each in order of id. */
  private List<List<Placed>> split(List<Placed> tied, int key) {
    String name = keys.get(key);
    if (name.equals("h2h")) {
      return allMet(tied)
          ? parts(tied, Comparator.comparing((Placed p) -> balance(p, tied)).reversed())
          : List.of(tied);
    }
    if (name.equals("countback")) {
      return parts(tied, Comparator.comparing(this::places, SlowRanking::compareCounts));
    }
    Comparator<Placed> byValue = Comparator.comparing(p -> number(p, name));
    if (key == 0 && said.has("margin")) {
      return near(tied, name);
    }
    return parts(tied, name.startsWith("lo:") ? byValue : byValue.reversed());
  }

  private BigDecimal number(Placed one, String key) {
    if (key.equals("score")) {
      return one.published;
    }
    if (key.equals("exact")) {
      return one.exact;
    }
    String name = key.substring(3);
    return name.equals("age")
        ? new BigDecimal(one.entrant.attributes().get("age").orElseThrow())
        : value(one.entrant, name);
  }

  private static List<List<Placed>> parts(List<Placed> tied, Comparator<Placed> order) {
    List<List<Placed>> parts = new ArrayList<>();
    for (Placed one : tied.stream().sorted(order.thenComparing(Placed::id)).toList()) {
      if (parts.isEmpty() || order.compare(parts.get(parts.size() - 1).get(0), one) != 0) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(one);
    }
    return parts;
  }

  // ---- ties within a margin

  private List<List<Placed>> near(List<Placed> tied, String key) {
    List<List<Placed>> anchored = near(tied, key, Reach.ANCHORED);
    List<List<Placed>> chained = near(tied, key, Reach.CHAINED);
    Reach reach = said.choice(Reach.class, "reach");
    if (!anchored.equals(chained)) {
      if (reach == null) {
        throw new Refused("from where a tie is measured");
      }
      events.add(reach == Reach.ANCHORED ? Event.ANCHORED : Event.CHAINED);
    }
    return reach == Reach.CHAINED ? chained : anchored;
  }

  private List<List<Placed>> near(List<Placed> tied, String key, Reach reach) {
    boolean lowest = key.startsWith("lo:");
    Comparator<Placed> byValue = Comparator.comparing(p -> number(p, key));
    List<List<Placed>> parts = new ArrayList<>();
    for (Placed one : tied.stream().sorted(lowest ? byValue : byValue.reversed()).toList()) {
      boolean joins = false;
      if (!parts.isEmpty()) {
        List<Placed> last = parts.get(parts.size() - 1);
        Placed measured = last.get(reach == Reach.ANCHORED ? 0 : last.size() - 1);
        BigDecimal distance = number(measured, key).subtract(number(one, key)).abs();
        int order = distance.compareTo(new BigDecimal(said.text("margin")));
        joins = said.flag("below") ? order < 0 || distance.signum() == 0 : order <= 0;
      }
      if (!joins) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(one);
    }
    parts.forEach(p -> p.sort(Comparator.comparing(Placed::id)));
    return parts;
  }

  // ---- places won in single races

  /** How often it won each place from 1 to 20. */
  private List<Integer> places(Placed one) {
    List<Integer> counts = new ArrayList<>();
    for (int place = 1; place <= 20; place++) {
      BigDecimal wanted = BigDecimal.valueOf(place);
      counts.add(
          (int)
              IntStream.rangeClosed(1, 3)
                  .mapToObj(r -> "race" + r)
                  .filter(r -> has(one.entrant, r))
                  .filter(r -> value(one.entrant, r).compareTo(wanted) == 0)
                  .count());
    }
    return counts;
  }

  /** More firsts go first, then more seconds, and so on. */
  private static int compareCounts(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return b.get(i) - a.get(i);
      }
    }
    return 0;
  }

  // ---- who beat whom

  private static boolean allMet(List<Placed> tied) {
    return tied.stream()
        .allMatch(
            one ->
                tied.stream()
                    .allMatch(
                        other ->
                            one == other || victories(one, other) + victories(other, one) > 0));
  }

  private static int balance(Placed one, List<Placed> tied) {
    return tied.stream()
        .filter(other -> other != one)
        .mapToInt(other -> victories(one, other) - victories(other, one))
        .sum();
  }

  private static int victories(Placed one, Placed other) {
    String beaten = one.entrant.attributes().get("beat").orElse("");
    return Collections.frequency(Arrays.asList(beaten.split(" ")), other.id());
  }
}
