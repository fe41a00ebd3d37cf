package io.laurel.engine;

import java.util.Arrays;
import java.util.Objects;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** The facts that meet the conditions of a rule so far, in the order of its conditions. */
final class Combination implements BaseTuple {

  private final @Nullable FactHandle[] facts;
  private int size;

  /**
   * @param most how many conditions a rule has at most
   */
  Combination(int most) {
    this.facts = new FactHandle[most];
  }

  /**
   * Adds a fact, and forgets those behind it.
   *
   * @param fact null where something is absent, or only has to exist
   */
  void put(int place, @Nullable FactHandle fact) {
    facts[place] = fact;
    size = place + 1;
  }

  /** Forgets all facts but the first ones. */
  void cut(int left) {
    size = left;
  }

  @Override
  public FactHandle get(int place) {
    return Objects.requireNonNull(facts[place]);
  }

  @Override
  public FactHandle get(Declaration declaration) {
    return get(declaration.getTupleIndex());
  }

  @Override
  public FactHandle getFactHandle() {
    return get(size - 1);
  }

  @Override
  public Object getObject(int place) {
    return get(place).getObject();
  }

  @Override
  public Object getObject(Declaration declaration) {
    return get(declaration).getObject();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Object[] toObjects() {
    return toObjects(false);
  }

  @Override
  public Object[] toObjects(boolean reversed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FactHandle[] toFactHandles() {
    return Arrays.stream(facts, 0, size).filter(Objects::nonNull).toArray(FactHandle[]::new);
  }

  @Override
  public BaseTuple getParent() {
    throw new UnsupportedOperationException();
  }

  @Override
  public BaseTuple getTuple(int place) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getIndex() {
    return size - 1;
  }

  @Override
  public @Nullable Object getContextObject() {
    return null;
  }

  @Override
  public BaseTuple skipEmptyHandles() {
    throw new UnsupportedOperationException();
  }
}
