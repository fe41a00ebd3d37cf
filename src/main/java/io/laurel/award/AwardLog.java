package io.laurel.award;

import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.Ruling;
import io.laurel.Vacancy;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened while prizes were awarded, in the order it happened. */
public final class AwardLog {

  /** A place that was granted. */
  public record Grant(Tier tier, Standings standings, Contender winner, @Nullable Ruling ruling) {}

  /** A proposal that was opposed, by the conclusion of one rule. */
  public record Refusal(
      Tier tier,
      Contender candidate,
      Grounds grounds,
      Tier.@Nullable Reserve reserve,
      Conclusion<?> cause) {

    /** The reason that is printed. */
    public String reason() {
      return grounds.text();
    }
  }

  /** A tier whose places have been awarded. */
  public record Closing(
      Tier tier,
      Standings standings,
      int quota,
      int awarded,
      @Nullable BigDecimal lowest,
      @Nullable Contender last) {}

  /** Places nobody took. */
  public record Empty(Tier tier, int places, Vacancy.Reason reason, boolean rolledDown) {}

  /**
   * A decision that is left to people.
   *
   * @param others what is chosen from that is no candidate: organisations, categories, strata
   */
  public record Open(
      String id,
      PendingDecision.Kind kind,
      String subject,
      List<Contender> candidates,
      List<Recipient> others,
      int places,
      List<String> awaiting,
      Conclusion<?> cause,
      int fewest) {

    /** A decision that is not about a number of places. */
    public Open(
        String id,
        PendingDecision.Kind kind,
        String subject,
        List<Contender> candidates,
        List<Recipient> others,
        int places,
        List<String> awaiting,
        Conclusion<?> cause) {
      this(id, kind, subject, candidates, others, places, awaiting, cause, places);
    }
  }

  /** A tier that shares its number of places with higher ones, which awarded more than that. */
  public record Exceeded(Tier tier, int allowed, int awarded) {}

  /**
   * Tied candidates who did not all fit and were set apart.
   *
   * @param values of each for the keys of the tier, turned so that more is better
   */
  public record TieBroken(Tier tier, List<Contender> tied, Map<Contender, List<Fraction>> values) {}

  /** A rank that changed because of a limit. */
  public record Move(Contender one, int before, int after, Conclusion<?> cause) {}

  /** A choice the policy left open, or a contradiction in it. */
  public record Flaw(String message, Conclusion<?> cause) {}

  private final Grants grants = new Grants();
  private final Refused refusals = new Refused();
  private final List<Move> moves = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final List<Empty> empties = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<TieBroken> tieBreaks = new ArrayList<>();
  private final List<Exceeded> exceeded = new ArrayList<>();
  private final IdentityHashMap<Tier, Fraction> lines = new IdentityHashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<String> usedRulings = new ArrayList<>();
  private final List<String> unusedRulings = new ArrayList<>();

  public List<Grant> grants() {
    return grants;
  }

  public List<Refusal> refusals() {
    return refusals;
  }

  public List<Move> moves() {
    return moves;
  }

  public List<Closing> closings() {
    return closings;
  }

  public List<Empty> empties() {
    return empties;
  }

  public List<Open> open() {
    return open;
  }

  /** Where tied candidates were set apart. */
  public List<TieBroken> tieBreaks() {
    return tieBreaks;
  }

  public List<Flaw> flaws() {
    return flaws;
  }

  /** How many places of a tier nobody took although there were candidates, and nobody will. */
  public int stayingVacant(Tier tier) {
    return empties.stream()
        .filter(e -> e.tier() == tier && !e.rolledDown())
        .filter(
            e ->
                e.reason() == Vacancy.Reason.NO_CANDIDATE_FIT
                    || e.reason() == Vacancy.Reason.RESERVE_UNFILLED)
        .mapToInt(Empty::places)
        .sum();
  }

  public List<Exceeded> exceeded() {
    return exceeded;
  }

  /** Notes the lowest score that reaches a tier. */
  public void line(Tier tier, Fraction from) {
    lines.put(tier, from);
  }

  /** The lowest score that reaches a tier that was opened, or null where there is no line. */
  public @Nullable Fraction lineOf(Tier tier) {
    return lines.get(tier);
  }

  /** Ids of the rulings that named winners or shared a quota. */
  public List<String> usedRulings() {
    return usedRulings;
  }

  /** Ids of the rulings that nothing asked for. */
  public List<String> unusedRulings() {
    return unusedRulings;
  }

  /** Gives back what is kept for more to happen. */
  public void trim() {
    grants.trim();
    refusals.trim();
  }

  /** Reports a choice the policy left open, or a contradiction in it. */
  public void flaw(String message, Conclusion<?> cause) {
    flaws.add(new Flaw(message, cause));
  }
}
