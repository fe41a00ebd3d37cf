package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.policy.Key;
import io.laurel.policy.Ranking;
import io.laurel.policy.Tier;
import io.laurel.scoring.ScoreRules;
import io.laurel.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what a policy declares against the contest and against itself: unknown names, the same
 * thing said twice.
 */
final class DeclarationCheck {

  private final Contest contest;
  private final Faults faults;

  DeclarationCheck(Contest contest, Faults faults) {
    this.contest = contest;
    this.faults = faults;
  }

  /**
   * @param rules how scores are made
   * @param categories those there are after merging
   */
  void checkRankings(
      String round, List<Ranking> rankings, ScoreRules rules, List<String> categories) {
    Set<String> said = new HashSet<>();
    for (Ranking ranking : rankings) {
      ranking.getKeys().forEach(key -> step(key, round, rules, ranking));
      String category = ranking.getCategory().orElse("");
      if (!said.add(category) || (rankings.size() > 1 && category.isEmpty())) {
        faults.add(
            "Two rules rank round `" + round + "`; keep one, or let each rank `only(category)`.",
            ranking);
      }
      if (categories.size() > 1 && category.isEmpty() && ranking.getPerCategory().isEmpty()) {
        faults.add(
            "The contest has "
                + categories.size()
                + " categories, and the policy leaves open whether they are ranked together: say `perCategory()` or `overall()`.",
            ranking);
      }
    }
  }

  private void step(Key key, String round, ScoreRules rules, Ranking about) {
    List<String> components = new ArrayList<>(contest.components().keySet());
    List<String> looked = new ArrayList<>(key.names());
    switch (key.source()) {
      case COUNTBACK, DISCARDED, COUNTING_RESULTS -> {
        rules.series().stream()
            .filter(s -> s.getRound().equals(round))
            .forEach(s -> components.add(s.getName()));
        rules.parts().stream()
            .filter(p -> p.getRound().equals(round))
            .forEach(p -> components.add(p.getName()));
      }
      case VOTERS, MAJORITY, SKATING -> {}
      case MARK_OF -> {
        String judge = looked.remove(0);
        if (!contest.judges().containsKey(judge)) {
          faults.add(unknown("judge", judge, contest.judges().keySet()), about);
        }
      }
      default -> looked.clear();
    }
    looked.stream()
        .filter(name -> !components.contains(name))
        .forEach(name -> faults.add(unknown("component, part or series", name, components), about));
  }

  /**
   * @param known names of the standings there are
   * @param unjudged rounds without standings because something is not settled
   * @param last whether every standings there will be are known
   */
  void checkTiers(
      List<Tier> tiers, Collection<String> known, Collection<String> unjudged, boolean last) {
    for (Tier tier : tiers) {
      String on = tier.getStandings().orElse("");
      boolean singleRound = contest.rounds().size() == 1;
      if (on.isEmpty() && !singleRound) {
        faults.add(
            "Prize `"
                + tier.getTitle()
                + "` does not say on which round it is awarded, and the contest has several: say `on(\""
                + contest.rounds().get(contest.rounds().size() - 1)
                + "\")`.",
            tier);
      } else if (last && !on.isEmpty() && !known.contains(on) && !unjudged.contains(on)) {
        Set<String> all = new LinkedHashSet<>(contest.rounds());
        all.addAll(known);
        faults.add(
            "Prize `" + tier.getTitle() + "`: " + unknown("round or team score", on, all), tier);
      }
      tier.getAdvancesTo().ifPresent(r -> round(r, tier));
    }
  }

  private void round(String round, io.laurel.policy.Conclusion<?> about) {
    if (!contest.rounds().contains(round)) {
      faults.add(unknown("round", round, contest.rounds()), about);
    }
  }

  static String unknown(String kind, String name, Collection<String> known) {
    return "Unknown "
        + kind
        + " `"
        + name
        + "`"
        + Suggestion.ending(name, known)
        + " The contest has `"
        + String.join("`, `", known)
        + "`.";
  }
}
