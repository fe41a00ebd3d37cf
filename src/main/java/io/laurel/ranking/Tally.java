package io.laurel.ranking;

import java.util.Arrays;

/** The places judges gave one contender. */
final class Tally {

  private final int[] places;
  private final int least;

  /**
   * @param places one of each judge and component
   */
  Tally(int[] places) {
    this.places = places.clone();
    Arrays.sort(this.places);
    this.least = places.length / 2 + 1;
  }

  /** How many gave that place or a better one. */
  int count(int place) {
    int count = 0;
    while (count < places.length && places[count] <= place) {
      count++;
    }
    return count;
  }

  /** The sum of those places. */
  int sum(int place) {
    return Arrays.stream(places).limit(count(place)).sum();
  }

  /** The first place, from that one on, which more than half gave or bettered. */
  int majority(int from) {
    return Math.max(from, places[least - 1]);
  }

  /** Which of two goes first when the place {@code from} and those after it are looked at. */
  static int compare(Tally a, Tally b, int from, int last) {
    int first = a.majority(from);
    if (first != b.majority(from)) {
      return Integer.compare(first, b.majority(from));
    }
    for (int place = first; place <= last; place++) {
      int order = Integer.compare(b.count(place), a.count(place));
      if (order == 0) {
        order = Integer.compare(a.sum(place), b.sum(place));
      }
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** {@code ≤ 2: 3, Σ 4}, for as many places as it takes to tell it from the others. */
  String text(Iterable<Tally> others, int from, int last) {
    int first = majority(from);
    int to = first;
    for (Tally other : others) {
      if (other != this && other.majority(from) == first && compare(this, other, from, last) != 0) {
        while (compare(this, other, from, to) == 0) {
          to++;
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (int place = first; place <= to; place++) {
      text.append(text.isEmpty() ? "≤ " : "; ≤ ").append(place).append(": ").append(count(place));
      text.append(", Σ ").append(sum(place));
    }
    return text.toString();
  }
}
