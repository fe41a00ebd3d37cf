package io.laurel.engine;

import io.laurel.Entrant;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Joint;
import io.laurel.policy.Choices.Unit;
import io.laurel.policy.Organisation;
import io.laurel.policy.TeamScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which entrants count for which organisation, or parent, of a team score. */
final class TeamUnits {

  /**
   * An entrant as it counts for one unit.
   *
   * @param part 1, or less where a joint entry is divided
   */
  record Member(Entrant entrant, Fraction part) {}

  private final TeamScore score;
  private final Function<@Nullable String, Organisation> organisations;
  private final Faults faults;

  TeamUnits(
      TeamScore score, Function<@Nullable String, Organisation> organisations, Faults faults) {
    this.score = score;
    this.organisations = organisations;
    this.faults = faults;
  }

  /**
   * The units in order of id, with their entrants.
   *
   * @param brings whether an entrant brings anything to the score
   */
  Map<Organisation, List<Member>> of(List<Entrant> entrants, Predicate<Entrant> brings) {
    Map<Organisation, List<Member>> units =
        new TreeMap<>(Comparator.comparing(Organisation::getId));
    for (Entrant entrant : entrants) {
      if (entrant.organisation() != null) {
        parts(entrant, brings)
            .forEach(
                (unit, part) ->
                    units
                        .computeIfAbsent(unit, u -> new ArrayList<>())
                        .add(new Member(entrant, part)));
      }
    }
    return units;
  }

  private Map<Organisation, Fraction> parts(Entrant entrant, Predicate<Entrant> brings) {
    Organisation first = unit(entrant.organisation());
    if (entrant.partners().isEmpty()) {
      return Map.of(first, Fraction.ONE);
    }
    Fraction equal = Fraction.ONE.dividedBy(Fraction.of(1L + entrant.partners().size()));
    Map<Organisation, Fraction> divided = new LinkedHashMap<>();
    divided.put(first, equal);
    entrant.partners().forEach(p -> divided.merge(unit(p), equal, Fraction::plus));
    if (divided.size() == 1) {
      return Map.of(first, Fraction.ONE);
    }
    if (score.getJoint().isEmpty() && brings.test(entrant)) {
      faults.add(
          "Entrant `"
              + entrant.id()
              + "` is entered jointly by `"
              + entrant.organisation()
              + "`, `"
              + String.join("`, `", entrant.partners())
              + "`, and the policy leaves open to whose `"
              + score.getName()
              + "` it counts: say `TeamScore.named(…).joint(EACH | FIRST | DIVIDED | NONE)`.",
          score);
    }
    return switch (score.getJoint().orElse(Joint.FIRST)) {
      case DIVIDED -> divided;
      case FIRST -> Map.of(first, Fraction.ONE);
      case NONE -> Map.of();
      case EACH -> {
        Map<Organisation, Fraction> each = new LinkedHashMap<>();
        divided.keySet().forEach(unit -> each.put(unit, Fraction.ONE));
        yield each;
      }
    };
  }

  private Organisation unit(@Nullable String organisation) {
    Organisation own = organisations.apply(organisation);
    return score.getUnit().orElseThrow() == Unit.PARENT ? own.getParent() : own;
  }
}
