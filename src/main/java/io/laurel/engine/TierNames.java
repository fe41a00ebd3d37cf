package io.laurel.engine;

import io.laurel.policy.Conclusion;
import io.laurel.policy.Key;
import io.laurel.policy.Tier;
import io.laurel.text.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks the names of prizes and of values that conclusions about prizes give. */
final class TierNames {

  private final Faults faults;
  private final Set<String> tiers = new TreeSet<>();

  TierNames(Conclusions conclusions, Faults faults) {
    this.faults = faults;
    conclusions.tiers().forEach(t -> tiers.add(t.getName()));
  }

  /** Reports prizes that are named and not set out. */
  void check(Conclusions conclusions) {
    conclusions.directPlaces().forEach(d -> check(List.of(d.getTier()), d));
    conclusions.prizeLimits().forEach(l -> check(l.getTiers(), l));
    conclusions.noSkipping().forEach(n -> check(n.getTiers(), n));
  }

  private void check(List<String> names, Conclusion<?> about) {
    for (String name : names) {
      if (!tiers.contains(name)) {
        faults.add(unknown("prize", name, tiers), about);
      }
    }
  }

  /**
   * Reports values that break ties and are not there.
   *
   * @param values names of components and parts
   */
  void checkTieBreaks(List<Tier> all, Collection<String> values) {
    for (Tier tier : all) {
      for (Key key : tier.getTieBreaks()) {
        if (key.source() == Key.Source.COMPONENT && !values.contains(key.name())) {
          faults.add(
              "Prize `"
                  + tier.getTitle()
                  + "`: "
                  + unknown("component or part", key.name(), values),
              tier);
        }
      }
    }
  }

  private static String unknown(String kind, String name, Collection<String> known) {
    return "Unknown "
        + kind
        + " `"
        + name
        + "`"
        + Suggestion.ending(name, known)
        + (known.isEmpty() ? "" : " There is `" + String.join("`, `", known) + "`.");
  }
}
