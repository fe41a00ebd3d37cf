package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.ResultCode;
import io.laurel.policy.ResultCode.Effect;
import io.laurel.scoring.Value.Absence;
import java.util.Objects;

/** What a result code counts where a result or a mark is due. */
final class CodedResult {

  private final Sheet sheet;
  private final String component;

  CodedResult(Sheet sheet, String component) {
    this.sheet = sheet;
    this.component = component;
  }

  /**
   * The value, or why there is none.
   *
   * @param judged whether it stands for a judge's mark, not for a result
   */
  Value of(String code, boolean judged) {
    ResultCode rule = sheet.context().rules().code(code).orElse(null);
    if (rule == null) {
      return sheet.fault(
          sheet.who()
              + " has the code `"
              + code
              + "`"
              + sheet.where(component)
              + ", and no rule says what it counts: conclude a `ResultCode.of(\""
              + code
              + "\")`.",
          null);
    }
    Effect effect = rule.getEffect().orElse(null);
    if (effect == null) {
      return sheet.fault(
          "The policy leaves open what the code `"
              + code
              + "` counts: say `ResultCode.of(\""
              + code
              + "\").points(…)`, `.entrantsPlus(n)`, `.worst()`, `.unranked()`, `.leftOut()` or"
              + " `.byRuling()`.",
          rule);
    }
    if (judged && (effect == Effect.WORST || effect == Effect.BY_RULING)) {
      return sheet.fault(
          sheet.who()
              + " has the code `"
              + code
              + "` as a judge's mark"
              + sheet.where(component)
              + "; there it may count points, be left out or leave the entrant unranked.",
          rule);
    }
    return switch (effect) {
      case POINTS -> points(code, rule.getPoints(), rule.getPoints().toText(), judged);
      case ENTRANTS_PLUS -> {
        Fraction entered = Fraction.of(entered());
        String sum = entered.toText() + " + " + rule.getPoints().toText();
        yield points(code, entered.plus(rule.getPoints()), sum, judged);
      }
      case WORST -> Value.coded(code);
      case UNRANKED -> Value.without(Absence.UNRANKED);
      case LEFT_OUT -> Value.without(Absence.LEFT_OUT);
      case BY_RULING -> sheet.ruled("mark", component, rule);
    };
  }

  private Value points(String code, Fraction points, String sum, boolean judged) {
    if (!judged) {
      sheet.trace().ifPresent(t -> t.step(component, code + ": " + sum, points));
    }
    return Value.of(points);
  }

  private long entered() {
    Contest contest = sheet.context().contest();
    String category = sheet.entrant().category();
    return contest.entrants().stream()
        .filter(e -> category == null || Objects.equals(e.category(), category))
        .count();
  }
}
