package io.laurel.engine;

import io.laurel.compiler.Phase;
import io.laurel.compiler.Shown;
import io.laurel.policy.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.IndexUtil;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules of one phase that look at entries, where these match entries with each other and with
 * nothing else. What they were compiled to is read as steps that can be taken without a session:
 * the very same conditions and actions, so the outcome is the same.
 */
final class ComparingRules {

  /** A condition on an entry alone, and what follows once it holds. */
  private record Branch(AlphaNodeFieldConstraint condition, Node next) {}

  /** The steps that take an entry, and further conditions. */
  private record Node(List<Branch> branches, List<Integer> steps) {}

  private final Node root;
  private final List<MatchStep> steps;
  private final List<MatchStep> starts;

  private ComparingRules(Node root, List<MatchStep> steps, List<MatchStep> starts) {
    this.root = root;
    this.steps = List.copyOf(steps);
    this.starts = List.copyOf(starts);
  }

  /**
   * Reads the rules of a phase; empty when only a session can match them.
   *
   * @param direct makes the rule that ends in a node, or null where only a session can fire it
   */
  static Optional<ComparingRules> of(
      InternalRuleBase base, Function<RuleTerminalNode, @Nullable DirectRule> direct, Phase phase) {
    try {
      return Optional.of(new Reader(direct).read(base, phase));
    } catch (OnlySession e) {
      return Optional.empty();
    }
  }

  /** The steps, by number. */
  List<MatchStep> steps() {
    return steps;
  }

  /** The steps that come first. */
  List<MatchStep> starts() {
    return starts;
  }

  /** Tells the numbers of the steps that take an entry. */
  void takers(FactHandle entry, ValueResolver resolver, IntConsumer steps) {
    takers(root, entry, resolver, steps);
  }

  private static void takers(
      Node node, FactHandle entry, ValueResolver resolver, IntConsumer steps) {
    for (int i = 0; i < node.steps().size(); i++) {
      steps.accept(node.steps().get(i));
    }
    for (int i = 0; i < node.branches().size(); i++) {
      Branch branch = node.branches().get(i);
      if (branch.condition().isAllowed(entry, resolver)) {
        takers(branch.next(), entry, resolver, steps);
      }
    }
  }

  private static final class OnlySession extends RuntimeException {
    private static final long serialVersionUID = 1;

    OnlySession() {
      super(null, null, false, false);
    }
  }

  private static final class Reader {

    private final Function<RuleTerminalNode, @Nullable DirectRule> direct;
    private final Map<BetaNode, Integer> numbers = new HashMap<>();
    private final Set<BetaNode> fed = new HashSet<>();
    private final Set<BetaNode> followed = new HashSet<>();
    private final List<@Nullable MatchStep> steps = new ArrayList<>();
    private final List<MatchStep> starts = new ArrayList<>();

    Reader(Function<RuleTerminalNode, @Nullable DirectRule> direct) {
      this.direct = direct;
    }

    ComparingRules read(InternalRuleBase base, Phase phase) {
      Node root = node(ofPhase(Sieve.sinks(base, Entry.class), phase.entries()));
      for (ObjectSink sink : ofPhase(Sieve.sinks(base, Shown.class), phase.id())) {
        for (LeftTupleSink next : whole(sink)) {
          starts.add(step(next, 1));
        }
      }
      if (!followed.equals(fed)) {
        throw new OnlySession();
      }
      return new ComparingRules(root, steps.stream().map(Objects::requireNonNull).toList(), starts);
    }

    private static List<ObjectSink> ofPhase(List<ObjectSink> sinks, String phase) {
      List<ObjectSink> own = new ArrayList<>();
      for (ObjectSink sink : sinks) {
        String asked = sink instanceof AlphaNode alpha ? Sieve.text(alpha.getConstraint()) : "";
        if (!asked.startsWith(Sieve.PHASE)) {
          own.add(sink);
        } else if (asked.equals(Sieve.PHASE + '"' + phase + '"')) {
          own.addAll(List.of(((AlphaNode) sink).getObjectSinkPropagator().getSinks()));
        }
      }
      return own;
    }

    private static List<LeftTupleSink> whole(ObjectSink sink) {
      if (sink instanceof LeftInputAdapterNode whole) {
        return List.of(whole.getSinkPropagator().getSinks());
      }
      throw new OnlySession();
    }

    private Node node(List<ObjectSink> sinks) {
      List<Branch> branches = new ArrayList<>();
      List<Integer> takers = new ArrayList<>();
      for (ObjectSink sink : sinks) {
        if (sink instanceof AlphaNode alpha) {
          List<ObjectSink> further = List.of(alpha.getObjectSinkPropagator().getSinks());
          branches.add(new Branch(alpha.getConstraint(), node(further)));
        } else if (sink instanceof RightInputAdapterNode<?> further) {
          fed.add(further.getBetaNode());
          takers.add(number(further.getBetaNode()));
        } else {
          int number = number();
          takers.add(number);
          List<LeftTupleSink> next = whole(sink);
          starts.add(keep(MatchStep.Kind.EACH, number, 0, List.of(), List.of(), next));
        }
      }
      return new Node(List.copyOf(branches), List.copyOf(takers));
    }

    private int number() {
      steps.add(null);
      return steps.size() - 1;
    }

    private int number(BetaNode node) {
      return numbers.computeIfAbsent(node, n -> number());
    }

    private MatchStep step(LeftTupleSink sink, int depth) {
      if (!(sink instanceof BetaNode node) || node.inputIsTupleToObjectNode()) {
        throw new OnlySession();
      }
      followed.add(node);
      List<IndexedValueReader> keys = new ArrayList<>();
      List<LambdaConstraint> conditions = new ArrayList<>();
      for (BetaConstraint<?> constraint : node.getConstraints()) {
        if (!(constraint instanceof LambdaConstraint lambda) || lambda.isTemporal()) {
          throw new OnlySession();
        }
        if (IndexUtil.isEqualIndexable(lambda)
            && !IndexUtil.isBigDecimalEqualityConstraint(lambda)) {
          keys.add(lambda.getFieldIndex());
        } else {
          conditions.add(lambda);
        }
      }
      List<LeftTupleSink> next = List.of(node.getSinkPropagator().getSinks());
      return keep(kind(node), number(node), depth, keys, conditions, next);
    }

    private static MatchStep.Kind kind(BetaNode node) {
      if (node instanceof JoinNode) {
        return MatchStep.Kind.EACH;
      }
      if (node instanceof ExistsNode) {
        return MatchStep.Kind.EXISTS;
      }
      if (node instanceof NotNode) {
        return MatchStep.Kind.ABSENT;
      }
      throw new OnlySession();
    }

    private MatchStep keep(
        MatchStep.Kind kind,
        int number,
        int depth,
        List<IndexedValueReader> keys,
        List<LambdaConstraint> conditions,
        List<LeftTupleSink> next) {
      List<DirectRule> rules = new ArrayList<>();
      List<MatchStep> further = new ArrayList<>();
      for (LeftTupleSink sink : next) {
        if (sink instanceof RuleTerminalNode end) {
          DirectRule rule = direct.apply(end);
          if (rule == null) {
            throw new OnlySession();
          }
          rules.add(rule);
        } else {
          further.add(step(sink, depth + 1));
        }
      }
      MatchStep step =
          new MatchStep(
              kind,
              number,
              depth,
              List.copyOf(keys),
              List.copyOf(conditions),
              List.copyOf(rules),
              List.copyOf(further));
      steps.set(number, step);
      return step;
    }
  }
}
