package io.laurel.compare;

import io.laurel.Award;
import io.laurel.Outcome;
import io.laurel.Recipient;
import io.laurel.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two outcomes, usually of one contest: judged by an earlier and a later
 * policy, or before and after a correction. Immutable.
 *
 * @param before the earlier one
 * @param now the later one
 * @param prizes who gained, lost or moved, by id
 * @param standings the lines of rankings that changed: rankings in the order of the later outcome,
 *     in each the lines of the later outcome in their order, then those that are gone in theirs
 * @param settled ids of decisions that were pending and are not, in the order of the outcome
 * @param opened ids of decisions that are pending now and were not, in the order of the outcome
 */
public record OutcomeComparison(
    Verdict before,
    Verdict now,
    List<PrizeChange> prizes,
    List<StandingChange> standings,
    List<String> settled,
    List<String> opened) {

  public OutcomeComparison {
    prizes = List.copyOf(prizes);
    standings = List.copyOf(standings);
    settled = List.copyOf(settled);
    opened = List.copyOf(opened);
  }

  /** Compares two outcomes. */
  public static OutcomeComparison of(Outcome before, Outcome now) {
    return of(Verdict.of(before), Verdict.of(now));
  }

  /** Compares two outcomes, of which either may have been read from a file. */
  public static OutcomeComparison of(Verdict before, Verdict now) {
    return new OutcomeComparison(
        before,
        now,
        prizes(before, now),
        standings(before, now),
        without(before.pending(), now.pending()),
        without(now.pending(), before.pending()));
  }

  /** Whether nothing differs that is compared. */
  public boolean isEmpty() {
    return prizes.isEmpty() && standings.isEmpty() && settled.isEmpty() && opened.isEmpty();
  }

  /** What makes two prizes the same one. */
  private record Prize(boolean isAdvancement, String tier, String standings) {}

  private static List<PrizeChange> prizes(Verdict before, Verdict now) {
    Map<String, Map<Prize, List<Award>>> had = prizes(before);
    Map<String, Map<Prize, List<Award>>> has = prizes(now);
    Set<String> ids = new TreeSet<>(had.keySet());
    ids.addAll(has.keySet());
    List<PrizeChange> changes = new ArrayList<>();
    for (String id : ids) {
      List<Award> lost = without(had.getOrDefault(id, Map.of()), has.getOrDefault(id, Map.of()));
      List<Award> gained = without(has.getOrDefault(id, Map.of()), had.getOrDefault(id, Map.of()));
      if (!lost.isEmpty() || !gained.isEmpty()) {
        Recipient recipient = (gained.isEmpty() ? lost : gained).get(0).recipient();
        changes.add(
            new PrizeChange(
                recipient, lost, gained, hurdles(before, id, gained), hurdles(now, id, lost)));
      }
    }
    return changes;
  }

  private static Map<String, Map<Prize, List<Award>>> prizes(Verdict verdict) {
    Map<String, Map<Prize, List<Award>>> byId = new HashMap<>();
    verdict.awards().forEach(award -> add(byId, award, false));
    verdict.advancements().forEach(award -> add(byId, award, true));
    return byId;
  }

  private static void add(
      Map<String, Map<Prize, List<Award>>> byId, Award award, boolean isAdvancement) {
    Prize prize = new Prize(isAdvancement, award.tier(), award.standings());
    byId.computeIfAbsent(award.recipient().id(), id -> new LinkedHashMap<>())
        .computeIfAbsent(prize, p -> new ArrayList<>())
        .add(award);
  }

  /** Of each prize as many as there are more of. */
  private static List<Award> without(Map<Prize, List<Award>> some, Map<Prize, List<Award>> others) {
    List<Award> left = new ArrayList<>();
    some.forEach(
        (prize, awards) -> {
          int known = Math.min(awards.size(), others.getOrDefault(prize, List.of()).size());
          left.addAll(awards.subList(known, awards.size()));
        });
    return left;
  }

  private static List<Hurdle> hurdles(Verdict verdict, String id, List<Award> prizes) {
    return prizes.isEmpty()
        ? List.of()
        : verdict.account(id).map(account -> Hurdles.of(account, prizes)).orElse(List.of());
  }

  private static List<StandingChange> standings(Verdict before, Verdict now) {
    Set<String> names = new LinkedHashSet<>(now.standings().keySet());
    names.addAll(before.standings().keySet());
    List<StandingChange> changes = new ArrayList<>();
    for (String name : names) {
      Map<Line, Standing> had = lines(before.standings().getOrDefault(name, List.of()));
      Map<Line, Standing> has = lines(now.standings().getOrDefault(name, List.of()));
      has.forEach(
          (line, standing) -> {
            Standing earlier = had.remove(line);
            if (earlier == null || differ(earlier, standing)) {
              changes.add(new StandingChange(name, earlier, standing));
            }
          });
      had.values().forEach(gone -> changes.add(new StandingChange(name, gone, null)));
    }
    return changes;
  }

  /** One of the lines of an entrant in a ranking, counted from 0. */
  private record Line(String id, int number) {}

  private static Map<Line, Standing> lines(List<Standing> standings) {
    Map<Line, Standing> lines = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Standing standing : standings) {
      String id = standing.recipient().id();
      lines.put(new Line(id, counts.merge(id, 1, Integer::sum) - 1), standing);
    }
    return lines;
  }

  private static boolean differ(Standing before, Standing now) {
    return before.rank() != now.rank()
        || !areEqual(before.score(), now.score())
        || !before.group().equals(now.group())
        || !Objects.equals(before.status(), now.status());
  }

  private static boolean areEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static List<String> without(List<String> some, List<String> others) {
    return some.stream().filter(id -> !others.contains(id)).toList();
  }
}
