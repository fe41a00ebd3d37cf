package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.policy.Conclusion;
import io.laurel.policy.NoSkipping;
import io.laurel.policy.NobodyLeftOut;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the prizes of a stage, once awarded, are as a whole what the policy wants. */
final class Completeness {

  private final Candidates candidates;
  private final List<Tier> tiers;
  private final AwardLog log;
  private final List<Conclusion<?>> rules = new ArrayList<>();
  private boolean unchecked;
  private final Set<Object> checked = new HashSet<>();

  /**
   * @param tiers of this stage
   */
  Completeness(Candidates candidates, List<Tier> tiers, AwardLog log) {
    this.candidates = candidates;
    this.tiers = tiers;
    this.log = log;
  }

  /** Takes into account what is asked of the prizes as a whole. */
  void add(Conclusion<?> rule) {
    rules.add(rule);
    unchecked = true;
  }

  /** Notes that there are further prizes. */
  void changed() {
    unchecked = !rules.isEmpty();
  }

  /** Whether something is asked that was not answered. */
  boolean isUnchecked() {
    return unchecked;
  }

  /** Reports prizes that were skipped, and who is left without one. */
  void check() {
    unchecked = false;
    for (Conclusion<?> rule : rules) {
      if (rule instanceof NoSkipping noSkipping) {
        check(noSkipping);
      } else if (rule instanceof NobodyLeftOut nobodyLeftOut) {
        check(nobodyLeftOut);
      }
    }
  }

  /** Reports prizes that were skipped. */
  private void check(NoSkipping rule) {
    if (!checked.add(rule)) {
      return;
    }
    List<AwardLog.Closing> closed =
        log.closings().stream()
            .filter(c -> tiers.contains(c.tier()) && rule.getTiers().contains(c.tier().getName()))
            .toList();
    for (AwardLog.Closing empty : closed) {
      if (empty.awarded() > 0 || candidates.of(empty.tier()).isEmpty()) {
        continue;
      }
      int place = rule.getTiers().indexOf(empty.tier().getName());
      if (place == 0 && rule.isFirstRequired()) {
        log.flaw(
            "Prize `" + empty.tier().getTitle() + "` must be awarded, and nobody won it.", rule);
      }
      closed.stream()
          .filter(c -> c.awarded() > 0 && candidates.same(c.tier(), empty.tier()))
          .filter(c -> rule.getTiers().indexOf(c.tier().getName()) > place)
          .forEach(
              c ->
                  log.flaw(
                      "Prize `"
                          + c.tier().getTitle()
                          + "` is awarded and `"
                          + empty.tier().getTitle()
                          + "`, which comes before it, is not; none may be skipped.",
                      rule));
    }
  }

  /** Reports who is left without a prize, and places that are left over. */
  private void check(NobodyLeftOut rule) {
    List<Tier> here =
        tiers.stream()
            .filter(t -> t.getAdvancesTo().isEmpty())
            .filter(t -> candidates.standingsOf(t).name().equals(rule.getStandings()))
            .toList();
    if (here.isEmpty() || !log.open().isEmpty() || !checked.add(rule)) {
      return;
    }
    Set<Contender> winners =
        log.grants().stream()
            .filter(g -> g.tier().getAdvancesTo().isEmpty())
            .map(AwardLog.Grant::winner)
            .collect(Collectors.toSet());
    List<Contender> able =
        candidates.standingsOf(here.get(0)).contenders().stream()
            .filter(c -> c.rank() > 0 && c.bars().isEmpty())
            .toList();
    List<String> without =
        able.stream().filter(c -> !winners.contains(c)).map(c -> "`" + c.id() + "`").toList();
    int over =
        log.empties().stream()
            .filter(e -> here.contains(e.tier()))
            .mapToInt(AwardLog.Empty::places)
            .sum();
    if (without.isEmpty() && over == 0) {
      return;
    }
    List<String> numbers = new ArrayList<>();
    log.closings().stream()
        .filter(c -> here.contains(c.tier()))
        .forEach(
            c ->
                numbers.add(
                    Integer.toString(c.quota() == Integer.MAX_VALUE ? c.awarded() : c.quota())));
    log.flaw(
        "Everybody in `"
            + rule.getStandings()
            + "` has to get a prize and no place may be left over: "
            + able.size()
            + " may win one, and the places are "
            + String.join(" + ", numbers)
            + (without.isEmpty() ? "" : "; without a prize: " + String.join(", ", without))
            + (over == 0 ? "" : "; places left over: " + over)
            + ".",
        rule);
  }
}
