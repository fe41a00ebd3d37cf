package io.laurel.policy;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Named values as a rule reads them, {@code score["实操"]}. Never hands out null: a value that is not
 * there is reported as a fault of the contest, and the judgement ends after the phase with all such
 * faults.
 */
final class Values<T> extends AbstractMap<String, T> {

  private final Function<String, @Nullable T> lookup;
  private final Function<String, T> missing;

  /**
   * @param lookup the value of a name, or null
   * @param missing reports that a name has no value and gives a harmless one to go on with
   */
  Values(Function<String, @Nullable T> lookup, Function<String, T> missing) {
    this.lookup = lookup;
    this.missing = missing;
  }

  @Override
  public T get(@Nullable Object name) {
    String key = String.valueOf(name);
    T value = lookup.apply(key);
    return value != null ? value : missing.apply(key);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return lookup.apply(String.valueOf(name)) != null;
  }

  @Override
  public Set<Map.Entry<String, T>> entrySet() {
    throw new UnsupportedOperationException("Values are read by name.");
  }
}
