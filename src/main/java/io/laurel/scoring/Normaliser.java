package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Normalisation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Normalises the marks or the value of one entrant for one component or part. */
final class Normaliser {

  private final Sheet sheet;
  private final String name;
  private final Normalisation by;

  Normaliser(Sheet sheet, String name, Normalisation by) {
    this.sheet = sheet;
    this.name = name;
    this.by = by;
  }

  /** The marks that count, normalised; null when a fault was told. */
  @Nullable List<Counted> marks(List<Counted> counting) {
    List<Counted> normalised = new ArrayList<>();
    boolean complete = true;
    for (Counted mark : counting) {
      RoundContext context = sheet.context();
      Column column = context.columns().ofMarks(context, by, name, sheet.category(), mark.judge());
      if (column instanceof Column.LeftOut) {
        sheet.note(name, mark.judge(), mark.mark(), Treatment.JUDGE_LEFT_OUT);
        continue;
      }
      String step = name + " (" + sheet.nameOf(mark.judge()) + ")";
      Fraction value = value(column, step, mark.value());
      if (value == null) {
        complete = false;
      } else {
        normalised.add(new Counted(mark.judge(), mark.mark(), value));
      }
    }
    return complete ? normalised : null;
  }

  /** The value, normalised; null when a fault was told. */
  @Nullable Fraction value(Fraction raw) {
    RoundContext context = sheet.context();
    return value(context.columns().ofValues(context, by, name, sheet.category()), name, raw);
  }

  private @Nullable Fraction value(Column column, String step, Fraction raw) {
    if (column instanceof Column.Scaled scaled) {
      return scaled(scaled.scale(), step, raw);
    }
    if (column instanceof Column.Faulty faulty) {
      sheet.fault(faulty.message(), by);
    } else {
      sheet.toldElsewhere();
    }
    return null;
  }

  private Fraction scaled(Scale scale, String step, Fraction raw) {
    Surd exact = scale.of(raw);
    Trace trace = sheet.trace().orElse(null);
    Rounding rounding = by.getRounding().orElse(null);
    if (rounding == null) {
      Fraction value = exact.toFraction().orElseThrow();
      if (trace != null) {
        trace.step(step, scale.shown(raw), value);
      }
      return value;
    }
    BigDecimal rounded = exact.rounded(by.getDigits(), rounding.mode());
    if (trace != null) {
      trace.rounding(step, scale.shown(raw), by.getDigits(), rounding, rounded);
    }
    return Fraction.of(rounded);
  }
}
