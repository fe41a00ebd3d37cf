package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a result code such as {@code DNF} counts that stands where a result or a mark is due. Phase
 * score; one for each code, or one for each code and round. Catalogue 2.39, 2.41, 2.43.
 */
public final class ResultCode extends Conclusion<ResultCode> {

  /** The ways a code can count. */
  public enum Effect {
    /** As a number of points. */
    POINTS,
    /** As the number of entrants entered, plus some. */
    ENTRANTS_PLUS,
    /** As worse than any value. */
    WORST,
    /** The entrant is not ranked. */
    UNRANKED,
    /** Not at all. */
    LEFT_OUT,
    /** As people decide. */
    BY_RULING
  }

  private final String code;
  private @Nullable String round;
  private @Nullable Effect effect;
  private Fraction points = Fraction.ZERO;

  private ResultCode(String code) {
    this.code = code;
  }

  /** The code as it is written in the results. */
  public static ResultCode of(String code) {
    return new ResultCode(code);
  }

  /** Only in this round; without it, in every round. */
  public ResultCode in(String newRound) {
    return with(c -> c.round = newRound);
  }

  /** It counts as so many points. */
  public ResultCode points(String number) {
    return as(Effect.POINTS, Fraction.parse(number));
  }

  /**
   * It counts as the number of entrants entered in the category (in the contest where there are no
   * categories), whether or not they took part, plus {@code more}: 20 boats entered, 21 points.
   */
  public ResultCode entrantsPlus(int more) {
    return as(Effect.ENTRANTS_PLUS, Fraction.of(more));
  }

  /**
   * It counts as worse than any value: a {@link Series} takes it for its worst result. What is
   * otherwise made of it has no value but the code, and an entrant with such a total is not ranked.
   */
  public ResultCode worst() {
    return as(Effect.WORST, Fraction.ZERO);
  }

  /** The entrant is not ranked in the round. */
  public ResultCode unranked() {
    return as(Effect.UNRANKED, Fraction.ZERO);
  }

  /** It is left out; the others count. */
  public ResultCode leftOut() {
    return as(Effect.LEFT_OUT, Fraction.ZERO);
  }

  /**
   * People decide what it counts, used as it is, by a ruling {@code
   * mark:<round>:<component>:<entrant>} with a value; until then the round is not judged. Catalogue
   * 2.43.
   */
  public ResultCode byRuling() {
    return as(Effect.BY_RULING, Fraction.ZERO);
  }

  private ResultCode as(Effect newEffect, Fraction number) {
    return with(
        c -> {
          c.effect = newEffect;
          c.points = number;
        });
  }

  public String getCode() {
    return code;
  }

  public Optional<String> getRound() {
    return Optional.ofNullable(round);
  }

  public Optional<Effect> getEffect() {
    return Optional.ofNullable(effect);
  }

  /** The points, or what is added to the number of entrants. */
  public Fraction getPoints() {
    return points;
  }

  @Override
  public String toString() {
    return "ResultCode " + code + (round == null ? "" : " in " + round);
  }
}
