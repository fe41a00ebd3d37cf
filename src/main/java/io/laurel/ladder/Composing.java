package io.laurel.ladder;

import io.laurel.PendingDecision;
import io.laurel.award.AwardLog;
import io.laurel.award.Grounds;
import io.laurel.composition.Compositions;
import io.laurel.limits.Caps;
import io.laurel.limits.Guarantees;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Composition;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.List;

/** Awards the tiers whose lists are chosen as a whole. */
final class Composing {

  private final Compositions compositions;
  private final People people;
  private final Caps caps;
  private final Guarantees guarantees;
  private final boolean opposable;
  private final AwardLog log;

  /**
   * @param opposable whether a rule of the policy may object to proposals
   */
  Composing(People people, Caps caps, Guarantees guarantees, boolean opposable, AwardLog log) {
    this.caps = caps;
    this.guarantees = guarantees;
    this.opposable = opposable;
    this.compositions = new Compositions(log);
    this.people = people;
    this.log = log;
  }

  void add(Composition composition) {
    compositions.add(composition);
  }

  /**
   * Marks a tier that has to be chosen as a whole, and tells what can not be combined with that.
   */
  void prepare(OpenTier opened) {
    Tier tier = opened.getTier();
    if (!compositions.concern(tier)) {
      return;
    }
    if (opposable) {
      incompatible(tier, "rules that object to proposals");
    }
    if (caps.count(tier)) {
      incompatible(tier, "a limit that counts its awards");
    }
    if (guarantees.concern(tier)) {
      incompatible(tier, "a guarantee over it");
    }
    if (opened.candidates().stream().anyMatch(c -> !opened.takesPlace(c))) {
      incompatible(tier, "candidates who take no place");
    }
    if (opened.leftInAll() != opened.getLeft()) {
      incompatible(tier, "reserved or direct places");
    }
    if (tier.isByRuling() || tier.isEveryone()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` has compositions and needs a number of places: `places(n)` or `share(\"10%\")`.",
          tier);
      return;
    }
    opened.compose();
  }

  private void incompatible(Tier tier, String with) {
    log.flaw(
        "Prize `"
            + tier.getTitle()
            + "` has compositions, so its list is chosen as a whole; that can not be combined with "
            + with
            + " yet.",
        tier);
  }

  /** The winners of a tier; none when people have to decide first or there is no list. */
  List<Contender> choose(OpenTier opened) {
    Tier tier = opened.getTier();
    Compositions.Choice choice = compositions.choose(tier, opened.getLeft(), opened.able());
    choice
        .passedOver()
        .forEach(
            (one, barring) ->
                barring.forEach(
                    c ->
                        log.refusals()
                            .add(
                                new AwardLog.Refusal(
                                    tier, one, Grounds.of(c.toString()), null, c))));
    opened.settle();
    if (!choice.undecided().isEmpty()) {
      undecided(opened, choice.undecided());
    }
    return choice.chosen();
  }

  private void undecided(OpenTier opened, List<Contender> tied) {
    Tier tier = opened.getTier();
    if (tier.getOnTie().filter(OnTie.DECISION::equals).isPresent()
        && tier.getTieBreaks().isEmpty()) {
      int rank = tied.get(0).rank();
      List<Contender> equal = opened.candidates().stream().filter(c -> c.rank() == rank).toList();
      people.order(new TiedGroup(opened, equal), PendingDecision.Kind.TIE);
      return;
    }
    log.flaw(
        "Prize `"
            + tier.getTitle()
            + "` is chosen as a whole, and of "
            + String.join(", ", tied.stream().map(c -> "`" + c.id() + "`").toList())
            + ", tied at rank "
            + tied.get(0).rank()
            + ", only some can be on the list. Only people can say who: `onTie(DECISION)`, or let the ranking set them apart.",
        tier);
  }
}
