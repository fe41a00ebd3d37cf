package io.laurel.compiler;

import io.laurel.Fault;
import io.laurel.Limits;
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

  private final List<PolicyParser> parsed = new ArrayList<>();
  private final List<PolicyProblem> problems = new ArrayList<>();

  private final AllowList allowed;

  private PolicyCompiler(AllowList allowed) {
    this.allowed = allowed;
  }

  public static Result compile(PolicyFiles files) {
    return compile(files, AllowList.standard(), Limits.usual().time());
  }

  public static Result compile(PolicyFiles files, AllowList allowed, Duration atMost) {
    return CompilerThread.run(atMost, () -> new PolicyCompiler(allowed).compileAll(files.files()))
        .orElseGet(() -> tooSlow(files.files().get(0), atMost));
  }

  private static Result tooSlow(PolicyFile file, Duration atMost) {
    SourceText source = new SourceText(file.name(), String.valueOf(file.text()));
    return failed(List.of(source.problem(1, 1, Problem.TOO_SLOW.with(atMost.toMillis()))));
  }

  /** Every problem that shows without compiling, by file, line and column. */
  public static List<PolicyProblem> read(PolicyFiles files) {
    PolicyCompiler compiler = new PolicyCompiler(AllowList.standard());
    files.files().forEach(compiler::parse);
    compiler.rules();
    return failed(compiler.problems).problems();
  }

  /** Faults of rules that ran while they were loaded, as problems of the policy. */
  public static List<PolicyProblem> problems(PolicyFiles files, List<Fault> faults) {
    List<PolicyProblem> problems = new ArrayList<>();
    for (PolicyFile file : files.files()) {
      SourceText source = new SourceText(file.name(), String.valueOf(file.text()));
      for (Fault fault : faults) {
        if (fault.where().startsWith(file.name() + ":")) {
          int line = Integer.parseInt(fault.where().substring(file.name().length() + 1));
          problems.add(source.problem(line, 1, Problem.STOPPED.with(fault.message())));
        }
      }
    }
    if (problems.isEmpty()) {
      faults.forEach(f -> problems.add(ofAll(files, Problem.STOPPED.with(f.message()))));
    }
    return problems.stream().distinct().sorted().toList();
  }

  /** A policy that compiles and can not be made ready, for a reason. */
  public static List<PolicyProblem> notReady(PolicyFiles files, String reason) {
    return List.of(ofAll(files, Problem.NOT_READY.with(Wording.because(reason))));
  }

  private static PolicyProblem ofAll(PolicyFiles files, Finding finding) {
    PolicyFile first = files.files().get(0);
    return new SourceText(first.name(), String.valueOf(first.text())).problem(1, 1, finding);
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
    if (file.problem() != null) {
      problems.add(file.problem());
    } else if (file.text() != null) {
      PolicyParser parser = new PolicyParser(new SourceText(file.name(), file.text()), allowed);
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
          Finding twice =
              Problem.DUPLICATE_NAME.with(reference.title(), before.file() + ":" + before.line());
          problems.add(file.source().problem(reference.line(), 1, twice));
        }
      }
    }
    return rules;
  }
}
