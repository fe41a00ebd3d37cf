package io.laurel.ladder;

import io.laurel.policy.Award;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Objection;
import io.laurel.policy.Proposal;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The candidates of equal rank who are proposed for one tier at a time; often just one. */
final class TiedGroup {

  private final OpenTier tier;
  private final List<Contender> members;
  private final Map<Proposal, Contender> proposed = new LinkedHashMap<>();
  private final Map<Proposal, List<Objection>> objections = new LinkedHashMap<>();
  private final List<Contender> granted = new ArrayList<>();
  private final List<Award> awards = new ArrayList<>();
  private boolean asking = true;

  TiedGroup(OpenTier tier, List<Contender> members) {
    this.tier = tier;
    this.members = List.copyOf(members);
    for (Contender member : members) {
      proposed.put(new Proposal(member.standing(tier.standings().name()), tier.getTier()), member);
    }
  }

  OpenTier tier() {
    return tier;
  }

  List<Contender> members() {
    return members;
  }

  /** The proposals not answered yet, by entrant id. */
  List<Proposal> proposals() {
    return List.copyOf(proposed.keySet());
  }

  /** Whether what is known against the proposals has still to be said, as things stand now. */
  boolean isAsking() {
    return asking;
  }

  /** Notes what is known against the proposals. */
  void said(List<Objection> known) {
    asking = false;
    known.forEach(this::object);
  }

  /** Takes an objection to a proposal into account, unless that is answered. */
  void object(Objection objection) {
    if (proposed.containsKey(objection.getProposal())) {
      objections.computeIfAbsent(objection.getProposal(), p -> new ArrayList<>()).add(objection);
    }
  }

  /** The first proposal somebody objected to, or null. */
  @Nullable Proposal opposed() {
    return objections.isEmpty() ? null : objections.keySet().iterator().next();
  }

  /** The objections to a proposal. */
  List<Objection> objections(Proposal proposal) {
    return objections.getOrDefault(proposal, List.of());
  }

  /** Whether every proposal is answered. */
  boolean isAnswered() {
    return proposed.isEmpty();
  }

  /** Whether a place was granted within this group already. */
  boolean isBegun() {
    return !granted.isEmpty();
  }

  /** Whether the places left suffice for all who were granted one. */
  boolean isFitting() {
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
  boolean isNearer() {
    return places() - tier.getLeft() <= tier.getLeft();
  }

  /** What the policy says about a tie at the line, or null when it says nothing. */
  @Nullable OnTie onTie() {
    return tier.getTier().getOnTie().orElse(null);
  }

  /** The facts that stand for places granted within the group. */
  List<Award> awards() {
    return awards;
  }

  /** Grants the next proposal, until the whole group is settled. */
  Award grantNext() {
    asking = true;
    Proposal proposal = next();
    granted.add(answered(proposal));
    Award award = new Award(proposal.getStanding(), proposal.getOffer());
    awards.add(award);
    return award;
  }

  /** The next to be granted if nobody objects. */
  Proposal next() {
    return proposed.keySet().iterator().next();
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
    objections.remove(proposal);
    return contender;
  }

  /** Those who were granted a place, by id. */
  List<Contender> granted() {
    return Collections.unmodifiableList(granted);
  }
}
