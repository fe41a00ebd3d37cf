package io.laurel.ladder;

import io.laurel.PendingDecision;
import io.laurel.award.Grounds;
import io.laurel.limits.Caps;
import io.laurel.policy.Cap;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Objection;
import io.laurel.policy.Proposal;
import io.laurel.ranking.Contender;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The question that is before the rules: may these candidates of equal rank have the next places?
 * What the mechanism asks of it and does with it; that says what happens when.
 */
public final class Question {

  private final Caps caps;
  private final KnownObjections knownObjections;
  private final Refusals refusals;
  private final Granting granting;
  private final Turns turns;
  private final People people;
  private final News news;
  private @Nullable TiedGroup group;

  Question(
      Caps caps,
      KnownObjections knownObjections,
      Refusals refusals,
      Granting granting,
      Turns turns,
      People people,
      News news) {
    this.caps = caps;
    this.knownObjections = knownObjections;
    this.refusals = refusals;
    this.granting = granting;
    this.turns = turns;
    this.people = people;
    this.news = news;
  }

  /** Whether anybody is proposed. */
  boolean isOpen() {
    return group != null;
  }

  /** Proposes the next candidates of one of these tiers, the one whose turn it is; tells which. */
  OpenTier propose(List<OpenTier> able) {
    OpenTier due = turns.due(able);
    TiedGroup proposed = new TiedGroup(due, due.take());
    group = proposed;
    proposed.proposals().forEach(news::tell);
    return due;
  }

  /** Takes an objection into account. */
  void object(Objection objection) {
    if (group != null) {
      group.object(objection);
    }
  }

  /** Whether what is known against the proposals has to be said. */
  public boolean isAsking() {
    return group != null && group.isAsking();
  }

  /** Says what is known against the proposals without asking the rules of the policy. */
  public void sayWhatIsKnown() {
    List<Objection> known = knownObjections.to(group());
    group().said(known);
    known.forEach(news::tell);
  }

  private TiedGroup group() {
    return Objects.requireNonNull(group);
  }

  /** Whether somebody objected to a proposal. */
  public boolean isOpposed() {
    return group != null && group.opposed() != null;
  }

  /** Whether a place was granted within the group already. */
  public boolean isBegun() {
    return group != null && group.isBegun();
  }

  /** Whether every objection is a limit that lets the lowest id of tied candidates go first. */
  public boolean isLowestIdFirst() {
    Proposal opposed = group == null ? null : group.opposed();
    return opposed != null
        && group().objections(opposed).stream()
            .allMatch(
                o ->
                    o.getCause() instanceof Cap cap
                        && cap.getInsideTie().filter(InsideTie.LOWEST_ID::equals).isPresent());
  }

  /** Passes over the first candidate somebody objected to. */
  public void passOver() {
    Proposal proposal = Objects.requireNonNull(group().opposed());
    List<Objection> objections = List.copyOf(group().objections(proposal));
    Contender contender = group().answered(proposal);
    group().tier().refuse();
    for (Objection objection : objections) {
      Grounds grounds = Grounds.of(objection.getReason());
      refusals.note(proposal.getOffer(), contender, grounds, objection.getCause());
      news.takeBack(objection);
    }
    news.takeBack(proposal);
    turns.askWherePassedOver(contender, proposal.getOffer(), objections);
  }

  /** Whether nobody objected to the next proposal. */
  public boolean isGrantable() {
    return group != null && !group.isAnswered() && group.opposed() == null;
  }

  /** Grants the next proposal until its group is settled. */
  public void grant() {
    Proposal proposal = group().next();
    news.tell(granting.grant(group()));
    news.takeBack(proposal);
  }

  /** Whether every proposal is answered. */
  public boolean isAnswered() {
    return group != null && group.isAnswered();
  }

  /** Whether the places left suffice for the group. */
  public boolean isFitting() {
    return group != null && group.isFitting();
  }

  /** Whether all of the group bring the number of winners at least as near as none. */
  public boolean isNearer() {
    return group != null && group.isNearer();
  }

  /** What the policy says about a tie at the line, or null when it says nothing. */
  public @Nullable OnTie getOnTie() {
    return group == null ? null : group.onTie();
  }

  /** Lets what was granted within the group stand. */
  public void confirm() {
    granting.confirm(group());
    group = null;
  }

  /** Lets all of a group win that is larger than the places left. */
  public void confirmAll() {
    granting.confirmAll(group());
    group = null;
  }

  /** Lets all of a group win and takes the places too many from the next tiers. */
  public void confirmFromNext() {
    granting.confirmFromNext(group());
    group = null;
  }

  /** Leaves a whole tied group out; the tier has no further candidates. */
  public void leaveOut() {
    granting.leaveOut(group());
    dissolve();
  }

  /** Reports that a tie at the line was left open. */
  public void tieLeftOpen() {
    granting.tieLeftOpen(group());
    dissolve();
  }

  /** Leaves the order of a tied group to people; prizes that depend on it wait. */
  public void leaveToPeople(PendingDecision.Kind kind) {
    caps.takeBack();
    people.order(group(), kind);
    dissolve();
  }

  private void dissolve() {
    for (Proposal proposal : group().proposals()) {
      group().objections(proposal).forEach(news::takeBack);
      news.takeBack(proposal);
    }
    group().awards().forEach(news::takeBack);
    group = null;
  }
}
