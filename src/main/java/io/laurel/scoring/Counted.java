package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judge's mark that enters a panel.
 *
 * @param judge id of the judge
 * @param mark the mark as given
 * @param normalised what counts instead of it, or null when the mark itself counts
 */
record Counted(String judge, BigDecimal mark, @Nullable Fraction normalised) {

  /** The lowest first; equal ones in order of judge. */
  static final Comparator<Counted> ORDER =
      ((Comparator<Counted>) Counted::compareValues).thenComparing(Counted::judge);

  /** A mark that counts as given. */
  static Counted asGiven(String judge, BigDecimal mark) {
    return new Counted(judge, mark, null);
  }

  /** What counts. */
  Fraction value() {
    return normalised == null ? Fraction.of(mark) : normalised;
  }

  /** What counts, as text. */
  String text() {
    return normalised == null ? mark.toPlainString() : normalised.toText();
  }

  private static int compareValues(Counted a, Counted b) {
    return a.normalised == null && b.normalised == null
        ? a.mark.compareTo(b.mark)
        : a.value().compareTo(b.value());
  }

  /** The exact sum; decimals are added as decimals, which is many times faster. */
  static Fraction sum(List<Counted> marks) {
    BigDecimal decimals = BigDecimal.ZERO;
    Fraction fractions = Fraction.ZERO;
    for (Counted one : marks) {
      if (one.normalised == null) {
        decimals = decimals.add(one.mark);
      } else {
        fractions = fractions.plus(one.normalised);
      }
    }
    return Fraction.of(decimals).plus(fractions);
  }
}
