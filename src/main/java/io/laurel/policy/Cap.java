package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Joint;
import io.laurel.policy.Choices.PassedOver;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At most so many awards for one organisation, parent, person, entrant, category or region, or for
 * one group of entries; further candidates of it are passed over and the next one moves up. Phases
 * award and collective. Entrants without an organisation, a category or the attribute are not
 * limited. Catalogue 1.09, 5.01–5.06.
 */
public final class Cap extends Conclusion<Cap> {

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final int most;
  private final @Nullable Fraction share;
  private final @Nullable Unit unit;
  private @Nullable String attribute;
  private Map<String, String> where = Map.of();
  private @Nullable PassedOver passedOver;
  private List<String> tiers = List.of();
  private boolean withinCategory;
  private @Nullable Turn turn;
  private @Nullable InsideTie insideTie;
  private @Nullable Joint joint;

  private Cap(int most, @Nullable Fraction share, @Nullable Unit unit) {
    this.most = most;
    this.share = share;
    this.unit = unit;
  }

  /** At most {@code most} awards for each {@code unit}. */
  public static Cap of(int most, Unit unit) {
    return new Cap(most, null, unit);
  }

  /** At most {@code most} awards; {@link #forEach} or {@link #where} says of whom. */
  public static Cap of(int most) {
    return new Cap(most, null, null);
  }

  /**
   * At most this share of the places of all tiers it counts, {@code "3%"}: 3 % of 150 are 4. {@link
   * #forEach} or {@link #where} says of whom.
   */
  public static Cap share(String ofPlaces) {
    return new Cap(UNLIMITED, Fraction.parse(ofPlaces), null);
  }

  /** At most this share of the places of all tiers it counts for each {@code unit}. */
  public static Cap share(String ofPlaces, Unit unit) {
    return new Cap(UNLIMITED, Fraction.parse(ofPlaces), unit);
  }

  /**
   * For each text of this attribute of the entries, or of their organisations where an entry has
   * none: {@code 地区}.
   */
  public Cap forEach(String newAttribute) {
    return with(c -> c.attribute = newAttribute);
  }

  /**
   * Only entries whose attribute, or else that of their organisation, has this text count and are
   * limited. Said several times: those for whom all of it holds.
   */
  public Cap where(String name, String text) {
    Map<String, String> all = new LinkedHashMap<>(where);
    all.put(name, text);
    return with(c -> c.where = Collections.unmodifiableMap(all));
  }

  /** Which rank a candidate shows who was passed over while a lower ranked one won. */
  public Cap passedOver(PassedOver choice) {
    return with(c -> c.passedOver = choice);
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

  /** The number of awards; of a share, no limit. */
  public int getMost() {
    return most;
  }

  /** The share of the places, if it is one. */
  public Optional<Fraction> getShare() {
    return Optional.ofNullable(share);
  }

  public Optional<Unit> getUnit() {
    return Optional.ofNullable(unit);
  }

  public Optional<PassedOver> getPassedOver() {
    return Optional.ofNullable(passedOver);
  }

  /** Whether it says of whom the awards are counted. */
  public boolean isForSomebody() {
    return unit != null || attribute != null || !where.isEmpty();
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

  /**
   * For the engine: whom a place of a tier counts for, in its category where the limit is within
   * one; empty when it is not limited.
   */
  @ForEngine
  public List<String> holdersOf(Tier tier, Entry entry) {
    if (!counts(tier) || !Traits.match(entry, where)) {
      return List.of();
    }
    return attribute != null || unit == null ? groupOf(entry) : unitsOf(entry, unit);
  }

  private List<String> groupOf(Entry entry) {
    return attribute == null
        ? List.of(String.join("、", where.values()))
        : Traits.text(entry, attribute).stream().toList();
  }

  private List<String> unitsOf(Entry entry, Unit unit) {
    return switch (unit) {
      case ENTRANT -> List.of(entry.getId());
      case PERSON -> entry.getPeople();
      case ORGANISATION, PARENT ->
          unit == Unit.ORGANISATION && !entry.isJoint()
              ? entry.organisationId()
              : organisationsOf(entry, unit).stream().map(Organisation::getId).toList();
      case CATEGORY -> entry.getCategory().isEmpty() ? List.of() : List.of(entry.getCategory());
    };
  }

  private List<Organisation> organisationsOf(Entry entry, Unit unit) {
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
    String whom = attribute != null ? attribute : unit != null ? unit.toString() : "group";
    return "Cap of "
        + (share == null ? Integer.toString(most) : share.toString())
        + " for each "
        + whom
        + (where.isEmpty() ? "" : " of " + where);
  }
}
