package io.laurel.engine;

import io.laurel.compiler.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.EntryPointId;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Tells which rules a fact of one kind meets by itself. Most entries of a large field and most
 * proposals concern no rule, and to try the conditions that look at one fact alone costs far less
 * than to insert it: these are the very conditions the rules were compiled to, so both always
 * agree.
 */
final class Sieve {

  /** How a condition on the phase begins. */
  static final String PHASE = "phase == ";

  /**
   * What follows once some conditions hold.
   *
   * @param conditions further ones
   * @param rules those that look at nothing but the fact
   * @param session whether some rule looks at more
   */
  private record Node(List<Branch> conditions, List<DirectRule> rules, boolean session) {}

  /** A fact that conditions are tried on. */
  static final class Tried implements FactHandle {

    private final Object fact;

    Tried(Object fact) {
      this.fact = fact;
    }

    @Override
    public Object getObject() {
      return fact;
    }

    @Override
    public boolean isNegated() {
      return false;
    }

    @Override
    public boolean isEvent() {
      return false;
    }

    @Override
    public long getId() {
      return -1;
    }

    @Override
    public long getRecency() {
      return -1;
    }

    @Override
    public <K> K as(Class<K> kind) {
      return kind.cast(this);
    }

    @Override
    public boolean isValid() {
      return true;
    }

    @Override
    public String toExternalForm() {
      return fact.toString();
    }
  }

  /** A condition and what follows once it holds. */
  private record Branch(AlphaNodeFieldConstraint condition, Node next) {}

  private final Node root;
  private final boolean alone;

  private Sieve(Node root) {
    this.root = root;
    this.alone = isAlone(root);
  }

  /**
   * @param kind of the facts
   * @param direct makes the rule that ends in a node, or null where only a session can fire it
   */
  static Sieve of(
      InternalRuleBase base,
      Class<?> kind,
      Function<RuleTerminalNode, @Nullable DirectRule> direct) {
    return new Sieve(node(sinks(base, kind), direct));
  }

  /** What the network does first with facts of one kind. */
  static List<ObjectSink> sinks(InternalRuleBase base, Class<?> kind) {
    List<ObjectSink> sinks = new ArrayList<>();
    for (ObjectTypeNode node : base.getRete().getObjectTypeNodes(EntryPointId.DEFAULT).values()) {
      if (node.getObjectType().isAssignableFrom(kind)) {
        sinks.addAll(List.of(node.getObjectSinkPropagator().getSinks()));
      }
    }
    return sinks;
  }

  private static Node node(
      List<ObjectSink> sinks, Function<RuleTerminalNode, @Nullable DirectRule> direct) {
    List<Branch> conditions = new ArrayList<>();
    List<DirectRule> rules = new ArrayList<>();
    boolean session = false;
    for (ObjectSink sink : sinks) {
      if (sink instanceof AlphaNode alpha) {
        List<ObjectSink> further = List.of(alpha.getObjectSinkPropagator().getSinks());
        conditions.add(new Branch(alpha.getConstraint(), node(further, direct)));
      } else if (sink instanceof LeftInputAdapterNode whole) {
        for (LeftTupleSink end : whole.getSinkPropagator().getSinks()) {
          DirectRule rule = end instanceof RuleTerminalNode node ? direct.apply(node) : null;
          if (rule == null) {
            session = true;
          } else {
            rules.add(rule);
          }
        }
      } else {
        session = true;
      }
    }
    return new Node(List.copyOf(conditions), List.copyOf(rules), session);
  }

  /**
   * The same for entries of one phase: the conditions of its rules alone.
   *
   * @param phase as rules ask for it
   */
  Sieve in(String phase) {
    List<Branch> conditions = new ArrayList<>();
    List<DirectRule> rules = new ArrayList<>(root.rules());
    boolean session = root.session();
    for (Branch branch : root.conditions()) {
      String text = text(branch.condition());
      if (!text.startsWith(PHASE)) {
        conditions.add(branch);
      } else if (text.equals(PHASE + '"' + phase + '"')) {
        conditions.addAll(branch.next().conditions());
        rules.addAll(branch.next().rules());
        session |= branch.next().session();
      }
    }
    return new Sieve(new Node(conditions, rules, session));
  }

  /** A condition as the policy words it, or an empty text. */
  static String text(AlphaNodeFieldConstraint condition) {
    return condition instanceof LambdaConstraint lambda
        ? String.valueOf(lambda.getPredicateInformation().getStringConstraint())
        : "";
  }

  /** The same for the rules of one phase, for facts that do not tell a phase. */
  Sieve of(Phase phase) {
    return new Sieve(of(root, phase));
  }

  private static Node of(Node node, Phase phase) {
    return new Node(
        node.conditions().stream()
            .map(b -> new Branch(b.condition(), of(b.next(), phase)))
            .toList(),
        node.rules().stream().filter(r -> r.rule().phase() == phase).toList(),
        node.session());
  }

  /** Whether no rule looks at more than the fact. */
  boolean isAlone() {
    return alone;
  }

  private static boolean isAlone(Node node) {
    return !node.session() && node.conditions().stream().allMatch(b -> isAlone(b.next()));
  }

  /**
   * Finds the rules a fact meets.
   *
   * @param met takes those that look at nothing but the fact
   * @return whether it may meet others too
   */
  boolean meets(Tried fact, ValueResolver resolver, List<DirectRule> met) {
    return meets(root, fact, resolver, met);
  }

  private static boolean meets(
      Node node, Tried fact, ValueResolver resolver, List<DirectRule> met) {
    boolean others = node.session();
    for (int i = 0; i < node.rules().size(); i++) {
      met.add(node.rules().get(i));
    }
    for (int i = 0; i < node.conditions().size(); i++) {
      Branch branch = node.conditions().get(i);
      if (branch.condition().isAllowed(fact, resolver)) {
        others |= meets(branch.next(), fact, resolver, met);
      }
    }
    return others;
  }
}
