package io.laurel.policy;

import io.laurel.policy.Choices.Beyond;
import io.laurel.policy.Choices.Joint;
import io.laurel.policy.Choices.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many entries one organisation, parent or person may file at most (限报) or must file at least.
 * Phase check; settled when all rules of the phase have been heard. Entries that a rule of the
 * phase did not admit ({@link NotAdmitted}) do not count; each limit counts by itself.
 *
 * <p>Who files fewer than the least can win no collective prize ({@link Ineligible#because
 * Ineligible} as an organisation); its entries are not concerned. Catalogue 1.04, 1.05, 1.06.
 */
public final class EntryLimit extends Conclusion<EntryLimit> {

  private final int number;
  private final boolean least;
  private final Unit unit;
  private boolean perCategory;
  private List<String> only = List.of();
  private List<String> except = List.of();
  private @Nullable Organisation organisation;
  private @Nullable Beyond beyond;
  private @Nullable String order;
  private @Nullable Joint joint;

  private EntryLimit(int number, boolean least, Unit unit) {
    if (number < (least ? 1 : 0)) {
      throw new IllegalArgumentException(
          "A limit of " + number + " entries; write a number of " + (least ? 1 : 0) + " or more.");
    }
    this.number = number;
    this.least = least;
    this.unit = unit;
  }

  /**
   * At most so many entries for each ORGANISATION, PARENT or PERSON.
   *
   * @throws IllegalArgumentException if the number is negative or the unit is ENTRANT
   */
  public static EntryLimit most(int number, Unit unit) {
    if (unit == Unit.ENTRANT) {
      throw new IllegalArgumentException(
          "An entrant is one entry; limit the entries of each ORGANISATION, PARENT or PERSON.");
    }
    return new EntryLimit(number, false, unit);
  }

  /**
   * At least so many entries for each ORGANISATION or PARENT that files any; to require entries of
   * one that files none, name it with {@link #of}.
   *
   * @throws IllegalArgumentException if the number is less than 1 or the unit another one
   */
  public static EntryLimit least(int number, Unit unit) {
    if (unit != Unit.ORGANISATION && unit != Unit.PARENT) {
      throw new IllegalArgumentException(
          "A least number of entries is for each ORGANISATION or PARENT.");
    }
    return new EntryLimit(number, true, unit);
  }

  /** Only for this organisation. */
  public EntryLimit of(Organisation newOrganisation) {
    if (unit == Unit.PERSON) {
      throw new IllegalArgumentException("A limit for each PERSON is not for one organisation.");
    }
    return with(l -> l.organisation = newOrganisation);
  }

  /** Each category is counted by itself; without it, all together. */
  public EntryLimit perCategory() {
    return with(l -> l.perCategory = true);
  }

  /** Only entries of these categories count. */
  public EntryLimit only(String... categories) {
    return with(l -> l.only = List.of(categories));
  }

  /** Entries of these categories do not count. */
  public EntryLimit except(String... categories) {
    return with(l -> l.except = List.of(categories));
  }

  /** What becomes of the entries when there are more than the most. */
  public EntryLimit beyond(Beyond choice) {
    return with(l -> l.beyond = choice);
  }

  /** The number attribute of entries that says which was filed first, for LATEST_REJECTED. */
  public EntryLimit inOrderOf(String attribute) {
    return with(l -> l.order = attribute);
  }

  /**
   * For whom an entry of several organisations counts: EACH, FIRST or NONE of them.
   *
   * @throws IllegalArgumentException for DIVIDED
   */
  public EntryLimit joint(Joint choice) {
    Joint whole = choice.whole();
    return with(l -> l.joint = whole);
  }

  public int getNumber() {
    return number;
  }

  /** Whether this is the least number; otherwise it is the most. */
  public boolean isLeast() {
    return least;
  }

  public Unit getUnit() {
    return unit;
  }

  public boolean isPerCategory() {
    return perCategory;
  }

  /** The categories that count; all when empty. */
  public List<String> getOnly() {
    return only;
  }

  public List<String> getExcept() {
    return except;
  }

  public Optional<Organisation> getOrganisation() {
    return Optional.ofNullable(organisation);
  }

  public Optional<Beyond> getBeyond() {
    return Optional.ofNullable(beyond);
  }

  public Optional<String> getOrder() {
    return Optional.ofNullable(order);
  }

  public Optional<Joint> getJoint() {
    return Optional.ofNullable(joint);
  }

  /** Whether entries of a category count. */
  public boolean counts(String category) {
    return (only.isEmpty() || only.contains(category)) && !except.contains(category);
  }

  @Override
  public String toString() {
    return "EntryLimit of "
        + (least ? "at least " : "at most ")
        + number
        + " for "
        + (organisation == null ? "each " + unit : organisation.getId());
  }
}
