package io.laurel;

import org.jspecify.annotations.Nullable;

/**
 * Keeps equal values once where a large field repeats them: marks, yes and no, numbers. Remembers
 * the last few thousand, so that it stays small whatever it is given.
 */
final class Sharing<T> {

  private static final int REMEMBERED = 1 << 13;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private final @Nullable T[] known = (T[]) new Object[REMEMBERED];

  /** The value itself, or an equal one met before. */
  T of(T value) {
    int hash = value.hashCode() * 0x9E3779B9;
    int at = (hash ^ hash >>> 15) & (REMEMBERED - 1);
    T before = known[at];
    if (before != null && before.equals(value)) {
      return before;
    }
    known[at] = value;
    return value;
  }
}
