package io.laurel.ladder;

import io.laurel.policy.Award;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Proposal;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The candidates of equal rank who are proposed for one tier at a time; often just one. */
public final class TiedGroup {

  private final OpenTier tier;
  private final List<Contender> members;
  private boolean asked;
  private boolean heard = true;
  private final Map<Proposal, Contender> proposed = new LinkedHashMap<>();
  private final List<Contender> granted = new ArrayList<>();
  private final List<Award> awards = new ArrayList<>();

  TiedGroup(OpenTier tier, List<Contender> members) {
    this.tier = tier;
    this.members = List.copyOf(members);
    for (Contender member : members) {
      proposed.put(new Proposal(member.standing(tier.standings().name()), tier.getTier()), member);
    }
  }

  public OpenTier getTier() {
    return tier;
  }

  List<Contender> members() {
    return members;
  }

  /** The proposals not answered yet, by entrant id. */
  public List<Proposal> getProposals() {
    return List.copyOf(proposed.keySet());
  }

  /** The next to be granted if nobody objects, or null when every proposal is answered. */
  public @Nullable Proposal getNext() {
    return proposed.isEmpty() ? null : proposed.keySet().iterator().next();
  }

  /** Whether it was told what is known against the proposals as things stand. */
  public boolean isAsked() {
    return asked;
  }

  /** Notes that it was told. */
  public void ask() {
    asked = true;
  }

  /** Whether every rule has answered to what was granted last. */
  public boolean isHeard() {
    return heard;
  }

  /** Notes that every rule has answered. */
  public void hear() {
    heard = true;
  }

  /** Whether every proposal is answered. */
  public boolean isAnswered() {
    return proposed.isEmpty();
  }

  /** Whether a place was granted within this group already. */
  public boolean isBegun() {
    return !granted.isEmpty();
  }

  /** Whether the places left suffice for all who were granted one. */
  public boolean isFitting() {
    return places() <= tier.getLeft();
  }

  /** The places those who were granted one take up. */
  long places() {
    return granted.stream().filter(tier::takesPlace).count();
  }

  /**
   * Whether granting all brings the number of winners at least as near to the places as granting
   * none.
   */
  public boolean isNearer() {
    return places() - tier.getLeft() <= tier.getLeft();
  }

  /** What the policy says about a tie at the line, or null when it says nothing. */
  public @Nullable OnTie getOnTie() {
    return tier.getTier().getOnTie().orElse(null);
  }

  /** The facts that stand for places granted within the group. */
  public List<Award> getAwards() {
    return List.copyOf(awards);
  }

  /**
   * Grants one proposal, until the whole group is settled.
   *
   * @param fact whether a rule asks for awards
   * @return the fact that stands for it, if any
   */
  List<Award> grant(Proposal proposal, boolean fact) {
    heard = false;
    asked = false;
    granted.add(answered(proposal));
    if (!fact) {
      return List.of();
    }
    Award award = new Award(proposal.getStanding(), proposal.getOffer());
    awards.add(award);
    return List.of(award);
  }

  /** The candidate of a proposal that is not answered yet. */
  Contender candidate(Proposal proposal) {
    Contender contender = proposed.get(proposal);
    if (contender == null) {
      throw new IllegalStateException("Not proposed: " + proposal);
    }
    return contender;
  }

  /** As {@link #candidate}; the proposal is answered now. */
  Contender answered(Proposal proposal) {
    Contender contender = candidate(proposal);
    proposed.remove(proposal);
    return contender;
  }

  /** Those who were granted a place, by id. */
  List<Contender> granted() {
    return Collections.unmodifiableList(granted);
  }
}
