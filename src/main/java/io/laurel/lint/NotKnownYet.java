package io.laurel.lint;

import io.laurel.compiler.CodeText;
import io.laurel.compiler.ConclusionPhases;
import io.laurel.compiler.Phase;
import io.laurel.compiler.Vocabulary;
import io.laurel.policy.Conclusion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A rule that asks for what is known in a later phase only, and so never fires. */
final class NotKnownYet implements LintRule {

  private static final Map<String, Phase> MADE_BY_THE_JUDGEMENT =
      Map.of(
          "Standing", Phase.AWARD,
          "Proposal", Phase.AWARD,
          "Award", Phase.AWARD,
          "TierClosed", Phase.AWARD,
          "Qualified", Phase.AWARD,
          "Share", Phase.AWARD);
  private static final Pattern TOTAL = Pattern.compile("(?<![\\w.$])total\\b");
  private static final Pattern SCORE =
      Pattern.compile("(?<![\\w.$])(score\\s*\\[|scored\\s*\\(|reaches\\s*\\(|exact\\s*\\()");
  private static final Pattern ROUND = Pattern.compile("(?<![\\w.$])round\\s*==\\s*\"[^\"]");

  @Override
  public String id() {
    return "LR530";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    boolean oneRound = hasOneRound(policy);
    for (LintedRule rule : policy.rules()) {
      for (LintedRule.Condition condition : rule.conditions()) {
        first(condition.type())
            .filter(phase -> isLater(phase, rule.phase(), condition.type(), oneRound))
            .ifPresent(phase -> warn(report, rule, condition, condition.type(), phase));
        if (condition.type().equals("Entry")) {
          checkEntry(report, rule, condition);
        }
      }
    }
  }

  private static void checkEntry(Report report, LintedRule rule, LintedRule.Condition condition) {
    for (String asked : condition.constraints()) {
      String code = new CodeText(asked).toString();
      if (rule.phase() == Phase.CHECK && SCORE.matcher(code).find()) {
        warn(report, rule, condition, asked, Phase.SCORE);
      } else if (rule.phase() == Phase.CHECK && ROUND.matcher(asked).find()) {
        warn(report, rule, condition, asked, Phase.SCORE);
      } else if (rule.phase().compareTo(Phase.RANK) < 0 && TOTAL.matcher(code).find()) {
        warn(report, rule, condition, asked, Phase.RANK);
      }
    }
  }

  private static void warn(
      Report report, LintedRule rule, LintedRule.Condition condition, String asked, Phase known) {
    report.warn("LR530", rule, rule.find(asked, condition), asked, known.id(), rule.phase().id());
  }

  /** The first phase in which there may be such a fact; empty for what is always there. */
  private static Optional<Phase> first(String type) {
    Phase made = MADE_BY_THE_JUDGEMENT.get(type);
    if (made != null) {
      return Optional.of(made);
    }
    return Vocabulary.type(type)
        .filter(Conclusion.class::isAssignableFrom)
        .filter(kind -> kind != Conclusion.class)
        .flatMap(NotKnownYet::concluded);
  }

  private static Optional<Phase> concluded(Class<?> kind) {
    List<String> phases = ConclusionPhases.names(kind);
    return phases.isEmpty() ? Optional.empty() : Phase.of(phases.get(0));
  }

  /** The phases score, rank and award of a round see what earlier rounds brought. */
  private static boolean isLater(Phase known, Phase now, String type, boolean oneRound) {
    boolean later = known.compareTo(now) > 0;
    boolean sameRound = now != Phase.CHECK && known.compareTo(Phase.AWARD) <= 0;
    return later && (!sameRound || oneRound || type.equals("Proposal"));
  }

  /** Whether all that is said of rounds is said of one and the same. */
  private static boolean hasOneRound(LintedPolicy policy) {
    Set<String> rounds = new HashSet<>();
    for (String kind : List.of("Score", "Ranking")) {
      policy.declarations(kind).forEach(d -> rounds.add(d.text("in").orElse("")));
      if (!policy.knowsEvery(kind)) {
        return false;
      }
    }
    return rounds.size() == 1 && !rounds.contains("");
  }
}
