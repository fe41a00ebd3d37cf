package io.laurel.compare;

import io.laurel.Award;
import io.laurel.Explanation;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of an outcome that is compared. An {@link Outcome} has one, and so has an outcome that
 * was written as JSON. Immutable; lists are in the order of the outcome.
 */
public final class Verdict {

  private final String contest;
  private final String policy;
  private final List<Award> awards;
  private final List<Award> advancements;
  private final Map<String, List<Standing>> standings;
  private final List<String> pending;
  private final Function<String, Optional<Explanation>> accounts;

  /**
   * @param contest the contest's name
   * @param policy the policy's name
   * @param pending ids of the decisions that are pending
   * @param accounts the account of an entrant or organisation by its id, where there is one; of an
   *     account only findings, refusals and the next better prize are asked for
   */
  public Verdict(
      String contest,
      String policy,
      List<Award> awards,
      List<Award> advancements,
      Map<String, List<Standing>> standings,
      List<String> pending,
      Function<String, Optional<Explanation>> accounts) {
    this.contest = Objects.requireNonNull(contest, "contest");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.awards = List.copyOf(awards);
    this.advancements = List.copyOf(advancements);
    Map<String, List<Standing>> copy = new LinkedHashMap<>();
    standings.forEach((name, lines) -> copy.put(name, List.copyOf(lines)));
    this.standings = Collections.unmodifiableMap(copy);
    this.pending = List.copyOf(pending);
    this.accounts = Objects.requireNonNull(accounts, "accounts");
  }

  /** That of an outcome. */
  public static Verdict of(Outcome outcome) {
    return new Verdict(
        outcome.contest().name(),
        outcome.policy(),
        outcome.awards(),
        outcome.advancements(),
        outcome.standings(),
        outcome.pending().stream().map(PendingDecision::id).toList(),
        id -> account(outcome, id));
  }

  private static Optional<Explanation> account(Outcome outcome, String id) {
    try {
      return Optional.of(outcome.explain(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The contest's name. */
  public String contest() {
    return contest;
  }

  /** The policy's name. */
  public String policy() {
    return policy;
  }

  /** The prizes. */
  public List<Award> awards() {
    return awards;
  }

  /** Places in later rounds. */
  public List<Award> advancements() {
    return advancements;
  }

  /** Every ranking by the name of its round or team score. */
  public Map<String, List<Standing>> standings() {
    return standings;
  }

  /** Ids of the decisions that are pending. */
  public List<String> pending() {
    return pending;
  }

  /** The account of one entrant or organisation, where there is one. */
  public Optional<Explanation> account(String id) {
    return accounts.apply(id);
  }
}
