package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Panel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value of a component that is measured, not judged: its one result. */
final class MeasuredValue {

  private final Sheet sheet;
  private final String name;
  private final @Nullable Panel panel;

  MeasuredValue(Sheet sheet, String name, @Nullable Panel panel) {
    this.sheet = sheet;
    this.name = name;
    this.panel = panel;
  }

  @Nullable Fraction of(Mark cell) {
    if (cell.state() == Mark.State.GIVEN) {
      sheet.note(name, null, cell.value(), Treatment.COUNTED);
      return Fraction.of(Objects.requireNonNull(cell.value()));
    }
    Missing missing = panel == null ? null : panel.getMissing().orElse(null);
    if (missing == null) {
      sheet.missingUndeclared(name, "no result", panel);
      return null;
    }
    if (missing == Missing.REFUSED) {
      sheet.fault(
          sheet.who()
              + " has no result for `"
              + name
              + "` in round `"
              + sheet.context().round()
              + "`; it must be given.",
          panel);
    }
    boolean zero = missing == Missing.AS_ZERO;
    sheet.note(name, null, null, zero ? Treatment.MISSING_AS_ZERO : Treatment.MISSING_LEFT_OUT);
    return zero ? Fraction.ZERO : null;
  }
}
