package io.laurel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who gets which prize, and why: the result of judging one contest by one policy. Immutable and
 * safe to share between threads. All lists are in a stated order that does not depend on the order
 * of the input.
 */
public final class Outcome {

  private final Contest contest;
  private final String policy;
  private final Supplier<String> policyFingerprint;
  private final List<Award> awards;
  private final List<Award> advancements;
  private final Map<String, List<Standing>> standings;
  private final Map<String, List<String>> chains;
  private final List<PendingDecision> pending;
  private final List<Vacancy> vacancies;
  private final List<Remark> remarks;
  private final List<RuleReference> rulesApplied;
  private final Function<String, Optional<Explanation>> explain;

  /**
   * Made by the engine. Lists that grow with the field are kept as they are: they must never
   * change, and like {@code explain} and {@code policyFingerprint} be safe to read from any thread.
   */
  public Outcome(
      Contest contest,
      String policy,
      Supplier<String> policyFingerprint,
      List<Award> awards,
      List<Award> advancements,
      Map<String, List<Standing>> standings,
      Map<String, List<String>> chains,
      List<PendingDecision> pending,
      List<Vacancy> vacancies,
      List<Remark> remarks,
      List<RuleReference> rulesApplied,
      Function<String, Optional<Explanation>> explain) {
    this.contest = Objects.requireNonNull(contest, "contest");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.policyFingerprint = policyFingerprint;
    this.awards = Collections.unmodifiableList(awards);
    this.advancements = Collections.unmodifiableList(advancements);
    Map<String, List<Standing>> copy = new LinkedHashMap<>();
    standings.forEach((name, lines) -> copy.put(name, Collections.unmodifiableList(lines)));
    this.standings = Collections.unmodifiableMap(copy);
    Map<String, List<String>> steps = new LinkedHashMap<>();
    chains.forEach((name, titles) -> steps.put(name, List.copyOf(titles)));
    this.chains = Collections.unmodifiableMap(steps);
    this.pending = List.copyOf(pending);
    this.vacancies = List.copyOf(vacancies);
    this.remarks = List.copyOf(remarks);
    this.rulesApplied = List.copyOf(rulesApplied);
    this.explain = explain;
  }

  /** The contest that was judged. */
  public Contest contest() {
    return contest;
  }

  /** The name of the policy it was judged by. */
  public String policy() {
    return policy;
  }

  /**
   * The fingerprint of the policy it was judged by: {@link AwardPolicy#fingerprint()} of that
   * version.
   */
  public String policyFingerprint() {
    return policyFingerprint.get();
  }

  /** The prizes, in the order they were set out: by standings, level, category, rank and id. */
  public List<Award> awards() {
    return awards;
  }

  /** The prizes of one entrant or organisation; empty when it has none. */
  public List<Award> awardsOf(String id) {
    return awards.stream().filter(a -> a.recipient().id().equals(id)).toList();
  }

  /** The recipients of one prize, in order of rank and id. */
  public List<Recipient> winners(String tier) {
    return awards.stream().filter(a -> a.tier().equals(tier)).map(Award::recipient).toList();
  }

  /**
   * The people who hold one prize: the members of each winner, or the winner itself where it has
   * none, in the order of {@link #winners}. Who holds it twice is named twice. A prize of a pair
   * has one winner and two holders.
   */
  public List<String> holders(String tier) {
    List<String> holders = new ArrayList<>();
    for (Recipient winner : winners(tier)) {
      holders.addAll(winner.members().isEmpty() ? List.of(winner.name()) : winner.members());
    }
    return List.copyOf(holders);
  }

  /** Places in later rounds, in the same order as {@link #awards}. */
  public List<Award> advancements() {
    return advancements;
  }

  /** Every ranking by the name of its round or team score, in the order they were made. */
  public Map<String, List<Standing>> standings() {
    return standings;
  }

  /** One ranking, the best first; empty when there is none of that name. */
  public List<Standing> standing(String roundOrTeamScore) {
    return standings.getOrDefault(roundOrTeamScore, List.of());
  }

  /**
   * The steps of every ranking, the first one deciding first, by the name of its round or team
   * score; a ranking of one category only is called {@code round:category}. The total is {@code
   * score}, a component has its own name, other steps begin with what they do: {@code countback:R1,
   * R2}; {@code lowest:} goes before a step in which less is better.
   */
  public Map<String, List<String>> chains() {
    return chains;
  }

  /** The steps of one ranking; empty when there is none of that name. */
  public List<String> chain(String roundOrTeamScore) {
    return chains.getOrDefault(roundOrTeamScore, List.of());
  }

  /** What people have to decide before the outcome is complete; empty when it is. */
  public List<PendingDecision> pending() {
    return pending;
  }

  /** Places of prizes that nobody took. */
  public List<Vacancy> vacancies() {
    return vacancies;
  }

  /** What else is worth knowing. */
  public List<Remark> remarks() {
    return remarks;
  }

  /**
   * The rules of the policy that concluded anything here, by file and line; the others stayed
   * quiet.
   */
  public List<RuleReference> rulesApplied() {
    return rulesApplied;
  }

  /**
   * The full account of one entrant or organisation. Made when asked for.
   *
   * @throws IllegalArgumentException if the contest has no such entrant or organisation
   */
  public Explanation explain(String id) {
    return explain
        .apply(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The contest has no entrant or ranked organisation `" + id + "`."));
  }

  /**
   * Ids of everyone who can be explained: the entrants by id, then the organisations ranked by a
   * team score by id.
   */
  public List<String> accountable() {
    List<String> ids = new ArrayList<>();
    contest.entrants().forEach(e -> ids.add(e.id()));
    Set<String> entrants = new HashSet<>(ids);
    for (String id : contest.organisations().keySet()) {
      if (!entrants.contains(id) && explain.apply(id).isPresent()) {
        ids.add(id);
      }
    }
    return List.copyOf(ids);
  }
}
