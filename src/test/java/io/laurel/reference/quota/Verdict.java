package io.laurel.reference.quota;

import io.laurel.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine and the reference have to agree on.
 *
 * @param refused why the contest can not be judged, or {@code null} when it can; only whether it is
 *     null is compared
 * @param standings rank, id and published score
 * @param awards tier, id and rank
 * @param pending what is left to people
 * @param vacancies tier, places, whether they rolled down, and why they are empty
 * @param others of each reading of a choice that decides no prize; the engine may ask for the
 *     choice
 */
record Verdict(
    @Nullable String refused,
    List<String> standings,
    List<String> awards,
    List<Pending> pending,
    List<String> vacancies,
    List<Verdict> others) {

  /**
   * What is left to people.
   *
   * @param candidates in order of id
   */
  record Pending(String id, String kind, List<String> candidates) implements Comparable<Pending> {

    @Override
    public int compareTo(Pending other) {
      return id.compareTo(other.id);
    }
  }

  Verdict {
    standings = standings.stream().sorted().toList();
    awards = awards.stream().sorted().toList();
    pending = pending.stream().sorted().toList();
    vacancies = vacancies.stream().sorted().toList();
  }

  static Verdict refused(String why) {
    return new Verdict(why, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Of the reference; notes what happened. A choice about the order of slots or turns that is left
   * open is refused when it decides the outcome; else asking for it is allowed, not needed. While
   * people have to decide something it may be asked for later.
   */
  static Verdict slow(QuotaCase it, Set<Event> events) {
    for (Open open : Open.of(it)) {
      List<Verdict> all =
          open.values().stream().map(v -> slow(it.said(open.choice(), v), events)).toList();
      Verdict first = all.get(0);
      boolean waits = all.stream().anyMatch(v -> !v.pending.isEmpty());
      if (!waits && !all.stream().allMatch(first::isAlike)) {
        events.add(Event.REFUSED);
        return refused(open.choice());
      }
      events.add(Event.CHOICE_NOT_NEEDED);
      return first.orOneOf(all);
    }
    Set<Event> noted = EnumSet.noneOf(Event.class);
    try {
      SlowRanking ranking = new SlowRanking(it.contest(), noted);
      SlowAwards awards = new SlowAwards(it.contest(), ranking, noted);
      events.addAll(noted);
      return new Verdict(
          null,
          ranking.placed().stream().map(p -> standing(p.rank, p.id(), p.published)).toList(),
          awards.grants.stream()
              .map(g -> award(g.tier().name(), g.winner().id(), g.winner().rank))
              .toList(),
          awards.pending,
          awards.vacancies,
          List.of());
    } catch (Refused e) {
      events.add(Event.REFUSED);
      return refused(Objects.requireNonNull(e.getMessage()));
    }
  }

  private Verdict orOneOf(List<Verdict> all) {
    List<Verdict> others = new ArrayList<>(all);
    all.forEach(v -> others.addAll(v.others));
    return new Verdict(refused, standings, awards, pending, vacancies, others);
  }

  /** Of the engine. */
  static Verdict of(Outcome outcome) {
    return new Verdict(
        null,
        outcome.standing("final").stream()
            .map(s -> standing(s.rank(), s.recipient().id(), s.score()))
            .toList(),
        outcome.awards().stream()
            .map(a -> award(a.tier(), a.recipient().id(), rank(a.rank())))
            .toList(),
        outcome.pending().stream()
            .map(
                p ->
                    new Pending(
                        p.id(), p.kind().name(), p.candidates().stream().map(r -> r.id()).toList()))
            .toList(),
        outcome.vacancies().stream()
            .map(v -> vacancy(v.tier(), v.places(), v.rolledDown(), v.reason().name()))
            .toList(),
        List.of());
  }

  private static int rank(@Nullable Integer rank) {
    return rank == null ? 0 : rank;
  }

  private static String standing(int rank, String id, @Nullable BigDecimal score) {
    String shown = score == null ? "-" : score.stripTrailingZeros().toPlainString();
    return id + " is " + rank + " with " + shown;
  }

  private static String award(String tier, String id, int rank) {
    return tier + " to " + id + " as " + rank;
  }

  static String vacancy(String tier, int places, boolean rolledDown, String reason) {
    return tier + ": " + places + (rolledDown ? " rolled down, " : " vacant, ") + reason;
  }

  /** Whether the engine's verdict is this one, or asks for a choice that it may ask for. */
  boolean allows(Verdict engine) {
    return isSame(engine)
        || (!others.isEmpty() && engine.refused != null)
        || others.stream().anyMatch(v -> v.isSame(engine));
  }

  /** Whether all is the same but why places stay empty. */
  private boolean isAlike(Verdict other) {
    return (refused == null) == (other.refused == null)
        && standings.equals(other.standings)
        && awards.equals(other.awards)
        && pending.equals(other.pending);
  }

  private boolean isSame(Verdict other) {
    return (refused == null) == (other.refused == null)
        && standings.equals(other.standings)
        && awards.equals(other.awards)
        && pending.equals(other.pending)
        && vacancies.equals(other.vacancies);
  }

  @Override
  public String toString() {
    return refused != null
        ? "  refused: " + refused
        : "  standings "
            + standings
            + "\n  awards    "
            + awards
            + "\n  pending   "
            + pending
            + "\n  vacancies "
            + vacancies;
  }
}
