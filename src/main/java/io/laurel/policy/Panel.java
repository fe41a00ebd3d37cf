package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Broken;
import io.laurel.policy.Choices.EquallyClose;
import io.laurel.policy.Choices.FewerMarks;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Outliers;
import io.laurel.policy.Choices.Outside;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Trimming;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the marks of the judges for one component become one value. Phase score.
 *
 * <p>In this order: marks of recused judges and void marks leave, missing marks are treated as
 * chosen, marks outside the band are refused or clamped; the panel whose {@link #forMarks size}
 * fits is taken; marks far apart go to {@link #reviewIfApart review}; {@link #withoutOutliers
 * outliers} leave; the highest and lowest are dropped by position; the rest is averaged or summed
 * (one of them must be said), and rounded if so chosen. Catalogue 2.01–2.15, 2.17, 2.37, 2.38,
 * 10.19.
 */
public final class Panel extends Conclusion<Panel> {

  /** How the marks that count become one value. */
  public enum Making {
    /** Their mean. */
    MEAN,
    /** Their sum. */
    SUM,
    /** Their mean times a fixed number of marks. */
    AS_FOR,
    /** 1 when enough of them are votes in favour, otherwise 0. */
    CARRIED
  }

  /**
   * How many marks a panel is for.
   *
   * @param from at least so many
   * @param to at most so many
   */
  public record Size(int from, int to) {

    /** Whether so many marks fit. */
    public boolean fits(int marks) {
      return from <= marks && marks <= to;
    }

    /** Whether a number of marks fits both. */
    public boolean overlaps(Size other) {
      return from <= other.to && other.from <= to;
    }
  }

  /**
   * A band marks are confined to.
   *
   * @param low the lowest mark allowed
   * @param high the highest mark allowed
   */
  public record Band(Fraction low, Fraction high) {

    /** The nearest value inside. */
    public Fraction clamp(Fraction mark) {
      return mark.max(low).min(high);
    }
  }

  private static final Size ANY_SIZE = new Size(0, Integer.MAX_VALUE);

  private final List<String> components;
  private @Nullable String round;
  private Size size = ANY_SIZE;
  private @Nullable Band band;
  private @Nullable Outside outside;
  private @Nullable Fraction step;
  private @Nullable Fraction onlyOnce;
  private @Nullable Broken broken;
  private boolean ownRecused;
  private int votes;
  private @Nullable Missing missing;
  private @Nullable Fraction apart;
  private @Nullable Fraction outlierDistance;
  private @Nullable Outliers outliers;
  private int dropHighest;
  private int dropLowest;
  private @Nullable Trimming trimming;
  private int closest;
  private @Nullable EquallyClose equallyClose;
  private int atLeast = 1;
  private @Nullable Making making;
  private int asFor;
  private Fraction carriedBy = Fraction.ONE;
  private @Nullable Rounding votesRounding;
  private @Nullable FewerMarks fewerMarks;
  private int digits;
  private @Nullable Rounding rounding;

  private Panel(List<String> components) {
    this.components = components;
  }

  /** The panel's components, each treated by itself. */
  public static Panel of(String... components) {
    return new Panel(List.of(components));
  }

  /** Only in this round; without it, in every round. */
  public Panel in(String newRound) {
    return with(p -> p.round = newRound);
  }

  /**
   * Only where exactly so many marks would count before any is dropped. Several panels may treat
   * one component, each for other numbers of marks. Catalogue 2.11, 10.19.
   */
  public Panel forMarks(int marks) {
    return forMarks(marks, marks);
  }

  /** Only where {@code from} to {@code to} marks would count before any is dropped. */
  public Panel forMarks(int from, int to) {
    return with(p -> p.size = new Size(count(from), count(to)));
  }

  /** Only where so many marks or more would count before any is dropped. */
  public Panel forMarksFrom(int marks) {
    return forMarks(marks, Integer.MAX_VALUE);
  }

  // ---- which marks may be given

  /** Marks are confined to a band, both ends included; say what is {@link #outside}. */
  public Panel between(String low, String high) {
    Band newBand = new Band(Fraction.parse(low), Fraction.parse(high));
    if (newBand.low().compareTo(newBand.high()) > 0) {
      throw new IllegalArgumentException(
          "The band begins at `" + low + "`, above its end `" + high + "`.");
    }
    return with(p -> p.band = newBand);
  }

  /** What happens to a mark outside the band. Catalogue 2.01. */
  public Panel outside(Outside treatment) {
    return with(p -> p.outside = treatment);
  }

  /** Marks are multiples of a step; others must be corrected. Catalogue 2.02. */
  public Panel step(String newStep) {
    Fraction parsed = Fraction.parse(newStep);
    if (parsed.signum() <= 0) {
      throw new IllegalArgumentException(
          "The step of marks is `" + newStep + "`; it must be above 0.");
    }
    return with(p -> p.step = parsed);
  }

  /**
   * A judge may give this mark to one entrant of a category only, for each component in each round;
   * say what happens when that is {@link #broken}. Marks that do not count are not looked at.
   */
  public Panel onlyOnce(String mark) {
    return with(p -> p.onlyOnce = Fraction.parse(mark));
  }

  /** What happens when a judge gave the mark of {@link #onlyOnce} twice. Catalogue 2.03. */
  public Panel broken(Broken treatment) {
    return with(p -> p.broken = treatment);
  }

  /**
   * A judge is recused for every entrant of the judge's own organisation, whether or not a mark was
   * given.
   */
  public Panel ownOrganisationRecused() {
    return with(p -> p.ownRecused = true);
  }

  /**
   * Marks are votes: in each round and category, every judge gives exactly this many entrants 1 and
   * all others 0, otherwise it is a fault. With {@link #sum}, the value is the number of votes.
   * Catalogue 8.17.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public Panel votesEach(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "Each judge has `" + number + "` votes; there must be at least 1.");
    }
    return with(p -> p.votes = number);
  }

  /** What a missing mark does. */
  public Panel missing(Missing treatment) {
    return with(p -> p.missing = treatment);
  }

  // ---- which of them count

  /**
   * Where the highest and lowest mark differ by more than this, people decide the value: until a
   * ruling {@code review:<round>:<component>:<entrant>} gives it, the round is not judged.
   * Catalogue 2.15.
   */
  public Panel reviewIfApart(String limit) {
    return with(p -> p.apart = Fraction.parse(limit));
  }

  /** Marks that far from the mean, or farther, leave. Catalogue 2.14. */
  public Panel withoutOutliers(String distance) {
    return with(p -> p.outlierDistance = Fraction.parse(distance));
  }

  /** Marks that far from the mean, or farther, leave, once or until there are no more. */
  public Panel withoutOutliers(String distance, Outliers howOften) {
    return withoutOutliers(distance).with(p -> p.outliers = howOften);
  }

  /** Drops this many of the highest marks, by position: one of two equal ones stays. */
  public Panel dropHighest(int count) {
    return with(p -> p.dropHighest = count(count));
  }

  /** Drops this many of the lowest marks, by position. */
  public Panel dropLowest(int count) {
    return with(p -> p.dropLowest = count(count));
  }

  /**
   * What is dropped where the panel has several components. Of judges with equal totals, the first
   * in order of id is the lower. Catalogue 2.13.
   */
  public Panel trimming(Trimming what) {
    return with(p -> p.trimming = what);
  }

  /** Only so many marks count: those that lie closest together. Catalogue 2.11. */
  public Panel closest(int marks) {
    if (marks < 1) {
      throw new IllegalArgumentException("`closest(" + marks + ")`: it must be above 0.");
    }
    return with(p -> p.closest = marks);
  }

  /** Only so many marks count: those closest together; which, where several groups are. */
  public Panel closest(int marks, EquallyClose which) {
    return closest(marks).with(p -> p.equallyClose = which);
  }

  /**
   * This many marks must remain to count, otherwise the contest can not be judged; 1 unless said.
   */
  public Panel atLeast(int marks) {
    return with(p -> p.atLeast = marks);
  }

  // ---- what they come to

  /** The value is the mean of the marks that count. */
  public Panel mean() {
    return with(p -> p.making = Making.MEAN);
  }

  /** The value is the sum of the marks that count. */
  public Panel sum() {
    return with(p -> p.making = Making.SUM);
  }

  /**
   * The value is the mean times {@code marks}: as if so many had counted, so that panels of
   * different sizes compare. Catalogue 2.17.
   */
  public Panel asFor(int marks) {
    return with(
        p -> {
          p.making = Making.AS_FOR;
          p.asFor = count(marks);
        });
  }

  /** What a sum counts where some of the panel's judges gave no mark. Catalogue 2.10. */
  public Panel fewerMarks(FewerMarks treatment) {
    return with(p -> p.fewerMarks = treatment);
  }

  /**
   * The marks are votes, 1 in favour and 0 against; the value is 1 where at least this share of
   * those who voted is in favour, otherwise 0. Catalogue 2.38.
   */
  public Panel carriedBy(String share) {
    return with(
        p -> {
          p.making = Making.CARRIED;
          p.carriedBy = Fraction.parse(share);
        });
  }

  /** How a number of votes needed that is not whole is rounded. */
  public Panel votesRounded(Rounding newRounding) {
    return with(p -> p.votesRounding = newRounding);
  }

  /** The value is rounded to this many decimals; without it, it stays exact. */
  public Panel rounded(int newDigits, Rounding newRounding) {
    return with(
        p -> {
          p.digits = Digits.checked(newDigits);
          p.rounding = newRounding;
        });
  }

  /** Whether the same marks enter this panel and the other. */
  public boolean takesTheSameMarksAs(Panel other) {
    return Objects.equals(band, other.band)
        && outside == other.outside
        && Objects.equals(step, other.step)
        && Objects.equals(onlyOnce, other.onlyOnce)
        && broken == other.broken
        && ownRecused == other.ownRecused
        && missing == other.missing;
  }

  static int count(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("`" + count + "` is not a number of marks.");
    }
    return count;
  }

  public List<String> getComponents() {
    return components;
  }

  public Optional<String> getRound() {
    return Optional.ofNullable(round);
  }

  /** How many marks it is for. */
  public Size getSize() {
    return size;
  }

  /** Whether it is for any number of marks. */
  public boolean isForAnySize() {
    return size.equals(ANY_SIZE);
  }

  public Optional<Band> getBand() {
    return Optional.ofNullable(band);
  }

  public Optional<Outside> getOutside() {
    return Optional.ofNullable(outside);
  }

  public Optional<Fraction> getStep() {
    return Optional.ofNullable(step);
  }

  public Optional<Fraction> getOnlyOnce() {
    return Optional.ofNullable(onlyOnce);
  }

  public Optional<Broken> getBroken() {
    return Optional.ofNullable(broken);
  }

  public boolean isOwnRecused() {
    return ownRecused;
  }

  /** How many votes each judge has; 0 when marks are no votes. */
  public int getVotes() {
    return votes;
  }

  public Optional<Missing> getMissing() {
    return Optional.ofNullable(missing);
  }

  /** The difference from which marks are reviewed. */
  public Optional<Fraction> getApart() {
    return Optional.ofNullable(apart);
  }

  public Optional<Fraction> getOutlierDistance() {
    return Optional.ofNullable(outlierDistance);
  }

  public Optional<Outliers> getOutliers() {
    return Optional.ofNullable(outliers);
  }

  public int getDropHighest() {
    return dropHighest;
  }

  public int getDropLowest() {
    return dropLowest;
  }

  public Optional<Trimming> getTrimming() {
    return Optional.ofNullable(trimming);
  }

  /** How many marks count; 0 for all. */
  public int getClosest() {
    return closest;
  }

  public Optional<EquallyClose> getEquallyClose() {
    return Optional.ofNullable(equallyClose);
  }

  public int getAtLeast() {
    return atLeast;
  }

  public Optional<Making> getMaking() {
    return Optional.ofNullable(making);
  }

  /** The number of marks the mean stands for. */
  public int getAsFor() {
    return asFor;
  }

  /** The share of votes needed. */
  public Fraction getCarriedBy() {
    return carriedBy;
  }

  public Optional<Rounding> getVotesRounding() {
    return Optional.ofNullable(votesRounding);
  }

  public Optional<FewerMarks> getFewerMarks() {
    return Optional.ofNullable(fewerMarks);
  }

  public int getDigits() {
    return digits;
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  @Override
  public String toString() {
    return "Panel "
        + components
        + (round == null ? "" : " in " + round)
        + (isForAnySize() ? "" : " for " + size.from() + " to " + size.to());
  }
}
