package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Choices.PercentOf;
import io.laurel.policy.Score;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds adjustments to a sum; percentages are of the sum before any of them. */
final class Adjusting {

  private final Sheet sheet;
  private final @Nullable Score score;
  private final Fraction before;
  private final Expression shown;
  private Fraction sum;

  /**
   * @param before the sum before any adjustment
   * @param shown gets the text of each adjustment
   */
  Adjusting(Sheet sheet, @Nullable Score score, Fraction before, Expression shown) {
    this.sheet = sheet;
    this.score = score;
    this.before = before;
    this.shown = shown;
    this.sum = before;
  }

  /** The sum with all adjustments so far. */
  Fraction sum() {
    return sum;
  }

  /** Adds one; the value tells of a fault, if any. */
  Value with(Adjustment adjustment) {
    Supplier<String> text = adjustment.getPoints()::toText;
    Fraction points = adjustment.getPoints();
    if (adjustment.getShare().signum() != 0) {
      Fraction whole = whole(adjustment);
      if (whole == null) {
        return openOrUnknown(adjustment);
      }
      points = whole.times(adjustment.getShare());
      text = () -> whole.toText() + " × " + percent(adjustment);
    }
    sum = sum.plus(points);
    Supplier<String> size = text;
    shown.add(
        () ->
            Summand.signed(size.get(), adjustment.getPoints().plus(adjustment.getShare()))
                + " ("
                + adjustment.getReason()
                + ")");
    return Value.of(points);
  }

  private @Nullable Fraction whole(Adjustment adjustment) {
    Fraction full = score == null ? null : score.getOutOf().orElse(null);
    PercentOf of = adjustment.getOf().orElse(null);
    if (of == PercentOf.OWN_SCORE || before.equals(full)) {
      return before;
    }
    return of == PercentOf.FULL_SCALE ? full : null;
  }

  private Value openOrUnknown(Adjustment adjustment) {
    if (adjustment.getOf().isPresent()) {
      return sheet.fault(
          "A percentage of the full scale is taken in round `"
              + sheet.context().round()
              + "`, and the policy does not say what the full scale is: say `Score.in(\""
              + sheet.context().round()
              + "\").outOf(\"100\")`.",
          adjustment);
    }
    return sheet.fault(
        sheet.who()
            + ": "
            + percent(adjustment)
            + " ("
            + adjustment.getReason()
            + ") in round `"
            + sheet.context().round()
            + "`, and the policy leaves open of what: say"
            + " `Adjustment.percentageOff(…).of(OWN_SCORE | FULL_SCALE)`.",
        adjustment);
  }

  private static String percent(Adjustment adjustment) {
    Fraction share = adjustment.getShare();
    return share.max(share.negated()).times(Fraction.of(100)).toText() + "%";
  }
}
