package io.laurel.sandbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a policy went past a limit. An error, so that the policy does not catch it. */
public final class Stopped extends Error {

  private static final long serialVersionUID = 1;

  /** What may run out. */
  public enum Limit {
    /** Methods called, rounds of loops, facts combined. */
    STEPS,
    /** The time since the work began. */
    TIME,
    /** Bytes asked for. */
    MEMORY,
    /** The length of a text. */
    TEXT,
    /** The digits of a number. */
    NUMBER,
    /** The elements of a list. */
    LIST,
    /** What all rules have concluded. */
    CONCLUSIONS
  }

  private final Limit limit;
  private final @Nullable String rule;

  public Stopped(Limit limit) {
    this(limit, null, null);
  }

  private Stopped(Limit limit, @Nullable String rule, @Nullable Throwable cause) {
    super("Past the limit of " + limit, cause, false, true);
    this.limit = limit;
    this.rule = rule;
  }

  /** The same, on behalf of a rule whose code does not run: the library does what it concluded. */
  public Stopped onBehalfOf(String title) {
    return new Stopped(limit, title, this);
  }

  public Limit limit() {
    return limit;
  }

  /** The rule on whose behalf the library worked; empty when the code of a rule itself ran. */
  public Optional<String> rule() {
    return Optional.ofNullable(rule);
  }
}
