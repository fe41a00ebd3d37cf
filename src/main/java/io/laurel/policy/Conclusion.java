package io.laurel.policy;

import java.util.function.Consumer;

/**
 * What a rule concludes. Each method of a conclusion gives a changed copy, so a conclusion reads as
 * one sentence and can not change after it was inserted.
 *
 * @param <S> the kind of conclusion
 */
public abstract class Conclusion<S extends Conclusion<S>> implements Cloneable {

  Conclusion() {}

  /** A copy of this conclusion with one change. */
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
