package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Explanation.Step;
import io.laurel.award.AwardLog;
import io.laurel.ranking.Standings;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.RoundScorer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a judgement has come to so far; its phases add to it. */
record Proceedings(
    Contest contest,
    Conclusions conclusions,
    Faults faults,
    Facts facts,
    MarkBook book,
    AwardLog log,
    Map<String, Standings> standings,
    Map<String, RoundScorer> scorers,
    Map<String, Map<String, List<Step>>> teamSteps,
    Set<String> unjudged) {

  /** At the start nothing is known but the contest. */
  static Proceedings of(Contest contest, Conclusions conclusions, Faults faults) {
    MarkBook book = new MarkBook(contest);
    return new Proceedings(
        contest,
        conclusions,
        faults,
        new Facts(contest, book, faults),
        book,
        new AwardLog(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new HashMap<>(),
        new LinkedHashSet<>());
  }
}
