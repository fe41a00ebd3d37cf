package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices;
import io.laurel.policy.Choices.EquallyClose;
import io.laurel.policy.Panel;
import io.laurel.scoring.Selection.Dropped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drops the highest and lowest marks of a panel, or all but those closest together. */
final class Trimming {

  private final Sheet sheet;
  private final String name;
  private final Panel panel;

  Trimming(Sheet sheet, String name, Panel panel) {
    this.sheet = sheet;
    this.name = name;
    this.panel = panel;
  }

  /**
   * What counts of the marks, which must be enough; null when a fault was told or totals of judges
   * wait for something.
   *
   * @param sorted the lowest first
   */
  @Nullable Selection of(List<Counted> sorted) {
    if (panel.getClosest() > 0) {
      return closest(sorted);
    }
    if (panel.getDropHighest() + panel.getDropLowest() == 0) {
      return new Selection(sorted, List.of());
    }
    Choices.Trimming chosen = panel.getTrimming().orElse(null);
    if (panel.getComponents().size() == 1 || chosen == Choices.Trimming.EACH_CRITERION) {
      return byPosition(sorted, Treatment.DROPPED_AS_LOWEST, Treatment.DROPPED_AS_HIGHEST);
    }
    Selection byTotals = byTotals(sorted, chosen != null);
    if (chosen != null) {
      return byTotals;
    }
    Selection each = byPosition(sorted, Treatment.DROPPED_AS_LOWEST, Treatment.DROPPED_AS_HIGHEST);
    if (byTotals != null && values(byTotals).equals(values(each))) {
      return each;
    }
    sheet.fault(
        "The policy leaves open whether the highest and lowest marks"
            + " of each component are dropped or whole judges, by the total of their marks for `"
            + String.join("`, `", panel.getComponents())
            + "`: say `Panel.of(…).trimming(EACH_CRITERION | JUDGE_TOTALS)`.",
        panel);
    return null;
  }

  private static List<Fraction> values(Selection selection) {
    return selection.kept().stream().map(Counted::value).sorted().toList();
  }

  private Selection byPosition(List<Counted> sorted, Treatment low, Treatment high) {
    List<Counted> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (i < panel.getDropLowest()) {
        dropped.add(new Dropped(sorted.get(i), low));
      } else if (i >= sorted.size() - panel.getDropHighest()) {
        dropped.add(new Dropped(sorted.get(i), high));
      } else {
        kept.add(sorted.get(i));
      }
    }
    return new Selection(kept, dropped);
  }

  private @Nullable Selection byTotals(List<Counted> sorted, boolean chosen) {
    Map<String, Fraction> totals = new HashMap<>();
    for (String component : panel.getComponents()) {
      PanelMarks marks = new PanelMarks(sheet, component, panel, false);
      if (!marks.isComplete()) {
        return null;
      }
      Map<String, Fraction> own = new HashMap<>();
      marks.entering().forEach(m -> own.put(m.judge(), m.value()));
      for (Counted one : sorted) {
        Fraction mark = own.get(one.judge());
        if (mark == null) {
          if (chosen) {
            incomparable(one.judge(), component);
          }
          return null;
        }
        totals.merge(one.judge(), mark, Fraction::plus);
      }
    }
    List<Counted> byTotal = new ArrayList<>(sorted);
    byTotal.sort(
        Comparator.comparing((Counted m) -> totals.getOrDefault(m.judge(), Fraction.ZERO))
            .thenComparing(Counted::judge));
    Selection selection =
        byPosition(byTotal, Treatment.JUDGE_DROPPED_AS_LOWEST, Treatment.JUDGE_DROPPED_AS_HIGHEST);
    List<Counted> kept = new ArrayList<>(selection.kept());
    kept.sort(Counted.ORDER);
    return new Selection(kept, selection.dropped());
  }

  private void incomparable(String judge, String component) {
    sheet.fault(
        sheet.who()
            + ": judge `"
            + judge
            + "` has a mark that counts for `"
            + name
            + "` and none for `"
            + component
            + "` in round `"
            + sheet.context().round()
            + "`, so the totals of the judges can not be compared.",
        panel);
  }

  private @Nullable Selection closest(List<Counted> sorted) {
    int size = panel.getClosest();
    List<Integer> nearest = new ArrayList<>();
    Fraction least = null;
    for (int i = 0; i + size <= sorted.size(); i++) {
      Fraction spread = sorted.get(i + size - 1).value().minus(sorted.get(i).value());
      int order = least == null ? -1 : spread.compareTo(least);
      if (order < 0) {
        nearest.clear();
        least = spread;
      }
      if (order <= 0) {
        nearest.add(i);
      }
    }
    int first = nearest.get(0);
    int last = nearest.get(nearest.size() - 1);
    EquallyClose which = panel.getEquallyClose().orElse(null);
    boolean matters =
        !Counted.sum(sorted.subList(first, first + size))
            .equals(Counted.sum(sorted.subList(last, last + size)));
    if (which == null && matters) {
      sheet.fault(
          sheet.who()
              + " has several groups of "
              + size
              + " marks equally close together"
              + sheet.where(name)
              + ", and the policy leaves open which of them count: say `Panel.of(\""
              + name
              + "\").closest("
              + size
              + ", HIGHER | LOWER)`.",
          panel);
      return null;
    }
    int from = which == EquallyClose.HIGHER ? last : first;
    List<Dropped> dropped = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (i < from || i >= from + size) {
        dropped.add(new Dropped(sorted.get(i), Treatment.FARTHER_APART));
      }
    }
    return new Selection(sorted.subList(from, from + size), dropped);
  }
}
