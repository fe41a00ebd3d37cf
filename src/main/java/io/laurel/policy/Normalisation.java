package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.MedianFit;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.PlaceOrder;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Spread;
import io.laurel.policy.Choices.TiedPlaces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes marks of different judges, or values of different components, comparable: each number is
 * seen in the column it belongs to. Phase score.
 *
 * <p>The column of a mark is every mark that its judge gave for that component in that round and
 * that counts: recused and void marks do not, a missing mark that counts as zero does. A mark is
 * normalised before the panel looks for outliers or drops any. The column of a value is the values
 * of that component, part or series of all who take part in the round, after panel and rounding.
 * Where the contest has categories the policy says whether a column is of one or of all. Whoever
 * takes part counts in columns, ineligible, disqualified or a guest too; who withdrew does not, nor
 * who has a code that stands for no number. A value that waits for people to decide lets all of its
 * column wait.
 *
 * <p>The normalised number takes the place of the raw one in panels, formulas, rankings and
 * conditions. Where a rule needs both, normalise a {@link Part} that is made of the component.
 * Everything stays exact until {@link #precision}. Catalogue 2.19–2.29.
 */
public final class Normalisation extends Conclusion<Normalisation> {

  private final boolean ofMarks;
  private final List<String> names;
  private @Nullable String round;
  private @Nullable Boolean perCategory;
  private @Nullable NormalisingMethod method;
  private @Nullable TiedPlaces tied;
  private @Nullable Missing zeroSpread;
  private @Nullable Missing tooFew;
  private int atLeast = 1;
  private int digits;
  private @Nullable Rounding rounding;

  private Normalisation(boolean ofMarks, List<String> names) {
    this.ofMarks = ofMarks;
    this.names = names;
  }

  /** Of the marks of each judge for these components, each component by itself. */
  public static Normalisation ofMarks(String... components) {
    return new Normalisation(true, List.of(components));
  }

  /** Of the values of all entrants in these components, parts or series, each by itself. */
  public static Normalisation ofValues(String... names) {
    return new Normalisation(false, List.of(names));
  }

  /** Only in this round; without it, in every round. */
  public Normalisation in(String newRound) {
    return with(n -> n.round = newRound);
  }

  /** Each category has columns of its own. */
  public Normalisation perCategory() {
    return with(n -> n.perCategory = true);
  }

  /** A column goes over all categories. */
  public Normalisation overall() {
    return with(n -> n.perCategory = false);
  }

  /** The distance from the column's mean in standard deviations. Catalogue 2.19. */
  public Normalisation zScore(Spread spread) {
    return by(new NormalisingMethod.Standardised(spread, Fraction.ZERO, Fraction.ONE));
  }

  /** The same, with the standard deviation left open; it is asked for where numbers differ. */
  public Normalisation zScore() {
    return by(new NormalisingMethod.Standardised(null, Fraction.ZERO, Fraction.ONE));
  }

  /**
   * After {@link #zScore}: mapped to this mean and this standard deviation, as {@code "75", "10"}.
   * Catalogue 2.20.
   */
  public Normalisation mappedTo(String mean, String deviation) {
    if (!(method instanceof NormalisingMethod.Standardised standardised)) {
      throw new IllegalArgumentException("`mappedTo` comes after `zScore(POPULATION | SAMPLE)`.");
    }
    NormalisingMethod mapped =
        new NormalisingMethod.Standardised(
            standardised.spread(), Fraction.parse(mean), Fraction.parse(deviation));
    return with(n -> n.method = mapped);
  }

  /**
   * Of marks: less the judge's mean, plus the mean of all marks of the panel that are normalised.
   * Catalogue 2.21.
   */
  public Normalisation shiftedToPanel() {
    onlyOfMarks("shiftedToPanel");
    return by(new NormalisingMethod.ShiftedToPanel());
  }

  /** Of marks: the share of all the judge gave, 0 to 1. Catalogue 2.22. */
  public Normalisation shareOfOwnTotal() {
    onlyOfMarks("shareOfOwnTotal");
    return by(new NormalisingMethod.ShareOfTotal(Fraction.ONE));
  }

  /** The share of the column's total, where the whole counts this many points. Catalogue 2.29. */
  public Normalisation shareOfTotal(String points) {
    return by(new NormalisingMethod.ShareOfTotal(Fraction.parse(points)));
  }

  /** In proportion to the column's highest number, which counts this many points. */
  public Normalisation shareOfMaximum(String points) {
    return by(new NormalisingMethod.ShareOfMaximum(Fraction.parse(points)));
  }

  /**
   * The column's median becomes this number; of an even count it is the mean of the two in the
   * middle. Catalogue 2.26.
   */
  public Normalisation medianTo(String median, MedianFit fit) {
    return by(new NormalisingMethod.MedianTo(Fraction.parse(median), fit));
  }

  /** The place in the column. Catalogue 2.27, 2.28. */
  public Normalisation places(PlaceOrder order) {
    return by(new NormalisingMethod.Places(order, List.of()));
  }

  /** After {@link #places}: which place, or whose points, equal numbers get. */
  public Normalisation tied(TiedPlaces newTied) {
    return with(n -> n.tied = newTied);
  }

  /**
   * After {@link #places}: the points of the first place, the second and so on, as {@code "12 10 8
   * 7"}; 0 beyond. Catalogue 2.27.
   */
  public Normalisation points(String table) {
    if (!(method instanceof NormalisingMethod.Places places)) {
      throw new IllegalArgumentException(
          "`points` comes after `places(HIGHEST_FIRST | LOWEST_FIRST)`.");
    }
    List<Fraction> points =
        Arrays.stream(table.strip().split("\\s+", -1)).map(Fraction::parse).toList();
    return with(n -> n.method = new NormalisingMethod.Places(places.order(), points));
  }

  /**
   * What becomes of a column of equal numbers, where {@link #zScore} would divide by zero (of zeros
   * only, where a share would): the contest is refused, the judge's marks are left out, or each
   * counts as 0 standard deviations or a share of 0. Catalogue 2.23.
   */
  public Normalisation zeroSpread(Missing treatment) {
    return with(n -> n.zeroSpread = checked(treatment, "zeroSpread"));
  }

  /**
   * A column needs this many numbers; 1 unless said, 2 for the deviation of a sample. Catalogue
   * 2.24.
   */
  public Normalisation atLeastMarks(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("`atLeastMarks(" + count + ")`: a column has at least 1.");
    }
    return with(n -> n.atLeast = count);
  }

  /**
   * What becomes of a column that has too few numbers: the contest is refused, the judge's marks
   * are left out, or each counts as 0 standard deviations or a share of 0. Catalogue 2.24.
   */
  public Normalisation tooFew(Missing treatment) {
    return with(n -> n.tooFew = checked(treatment, "tooFew"));
  }

  /**
   * Each normalised number is rounded to this many decimals, correct to the last one. Asked for
   * where a standard deviation is irrational; without it, numbers stay exact.
   */
  public Normalisation precision(int newDigits, Rounding newRounding) {
    if (newDigits < 0) {
      throw new IllegalArgumentException("`precision(" + newDigits + ", …)`: 0 decimals or more.");
    }
    return with(
        n -> {
          n.digits = newDigits;
          n.rounding = newRounding;
        });
  }

  private Normalisation by(NormalisingMethod newMethod) {
    if (method != null) {
      throw new IllegalArgumentException("A `Normalisation` has one method; name only one.");
    }
    return with(n -> n.method = newMethod);
  }

  private void onlyOfMarks(String name) {
    if (!ofMarks) {
      throw new IllegalArgumentException(
          "`" + name + "` is about the marks of a judge; it belongs to `Normalisation.ofMarks`.");
    }
  }

  private Missing checked(Missing treatment, String name) {
    if (treatment != Missing.REFUSED
        && treatment != Missing.LEFT_OUT
        && treatment != Missing.AS_ZERO) {
      throw new IllegalArgumentException(
          "`" + name + "(" + treatment + ")`: say `REFUSED`, `LEFT_OUT` or `AS_ZERO`.");
    }
    if (!ofMarks && treatment == Missing.LEFT_OUT) {
      throw new IllegalArgumentException(
          "`" + name + "(LEFT_OUT)` leaves a judge out; of values say `REFUSED` or `AS_ZERO`.");
    }
    return treatment;
  }

  /** Whether it is of the marks of judges; otherwise it is of values. */
  public boolean isOfMarks() {
    return ofMarks;
  }

  /** The components, or components and parts. */
  public List<String> getNames() {
    return names;
  }

  public Optional<String> getRound() {
    return Optional.ofNullable(round);
  }

  public Optional<Boolean> getPerCategory() {
    return Optional.ofNullable(perCategory);
  }

  public Optional<NormalisingMethod> getMethod() {
    return Optional.ofNullable(method);
  }

  public Optional<TiedPlaces> getTied() {
    return Optional.ofNullable(tied);
  }

  public Optional<Missing> getZeroSpread() {
    return Optional.ofNullable(zeroSpread);
  }

  public Optional<Missing> getTooFew() {
    return Optional.ofNullable(tooFew);
  }

  /** How many numbers a column needs. */
  public int getAtLeast() {
    return method instanceof NormalisingMethod.Standardised s && s.spread() == Spread.SAMPLE
        ? Math.max(2, atLeast)
        : atLeast;
  }

  public int getDigits() {
    return digits;
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  @Override
  public String toString() {
    return "Normalisation of "
        + (ofMarks ? "marks " : "values ")
        + names
        + (round == null ? "" : " in " + round);
  }
}
