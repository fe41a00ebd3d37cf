package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.PendingDecision;
import io.laurel.award.AwardLog;
import io.laurel.compiler.Phase;
import io.laurel.policy.Entry;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Field;
import io.laurel.ranking.Roster;
import io.laurel.ranking.Standings;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.Review;
import io.laurel.scoring.RoundScorer;
import io.laurel.scoring.ScoreRules;
import io.laurel.scoring.VoteCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The phases {@code score} and {@code rank} of a round. */
final class RoundJudging {

  private final Session session;
  private final Advancement advancement;
  private final Contest contest;
  private final Conclusions conclusions;
  private final Faults faults;
  private final Facts facts;
  private final MarkBook book;
  private final AwardLog log;
  private final Map<String, Standings> standings;
  private final Map<String, RoundScorer> scorers;
  private final Set<String> unjudged;

  RoundJudging(Session session, Proceedings proceedings) {
    this.session = session;
    this.advancement = new Advancement(proceedings);
    this.contest = proceedings.contest();
    this.conclusions = proceedings.conclusions();
    this.faults = proceedings.faults();
    this.facts = proceedings.facts();
    this.book = proceedings.book();
    this.log = proceedings.log();
    this.standings = proceedings.standings();
    this.scorers = proceedings.scorers();
    this.unjudged = proceedings.unjudged();
  }

  /** The marks of the round become scores. */
  void score() {
    String round = session.round();
    session.fire();
    ScoreRules rules =
        new ScoreRules(
            conclusions.panels(),
            conclusions.codes(),
            conclusions.normalisations(),
            conclusions.parts(),
            conclusions.series(),
            conclusions.scores());
    new ScoreCheck(contest, faults).check(rules);
    faults.refuse();
    RoundScorer scorer = new RoundScorer(contest, book, rules, round, faults::add);
    scorers.put(round, scorer);
    List<Integer> here = book.participants(round);
    advancement.check(round, here);
    new VoteCheck(contest, book, rules, round, faults::add).check(here);
    List<Review> reviews = scorer.reviews(here);
    if (!reviews.isEmpty()) {
      faults.refuse();
      unjudged.add(round);
      reviews.forEach(r -> log.open().add(review(r)));
      return;
    }
    Entry.Setting setting = facts.setting(Phase.SCORE.entries(), round);
    session.show(positions(here), i -> facts.entry(i, setting, scorer.values(i), null));
    faults.refuse();
  }

  private static int[] positions(List<Integer> entrants) {
    return entrants.stream().mapToInt(Integer::intValue).toArray();
  }

  private AwardLog.Open review(Review review) {
    Entry.Setting setting = facts.setting(Phase.STANDING, session.round());
    Entry entry = facts.entry(review.entrant(), setting, name -> null, null);
    Roster roster = Roster.of(facts.recipient(review.entrant()), entry, null, List.of());
    Contender concerned = new Contender(Field.unranked(roster), 0);
    return new AwardLog.Open(
        review.id(),
        PendingDecision.Kind.REVIEW,
        review.component(),
        List.of(concerned),
        List.of(),
        0,
        new ArrayList<>(),
        review.cause());
  }

  /** The scores of the round become standings. */
  void rank() {
    String round = session.round();
    RoundScorer scorer = Objects.requireNonNull(scorers.get(round));
    session.fire();
    if (unjudged.contains(round)) {
      return;
    }
    List<Integer> here = book.participants(round);
    RoundRanking ranking =
        new RoundRanking(contest, conclusions, facts, faults, book, scorer, positions(here));
    faults.refuse();
    Entry.Setting setting = facts.setting(Phase.RANK.entries(), round);
    session.show(
        ranking.ranked(), i -> facts.entry(i, setting, scorer.values(i), ranking.published(i)));
    if (!conclusions.invalid(round).isEmpty() || advancement.isOpen(round)) {
      unjudged.add(round);
    } else {
      standings.put(round, ranking.standings());
    }
    faults.refuse();
  }
}
