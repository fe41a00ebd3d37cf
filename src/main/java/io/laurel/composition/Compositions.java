package io.laurel.composition;

import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.Composition;
import io.laurel.policy.Composition.Bound;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.text.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who has to be on the lists of the tiers that are chosen as a whole. */
public final class Compositions {

  /** A condition on the list and the composition it comes from. */
  private record Demand(Composition of, @Nullable Composition base, Bound bound, boolean atLeast) {

    /** What one candidate adds; a list satisfies the demand when the sum reaches the limit. */
    long weight(Contender one) {
      boolean inBase = base == null || base.includes(one.entry());
      long counted = inBase && of.includes(one.entry()) ? 1 : 0;
      if (base == null || !bound.share()) {
        return counted;
      }
      long parts = bound.value().denominator().longValueExact();
      return counted * parts - (inBase ? bound.value().numerator().longValueExact() : 0);
    }

    Fraction limit(int places) {
      if (!bound.share()) {
        return bound.value();
      }
      return base == null ? bound.value().times(Fraction.of(places)) : Fraction.ZERO;
    }
  }

  /**
   * A list, or why there is none.
   *
   * @param chosen the best ranked first; empty when there is no list
   * @param passedOver those better ranked than the last chosen, with what keeps them off
   * @param undecided candidates of equal rank of whom only some can be on the list
   */
  public record Choice(
      List<Contender> chosen,
      Map<Contender, List<Composition>> passedOver,
      List<Contender> undecided) {

    static final Choice NONE = new Choice(List.of(), Map.of(), List.of());
  }

  private final List<Composition> all = new ArrayList<>();
  private final AwardLog log;

  public Compositions(AwardLog log) {
    this.log = log;
  }

  public void add(Composition composition) {
    all.add(composition);
    all.sort(Comparator.comparing(Composition::toString));
  }

  /** What the list of a tier has to satisfy. */
  List<Composition> of(Tier tier) {
    return all.stream().filter(c -> c.getTier().equals(tier.getName())).toList();
  }

  public boolean concern(Tier tier) {
    return all.stream().anyMatch(c -> c.getTier().equals(tier.getName()));
  }

