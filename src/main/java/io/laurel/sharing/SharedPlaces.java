package io.laurel.sharing;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.SharingMethod;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Turns exact shares into places, all of them and no more. Catalogue 5.17.
 *
 * <p>Where equal units want more places than are left, {@code precedence} puts them in order and
 * {@code tie} is asked about those it leaves equal at the line.
 */
final class SharedPlaces {

  private final int total;
  private final List<Fraction> shares;
  private final Comparator<Integer> precedence;
  private final BiFunction<List<Integer>, Integer, List<Integer>> tie;
  private final int[] places;

  /**
   * @param shares exact, of all places
   * @param precedence of units by index, the one that goes first less
   * @param tie given equal units and the number of places for them, those units in order; none to
   *     leave it undecided
   */
  SharedPlaces(
      int total,
      List<Fraction> shares,
      Comparator<Integer> precedence,
      BiFunction<List<Integer>, Integer, List<Integer>> tie) {
    this.total = total;
    this.shares = shares;
    this.precedence = precedence;
    this.tie = tie;
    this.places = new int[shares.size()];
  }

  int[] by(SharingMethod method) {
    switch (method) {
      case LARGEST_REMAINDER -> largestRemainders();
      case SAINTE_LAGUE -> highestQuotients(2);
      case D_HONDT -> highestQuotients(1);
    }
    return places.clone();
  }

  private void largestRemainders() {
    int given = 0;
    List<Fraction> remainders = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      places[i] = shares.get(i).rounded(0, RoundingMode.DOWN).intValueExact();
      remainders.add(shares.get(i).minus(Fraction.of(places[i])));
      given += places[i];
    }
    Comparator<Integer> order = Comparator.comparing(remainders::get);
    give(queue(order.reversed()), order.reversed(), total - given);
  }

  /** Place by place to the highest quotient of the share and 1, 1 + step, 1 + 2 step …. */
  private void highestQuotients(int step) {
    for (int left = total; left > 0; ) {
      List<Fraction> quotients = new ArrayList<>();
      for (int i = 0; i < places.length; i++) {
        quotients.add(shares.get(i).dividedBy(Fraction.of(1L + (long) step * places[i])));
      }
      Comparator<Integer> order = Comparator.comparing(quotients::get);
      List<Integer> queue = queue(order.reversed());
      int highest = 1;
      while (highest < queue.size() && order.compare(queue.get(highest), queue.get(0)) == 0) {
        highest++;
      }
      int now = Math.min(left, highest);
      if (!give(queue, order.reversed(), now)) {
        return;
      }
      left -= now;
    }
  }

  private List<Integer> queue(Comparator<Integer> order) {
    List<Integer> queue = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      queue.add(i);
    }
    queue.sort(order.thenComparing(precedence));
    return queue;
  }

  /** One place to each of the first; false when people have to decide who is among them. */
  private boolean give(List<Integer> queue, Comparator<Integer> first, int count) {
    Comparator<Integer> order = first.thenComparing(precedence);
    List<Integer> line = new ArrayList<>(queue);
    if (count > 0
        && count < line.size()
        && order.compare(line.get(count - 1), line.get(count)) == 0) {
      int at = line.get(count);
      List<Integer> equal = line.stream().filter(i -> order.compare(i, at) == 0).toList();
      int start = line.indexOf(equal.get(0));
      List<Integer> decided = tie.apply(equal, count - start);
      if (decided.isEmpty()) {
        Arrays.fill(places, 0);
        return false;
      }
      for (int i = 0; i < equal.size(); i++) {
        line.set(start + i, decided.get(i));
      }
    }
    line.subList(0, count).forEach(i -> places[i]++);
    return true;
  }
}
