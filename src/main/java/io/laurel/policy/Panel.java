package io.laurel.policy;

import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Rounding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the marks of the judges for one component become one value. Phase score.
 *
 * <p>In this order: marks of recused judges and void marks leave, missing marks are treated as
 * chosen, the highest and lowest are dropped by position, the rest is averaged or summed, and
 * rounded if so chosen. Catalogue 2.7–2.12, 2.37, 2.38.
 */
public final class Panel extends Conclusion<Panel> {

  private final List<String> components;
  private @Nullable String round;
  private int dropHighest;
  private int dropLowest;
  private int atLeast = 1;
  private boolean sum;
  private boolean ownRecused;
  private int votes;
  private @Nullable Missing missing;
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

  /** Drops this many of the highest marks, by position: one of two equal ones stays. */
  public Panel dropHighest(int count) {
    return with(p -> p.dropHighest = count);
  }

  /** Drops this many of the lowest marks, by position. */
  public Panel dropLowest(int count) {
    return with(p -> p.dropLowest = count);
  }

  /**
   * This many marks must remain to count, otherwise the contest can not be judged; 1 unless said.
   */
  public Panel atLeast(int marks) {
    return with(p -> p.atLeast = marks);
  }

  /** The value is the mean of the marks that count. This is so unless {@link #sum} is said. */
  public Panel mean() {
    return with(p -> p.sum = false);
  }

  /** The value is the sum of the marks that count. */
  public Panel sum() {
    return with(p -> p.sum = true);
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

  /** The value is rounded to this many decimals; without it, it stays exact. */
  public Panel rounded(int newDigits, Rounding newRounding) {
    return with(
        p -> {
          p.digits = newDigits;
          p.rounding = newRounding;
        });
  }

  public List<String> getComponents() {
    return components;
  }

  public Optional<String> getRound() {
    return Optional.ofNullable(round);
  }

  public int getDropHighest() {
    return dropHighest;
  }

  public int getDropLowest() {
    return dropLowest;
  }

  public int getAtLeast() {
    return atLeast;
  }

  public boolean isSum() {
    return sum;
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

  public int getDigits() {
    return digits;
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  @Override
  public String toString() {
    return "Panel " + components + (round == null ? "" : " in " + round);
  }
}
