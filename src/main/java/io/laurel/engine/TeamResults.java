package io.laurel.engine;

import io.laurel.Entrant;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.engine.TeamUnits.Member;
import io.laurel.policy.Guest;
import io.laurel.policy.TeamScore;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What entrants brought that may count for their organisations. */
final class TeamResults {

  /** A published score and the part of it that counts. */
  record Result(BigDecimal published, Fraction part) {

    Fraction counted() {
      return Fraction.of(published).times(part);
    }

    String shown() {
      return part.equals(Fraction.ONE)
          ? published.toPlainString()
          : published.toPlainString() + " × " + part;
    }
  }

  private final Map<String, Standings> rounds;
  private final AwardLog log;
  private final Map<String, Map<String, BigDecimal>> scores = new HashMap<>();
  private final Map<String, Map<String, Long>> wins = new HashMap<>();

  TeamResults(Map<String, Standings> rounds, AwardLog log) {
    this.rounds = Map.copyOf(rounds);
    this.log = log;
  }

  /** Whether an entrant brings anything to a score. */
  boolean brings(TeamScore score, Entrant entrant) {
    Member whole = new Member(entrant, Fraction.ONE);
    return score.getPerEntry().isPresent()
        || (score.getRound().isPresent() && !results(score, List.of(whole)).isEmpty())
        || score.getPerAward().keySet().stream()
            .anyMatch(tier -> awards(tier, List.of(whole)).signum() > 0);
  }

  /** Results of a unit that do not count, the best first. */
  List<Fraction> further(TeamScore score, List<Member> members) {
    if (score.getRound().isEmpty()) {
      return List.of();
    }
    return results(score, members).stream().skip(score.getBest()).map(Result::counted).toList();
  }

  /** Places of the ranked entries that are no guests, the best first. */
  List<Fraction> places(TeamScore score, List<Member> members) {
    Standings round = score.getRound().map(rounds::get).orElse(null);
    if (round == null) {
      return List.of();
    }
    Set<String> own = new HashSet<>();
    members.forEach(m -> own.add(m.entrant().id()));
    return round.contenders().stream()
        .filter(c -> own.contains(c.id()) && c.rank() > 0)
        .filter(c -> c.bars().stream().noneMatch(Guest.class::isInstance))
        .map(c -> Fraction.of(c.rank()))
        .sorted()
        .toList();
  }

  /** Published scores of the unit's ranked entries that are no guests, the best first. */
  List<Result> results(TeamScore score, List<Member> members) {
    Map<String, BigDecimal> ofRound =
        scores.computeIfAbsent(score.getRound().orElseThrow(), this::scores);
    List<Result> results = new ArrayList<>();
    for (Member member : members) {
      BigDecimal published = ofRound.get(member.entrant().id());
      if (published != null) {
        results.add(new Result(published, member.part()));
      }
    }
    Comparator<Result> order = Comparator.comparing(Result::counted);
    results.sort((score.isLowestFirst() ? order : order.reversed()).thenComparing(Result::shown));
    return results;
  }

  private Map<String, BigDecimal> scores(String round) {
    Map<String, BigDecimal> byId = new HashMap<>();
    Standings standings = rounds.get(round);
    if (standings != null) {
      for (Contender one : standings.contenders()) {
        boolean counts = one.rank() > 0 && one.bars().stream().noneMatch(Guest.class::isInstance);
        if (counts && one.score() != null) {
          byId.put(one.id(), one.score());
        }
      }
    }
    return byId;
  }

  /** How many awards of a tier the members won; of a divided member, its part of them. */
  Fraction awards(String tier, List<Member> members) {
    Map<String, Long> ofTier = wins.computeIfAbsent(tier, this::wins);
    Fraction awards = Fraction.ZERO;
    for (Member member : members) {
      Fraction won = Fraction.of(ofTier.getOrDefault(member.entrant().id(), 0L));
      awards = awards.plus(won.times(member.part()));
    }
    return awards;
  }

  private Map<String, Long> wins(String tier) {
    Map<String, Long> byId = new HashMap<>();
    log.grants().stream()
        .filter(g -> g.tier().getName().equals(tier))
        .forEach(g -> byId.merge(g.winner().id(), 1L, Long::sum));
    return byId;
  }
}
