package io.laurel.policy;

import io.laurel.policy.Choices.Rounding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value made of several results of one kind: attempts, races, days. The best and worst may be
 * dropped; the rest is added up, averaged, or only the best of it counts. Scores, rankings and
 * rules use it like a component. Phase score.
 *
 * <p>Where several results are equally bad or good, the earliest in the given order is dropped. A
 * result that is left out is no result of the series. A code that counts as worst and is not
 * dropped is the value of a sum or mean. Catalogue 2.41, 2.42.
 */
public final class Series extends Conclusion<Series> {

  /** How the results that count become one value. */
  public enum Making {
    /** The best of them. */
    BEST,
    /** Their sum. */
    SUM,
    /** Their mean. */
    MEAN
  }

  private final String name;
  private final String round;
  private final List<String> results;
  private @Nullable Boolean highestBest;
  private int dropBest;
  private int dropWorst;
  private @Nullable Making making;
  private int digits;
  private @Nullable Rounding rounding;

  private Series(String name, String round, List<String> results) {
    this.name = name;
    this.round = round;
    this.results = results;
  }

  /**
   * A series of that name in that round.
   *
   * @param results the components or parts it is made of, the earliest first
   */
  public static Series of(String name, String round, String... results) {
    return new Series(name, round, List.of(results));
  }

  /** More is better. */
  public Series highestIsBest() {
    return with(s -> s.highestBest = true);
  }

  /** Less is better: times, places, points of a race. */
  public Series lowestIsBest() {
    return with(s -> s.highestBest = false);
  }

  /** Drops this many of the best results. */
  public Series dropBest(int count) {
    return with(s -> s.dropBest = Panel.count(count));
  }

  /** Drops this many of the worst results. */
  public Series dropWorst(int count) {
    return with(s -> s.dropWorst = Panel.count(count));
  }

  /** The best of the results that count. */
  public Series best() {
    return with(s -> s.making = Making.BEST);
  }

  /** The sum of the results that count. */
  public Series sum() {
    return with(s -> s.making = Making.SUM);
  }

  /** The mean of the results that count. */
  public Series mean() {
    return with(s -> s.making = Making.MEAN);
  }

  /** The value is rounded to this many decimals; without it, it stays exact. */
  public Series rounded(int newDigits, Rounding newRounding) {
    return with(
        s -> {
          s.digits = Digits.checked(newDigits);
          s.rounding = newRounding;
        });
  }

  public String getName() {
    return name;
  }

  public String getRound() {
    return round;
  }

  /** The components or parts it is made of, the earliest first. */
  public List<String> getResults() {
    return results;
  }

  /** Whether more is better; empty unless said. */
  public Optional<Boolean> getHighestBest() {
    return Optional.ofNullable(highestBest);
  }

  public int getDropBest() {
    return dropBest;
  }

  public int getDropWorst() {
    return dropWorst;
  }

  public Optional<Making> getMaking() {
    return Optional.ofNullable(making);
  }

  public int getDigits() {
    return digits;
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  @Override
  public String toString() {
    return "Series " + name + " in " + round;
  }
}
