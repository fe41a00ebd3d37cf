package io.laurel.ranking;

import io.laurel.arithmetic.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The places of one component by majority, rules 5 to 8 of the skating system. A place goes to who
 * has it "or better" from more than half of the judges; of several, to the larger majority, then to
 * the lower sum of those places, then the same with the next place included. Equals share the mean
 * of their places.
 */
final class MajorityPlacing {

  private final Map<Contender, Tally> tallies = new HashMap<>();
  private final Map<Contender, Fraction> places = new HashMap<>();
  private final List<List<Contender>> order = new ArrayList<>();

  /**
   * @param contenders all who are placed, in any order
   */
  MajorityPlacing(List<Contender> contenders, String component, Ballots ballots) {
    contenders.forEach(c -> tallies.put(c, new Tally(ballots.places(c, component))));
    int last = contenders.size();
    List<Part> parts =
        Parts.of(
            contenders,
            (a, b) -> Tally.compare(tally(a), tally(b), 1, last),
            c -> new Reason("", ""));
    int next = 1;
    for (Part part : parts) {
      Fraction place = mean(next, part.members().size());
      part.members().forEach(c -> places.put(c, place));
      order.add(part.members());
      next += part.members().size();
    }
  }

  /** The groups of equals, the best first. */
  List<List<Contender>> order() {
    return order;
  }

  Fraction place(Contender contender) {
    return Objects.requireNonNull(places.get(contender));
  }

  /** How its place came about: {@code ≤ 1: 3, Σ 3}. */
  String text(Contender contender) {
    return tally(contender).text(tallies.values(), 1, tallies.size());
  }

  private Tally tally(Contender contender) {
    return Objects.requireNonNull(tallies.get(contender));
  }

  /** The mean of so many places from that one on. */
  static Fraction mean(int first, int count) {
    return Fraction.of(2L * first + count - 1).dividedBy(Fraction.of(2));
  }

  static String listed(int[] places) {
    return java.util.Arrays.stream(places)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }
}
