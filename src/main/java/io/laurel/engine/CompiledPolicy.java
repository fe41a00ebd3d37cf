package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.PolicyProblem;
import io.laurel.RuleReference;
import io.laurel.engine.PolicyFiles.PolicyFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.core.impl.InternalRuleBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/** A policy ready to judge. Immutable and thread-safe. */
public final class CompiledPolicy {

  /**
   * What came of compiling a policy.
   *
   * @param policy present exactly when there are no problems
   * @param problems by file, line and column
   */
  public record Result(Optional<CompiledPolicy> policy, List<PolicyProblem> problems) {}

  private final String name;
  private final Map<String, PolicyRule> rules;
  private final KieBase base;
  private final EntrySieve sieve;

  private CompiledPolicy(String name, Map<String, PolicyRule> rules, KieBase base) {
    this.name = name;
    this.rules = rules;
    this.base = base;
    this.sieve = EntrySieve.of((InternalRuleBase) base);
  }

  /** Compiles a policy, or says everything that is wrong with it. */
  public static Result compile(PolicyFiles files) {
    List<PolicyProblem> problems = new ArrayList<>();
    List<PolicyParser> parsed = new ArrayList<>();
    for (PolicyFile file : files.files()) {
      if (file.text() == null) {
        problems.add(
            new PolicyProblem(
                file.name(), 1, 1, "The file is not UTF-8; save it in this encoding.", ""));
      } else {
        PolicyParser parser = new PolicyParser(new SourceText(file.name(), file.text()));
        problems.addAll(parser.problems());
        parsed.add(parser);
      }
    }
    Map<String, PolicyRule> rules = byTitle(parsed, problems);
    if (!problems.isEmpty()) {
      return failed(problems);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    parsed.forEach(p -> texts.put(p.path(), p.withPhases()));
    RuleCompiler.Compiled compiled = RuleCompiler.compile(texts);
    if (!compiled.isUsable()) {
      return failed(new Diagnostics(parsed).of(compiled));
    }
    List<Model> models = new ArrayList<>(Mechanism.models());
    models.addAll(compiled.models());
    KieBase base =
        KieBaseBuilder.createKieBaseFromModel(models, KieServices.get().newKieBaseConfiguration());
    return new Result(Optional.of(new CompiledPolicy(files.name(), rules, base)), List.of());
  }

  private static Result failed(List<PolicyProblem> problems) {
    return new Result(Optional.empty(), problems.stream().distinct().sorted().toList());
  }

  private static Map<String, PolicyRule> byTitle(
      List<PolicyParser> parsed, List<PolicyProblem> problems) {
    Map<String, PolicyRule> rules = new HashMap<>();
    for (PolicyParser file : parsed) {
      for (PolicyRule rule : file.rules()) {
        PolicyRule before = rules.putIfAbsent(rule.reference().title(), rule);
        if (before != null) {
          problems.add(
              file.source()
                  .problem(
                      rule.reference().line(),
                      1,
                      "Rule `"
                          + rule.reference().title()
                          + "` stands twice; first at "
                          + before.reference().file()
                          + ":"
                          + before.reference().line()
                          + "."));
        }
      }
    }
    return rules;
  }

  public String name() {
    return name;
  }

  /** The rules, in order of file and line. */
  public List<RuleReference> rules() {
    return rules.values().stream().map(PolicyRule::reference).sorted().toList();
  }

  /** Judges a contest. */
  public Outcome judge(Contest contest) {
    return new Judgement(this, contest, false).outcome();
  }

  /**
   * Judges with every entry kept in memory for the rules at once; the outcome is the same. For
   * tests.
   */
  Outcome judgeKeepingEntries(Contest contest) {
    return new Judgement(this, contest, true).outcome();
  }

  Map<String, PolicyRule> rulesByTitle() {
    return rules;
  }

  KieBase base() {
    return base;
  }

  EntrySieve sieve() {
    return sieve;
  }
}
