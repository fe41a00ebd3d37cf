package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of a judged component: the marks that enter, trimmed, averaged or summed, rounded. */
final class PanelValue {

  private final Sheet sheet;
  private final String name;
  private final Panel panel;

  PanelValue(Sheet sheet, String name, Panel panel) {
    this.sheet = sheet;
    this.name = name;
    this.panel = panel;
  }

  /**
   * The value, or null when a fault was told.
   *
   * @param cells the entrant's cells for the component
   * @param due the judges who were due to mark it
   */
  @Nullable Fraction of(List<Mark> cells, Set<String> due) {
    List<Counted> counting = new PanelMarks(sheet, name, panel).of(cells, due);
    List<Counted> compared = counting == null ? null : normalised(counting);
    return compared == null ? null : aggregate(compared);
  }

  private @Nullable List<Counted> normalised(List<Counted> counting) {
    RoundContext context = sheet.context();
    Normalisation by = context.rules().normalisation(true, name, context.round()).orElse(null);
    return by == null ? counting : new Normaliser(sheet, name, by).marks(counting);
  }

  private @Nullable Fraction aggregate(List<Counted> counting) {
    int left = counting.size() - panel.getDropHighest() - panel.getDropLowest();
    if (left < Math.max(1, panel.getAtLeast())) {
      tooFew(counting.size(), Math.max(0, left));
      return null;
    }
    List<Counted> sorted = new ArrayList<>(counting);
    sorted.sort(Counted.ORDER);
    List<Counted> kept =
        sorted.subList(panel.getDropLowest(), sorted.size() - panel.getDropHighest());
    Fraction sum = Counted.sum(kept);
    Fraction exact = panel.isSum() ? sum : sum.dividedBy(Fraction.of(kept.size()));
    noteMarks(sorted);
    noteSum(kept, exact);
    return rounded(exact);
  }

  private void tooFew(int of, int left) {
    sheet.fault(
        sheet.who()
            + ": of "
            + of
            + " marks for `"
            + name
            + "` in round `"
            + sheet.context().round()
            + "` "
            + left
            + " remain to count; the policy asks for at least "
            + Math.max(1, panel.getAtLeast())
            + ".",
        panel);
  }

  private Fraction rounded(Fraction exact) {
    Rounding rounding = panel.getRounding().orElse(null);
    if (rounding == null) {
      return exact;
    }
    BigDecimal rounded = exact.rounded(panel.getDigits(), rounding.mode());
    sheet.trace().ifPresent(t -> t.rounding(name, exact, panel.getDigits(), rounding, rounded));
    return Fraction.of(rounded);
  }

  private void noteMarks(List<Counted> sorted) {
    for (int i = 0; i < sorted.size(); i++) {
      Treatment treatment =
          i < panel.getDropLowest()
              ? Treatment.DROPPED_AS_LOWEST
              : i >= sorted.size() - panel.getDropHighest()
                  ? Treatment.DROPPED_AS_HIGHEST
                  : Treatment.COUNTED;
      sheet.note(name, sorted.get(i).judge(), sorted.get(i).mark(), treatment);
    }
  }

  private void noteSum(List<Counted> kept, Fraction exact) {
    Trace trace = sheet.trace().orElse(null);
    if (trace == null) {
      return;
    }
    String added = kept.stream().map(Counted::text).collect(Collectors.joining(" + "));
    trace.step(
        name,
        panel.isSum() || kept.size() == 1 ? added : "(" + added + ") ÷ " + kept.size(),
        exact);
  }
}
