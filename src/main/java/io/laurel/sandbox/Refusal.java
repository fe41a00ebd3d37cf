package io.laurel.sandbox;

/**
 * Something the code of a policy may not do.
 *
 * @param type the class it stands in, as in Java source; empty when it is damaged
 * @param line of the source that class was made from; 0 when it does not say
 * @param kind what it is
 * @param subject what is refused, for example {@code Runtime.exec}
 */
public record Refusal(String type, int line, Kind kind, String subject) {

  /** Whether it is no code at all, or the code of another class, rather than forbidden. */
  public boolean isDamage() {
    return type.isEmpty();
  }

  /** Kinds of what is refused. */
  public enum Kind {
    /** A method or constructor is called or referred to. */
    CALL,
    /** A field is read or written. */
    FIELD,
    /** A type is named. */
    TYPE,
    /** A type of its own is made: a local, anonymous or derived one. */
    OWN_TYPE,
    /** Something is caught that must not be, or always done in the end. */
    CATCH,
    /** Something that only one of several threads may do. */
    LOCK,
    /** An array that is not small. */
    ARRAY,
    /** A text that is too long. */
    TEXT,
    /** Code that is not written by the compiler of rules. */
    FORM
  }
}
