package io.laurel.engine;

import io.laurel.compiler.PolicyRule;
import io.laurel.policy.Conclusion;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A rule that looks at one fact and nothing else. Its action is carried out as soon as its
 * conditions hold, without a session: the outcome is the same, and a large field is judged in a
 * fraction of the time.
 */
final class DirectRule {

  /** The action does more than to conclude; the session has to carry it out. */
  private static final class NotDirect extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotDirect() {
      super(null, null, false, false);
    }
  }

  /** An action failed. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    Failure(String rule, Throwable cause) {
      super(cause);
      this.rule = rule;
    }

    String rule() {
      return rule;
    }
  }

  /** A conclusion and the rule that drew it. */
  record Drawn(Conclusion<?> conclusion, PolicyRule rule) {}

  private final PolicyRule rule;
  private final Consequence action;
  private final Declaration[] needed;

  private DirectRule(PolicyRule rule, Consequence action, Declaration[] needed) {
    this.rule = rule;
    this.action = action;
    this.needed = needed;
  }

  /** The rule that ends in this node; null when a session has to carry its action out. */
  static @Nullable DirectRule of(
      RuleTerminalNode node, @Nullable PolicyRule rule, @Nullable Consequence action) {
    if (rule == null || action == null) {
      return null;
    }
    Declaration[] needed = node.getRequiredDeclarations();
    for (Variable<?> variable : action.getVariables()) {
      if (!variable.isFact()) {
        return null;
      }
    }
    return needed.length == action.getVariables().length
        ? new DirectRule(rule, action, needed)
        : null;
  }

  PolicyRule rule() {
    return rule;
  }

  /**
   * Carries the action out on a fact that meets the conditions.
   *
   * @param drawn takes what it concludes
   * @return false when a session has to do it; what was concluded does not count then
   */
  boolean fire(Object fact, ValueResolver resolver, List<Drawn> drawn) {
    Object[] values = new Object[needed.length];
    for (int i = 0; i < needed.length; i++) {
      values[i] = needed[i].getValue(resolver, fact);
    }
    return fire(values, drawn);
  }

  /** Likewise on facts that meet the conditions together. */
  boolean fire(BaseTuple facts, ValueResolver resolver, List<Drawn> drawn) {
    Object[] values = new Object[needed.length];
    for (int i = 0; i < needed.length; i++) {
      values[i] = needed[i].getValue(resolver, facts);
    }
    return fire(values, drawn);
  }

  private boolean fire(Object[] values, List<Drawn> drawn) {
    Object[] arguments = values;
    if (action.isUsingDrools()) {
      arguments = new Object[values.length + 1];
      arguments[0] = new Collector(rule, drawn);
      System.arraycopy(values, 0, arguments, 1, values.length);
    }
    try {
      action.getBlock().execute(arguments);
      return true;
    } catch (NotDirect e) {
      return false;
    } catch (Exception e) {
      throw new Failure(rule.reference().title(), e);
    }
  }

  /** Takes what an action inserts. */
  private record Collector(PolicyRule rule, List<Drawn> drawn) implements Drools {

    @Override
    public void insert(Object fact) {
      if (!(fact instanceof Conclusion<?> conclusion)) {
        throw new NotDirect();
      }
      drawn.add(new Drawn(conclusion, rule));
    }

    @Override
    public void insert(Object fact, boolean dynamic) {
      throw new NotDirect();
    }

    @Override
    public void insertAsync(Object fact) {
      throw new NotDirect();
    }

    @Override
    public void logicalInsert(Object fact) {
      throw new NotDirect();
    }

    @Override
    public void update(Object fact, String... changed) {
      throw new NotDirect();
    }

    @Override
    public void update(Object fact, BitMask changed) {
      throw new NotDirect();
    }

    @Override
    public void delete(Object fact) {
      throw new NotDirect();
    }

    @Override
    public <T> T getRuntime(Class<T> kind) {
      throw new NotDirect();
    }

    @Override
    public <T> T getContext(Class<T> kind) {
      throw new NotDirect();
    }

    @Override
    public DroolsEntryPoint getEntryPoint(String name) {
      throw new NotDirect();
    }

    @Override
    public void halt() {
      throw new NotDirect();
    }

    @Override
    public void setFocus(String group) {
      throw new NotDirect();
    }

    @Override
    public Channel getChannel(String name) {
      throw new NotDirect();
    }
  }
}
