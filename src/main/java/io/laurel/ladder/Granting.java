package io.laurel.ladder;

import io.laurel.Ruling;
import io.laurel.award.AwardLog;
import io.laurel.award.Winners;
import io.laurel.limits.Caps;
import io.laurel.policy.Award;
import io.laurel.policy.Proposal;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants the places of open tiers. */
final class Granting {

  private final Winners winners;
  private final Caps caps;
  private final Runs runs;
  private final Refusals refusals;
  private final Turns turns;
  private final Places places;
  private final Composing composing;
  private final boolean awardsRead;
  private final AwardLog log;

  /**
   * @param awardsRead whether a rule of the policy asks for awards
   */
  Granting(
      Winners winners,
      Caps caps,
      Runs runs,
      Refusals refusals,
      Turns turns,
      Places places,
      Composing composing,
      boolean awardsRead,
      AwardLog log) {
    this.winners = winners;
    this.caps = caps;
    this.runs = runs;
    this.refusals = refusals;
    this.turns = turns;
    this.places = places;
    this.composing = composing;
    this.awardsRead = awardsRead;
    this.log = log;
  }

  /**
   * Grants a run of candidates the rules need not be asked about; gives the awards as facts where
   * rules ask for them.
   */
  List<Award> run(OpenTier tier) {
    List<Award> facts = new ArrayList<>();
    runs.take(
        tier,
        winner -> {
          tier.win(winner);
          won(tier, winner, null);
          if (awardsRead) {
            facts.add(fact(tier, winner));
          }
        });
    return facts;
  }

  /** Grants the places of a list that is chosen as a whole. */
  List<Award> list(OpenTier tier) {
    List<Award> facts = new ArrayList<>();
    for (Contender winner : composing.choose(tier)) {
      tier.win(winner);
      caps.count(tier.getTier(), winner);
      won(tier, winner, null);
      facts.add(fact(tier, winner));
    }
    return facts;
  }

  /** Grants the next proposal of a group until that is settled. */
  Award grant(TiedGroup group) {
    Proposal next = group.next();
    caps.countUnconfirmed(next.getOffer(), group.candidate(next));
    return group.grantNext();
  }

  /** Lets what was granted within the group stand. */
  void confirm(TiedGroup group) {
    for (Contender winner : group.granted()) {
      group.tier().win(winner);
      won(group.tier(), winner, null);
    }
    caps.confirm();
  }

  /** Lets all of a group win that is larger than the places left. */
  void confirmAll(TiedGroup group) {
    turns.askWhereLimited(group);
    group.tier().makeRoom(Math.toIntExact(group.places()));
    confirm(group);
  }

  /** Lets all of a group win and takes the places too many from the next tiers. */
  void confirmFromNext(TiedGroup group) {
    int over = Math.toIntExact(group.places()) - group.tier().getLeft();
    places.takeFromNext(group.tier().getTier(), over);
    confirmAll(group);
  }

  /** Leaves a whole tied group out; the tier has no further candidates. */
  void leaveOut(TiedGroup group) {
    turns.askWhereLimited(group);
    for (Contender one : group.granted()) {
      refusals.note(group.tier().getTier(), one, Refusals.NO_WORDS, group.tier().getTier());
    }
    caps.takeBack();
    group.tier().leaveTieOut();
  }

  /** Reports that a tie at the line was left open. */
  void tieLeftOpen(TiedGroup group) {
    log.flaw(
        "Prize `"
            + group.tier().getTier().getTitle()
            + "` has "
            + group.tier().getLeft()
            + " of its places left, and "
            + group.granted().size()
            + " candidates are tied at rank "
            + group.members().get(0).rank()
            + " ("
            + String.join(", ", group.members().stream().map(c -> "`" + c.id() + "`").toList())
            + "); the policy leaves open what happens: say `onTie(ALL_IN | ALL_OUT | TAKES_FROM_NEXT | NEAREST | DECISION)`.",
        group.tier().getTier());
    leaveOut(group);
  }

  /** Grants the places of a tier to those a ruling names. */
  List<Award> ruled(OpenTier tier, Ruling ruling) {
    log.usedRulings().add(ruling.decides());
    List<Award> facts = new ArrayList<>();
    for (String id : ruling.order()) {
      Contender named =
          tier.candidates().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
      if (named == null) {
        log.flaw(
            "Ruling `"
                + ruling.decides()
                + "` names `"
                + id
                + "`, who is no candidate for `"
                + tier.getTier().getTitle()
                + "`.",
            tier.getTier());
      } else if (tier.getLeft() == 0) {
        log.flaw(
            "Ruling `"
                + ruling.decides()
                + "` names "
                + ruling.order().size()
                + "; `"
                + tier.getTier().getTitle()
                + "` has "
                + tier.quota()
                + " places.",
            tier.getTier());
      } else {
        tier.win(named);
        caps.count(tier.getTier(), named);
        won(tier, named, ruling);
        facts.add(fact(tier, named));
      }
    }
    tier.settle();
    return facts;
  }

  private void won(OpenTier tier, Contender winner, @Nullable Ruling ruling) {
    winners.add(tier.getTier(), winner);
    log.grants().add(new AwardLog.Grant(tier.getTier(), tier.standings(), winner, ruling));
  }

  private static Award fact(OpenTier tier, Contender winner) {
    return new Award(winner.standing(tier.standings().name()), tier.getTier());
  }
}
