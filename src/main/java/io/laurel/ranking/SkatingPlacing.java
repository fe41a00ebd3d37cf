package io.laurel.ranking;

import io.laurel.arithmetic.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The result of several components by rules 9 to 11 of the skating system, made of the places by
 * majority in each.
 */
final class SkatingPlacing {

  private final List<String> components;
  private final List<MajorityPlacing> single = new ArrayList<>();
  private final Map<Contender, Tally> all = new HashMap<>();
  private final Map<Contender, List<Reason>> reasons = new HashMap<>();
  private final List<List<Contender>> order = new ArrayList<>();
  private final int last;

  SkatingPlacing(List<Contender> contenders, List<String> components, Ballots ballots) {
    this.components = components;
    this.last = contenders.size();
    components.forEach(c -> single.add(new MajorityPlacing(contenders, c, ballots)));
    Map<Fraction, List<Contender>> byTotal = new TreeMap<>();
    for (Contender one : contenders) {
      all.put(
          one,
          new Tally(
              components.stream()
                  .flatMapToInt(c -> java.util.Arrays.stream(ballots.places(one, c)))
                  .toArray()));
      Fraction total = places(one).stream().reduce(Fraction.ZERO, Fraction::plus);
      note(one, "rule-9", total.toText());
      byTotal.computeIfAbsent(total, t -> new ArrayList<>()).add(one);
    }
    byTotal.values().forEach(tied -> ruleTen(tied, placed() + 1));
  }

  /** The groups of equals, the best first. */
  List<List<Contender>> order() {
    return order;
  }

  /** What decided about its place: the sum, then the comparisons it took part in. */
  List<Reason> reasons(Contender contender) {
    return Objects.requireNonNull(reasons.get(contender));
  }

  MajorityPlacing placing(int component) {
    return single.get(component);
  }

  List<String> components() {
    return components;
  }

  /** Its places in the single components. */
  List<Fraction> places(Contender contender) {
    return single.stream().map(s -> s.place(contender)).toList();
  }

  private int placed() {
    return order.stream().mapToInt(List::size).sum();
  }

  /** Most places "that one or better" in the single components, then their lower sum. */
  private void ruleTen(List<Contender> tied, int place) {
    if (tied.size() <= 1) {
      order.addAll(tied.stream().map(List::of).toList());
      return;
    }
    tied.forEach(
        c ->
            note(
                c,
                "rule-10",
                "≤ " + place + ": " + reached(c, place).size() + ", Σ " + sum(c, place)));
    Part best =
        Parts.of(
                tied,
                (a, b) -> {
                  int more = Integer.compare(reached(b, place).size(), reached(a, place).size());
                  return more != 0 ? more : sum(a, place).compareTo(sum(b, place));
                },
                c -> new Reason("", ""))
            .get(0);
    ruleEleven(best.members(), place);
    ruleTen(without(tied, best.members()), place + best.members().size());
  }

  /** The judges' places for all components as one majority, for one place at a time. */
  private void ruleEleven(List<Contender> tied, int place) {
    if (tied.size() == 1) {
      order.add(tied);
      return;
    }
    Collection<Tally> tallies = tied.stream().map(this::tally).toList();
    tied.forEach(c -> note(c, "rule-11", tally(c).text(tallies, place, last)));
    Part best =
        Parts.of(
                tied,
                (a, b) -> Tally.compare(tally(a), tally(b), place, last),
                c -> new Reason("", ""))
            .get(0);
    order.add(best.members());
    ruleTen(without(tied, best.members()), place + best.members().size());
  }

  private List<Fraction> reached(Contender contender, int place) {
    return places(contender).stream().filter(p -> p.compareTo(Fraction.of(place)) <= 0).toList();
  }

  private Fraction sum(Contender contender, int place) {
    return reached(contender, place).stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private Tally tally(Contender contender) {
    return Objects.requireNonNull(all.get(contender));
  }

  private static List<Contender> without(List<Contender> tied, List<Contender> placed) {
    return tied.stream().filter(c -> !placed.contains(c)).toList();
  }

  private void note(Contender contender, String rule, String value) {
    reasons.computeIfAbsent(contender, c -> new ArrayList<>()).add(new Reason(rule, value));
  }
}
