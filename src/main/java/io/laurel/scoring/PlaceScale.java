package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;
import io.laurel.policy.Choices.PlaceOrder;
import io.laurel.policy.Choices.TiedPlaces;
import io.laurel.policy.NormalisingMethod.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The place of a number in its column, or the points of the place. */
final class PlaceScale implements Scale {

  private final List<Fraction> ascending;
  private final Places method;
  private final @Nullable TiedPlaces tied;

  PlaceScale(List<Fraction> numbers, Places method, @Nullable TiedPlaces tied) {
    List<Fraction> sorted = new ArrayList<>(numbers);
    sorted.sort(null);
    this.ascending = List.copyOf(sorted);
    this.method = method;
    this.tied = tied;
  }

  /** Places from the first to the last that equal numbers occupy. */
  private record Occupied(int first, int last) {

    int count() {
      return last - first + 1;
    }
  }

  /** Whether equal numbers get the same either way, or the policy says which. */
  boolean isDecided() {
    if (tied != null) {
      return true;
    }
    int from = 0;
    while (from < ascending.size()) {
      Occupied occupied = occupied(ascending.get(from));
      if (!mean(occupied).equals(worth(occupied.first()))) {
        return false;
      }
      from += occupied.count();
    }
    return true;
  }

  @Override
  public Surd of(Fraction number) {
    Occupied occupied = occupied(number);
    return Surd.of(isBest(occupied) ? worth(occupied.first()) : mean(occupied));
  }

  @Override
  public String shown(Fraction number) {
    Occupied occupied = occupied(number);
    String place =
        "#"
            + occupied.first()
            + (occupied.count() == 1 ? "" : "–" + occupied.last())
            + "/"
            + ascending.size();
    return method.points().isEmpty() || isBest(occupied)
        ? place
        : place + ": (" + points(occupied) + ") ÷ " + occupied.count();
  }

  private boolean isBest(Occupied occupied) {
    return occupied.count() == 1 || tied == TiedPlaces.BEST;
  }

  private String points(Occupied occupied) {
    List<Fraction> each = new ArrayList<>();
    for (int place = occupied.first(); place <= occupied.last(); place++) {
      each.add(worth(place));
    }
    return each.stream().map(Objects::toString).collect(Collectors.joining(" + "));
  }

  private Fraction mean(Occupied occupied) {
    Fraction sum = Fraction.ZERO;
    if (method.points().isEmpty()) {
      sum = Fraction.of(((long) occupied.first() + occupied.last()) * occupied.count() / 2);
    } else {
      for (int p = occupied.first(); p <= Math.min(occupied.last(), method.points().size()); p++) {
        sum = sum.plus(worth(p));
      }
    }
    return sum.dividedBy(Fraction.of(occupied.count()));
  }

  private Fraction worth(int place) {
    if (method.points().isEmpty()) {
      return Fraction.of(place);
    }
    return place <= method.points().size() ? method.points().get(place - 1) : Fraction.ZERO;
  }

  private Occupied occupied(Fraction number) {
    int below = count(number, false);
    int upTo = count(number, true);
    return method.order() == PlaceOrder.LOWEST_FIRST
        ? new Occupied(below + 1, upTo)
        : new Occupied(ascending.size() - upTo + 1, ascending.size() - below);
  }

  /** How many are below the number, or below and equal. */
  private int count(Fraction number, boolean orEqual) {
    int low = 0;
    int high = ascending.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared = ascending.get(middle).compareTo(number);
      if (compared < 0 || (orEqual && compared == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
