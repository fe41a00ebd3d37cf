package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.JudgementException;
import io.laurel.Limits;
import io.laurel.Outcome;
import io.laurel.PolicyProblem;
import io.laurel.RuleReference;
import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.Phase;
import io.laurel.compiler.PolicyFiles;
import io.laurel.compiler.PolicyFingerprint;
import io.laurel.compiler.PolicyRule;
import io.laurel.policy.Entry;
import io.laurel.policy.Proposal;
import io.laurel.precompiled.Mechanism;
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
  private final Limits limits;
  private final Map<Phase, PhaseRules> phases = new EnumMap<>(Phase.class);
  private final Set<String> read = new HashSet<>();

  private CompiledPolicy(
      PolicyFiles files,
      Map<String, PolicyRule> rules,
      Map<String, Set<String>> owners,
      KieBase base,
      List<Model> models,
      Limits limits) {
    this.name = files.name();
    this.fingerprint = new PolicyFingerprint(files);
    this.rules = rules;
    this.owners = owners;
    this.base = base;
    this.limits = limits;
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

  /** Makes a policy ready in the usual way, or says everything that is wrong with it. */
  public static Result compile(PolicyFiles files) {
    return Loading.usual().load(files);
  }

  /** A policy of the library's own rules, which were compiled before. */
  public static CompiledPolicy load(PolicyFiles files, CompiledRules compiled) {
    return load(files, compiled, Map.of(), compiled.models(), Limits.usual());
  }

  /**
   * @param owners titles of rules by the class that has their code
   * @param own the rules, loaded
   * @param limits of a judgement that is not told otherwise
   */
  static CompiledPolicy load(
      PolicyFiles files,
      CompiledRules compiled,
      Map<String, Set<String>> owners,
      List<Model> own,
      Limits limits) {
    List<Model> models = new ArrayList<>(Mechanism.models(compiled));
    models.addAll(own);
    return new CompiledPolicy(
        files,
        byTitle(compiled),
        owners,
        KieBaseBuilder.createKieBaseFromModel(
            models, RuleBaseFactory.newKnowledgeBaseConfiguration()),
        own,
        limits);
  }

  static Map<String, PolicyRule> byTitle(CompiledRules compiled) {
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

  /** As {@link #judge(Contest, Limits)}, within the limits it was loaded with. */
  public Outcome judge(Contest contest) {
    return judge(contest, limits);
  }

  /**
   * Judges a contest.
   *
   * @throws JudgementException also when a rule goes past a limit
   */
  public Outcome judge(Contest contest, Limits within) {
    return new Runaway(name, owners, rules, within)
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
