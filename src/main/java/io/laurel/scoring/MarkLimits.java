package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Outside;
import io.laurel.policy.Panel;
import io.laurel.policy.Panel.Band;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a mark may be given at all: inside the band, a multiple of the step. */
final class MarkLimits {

  private final Sheet sheet;
  private final String component;
  private final Panel panel;
  private final boolean noted;

  /**
   * @param noted whether it is noted that a mark is clamped
   */
  MarkLimits(Sheet sheet, String component, Panel panel, boolean noted) {
    this.noted = noted;
    this.sheet = sheet;
    this.component = component;
    this.panel = panel;
  }

  /** The mark, or the end of the band it is clamped to; null when a fault was told. */
  @Nullable BigDecimal check(@Nullable String judge, BigDecimal mark) {
    boolean onStep = checkStep(judge, mark);
    Band band = panel.getBand().orElse(null);
    if (band == null) {
      return onStep ? mark : null;
    }
    Fraction given = Fraction.of(mark);
    Fraction nearest = band.clamp(given);
    if (nearest.equals(given)) {
      return onStep ? mark : null;
    }
    if (panel.getOutside().filter(o -> o == Outside.CLAMPED).isPresent()) {
      String end = nearest.toText();
      sheet
          .trace()
          .filter(t -> noted)
          .ifPresent(
              t -> t.step(component, by(judge) + mark.toPlainString() + " → " + end, nearest));
      return onStep ? nearest.toDecimal() : null;
    }
    String limits = "outside " + band.low().toText() + " to " + band.high().toText();
    sheet.fault(
        given(judge, mark)
            + ", "
            + limits
            + (panel.getOutside().isPresent()
                ? "; it must be corrected."
                : ", and the policy leaves open what happens to it: say `Panel.of(\""
                    + component
                    + "\").outside(REJECTED | CLAMPED)`."),
        panel);
    return null;
  }

  private boolean checkStep(@Nullable String judge, BigDecimal mark) {
    Fraction step = panel.getStep().orElse(null);
    if (step == null || Fraction.of(mark).dividedBy(step).isWhole()) {
      return true;
    }
    sheet.fault(
        given(judge, mark) + ", not a multiple of " + step.toText() + "; it must be corrected.",
        panel);
    return false;
  }

  private String by(@Nullable String judge) {
    return judge == null ? "" : sheet.name(judge) + ": ";
  }

  private String given(@Nullable String judge, BigDecimal mark) {
    return sheet.who()
        + " has "
        + (judge == null ? "the result " : "the mark ")
        + mark.toPlainString()
        + (judge == null ? "" : " by judge `" + judge + "`")
        + sheet.where(component);
  }
}
