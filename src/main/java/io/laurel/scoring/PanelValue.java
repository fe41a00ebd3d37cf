package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import io.laurel.scoring.Selection.Dropped;
import io.laurel.scoring.Value.Absence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The value of a judged component: the marks that enter, normalised, looked at for outliers,
 * trimmed, averaged or summed, rounded.
 */
final class PanelValue {

  private final Sheet sheet;
  private final String name;
  private final List<Panel> panels;

  /**
   * @param panels one, or several for different numbers of marks; they take the same marks
   */
  PanelValue(Sheet sheet, String name, List<Panel> panels) {
    this.sheet = sheet;
    this.name = name;
    this.panels = panels;
  }

  Value value() {
    PanelMarks marks = new PanelMarks(sheet, name, panels.get(0), true);
    if (!marks.isComplete()) {
      return marks.obstacle();
    }
    List<Counted> entering = marks.entering();
    Normalisation by = sheet.context().rules().marksNormalised(name).orElse(null);
    if (by != null) {
      NormalisedMarks normalised = new NormalisedMarks(sheet, name, by, entering);
      if (normalised.obstacle().absence() != null) {
        return normalised.obstacle();
      }
      entering = normalised.entering();
    }
    int number = entering.size();
    Panel panel = panels.stream().filter(p -> p.getSize().fits(number)).findFirst().orElse(null);
    if (panel == null) {
      return sheet.fault(
          sheet.who()
              + " has "
              + number
              + " marks"
              + sheet.where(name)
              + ", and no `Panel` is for so many.",
          panels.get(0));
    }
    List<Counted> sorted = new ArrayList<>(entering);
    sorted.sort(Counted.ORDER);
    return isApart(panel, sorted)
        ? reviewed(panel, sorted)
        : aggregated(panel, sorted, marks.judges());
  }

  private static boolean isApart(Panel panel, List<Counted> sorted) {
    return panel.getApart().isPresent()
        && sorted.size() > 1
        && spread(sorted).compareTo(panel.getApart().get()) > 0;
  }

  private static Fraction spread(List<Counted> sorted) {
    return sorted.get(sorted.size() - 1).value().minus(sorted.get(0).value());
  }

  private Value reviewed(Panel panel, List<Counted> sorted) {
    String apart =
        sorted.get(sorted.size() - 1).text()
            + " - "
            + sorted.get(0).text()
            + " > "
            + panel.getApart().map(Fraction::toText).orElse("");
    sheet.trace().ifPresent(t -> t.step(name, apart, spread(sorted)));
    sorted.forEach(m -> sheet.note(name, m.judge(), m.mark(), Treatment.UNDER_REVIEW));
    return sheet.ruled("review", name, panel);
  }

  private Value aggregated(Panel panel, List<Counted> sorted, int judges) {
    Selection near = new OutlierMarks(sheet, name, panel).of(sorted);
    if (near == null) {
      return Value.without(Absence.TOLD);
    }
    int dropped = panel.getDropHighest() + panel.getDropLowest();
    int left = Math.max(0, near.kept().size() - dropped);
    int needed = Math.max(Math.max(1, panel.getAtLeast()), panel.getClosest());
    if (left < needed) {
      return tooFew(panel, sorted.size(), left, needed);
    }
    Selection trimmed = new Trimming(sheet, name, panel).of(near.kept());
    Fraction exact =
        trimmed == null ? null : new PanelSum(sheet, name, panel, judges).of(trimmed.kept());
    if (trimmed == null || exact == null) {
      return Value.without(Absence.TOLD);
    }
    sheet.trace().ifPresent(t -> note(t, near, trimmed));
    return Value.of(rounded(panel, exact));
  }

  private Value tooFew(Panel panel, int of, int left, int needed) {
    return sheet.fault(
        sheet.who()
            + ": of "
            + of
            + " marks"
            + sheet.where(name)
            + " "
            + left
            + " remain to count; the policy asks for at least "
            + needed
            + ".",
        panel);
  }

  private Fraction rounded(Panel panel, Fraction exact) {
    Rounding rounding = panel.getRounding().orElse(null);
    if (rounding == null) {
      return exact;
    }
    BigDecimal rounded = exact.rounded(panel.getDigits(), rounding.mode());
    sheet.trace().ifPresent(t -> t.rounding(name, exact, panel.getDigits(), rounding, rounded));
    return Fraction.of(rounded);
  }

  private void note(Trace trace, Selection near, Selection trimmed) {
    List<Dropped> dropped = new ArrayList<>(near.dropped());
    dropped.addAll(trimmed.dropped());
    List<Dropped> all = new ArrayList<>(dropped);
    for (Counted kept : trimmed.kept()) {
      all.add(new Dropped(kept, Treatment.COUNTED));
    }
    all.sort(Comparator.comparing(Dropped::mark, Counted.ORDER));
    for (Dropped one : all) {
      sheet.note(name, one.mark().judge(), one.mark().mark(), one.why());
    }
    trace.counting(
        name,
        () -> highestFirst(trimmed.kept().stream()),
        () -> highestFirst(dropped.stream().map(Dropped::mark)));
  }

  private static List<Fraction> highestFirst(Stream<Counted> marks) {
    return marks.map(Counted::value).sorted(Comparator.reverseOrder()).toList();
  }
}
