package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.policy.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the panels of a policy against the contest and against each other. */
final class PanelCheck {

  private final Contest contest;
  private final Faults faults;

  PanelCheck(Contest contest, Faults faults) {
    this.contest = contest;
    this.faults = faults;
  }

  void check(List<Panel> panels) {
    Map<String, List<Panel>> before = new TreeMap<>();
    for (Panel panel : panels) {
      for (String component : panel.getComponents()) {
        if (!contest.components().containsKey(component)) {
          faults.add(
              DeclarationCheck.unknown("component", component, contest.components().keySet()),
              panel);
        }
        List<Panel> others =
            before.computeIfAbsent(
                component + "\n" + panel.getRound().orElse(""), c -> new ArrayList<>());
        others.forEach(other -> compare(component, other, panel));
        others.add(panel);
      }
      panel
          .getRound()
          .filter(r -> !contest.rounds().contains(r))
          .ifPresent(
              r -> faults.add(DeclarationCheck.unknown("round", r, contest.rounds()), panel));
      if (panel.getClosest() > 0 && panel.getDropHighest() + panel.getDropLowest() > 0) {
        faults.add(
            panel + " keeps the closest marks and drops the highest or lowest; say one of them.",
            panel);
      }
    }
  }

  private void compare(String component, Panel one, Panel other) {
    if (one.getSize().overlaps(other.getSize())) {
      faults.add(
          one.isForAnySize() && other.isForAnySize()
              ? "Two rules say how the marks for `"
                  + component
                  + "` become one value; keep one, or name the round of each."
              : "Two rules say how "
                  + Math.max(one.getSize().from(), other.getSize().from())
                  + " marks for `"
                  + component
                  + "` become one value; let the numbers of marks they are for not overlap.",
          other);
    }
    if (!one.takesTheSameMarksAs(other)) {
      faults.add(
          "The panels of `"
              + component
              + "` for different numbers of marks must say the same about missing and recused marks,"
              + " the band, the step and marks that may be given once.",
          other);
    }
  }
}
