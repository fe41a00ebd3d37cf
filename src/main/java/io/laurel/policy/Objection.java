package io.laurel.policy;

import org.jspecify.annotations.Nullable;

/**
 * A reason why a proposal must not be granted; the next candidate is proposed. Phases award and
 * collective.
 */
public final class Objection extends Conclusion<Objection> {

  private final Proposal proposal;
  private final String reason;
  private final Conclusion<?> cause;

  private Objection(Proposal proposal, String reason, @Nullable Conclusion<?> cause) {
    this.proposal = proposal;
    this.reason = reason;
    this.cause = cause == null ? this : cause;
  }

  /** Objects, for a reason that is printed. */
  public static Objection to(Proposal proposal, String reason) {
    return new Objection(proposal, reason, null);
  }

  /** Objects on behalf of a limit another rule has set. For the mechanism. */
  @ForEngine
  public static Objection to(Proposal proposal, String reason, Conclusion<?> cause) {
    return new Objection(proposal, reason, cause);
  }

  public Proposal getProposal() {
    return proposal;
  }

  public String getReason() {
    return reason;
  }

  /** The conclusion whose rule is named as the reason: this one, or the limit it speaks for. */
  public Conclusion<?> getCause() {
    return cause;
  }

  @Override
  public String toString() {
    return "Objection to " + proposal + ": " + reason;
  }
}
