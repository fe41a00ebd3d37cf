package io.laurel.policy;

import io.laurel.policy.Choices.Joint;
import io.laurel.policy.Choices.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For which organisations, or parents, an entry counts. */
@ForEngine
public final class JointEntries {

  private JointEntries() {}

  /**
   * Every organisation or parent that enters it, the first-named first, each once; empty for the
   * unaffiliated.
   *
   * @param unit ORGANISATION or PARENT
   */
  public static List<Organisation> unitsOf(Entry entry, Unit unit) {
    if (!entry.isJoint()) {
      return ofOne(entry, unit);
    }
    List<Organisation> all = new ArrayList<>();
    all.add(entry.getOrganisation());
    all.addAll(entry.getPartners());
    return all.stream()
        .filter(Organisation::isGiven)
        .map(o -> unit == Unit.PARENT ? o.getParent() : o)
        .distinct()
        .toList();
  }

  /** As {@link #unitsOf}, of an entry that is not joint. */
  static List<Organisation> ofOne(Entry entry, Unit unit) {
    Organisation own = entry.getOrganisation();
    if (!own.isGiven()) {
      return List.of();
    }
    return List.of(unit == Unit.PARENT ? own.getParent() : own);
  }

  /**
   * Those of {@code units} for whom an entry counts; the first one where nothing was chosen.
   *
   * @param units of one entry
   */
  public static List<Organisation> counted(List<Organisation> units, Optional<Joint> choice) {
    if (units.size() < 2) {
      return units;
    }
    return switch (choice.orElse(Joint.FIRST)) {
      case EACH, DIVIDED -> units;
      case FIRST -> units.subList(0, 1);
      case NONE -> List.of();
    };
  }

  /** Who enters it, for messages. */
  static String named(Entry entry) {
    return "Entrant `"
        + entry.getId()
        + "` is entered jointly by `"
        + String.join(
            "`, `", unitsOf(entry, Unit.ORGANISATION).stream().map(Organisation::getId).toList())
        + "`";
  }
}
