package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Outliers;
import io.laurel.policy.Panel;
import io.laurel.scoring.Selection.Dropped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out the marks that are far from the mean. */
final class OutlierMarks {

  private final Sheet sheet;
  private final String name;
  private final Panel panel;

  OutlierMarks(Sheet sheet, String name, Panel panel) {
    this.sheet = sheet;
    this.name = name;
    this.panel = panel;
  }

  /** The marks that stay and those that leave; null when a fault was told. */
  @Nullable Selection of(List<Counted> sorted) {
    Fraction distance = panel.getOutlierDistance().orElse(null);
    Selection all = new Selection(sorted, List.of());
    if (distance == null) {
      return all;
    }
    Selection once = without(all, distance);
    boolean further = once.kept().size() < sorted.size() && hasOutliers(once.kept(), distance);
    Outliers howOften = panel.getOutliers().orElse(null);
    if (!further || howOften == Outliers.ONCE) {
      return once;
    }
    if (howOften == null) {
      sheet.fault(
          sheet.who()
              + ": without the marks "
              + distance.toText()
              + " or more from the mean, others are that far from the mean of the rest"
              + sheet.where(name)
              + ", and the policy leaves open whether they leave too: say `Panel.of(\""
              + name
              + "\").withoutOutliers(\""
              + distance
              + "\", ONCE | REPEATED)`.",
          panel);
      return null;
    }
    Selection left = once;
    while (hasOutliers(left.kept(), distance)) {
      left = without(left, distance);
    }
    return left;
  }

  private Selection without(Selection before, Fraction distance) {
    if (before.kept().isEmpty()) {
      return before;
    }
    Fraction mean = mean(before.kept());
    sheet.trace().ifPresent(t -> t.step(name, PanelSum.meanOf(before.kept()), mean));
    List<Counted> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>(before.dropped());
    for (Counted one : before.kept()) {
      if (isFar(one, mean, distance)) {
        dropped.add(new Dropped(one, Treatment.OUTLIER));
      } else {
        kept.add(one);
      }
    }
    return new Selection(kept, dropped);
  }

  private static boolean hasOutliers(List<Counted> marks, Fraction distance) {
    if (marks.isEmpty()) {
      return false;
    }
    Fraction mean = mean(marks);
    return marks.stream().anyMatch(m -> isFar(m, mean, distance));
  }

  private static boolean isFar(Counted mark, Fraction mean, Fraction distance) {
    Fraction apart = mark.value().minus(mean);
    return apart.max(apart.negated()).compareTo(distance) >= 0;
  }

  private static Fraction mean(List<Counted> marks) {
    return Counted.sum(marks).dividedBy(Fraction.of(marks.size()));
  }
}
