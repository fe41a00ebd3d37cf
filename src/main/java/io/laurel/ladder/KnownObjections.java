package io.laurel.ladder;

import io.laurel.limits.Caps;
import io.laurel.limits.Guarantees;
import io.laurel.policy.Guarantee;
import io.laurel.policy.Objection;
import io.laurel.policy.Proposal;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.List;

/** What can be said against proposals without asking the rules of the policy. */
final class KnownObjections {

  private final Caps caps;
  private final Guarantees guarantees;

  KnownObjections(Caps caps, Guarantees guarantees) {
    this.caps = caps;
    this.guarantees = guarantees;
  }

  /** Objections to the proposals of a group that are not answered yet, as things stand. */
  List<Objection> to(TiedGroup group) {
    if (group.isBegun() && guarantees.isEmpty() && !caps.mayBind()) {
      return List.of();
    }
    List<Objection> objections = new ArrayList<>();
    OpenTier open = group.tier();
    Tier tier = open.getTier();
    for (Proposal proposal : group.proposals()) {
      Contender one = group.candidate(proposal);
      if (!group.isBegun()) {
        for (Status<?> bar : one.bars()) {
          objections.add(Objection.to(proposal, bar.getReason(), bar));
        }
        if (!open.reachesLine(one)) {
          objections.add(Objection.to(proposal, "", tier));
        }
      }
      for (Caps.UsedUp limit : caps.claim(tier, one).usedUp()) {
        objections.add(Objection.to(proposal, limit.grounds().text(), limit.cap()));
      }
      for (Guarantee kept : guarantees.keptFor(proposal, tier, open.standings(), group.granted())) {
        objections.add(Objection.to(proposal, "", kept));
      }
    }
    return objections;
  }
}
