package io.laurel.policy;

import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Joint;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At most so many awards for one organisation, parent, person or entrant; further candidates of it
 * are passed over and the next one moves up. Phases award and collective. Entrants without an
 * organisation are not limited. Catalogue 5.2–5.6.
 */
public final class Cap extends Conclusion<Cap> {

  private final int most;
  private final Unit unit;
  private List<String> tiers = List.of();
  private boolean withinCategory;
  private @Nullable Turn turn;
  private @Nullable InsideTie insideTie;
  private @Nullable Joint joint;

  private Cap(int most, Unit unit) {
    this.most = most;
    this.unit = unit;
  }

  /** At most {@code most} awards for each {@code unit}. */
  public static Cap of(int most, Unit unit) {
    return new Cap(most, unit);
  }

  /** Only awards of these tiers count and are limited; without it, of all prizes. */
  public Cap among(String... tierNames) {
    return with(c -> c.tiers = List.of(tierNames));
  }

  /** Each category is limited by itself; without it, the limit spans all categories. */
  public Cap withinCategory() {
    return with(c -> c.withinCategory = true);
  }

  /** Whose turn it is when tiers of one level in several categories are open. */
  public Cap inTurn(Turn newTurn) {
    return with(c -> c.turn = newTurn);
  }

  /**
   * Which of several tied candidates goes first when the limit lets only some of them win; people
   * decide unless said.
   */
  public Cap insideTie(InsideTie choice) {
    return with(c -> c.insideTie = choice);
  }

  /**
   * Against whose limit a prize of a joint entry counts: EACH, FIRST or NONE of its organisations.
   *
   * @throws IllegalArgumentException for DIVIDED
   */
  public Cap joint(Joint choice) {
    Joint whole = choice.whole();
    return with(c -> c.joint = whole);
  }

  public int getMost() {
    return most;
  }

  public Unit getUnit() {
    return unit;
  }

  public List<String> getTiers() {
    return tiers;
  }

  public boolean isWithinCategory() {
    return withinCategory;
  }

  public Optional<Turn> getTurn() {
    return Optional.ofNullable(turn);
  }

  public Optional<InsideTie> getInsideTie() {
    return Optional.ofNullable(insideTie);
  }

  /** Whether places of a tier count. */
  public boolean counts(Tier tier) {
    return tiers.isEmpty() ? tier.getAdvancesTo().isEmpty() : tiers.contains(tier.getName());
  }

  /** Whom a place counts for, proposed or granted; empty when it is not limited. */
  public List<String> holdersOf(Place place) {
    Tier tier = place.getOffer();
    Entry entry = place.getEntry();
    if (!counts(tier)) {
      return List.of();
    }
    List<String> whose =
        switch (unit) {
          case ENTRANT -> List.of(entry.getId());
          case PERSON -> entry.getPeople();
          case ORGANISATION, PARENT ->
              organisationsOf(entry).stream().map(Organisation::getId).toList();
        };
    return withinCategory ? whose.stream().map(w -> entry.getCategory() + "/" + w).toList() : whose;
  }

  private List<Organisation> organisationsOf(Entry entry) {
    List<Organisation> units = JointEntries.unitsOf(entry, unit);
    if (units.size() > 1 && joint == null) {
      entry.fault(
          JointEntries.named(entry)
              + ", and the policy leaves open against whose limit of "
              + most
              + " its prizes count: say `Cap.of(…).joint(EACH | FIRST | NONE)`.");
    }
    return JointEntries.counted(units, Optional.ofNullable(joint));
  }

  @Override
  public String toString() {
    return "Cap of " + most + " for each " + unit;
  }
}
