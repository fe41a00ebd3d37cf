package io.laurel.ladder;

import io.laurel.policy.Objection;
import io.laurel.policy.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules of the policy that look at one proposal and nothing else. */
@FunctionalInterface
public interface Objector {

  /**
   * What they say about a proposal.
   *
   * @param objections in no order
   * @param hold makes the objections known as conclusions of the policy
   */
  record Answer(List<Objection> objections, Runnable hold) {}

  /** Asks them; null when they have to be asked as all rules are. */
  @Nullable Answer ask(Proposal proposal);
}
