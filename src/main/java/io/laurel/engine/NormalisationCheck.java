package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.policy.Normalisation;
import io.laurel.scoring.ScoreRules;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Checks the normalisations a policy declares against the contest and against each other. */
final class NormalisationCheck {

  private final Contest contest;
  private final Faults faults;

  NormalisationCheck(Contest contest, Faults faults) {
    this.contest = contest;
    this.faults = faults;
  }

  /**
   * @param values names of the components and parts there are
   */
  void check(ScoreRules rules, Collection<String> values) {
    Set<String> said = new HashSet<>();
    for (Normalisation each : rules.normalisations()) {
      String call =
          "Normalisation.of"
              + (each.isOfMarks() ? "Marks" : "Values")
              + "(\""
              + String.join("\", \"", each.getNames())
              + "\")…";
      for (String name : each.getNames()) {
        if (each.isOfMarks() && !contest.components().containsKey(name)) {
          faults.add(
              DeclarationCheck.unknown("component", name, contest.components().keySet()), each);
        } else if (!values.contains(name)) {
          faults.add(DeclarationCheck.unknown("component or part", name, values), each);
        }
        if (!said.add(each.isOfMarks() + " " + name + " " + each.getRound().orElse(""))) {
          faults.add(
              "Two rules normalise the "
                  + (each.isOfMarks() ? "marks for" : "values of")
                  + " `"
                  + name
                  + "`; keep one, or name the round of each.",
              each);
        }
      }
      if (each.getMethod().isEmpty()) {
        faults.add(
            each
                + ": the policy leaves open how they are normalised: say `"
                + call
                + "zScore(POPULATION | SAMPLE)`, "
                + (each.isOfMarks() ? "`shiftedToPanel()`, `shareOfOwnTotal()`, " : "")
                + "`shareOfTotal(points)`, `shareOfMaximum(points)`,"
                + " `medianTo(median, SHIFTED | SCALED)` or"
                + " `places(HIGHEST_FIRST | LOWEST_FIRST)`.",
            each);
      }
      if (contest.categories().size() > 1 && each.getPerCategory().isEmpty()) {
        faults.add(
            "The contest has "
                + contest.categories().size()
                + " categories, and the policy leaves open whether each has columns of its own: say `"
                + call
                + "perCategory()` or `overall()`.",
            each);
      }
    }
  }
}
