package io.laurel;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the mark matrix. Missing, recused, void and zero are four different facts.
 *
 * @param entrant id of the entrant
 * @param judge id of the judge, or {@code null} for a measured or official result
 * @param component name of the component
 * @param round name of the round
 * @param state whether a mark was given
 * @param value the mark, or {@code null} unless given
 * @param code a result code such as {@code DNF}, or {@code null} unless coded
 */
public record Mark(
    String entrant,
    @Nullable String judge,
    String component,
    String round,
    State state,
    @Nullable BigDecimal value,
    @Nullable String code) {

  /** Whether and how a cell counts. */
  public enum State {
    /** A mark was given; it may be zero. */
    GIVEN,
    /** A mark is due and has not been given. */
    MISSING,
    /** The judge stepped aside for this entrant. */
    RECUSED,
    /** A mark was given and struck out. */
    VOID,
    /** Instead of a result there is a code, for example {@code DNS} or {@code DNF}. */
    CODED
  }

  public Mark {
    Objects.requireNonNull(entrant, "entrant");
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(round, "round");
    Objects.requireNonNull(state, "state");
    if ((state == State.CODED) != (code != null)) {
      throw new IllegalArgumentException(
          "A mark has a code exactly when it is coded, not `" + state + "`.");
    }
    if ((state == State.GIVEN) != (value != null)) {
      throw new IllegalArgumentException(
          "A mark has a value exactly when it is given, not `" + state + "`.");
    }
  }

  /** A mark that was given. */
  public static Mark given(
      String entrant, @Nullable String judge, String component, String round, BigDecimal value) {
    return new Mark(entrant, judge, component, round, State.GIVEN, value, null);
  }

  /** A cell without a mark. */
  public static Mark without(
      String entrant, @Nullable String judge, String component, String round, State why) {
    return new Mark(entrant, judge, component, round, why, null, null);
  }

  /** A result code in place of a mark. */
  public static Mark coded(
      String entrant, @Nullable String judge, String component, String round, String code) {
    return new Mark(entrant, judge, component, round, State.CODED, null, code);
  }
}
