package io.laurel.explain;

import io.laurel.Explanation.TieBreak;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.Key;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Contender.Parting;
import io.laurel.ranking.Standings;
import java.util.Comparator;
import java.util.List;

/** Says what set two of a ranking apart. */
final class Ties {

  private static final int MOST_TOLD = 20;

  private final JudgementRecord record;

  Ties(JudgementRecord record) {
    this.record = record;
  }

  /**
   * How one compares with those whom the first step of the ranking left beside it.
   *
   * @param place where it stands in its group
   * @param group in order
   */
  List<TieBreak> of(int place, List<Contender> group) {
    Contender one = group.get(place);
    if (one.ranking().isEmpty()) {
      return List.of();
    }
    return beside(place, group).stream()
        .filter(other -> other != one && isTiedAtFirst(one, other))
        .sorted(Comparator.comparingInt(Contender::rank).thenComparing(Contender::id))
        .limit(MOST_TOLD)
        .map(other -> tie(one, other))
        .toList();
  }

  /** Those it may be tied with: next to it, unless some were ranked behind others. */
  private List<Contender> beside(int place, List<Contender> group) {
    if (!record.log().moves().isEmpty()) {
      return group;
    }
    Contender one = group.get(place);
    int from = place;
    while (from > 0 && isTiedAtFirst(one, group.get(from - 1))) {
      from--;
    }
    int to = Math.max(place + 1, from + 1);
    while (to < group.size() && to <= from + MOST_TOLD && isTiedAtFirst(one, group.get(to))) {
      to++;
    }
    return group.subList(from, to);
  }

  private static boolean isTiedAtFirst(Contender one, Contender other) {
    return one.parting(other).filter(Parting::first).isEmpty();
  }

  /** What set one apart from another. */
  TieBreak tie(Contender one, Contender other) {
    Parting parting = one.parting(other).orElse(null);
    if (parting != null) {
      return new TieBreak(other.recipient(), parting.step(), parting.own(), parting.other());
    }
    for (AwardLog.TieBroken broken : record.log().tieBreaks()) {
      List<Fraction> own = broken.values().get(one);
      List<Fraction> others = broken.values().get(other);
      for (int i = 0; own != null && others != null && i < own.size(); i++) {
        if (!own.get(i).equals(others.get(i))) {
          Key key = broken.tier().getTieBreaks().get(i);
          return new TieBreak(
              other.recipient(),
              key.title(),
              Standings.turned(key, own.get(i)).toText(),
              Standings.turned(key, others.get(i)).toText(),
              broken.tier().getTitle());
        }
      }
    }
    if (one.ruling() != null && one.ruling().equals(other.ruling())) {
      return new TieBreak(other.recipient(), "ruling", null, null);
    }
    return one.rank() == other.rank()
        ? new TieBreak(other.recipient(), null, null, null)
        : new TieBreak(other.recipient(), "id", one.id(), other.id());
  }
}
