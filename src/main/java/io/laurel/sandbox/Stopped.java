package io.laurel.sandbox;

/** The code of a policy went past a limit. An error, so that the policy does not catch it. */
public final class Stopped extends Error {

  private static final long serialVersionUID = 1;

  /** What may run out. */
  public enum Limit {
    STEPS,
    TIME,
    MEMORY,
    TEXT,
    NUMBER,
    LIST,
    CONCLUSIONS
  }

  private final Limit limit;

  public Stopped(Limit limit) {
    super("Past the limit of " + limit, null, false, true);
    this.limit = limit;
  }

  public Limit limit() {
    return limit;
  }
}
