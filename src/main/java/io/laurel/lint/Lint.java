package io.laurel.lint;

import io.laurel.PolicyProblem;
import io.laurel.compiler.PolicyFiles;
import io.laurel.compiler.PolicyParser;
import io.laurel.compiler.SourceText;
import io.laurel.sandbox.AllowList;
import java.util.ArrayList;
import java.util.List;

/** Looks through a policy for what is perhaps not meant. */
public final class Lint {

  static final List<LintRule> RULES =
      List.of(
          new BinaryDecimal(),
          new BinaryArithmetic(),
          new TieLeftOpen(),
          new MissingMarkLeftOpen(),
          new RoundingLeftOpen(),
          new BaseLeftOpen(),
          new VacancyLeftOpen(),
          new LevelLeftOpen(),
          new NotKnownYet(),
          new OverlappingAlternatives(),
          new GapBetweenAlternatives(),
          new NeverTrue(),
          new UnreachableTier(),
          new IdleLimit(),
          new NameIsNoSentence(),
          new ClauseMissing(),
          new EntriesCompared(),
          new UnusedVariable());

  private Lint() {}

  /**
   * The warnings about a policy that are not silenced by {@code @lint}, by file, line and column;
   * none where it has errors of form.
   */
  public static List<PolicyProblem> check(PolicyFiles files, AllowList allowed) {
    List<PolicyParser> parsed = new ArrayList<>();
    for (PolicyFiles.PolicyFile file : files.files()) {
      String text = file.text();
      if (text == null) {
        return List.of();
      }
      PolicyParser parser = new PolicyParser(new SourceText(file.name(), text), allowed);
      if (!parser.problems().isEmpty()) {
        return List.of();
      }
      parsed.add(parser);
    }
    LintedPolicy policy = new LintedPolicy(parsed);
    Report report = new Report();
    RULES.forEach(rule -> rule.check(policy, report));
    List<PolicyProblem> warnings = Silences.apply(policy, report);
    return warnings.stream().distinct().sorted().toList();
  }
}
