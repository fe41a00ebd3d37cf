package io.laurel.compiler;

import io.laurel.Fault;
import io.laurel.PolicyProblem;
import io.laurel.RuleReference;
import io.laurel.compiler.PolicyFiles.PolicyFile;
import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.CodeCheck;
import io.laurel.sandbox.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the text of a policy, or says everything that is wrong with it. */
public final class PolicyCompiler {

  /**
   * What came of it.
   *
   * @param rules present exactly when there are no problems
   * @param problems by file, line and column
   */
  public record Result(Optional<CompiledRules> rules, List<PolicyProblem> problems) {}

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final List<PolicyParser> parsed = new ArrayList<>();
  private final List<PolicyProblem> problems = new ArrayList<>();

  private final AllowList allowed;

  private PolicyCompiler(AllowList allowed) {
    this.allowed = allowed;
  }

  public static Result compile(PolicyFiles files) {
    return compile(files, AllowList.standard());
  }

  public static Result compile(PolicyFiles files, AllowList allowed) {
    return compile(files, allowed, LONGEST);
  }

  static Result compile(PolicyFiles files, AllowList allowed, Duration atMost) {
    return CompilerThread.run(atMost, () -> new PolicyCompiler(allowed).compileAll(files.files()))
        .orElseGet(() -> tooSlow(files.files().get(0), atMost));
  }

  private static Result tooSlow(PolicyFile file, Duration atMost) {
    SourceText source = new SourceText(file.name(), String.valueOf(file.text()));
    String message =
        "The policy is not compiled within " + atMost.toMillis() + " ms; make its rules simpler.";
    return failed(List.of(source.problem(1, 1, message)));
  }

  /** Every problem that shows without compiling, by file, line and column. */
  public static List<PolicyProblem> read(PolicyFiles files) {
    PolicyCompiler compiler = new PolicyCompiler(AllowList.standard());
    files.files().forEach(compiler::parse);
    compiler.rules();
    return failed(compiler.problems).problems();
  }

  /** Faults of rules as problems of the policy. */
  public static List<PolicyProblem> problems(PolicyFiles files, List<Fault> faults) {
    List<PolicyProblem> problems = new ArrayList<>();
    for (PolicyFile file : files.files()) {
      SourceText source = new SourceText(file.name(), String.valueOf(file.text()));
      for (Fault fault : faults) {
        if (fault.where().startsWith(file.name() + ":")) {
          int line = Integer.parseInt(fault.where().substring(file.name().length() + 1));
          problems.add(source.problem(line, 1, fault.message()));
        }
      }
    }
    PolicyFile first = files.files().get(0);
    if (problems.isEmpty()) {
      SourceText source = new SourceText(first.name(), String.valueOf(first.text()));
      faults.forEach(f -> problems.add(source.problem(1, 1, f.message())));
    }
    return problems.stream().distinct().sorted().toList();
  }

  private Result compileAll(List<PolicyFile> files) {
    files.forEach(this::parse);
    List<PolicyRule> rules = rules();
    if (!problems.isEmpty()) {
      return failed(problems);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    parsed.forEach(p -> texts.put(p.path(), p.withPhases()));
    RuleCompiler.Compiled compiled = RuleCompiler.compile(texts, allowed);
    if (!compiled.isUsable()) {
      return failed(new Diagnostics(parsed, allowed).of(compiled));
    }
    List<Refusal> refusals = CodeCheck.of(compiled.classes(), allowed);
    if (!refusals.isEmpty()) {
      return failed(new Diagnostics(parsed, allowed).of(compiled, refusals));
    }
    CompiledRules ready =
        new CompiledRules(rules, Mentions.of(compiled.classes()), compiled.classes());
    return new Result(Optional.of(ready), List.of());
  }

  private static Result failed(List<PolicyProblem> problems) {
    return new Result(Optional.empty(), problems.stream().distinct().sorted().toList());
  }

  private void parse(PolicyFile file) {
    if (file.text() == null) {
      problems.add(new SourceText(file.name(), "").problem(1, 1, Problem.NOT_UTF_8.with()));
    } else {
      PolicyParser parser = new PolicyParser(new SourceText(file.name(), file.text()));
      problems.addAll(parser.problems());
      parsed.add(parser);
    }
  }

  private List<PolicyRule> rules() {
    List<PolicyRule> rules = new ArrayList<>();
    Map<String, RuleReference> titles = new HashMap<>();
    for (PolicyParser file : parsed) {
      for (PolicyRule rule : file.rules()) {
        RuleReference reference = rule.reference();
        RuleReference before = titles.putIfAbsent(reference.title(), reference);
        if (before == null) {
          rules.add(rule);
        } else {
          problems.add(
              file.source()
                  .problem(
                      reference.line(),
                      1,
                      "Rule `"
                          + reference.title()
                          + "` stands twice; first at "
                          + before.file()
                          + ":"
                          + before.line()
                          + "."));
        }
      }
    }
    return rules;
  }
}
