package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import io.laurel.policy.Tier;
import io.laurel.quota.Turnout;
import io.laurel.scoring.MarkBook;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Counts the entrants of a contest in the scope of a tier. */
final class FieldCount implements Turnout {

  private final Contest contest;
  private final Facts facts;
  private final MarkBook book;
  private final IntPredicate uncounted;

  /**
   * @param uncounted whether an entrant takes no place or was not admitted, by position
   */
  FieldCount(Contest contest, Facts facts, MarkBook book, IntPredicate uncounted) {
    this.uncounted = uncounted;
    this.contest = contest;
    this.facts = facts;
    this.book = book;
  }

  @Override
  public OptionalLong registered(Tier tier, String standings) {
    return isRound(standings)
        ? OptionalLong.of(
            IntStream.range(0, contest.entrants().size()).filter(i -> isInScope(tier, i)).count())
        : OptionalLong.empty();
  }

  @Override
  public OptionalLong started(Tier tier, String standings) {
    return isRound(standings)
        ? OptionalLong.of(
            book.participants(standings).stream()
                .filter(i -> isInScope(tier, i) && appeared(i, standings))
                .count())
        : OptionalLong.empty();
  }

  private boolean isRound(String standings) {
    return contest.rounds().contains(standings);
  }

  private boolean appeared(int entrant, String round) {
    return contest.marks().isEmpty()
        || book.of(entrant, round).stream()
            .anyMatch(m -> m.state() == Mark.State.GIVEN || m.state() == Mark.State.CODED);
  }

  private boolean isInScope(Tier tier, int index) {
    Entrant entrant = contest.entrants().get(index);
    return !uncounted.test(index)
        && tier.getWhere().entrySet().stream()
            .allMatch(w -> entrant.attributes().get(w.getKey()).equals(Optional.of(w.getValue())))
        && (tier.getCategory().isEmpty() || tier.getCategory().equals(facts.category(index)))
        && tier.getWithin()
            .map(o -> facts.organisation(entrant.organisation()).isWithin(o))
            .orElse(true);
  }
}
