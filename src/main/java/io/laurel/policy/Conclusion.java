package io.laurel.policy;

/**
 * What a rule concludes. Each method of a conclusion gives a changed copy, so a conclusion reads as
 * one sentence and can not change after it was inserted.
 *
 * @param <S> the kind of conclusion
 */
public abstract class Conclusion<S extends Conclusion<S>> extends Copied<S> {

  Conclusion() {}
}
