package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.award.AwardLog;
import io.laurel.policy.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who advances from round to round. */
final class Advancement {

  private final Contest contest;
  private final Conclusions conclusions;
  private final Faults faults;
  private final AwardLog log;
  private final Set<String> unjudged;

  Advancement(Proceedings proceedings) {
    this.contest = proceedings.contest();
    this.conclusions = proceedings.conclusions();
    this.faults = proceedings.faults();
    this.log = proceedings.log();
    this.unjudged = proceedings.unjudged();
  }

  /** Nobody may be marked in a round who did not advance to it. */
  void check(String round, List<Integer> here) {
    List<Tier> leading = leading(round);
    if (leading.isEmpty() || isWaiting(leading)) {
      return;
    }
    Set<String> qualified = new HashSet<>();
    log.grants().stream()
        .filter(g -> leading.contains(g.tier()))
        .forEach(g -> qualified.add(g.winner().id()));
    for (int index : here) {
      Entrant entrant = contest.entrants().get(index);
      if (!qualified.contains(entrant.id())) {
        faults.add(
            "Entrant `"
                + entrant.id()
                + "` has marks in round `"
                + round
                + "` and did not advance to it.",
            leading.get(0));
      }
    }
  }

  private List<Tier> leading(String round) {
    return conclusions.tiers().stream()
        .filter(t -> t.getAdvancesTo().filter(round::equals).isPresent())
        .toList();
  }

  /** Whether it is not settled yet who advances to a round. */
  boolean isOpen(String round) {
    List<Tier> leading = leading(round);
    return !leading.isEmpty() && isWaiting(leading);
  }

  /** Whether it is not settled yet who advances by these tiers. */
  private boolean isWaiting(List<Tier> leading) {
    return leading.stream()
        .anyMatch(
            t ->
                unjudged.contains(t.getStandings().orElse(""))
                    || log.closings().stream().noneMatch(c -> c.tier() == t));
  }
}
