package io.laurel.policy;

import java.util.function.Consumer;

/**
 * A value that is changed by making a changed copy.
 *
 * @param <S> the kind of value
 */
abstract class Copied<S extends Copied<S>> implements Cloneable {

  Copied() {}

  /** A copy with one change. */
  @SuppressWarnings("unchecked")
  final S with(Consumer<S> change) {
    try {
      S copy = (S) clone();
      change.accept(copy);
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
