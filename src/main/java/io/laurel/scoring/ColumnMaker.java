package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;
import io.laurel.policy.Choices.MedianFit;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Spread;
import io.laurel.policy.Normalisation;
import io.laurel.policy.NormalisingMethod;
import io.laurel.policy.NormalisingMethod.MedianTo;
import io.laurel.policy.NormalisingMethod.Places;
import io.laurel.policy.NormalisingMethod.ShareOfMaximum;
import io.laurel.policy.NormalisingMethod.ShareOfTotal;
import io.laurel.policy.NormalisingMethod.Standardised;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a column of its numbers, as the policy says. */
final class ColumnMaker {

  private final Normalisation normalisation;
  private final String name;
  private final String subject;
  private final List<Fraction> numbers;

  /**
   * @param name the component or part
   * @param subject what the numbers are, for messages: {@code The values of `mark` in round
   *     `final`}
   * @param numbers at least one
   */
  ColumnMaker(Normalisation normalisation, String name, String subject, List<Fraction> numbers) {
    this.normalisation = normalisation;
    this.name = name;
    this.subject = subject;
    this.numbers = numbers;
  }

  /** Whether the column has too few numbers and leaves for that. */
  boolean isLeftOut() {
    return isTooSmall() && normalisation.getTooFew().orElse(null) == Missing.LEFT_OUT;
  }

  /**
   * The column.
   *
   * @param panelMean the mean of all marks of the panel
   */
  Column make(Fraction panelMean) {
    NormalisingMethod method = normalisation.getMethod().orElseThrow();
    if (isTooSmall()) {
      return treated(
          normalisation.getTooFew().orElse(null),
          " are " + numbers.size() + "; " + normalisation.getAtLeast() + " are needed",
          "what becomes of too few",
          "tooFew");
    }
    if (method instanceof Standardised standardised) {
      return standardised(standardised);
    }
    if (method instanceof ShareOfTotal share) {
      return share(sum(numbers), share.points());
    }
    if (method instanceof ShareOfMaximum share) {
      return share(Collections.max(numbers), share.points());
    }
    if (method instanceof MedianTo median) {
      return median(median);
    }
    if (method instanceof Places places) {
      return places(places);
    }
    return new Column.Scaled(new ShiftScale(mean(numbers), panelMean));
  }

  static Fraction sum(List<Fraction> numbers) {
    Fraction sum = Fraction.ZERO;
    for (Fraction number : numbers) {
      sum = sum.plus(number);
    }
    return sum;
  }

  static Fraction mean(List<Fraction> numbers) {
    return sum(numbers).dividedBy(Fraction.of(numbers.size()));
  }

  private boolean isTooSmall() {
    return numbers.size() < normalisation.getAtLeast();
  }

  private Column standardised(Standardised method) {
    Fraction mean = mean(numbers);
    Fraction squares = Fraction.ZERO;
    for (Fraction number : numbers) {
      Fraction distance = number.minus(mean);
      squares = squares.plus(distance.times(distance));
    }
    if (squares.signum() == 0) {
      return withoutSpread();
    }
    if (method.spread() == null) {
      return faulty(
          " differ, and the policy leaves open whether the standard deviation is that of a"
              + " population or of a sample"
              + say("zScore(POPULATION | SAMPLE)"));
    }
    int divisor = method.spread() == Spread.SAMPLE ? numbers.size() - 1 : numbers.size();
    Fraction variance = squares.dividedBy(Fraction.of(divisor));
    if (normalisation.getRounding().isEmpty()
        && Surd.of(Fraction.ZERO, method.deviation(), variance).toFraction().isEmpty()) {
      return faulty(
          " have the standard deviation "
              + Surd.squareRoot(variance)
              + ", which is irrational, and the policy leaves open how many decimals of a"
              + " normalised number count"
              + say("precision(digits, UP | DOWN | HALF_UP | HALF_EVEN)"));
    }
    return new Column.Scaled(new StandardScale(mean, variance, method));
  }

  private Column share(Fraction whole, Fraction points) {
    if (Collections.min(numbers).signum() < 0) {
      return faulty(" go down to " + Collections.min(numbers) + "; a share needs 0 or more.");
    }
    return whole.signum() == 0
        ? withoutSpread()
        : new Column.Scaled(new ProportionScale(whole, points));
  }

  private Column median(MedianTo method) {
    List<Fraction> sorted = new ArrayList<>(numbers);
    sorted.sort(null);
    int half = sorted.size() / 2;
    Fraction median =
        sorted.size() % 2 == 1 ? sorted.get(half) : mean(sorted.subList(half - 1, half + 1));
    if (method.fit() == MedianFit.SHIFTED) {
      return new Column.Scaled(new ShiftScale(median, method.median()));
    }
    return median.signum() == 0
        ? faulty(" have the median 0, which can not be scaled; `SHIFTED` can.")
        : new Column.Scaled(new ProportionScale(median, method.median()));
  }

  private Column places(Places method) {
    PlaceScale scale = new PlaceScale(numbers, method, normalisation.getTied().orElse(null));
    return scale.isDecided()
        ? new Column.Scaled(scale)
        : faulty(
            " have equal ones, and the policy leaves open which "
                + (method.points().isEmpty() ? "place" : "points")
                + " they get"
                + say("tied(AVERAGED | BEST)"));
  }

  private Column withoutSpread() {
    return treated(
        normalisation.getZeroSpread().orElse(null),
        " are all " + numbers.get(0),
        "what becomes of numbers without spread",
        "zeroSpread");
  }

  private Column treated(@Nullable Missing treatment, String finding, String choice, String call) {
    if (treatment == null) {
      String all = normalisation.isOfMarks() ? "REFUSED | LEFT_OUT | AS_ZERO" : "REFUSED | AS_ZERO";
      return faulty(
          finding + ", and the policy leaves open " + choice + say(call + "(" + all + ")"));
    }
    if (treatment == Missing.LEFT_OUT) {
      return new Column.LeftOut();
    }
    return treatment == Missing.AS_ZERO
        ? asZero(finding, call)
        : faulty(finding + "; the policy refuses that.");
  }

  private Column asZero(String finding, String call) {
    NormalisingMethod method = normalisation.getMethod().orElseThrow();
    if (method instanceof Standardised standardised) {
      return new Column.Scaled(new ConstantScale(standardised.mean()));
    }
    return method instanceof ShareOfTotal || method instanceof ShareOfMaximum
        ? new Column.Scaled(new ConstantScale(Fraction.ZERO))
        : faulty(
            finding
                + "; `"
                + call
                + "(AS_ZERO)` is about standard deviations and shares, and does not say what"
                + " becomes of them here.");
  }

  private Column faulty(String what) {
    return new Column.Faulty(subject + what);
  }

  private String say(String call) {
    return ": say `Normalisation.of"
        + (normalisation.isOfMarks() ? "Marks" : "Values")
        + "(\""
        + name
        + "\")…"
        + call
        + "`.";
  }
}
