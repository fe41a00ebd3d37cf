package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.JudgementException;
import io.laurel.Limits;
import io.laurel.Outcome;
import io.laurel.PolicyProblem;
import io.laurel.RuleReference;
import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.Mechanism;
import io.laurel.compiler.Phase;
import io.laurel.compiler.PolicyCompiler;
import io.laurel.compiler.PolicyFiles;
import io.laurel.compiler.PolicyFingerprint;
import io.laurel.compiler.PolicyRule;
import io.laurel.compiler.RuleCache;
import io.laurel.compiler.ShippedRules;
import io.laurel.policy.Entry;
import io.laurel.policy.Proposal;
import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.RuleCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

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
  private final PolicyFingerprint fingerprint;
  private final Map<String, PolicyRule> rules;
  private final Map<String, Set<String>> owners;
  private final KieBase base;
  private final Map<Phase, PhaseRules> phases = new EnumMap<>(Phase.class);
  private final Set<String> read = new HashSet<>();

  private CompiledPolicy(
      PolicyFiles files,
      Map<String, PolicyRule> rules,
      Map<String, Set<String>> owners,
      KieBase base,
      List<Model> models) {
    this.name = files.name();
    this.fingerprint = new PolicyFingerprint(files);
    this.rules = rules;
    this.owners = owners;
    this.base = base;
    Map<String, Consequence> actions = new HashMap<>();
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        if (rule.getConsequences().size() == 1) {
          actions.put(rule.getName(), rule.getDefaultConsequence());
        }
      }
    }
    InternalRuleBase network = (InternalRuleBase) base;
    Function<RuleTerminalNode, @Nullable DirectRule> direct =
        node -> {
          String title = node.getRule().getName();
          return DirectRule.of(node, rules.get(title), actions.get(title));
        };
    Sieve entries = Sieve.of(network, Entry.class, direct);
    Sieve proposals = Sieve.of(network, Proposal.class, direct);
    for (Phase phase : Phase.values()) {
      PhaseRules ofPhase =
          PhaseRules.of(
              phase,
              rules.values(),
              entries,
              proposals,
              p -> ComparingRules.of(network, direct, p));
      phases.put(phase, ofPhase);
      read.addAll(ofPhase.reads());
    }
  }

  /**
   * Makes a policy ready, or says everything that is wrong with it. What was compiled with the
   * library is not compiled again.
   */
  public static Result compile(PolicyFiles files) {
    return compile(files, AllowList.standard(), Optional.empty());
  }

  /**
   * As {@link #compile(PolicyFiles)}.
   *
   * @param allowed what its code may use
   * @param cache has what was compiled before, and keeps what is compiled now
   */
  public static Result compile(PolicyFiles files, AllowList allowed, Optional<RuleCache> cache) {
    Optional<CompiledRules> shipped = files.texts().flatMap(ShippedRules::find);
    if (shipped.isPresent()) {
      try {
        return new Result(Optional.of(load(files, shipped.get())), List.of());
      } catch (LinkageError | IllegalStateException e) {
        // Compiled for another platform or class path than this one.
        return compileText(files, allowed, cache);
      }
    }
    return cache
        .flatMap(known -> loadKept(files, allowed, known))
        .orElseGet(() -> compileText(files, allowed, cache));
  }

  private static Optional<Result> loadKept(PolicyFiles files, AllowList allowed, RuleCache cache) {
    try {
      return cache
          .find(files, allowed)
          .map(rules -> loadWatched(files, rules, allowed))
          .filter(result -> result.policy().isPresent());
    } catch (RuntimeException | LinkageError e) {
      // What was kept is damaged or for another platform; the text tells what is right.
      return Optional.empty();
    }
  }

  private static Result compileText(
      PolicyFiles files, AllowList allowed, Optional<RuleCache> cache) {
    PolicyCompiler.Result compiled = PolicyCompiler.compile(files, allowed);
    if (compiled.rules().isEmpty()) {
      return new Result(Optional.empty(), compiled.problems());
    }
    Result result = loadWatched(files, compiled.rules().get(), allowed);
    if (result.policy().isPresent()) {
      cache.ifPresent(known -> known.keep(files, allowed, compiled.rules().get()));
    }
    return result;
  }

  /** Rules without conditions on facts run as soon as they are loaded. */
  private static Result loadWatched(PolicyFiles files, CompiledRules rules, AllowList allowed) {
    Map<String, Set<String>> owners = RuleCode.owners(rules.classes());
    Runaway runaway = new Runaway(files.name(), owners, byTitle(rules), Limits.usual());
    try {
      return runaway.watched(
          0,
          () ->
              new Result(
                  Optional.of(load(files, rules, owners, rules.watchedModels(allowed))),
                  List.of()));
    } catch (JudgementException e) {
      return new Result(Optional.empty(), PolicyCompiler.problems(files, e.faults()));
    } catch (IllegalStateException | LinkageError e) {
      return new Result(Optional.empty(), PolicyCompiler.notReady(files, deepest(e)));
    }
  }

  private static String deepest(Throwable failure) {
    Throwable each = failure;
    while (each.getCause() != null) {
      each = each.getCause();
    }
    return String.valueOf(each.getMessage());
  }

  /** A policy of the library's own rules, which were compiled before. */
  public static CompiledPolicy load(PolicyFiles files, CompiledRules compiled) {
    return load(files, compiled, Map.of(), compiled.models());
  }

  private static CompiledPolicy load(
      PolicyFiles files, CompiledRules compiled, Map<String, Set<String>> owners, List<Model> own) {
    List<Model> models = new ArrayList<>(Mechanism.models(compiled));
    models.addAll(own);
    return new CompiledPolicy(
        files,
        byTitle(compiled),
        owners,
        KieBaseBuilder.createKieBaseFromModel(
            models, RuleBaseFactory.newKnowledgeBaseConfiguration()),
        own);
  }

  private static Map<String, PolicyRule> byTitle(CompiledRules compiled) {
    Map<String, PolicyRule> rules = new LinkedHashMap<>();
    compiled.rules().forEach(r -> rules.put(r.reference().title(), r));
    return rules;
  }

  public String name() {
    return name;
  }

  /** Tells its version. */
  public PolicyFingerprint fingerprint() {
    return fingerprint;
  }

  /** The rules, in order of file and line. */
  public List<RuleReference> rules() {
    return rules.values().stream().map(PolicyRule::reference).sorted().toList();
  }

  /** As {@link #judge(Contest, Limits)}, within the usual limits. */
  public Outcome judge(Contest contest) {
    return judge(contest, Limits.usual());
  }

  /**
   * Judges a contest.
   *
   * @throws JudgementException also when a rule goes past a limit
   */
  public Outcome judge(Contest contest, Limits limits) {
    return new Runaway(name, owners, rules, limits)
        .watched(contest.entrants().size(), () -> new Judgement(this, contest, false).outcome());
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

  /** What the rules of a phase look at. */
  PhaseRules in(Phase phase) {
    return Objects.requireNonNull(phases.get(phase));
  }

  /** Whether any rule looks at that kind of fact. */
  boolean reads(String fact) {
    return read.contains(fact);
  }
}
