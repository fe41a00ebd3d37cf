package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Formula;
import io.laurel.policy.Part;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Score;
import io.laurel.policy.Series;
import io.laurel.policy.Series.Making;
import io.laurel.scoring.ScoreRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what a policy declares about scores against the contest and against itself. */
final class ScoreCheck {

  private final Contest contest;
  private final Faults faults;
  private final Set<String> said = new HashSet<>();

  ScoreCheck(Contest contest, Faults faults) {
    this.contest = contest;
    this.faults = faults;
  }

  void check(ScoreRules rules) {
    new PanelCheck(contest, faults).check(rules.panels());
    rules.codes().forEach(this::code);
    List<String> values = new ArrayList<>(contest.components().keySet());
    rules.parts().forEach(p -> values.add(p.getName()));
    rules.series().forEach(s -> values.add(s.getName()));
    new NormalisationCheck(contest, faults).check(rules, values);
    rules.parts().forEach(p -> part(p, values));
    rules.series().forEach(s -> series(s, values));
    rules.scores().forEach(s -> score(s, values));
  }

  private void code(ResultCode code) {
    if (!said.add("code " + code.getCode() + " " + code.getRound().orElse(""))) {
      faults.add(
          "Two rules say what the code `"
              + code.getCode()
              + "` counts; keep one, or name the round of each.",
          code);
    }
    round(code.getRound(), code);
  }

  private void part(Part part, List<String> values) {
    round(Optional.of(part.getRound()), part);
    named("part", part.getName(), part.getRound(), part);
    terms(part, values);
  }

  private void series(Series series, List<String> values) {
    round(Optional.of(series.getRound()), series);
    named("series", series.getName(), series.getRound(), series);
    series.getResults().forEach(r -> value(r, values, series));
    if (new HashSet<>(series.getResults()).size() < series.getResults().size()) {
      faults.add(series + " names a result twice.", series);
    }
    if (series.getDropBest() + series.getDropWorst() >= series.getResults().size()) {
      faults.add(
          series
              + " drops "
              + (series.getDropBest() + series.getDropWorst())
              + " of "
              + series.getResults().size()
              + " results; at least one must be left.",
          series);
    }
    if (series.getMaking().isEmpty()) {
      faults.add(
          "The policy leaves open what " + series + " comes to: say `best()`, `sum()` or `mean()`.",
          series);
    }
    boolean ordered =
        series.getDropBest() + series.getDropWorst() > 0
            || series.getMaking().filter(m -> m == Making.BEST).isPresent();
    if (ordered && series.getHighestBest().isEmpty()) {
      faults.add(
          "The policy leaves open which results of "
              + series
              + " are the best: say `highestIsBest()` or `lowestIsBest()`.",
          series);
    }
  }

  private void score(Score score, List<String> values) {
    round(Optional.of(score.getRound()), score);
    if (!said.add("score " + score.getRound())) {
      faults.add("Two rules make the total of round `" + score.getRound() + "`; keep one.", score);
    }
    terms(score, values);
  }

  private void named(String kind, String name, String round, Conclusion<?> about) {
    if (contest.components().containsKey(name)) {
      faults.add(
          "The " + kind + " `" + name + "` has the name of a component; give it another.", about);
    }
    if (!said.add("value " + name + " " + round)) {
      faults.add(
          "Two rules make the " + kind + " `" + name + "` of round `" + round + "`; keep one.",
          about);
    }
  }

  private void terms(Formula<?> formula, Collection<String> values) {
    formula.getTerms().forEach(t -> t.names().forEach(n -> value(n, values, formula)));
  }

  private void value(String name, Collection<String> values, Conclusion<?> about) {
    if (!values.contains(name)) {
      faults.add(DeclarationCheck.unknown("component or part", name, values), about);
    }
  }

  private void round(Optional<String> round, Conclusion<?> about) {
    round
        .filter(r -> !contest.rounds().contains(r))
        .ifPresent(r -> faults.add(DeclarationCheck.unknown("round", r, contest.rounds()), about));
  }
}
