package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Panel;
import io.laurel.scoring.Value.Absence;
import java.math.BigDecimal;
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

  Value of(Mark cell) {
    return switch (cell.state()) {
      case GIVEN -> given(cell);
      case CODED -> {
        sheet.note(cell, Treatment.CODED);
        yield new CodedResult(sheet, name).of(Objects.requireNonNull(cell.code()), false);
      }
      case MISSING, RECUSED, VOID -> missing(cell);
    };
  }

  private Value given(Mark cell) {
    sheet.note(cell, Treatment.COUNTED);
    BigDecimal result = Objects.requireNonNull(cell.value());
    BigDecimal counted =
        panel == null ? result : new MarkLimits(sheet, name, panel, true).check(null, result);
    return counted == null ? Value.without(Absence.TOLD) : Value.of(Fraction.of(counted));
  }

  private Value missing(Mark cell) {
    Missing missing = panel == null ? null : panel.getMissing().orElse(null);
    if (missing == null) {
      return sheet.missingUndeclared(name, "no result", panel);
    }
    return switch (missing) {
      case REFUSED, JUDGE_VOID -> {
        sheet.note(cell, Treatment.MISSING_LEFT_OUT);
        yield sheet.fault(
            sheet.who() + " has no result" + sheet.where(name) + "; it must be given.", panel);
      }
      case LEFT_OUT -> {
        sheet.note(cell, Treatment.MISSING_LEFT_OUT);
        yield Value.without(Absence.LEFT_OUT);
      }
      case AS_ZERO -> {
        sheet.note(cell, Treatment.MISSING_AS_ZERO);
        yield Value.of(Fraction.ZERO);
      }
      case UNRANKED -> {
        sheet.note(cell, Treatment.MISSING_UNRANKED);
        yield Value.without(Absence.UNRANKED);
      }
    };
  }
}
