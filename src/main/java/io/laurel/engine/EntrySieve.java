package io.laurel.engine;

import io.laurel.policy.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.EntryPointId;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Tells the entries some rule may match from those none can. Most entries of a large field concern
 * no rule, and to try the conditions that look at one entry alone costs far less than to insert it:
 * these are the very conditions the rules were compiled to, so both always agree.
 */
final class EntrySieve {

  /**
   * Conditions after one another.
   *
   * @param condition the first
   * @param further what is tried once it holds; none when the entry then matters
   */
  private record Branch(AlphaNodeFieldConstraint condition, List<Branch> further) {

    boolean holds(DefaultFactHandle entry, ValueResolver resolver) {
      return condition.isAllowed(entry, resolver)
          && (further.isEmpty() || anyHolds(further, entry, resolver));
    }
  }

  private static final String PHASE = "phase == ";

  /** The branches, or null where a rule looks at entries without a condition. */
  private final @Nullable List<Branch> branches;

  private EntrySieve(@Nullable List<Branch> branches) {
    this.branches = branches;
  }

  static EntrySieve of(InternalRuleBase base) {
    List<Branch> all = new ArrayList<>();
    for (ObjectTypeNode node :
        base.getRete().getObjectTypeNodes(EntryPointId.DEFAULT).values()) {
      if (node.getObjectType().isAssignableFrom(Entry.class)) {
        List<Branch> branches = branches(node.getObjectSinkPropagator().getSinks());
        if (branches == null) {
          return new EntrySieve(null);
        }
        all.addAll(branches);
      }
    }
    return new EntrySieve(all);
  }

  private static @Nullable List<Branch> branches(ObjectSink[] sinks) {
    List<Branch> branches = new ArrayList<>();
    for (ObjectSink sink : sinks) {
      if (!(sink instanceof AlphaNode node)) {
        return null;
      }
      List<Branch> further = branches(node.getObjectSinkPropagator().getSinks());
      branches.add(new Branch(node.getConstraint(), further == null ? List.of() : further));
    }
    return branches;
  }

  /**
   * The same for entries of one phase: the conditions of its rules alone.
   *
   * @param phase as rules ask for it
   */
  EntrySieve in(String phase) {
    if (branches == null) {
      return this;
    }
    List<Branch> own = new ArrayList<>();
    for (Branch branch : branches) {
      String text = text(branch.condition());
      if (!text.startsWith(PHASE)) {
        own.add(branch);
      } else if (text.equals(PHASE + '"' + phase + '"')) {
        if (branch.further().isEmpty()) {
          return new EntrySieve(null);
        }
        own.addAll(branch.further());
      }
    }
    return new EntrySieve(own);
  }

  private static String text(AlphaNodeFieldConstraint condition) {
    return condition instanceof LambdaConstraint lambda
        ? String.valueOf(lambda.getPredicateInformation().getStringConstraint())
        : "";
  }

  /** Whether some rule may match the entry. */
  boolean lets(DefaultFactHandle entry, ValueResolver resolver) {
    return branches == null || anyHolds(branches, entry, resolver);
  }

  private static boolean anyHolds(
      List<Branch> branches, DefaultFactHandle entry, ValueResolver resolver) {
    boolean any = false;
    for (Branch branch : branches) {
      any |= branch.holds(entry, resolver);
    }
    return any;
  }

  @Override
  public String toString() {
    return branches == null ? "all" : Arrays.toString(branches.toArray());
  }
}