  /** The best list of a tier. */
  public Choice choose(Tier tier, int places, List<Contender> candidates) {
    List<Demand> demands = demands(tier);
    if (demands.isEmpty() || places == 0) {
      return Choice.NONE;
    }
    if (places > candidates.size()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` has "
              + places
              + " places and "
              + candidates.size()
              + " candidates; its composition is that of a full list. Give it as many places as can be filled.",
          tier);
      return Choice.NONE;
    }
    Map<List<Long>, Integer> kinds = new LinkedHashMap<>();
    int[] kindOf = new int[candidates.size()];
    for (int i = 0; i < kindOf.length; i++) {
      Contender one = candidates.get(i);
      List<Long> weights = demands.stream().map(d -> d.weight(one)).toList();
      kindOf[i] = kinds.computeIfAbsent(weights, w -> kinds.size());
    }
    try {
      int[] ranks = candidates.stream().mapToInt(Contender::rank).toArray();
      BestList list =
          new BestList(places, kindOf, ranks, conditions(demands, kinds.keySet(), places));
      return list.exists()
          ? choice(list, demands, candidates)
          : refused(list, demands, tier, places);
    } catch (ArithmeticException e) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "`: whether a list satisfies its composition is "
              + e.getMessage()
              + ".",
          tier);
      return Choice.NONE;
    }
  }

  private static List<BestList.Condition> conditions(
      List<Demand> demands, Iterable<List<Long>> kinds, int places) {
    List<BestList.Condition> conditions = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      List<Long> weights = new ArrayList<>();
      for (List<Long> kind : kinds) {
        weights.add(kind.get(i));
      }
      Fraction limit = demands.get(i).limit(places);
      boolean atLeast = demands.get(i).atLeast();
      conditions.add(
          new BestList.Condition(
              weights.stream().mapToLong(Long::longValue).toArray(),
              atLeast ? limit : null,
              atLeast ? null : limit));
    }
    return conditions;
  }

  private Choice refused(BestList list, List<Demand> demands, Tier tier, int places) {
    List<Composition> conflict = compositions(list.conflict(), demands);
    log.flaw(
        "Prize `"
            + tier.getTitle()
            + "`: no list of "
            + places
            + " of its candidates satisfies "
            + String.join(" and ", conflict.stream().map(c -> "`" + c + "`").toList())
            + (conflict.size() > 1 ? " together." : "."),
        conflict.get(0));
    return Choice.NONE;
  }

  private static Choice choice(BestList list, List<Demand> demands, List<Contender> candidates) {
    if (!list.undecided().isEmpty()) {
      return new Choice(
          List.of(), Map.of(), list.undecided().stream().map(candidates::get).toList());
    }
    List<Contender> chosen = new ArrayList<>();
    Map<Contender, List<Composition>> passedOver = new LinkedHashMap<>();
    for (int i = 0; i <= list.last(); i++) {
      if (list.isChosen(i)) {
        chosen.add(candidates.get(i));
      } else {
        passedOver.put(candidates.get(i), compositions(list.barring(i), demands));
      }
    }
    return new Choice(chosen, passedOver, List.of());
  }

  private static List<Composition> compositions(List<Integer> indexes, List<Demand> demands) {
    return indexes.stream().map(i -> demands.get(i).of()).distinct().toList();
  }

  /** The bounds of a tier's compositions; none when something about them is open. */
  private List<Demand> demands(Tier tier) {
    List<Composition> own = of(tier);
    Map<String, Composition> groups = new LinkedHashMap<>();
    int flaws = log.flaws().size();
    for (Composition one : own) {
      one.getName()
          .filter(n -> groups.containsKey(n) && !groups.get(n).getWhere().equals(one.getWhere()))
          .ifPresent(
              n -> log.flaw("Two groups of `" + tier.getTitle() + "` are named `" + n + "`.", one));
      one.getName().ifPresent(n -> groups.putIfAbsent(n, one));
    }
    List<Demand> demands = new ArrayList<>();
    for (Composition one : own) {
      if (one.getWhere().isEmpty()
          || (one.getLeast().isEmpty() && one.getMost().isEmpty() && one.getName().isEmpty())) {
        log.flaw(
            "A composition of `"
                + tier.getTitle()
                + "` does not say of whom or how many: `where(…)` and `atLeast(…)`, `atMost(…)` or `exactly(…)`.",
            one);
        continue;
      }
      Composition base = base(one, groups, tier);
      one.getLeast().ifPresent(b -> demands.add(new Demand(one, base, b, true)));
      one.getMost().ifPresent(b -> demands.add(new Demand(one, base, b, false)));
    }
    return log.flaws().size() > flaws ? List.of() : demands;
  }

  private @Nullable Composition base(Composition one, Map<String, Composition> groups, Tier tier) {
    String named = one.getBase().orElse("");
    if (!named.isEmpty()) {
      Composition base = groups.get(named);
      if (base == null) {
        log.flaw(
            "`"
                + one
                + "` is about those of `"
                + named
                + "`, and no composition of `"
                + tier.getTitle()
                + "` is `named(\""
                + named
                + "\")`"
                + Suggestion.ending(named, groups.keySet()),
            one);
      }
      return base;
    }
    List<String> others =
        new TreeSet<>(groups.keySet())
            .stream().filter(n -> one.getName().filter(n::equals).isEmpty()).toList();
    if (one.getBase().isEmpty() && one.isShare() && !others.isEmpty()) {
      log.flaw(
          "`"
              + one
              + "` is a share, and the policy leaves open of whom: say `ofList()` for all of `"
              + tier.getTitle()
              + "`, or `ofThose("
              + String.join(" | ", others.stream().map(n -> "\"" + n + "\"").toList())
              + ")`.",
          one);
    }
    return null;
  }
}
