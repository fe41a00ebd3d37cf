package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Normalisation;
import java.math.BigDecimal;

/** Normalises what one entrant has for one component, part or series. */
final class Normaliser {

  private final Sheet sheet;
  private final String name;
  private final Normalisation by;

  Normaliser(Sheet sheet, String name, Normalisation by) {
    this.sheet = sheet;
    this.name = name;
    this.by = by;
  }

  /** Whether a judge's marks do not count, as they can not be normalised. */
  boolean leavesOut(String judge) {
    return columnOf(judge) instanceof Column.LeftOut;
  }

  /** The mark of a judge who is not left out, normalised, or why there is none. */
  Value mark(Counted mark) {
    String step = name + " (" + sheet.name(mark.judge()) + ")";
    return normalised(columnOf(mark.judge()), step, mark.value());
  }

  /** The value, normalised; as it is where there is none. */
  Value value(Value raw) {
    RoundContext context = sheet.context();
    return raw.number() == null
        ? raw
        : normalised(
            context.columns().ofValues(context, by, name, sheet.category()), name, raw.number());
  }

  private Column columnOf(String judge) {
    RoundContext context = sheet.context();
    return context.columns().ofMarks(context, by, name, sheet.category(), judge);
  }

  private Value normalised(Column column, String step, Fraction raw) {
    if (column instanceof Column.Scaled scaled) {
      return Value.of(scaled(scaled.scale(), step, raw));
    }
    if (column instanceof Column.Faulty faulty) {
      return sheet.fault(faulty.message(), by);
    }
    return Value.without(
        column instanceof Column.Unknown unknown ? unknown.why() : Value.Absence.LEFT_OUT);
  }

  private Fraction scaled(Scale scale, String step, Fraction raw) {
    Surd exact = scale.of(raw);
    Rounding rounding = by.getRounding().orElse(null);
    if (rounding == null) {
      Fraction value = exact.toFraction().orElseThrow();
      sheet.trace().ifPresent(t -> t.step(step, scale.shown(raw), value));
      return value;
    }
    BigDecimal rounded = exact.rounded(by.getDigits(), rounding.mode());
    sheet
        .trace()
        .ifPresent(t -> t.rounding(step, scale.shown(raw), by.getDigits(), rounding, rounded));
    return Fraction.of(rounded);
  }
}
