package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What a component, part or series comes to: a number, or why there is none.
 *
 * @param number the number, or null
 * @param absence why there is none, or null
 * @param code the result code it has instead; empty unless coded
 */
record Value(@Nullable Fraction number, @Nullable Absence absence, String code) {

  /** Why there is no number, the reason that prevails first. */
  enum Absence {
    /** A fault was told. */
    TOLD,
    /** People have to decide. */
    PENDING,
    /** The entrant is not ranked. */
    UNRANKED,
    /** A result code is worse than any number. */
    CODED,
    /** It is left out, as the policy says. */
    LEFT_OUT,
    /** Nothing was given. */
    NONE
  }

  static Value of(Fraction number) {
    return new Value(number, null, "");
  }

  static Value without(Absence why) {
    return new Value(null, why, "");
  }

  static Value coded(String code) {
    return new Value(null, Absence.CODED, code);
  }

  /** The one of two that prevails: numbers give way to reasons. */
  Value or(Value other) {
    if (absence == null) {
      return other;
    }
    return other.absence == null || absence.compareTo(other.absence) <= 0 ? this : other;
  }
}
