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
  private final Set<String> said = new HashSet<>();

  NormalisationCheck(Contest contest, Faults faults) {
    this.contest = contest;
    this.faults = faults;
  }

  /**
   * @param values names of the components and parts there are
   */
  void check(ScoreRules rules, Collection<String> values) {
    for (Normalisation each : rules.normalisations()) {
      names(each, values);
      each.getRound()
          .filter(r -> !contest.rounds().contains(r))
          .ifPresent(r -> faults.add(DeclarationCheck.unknown("round", r, contest.rounds()), each));
      choices(each);
    }
  }

  private void names(Normalisation each, Collection<String> values) {
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
  }

  private void choices(Normalisation each) {
    if (each.getMethod().isEmpty()) {
      faults.add(
          each
              + ": the policy leaves open how they are normalised: say `"
              + call(each)
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
              + call(each)
              + "perCategory()` or `overall()`.",
          each);
    }
  }

  private static String call(Normalisation each) {
    return "Normalisation.of"
        + (each.isOfMarks() ? "Marks" : "Values")
        + "(\""
        + String.join("\", \"", each.getNames())
        + "\")…";
  }
}
