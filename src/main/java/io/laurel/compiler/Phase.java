package io.laurel.compiler;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The phases of a judgement, in order. */
public enum Phase {
  CHECK,
  SCORE,
  RANK,
  AWARD,
  COLLECTIVE,
  REVIEW;

  /** What {@link #entries} says of entries that have been ranked. */
  public static final String STANDING = "standing";

  /** The name rules and agenda groups use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The entries a rule of this phase sees: those of the phase itself or, once prizes are awarded,
   * those with standings.
   */
  public String entries() {
    return this == CHECK || this == SCORE || this == RANK ? id() : STANDING;
  }

  public static Optional<Phase> of(String id) {
    return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Phase::id).toList();
  }
}
