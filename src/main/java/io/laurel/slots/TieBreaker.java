package io.laurel.slots;

import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.Key;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sets tied candidates apart where they do not all fit; their ranks stay shared. */
public final class TieBreaker {

  private final Tier tier;
  private final AwardLog log;
  private final Map<Contender, List<Fraction>> values = new HashMap<>();

  public TieBreaker(Tier tier, AwardLog log) {
    this.tier = tier;
    this.log = log;
  }

  /** Whether the policy says what sets them apart. */
  boolean isGiven() {
    return !tier.getTieBreaks().isEmpty();
  }

  /** Whether candidates of one rank have been set apart already. */
  boolean isTried(Contender one) {
    return values.containsKey(one);
  }

  /** Whether nothing sets two candidates of one rank apart. */
  boolean isEven(Contender a, Contender b) {
    return Objects.equals(values.get(a), values.get(b));
  }

  /** Sorts candidates of one rank, the best first; those who may not win come last. */
  void sort(List<Contender> tied, List<Contender> able) {
    able.forEach(one -> values.put(one, valuesOf(one)));
    log.tieBreaks().add(new AwardLog.TieBroken(tier, List.copyOf(able), Map.copyOf(values)));
    tied.sort(
        Comparator.comparing((Contender c) -> !values.containsKey(c)).thenComparing(this::compare));
  }

  private int compare(Contender a, Contender b) {
    List<Fraction> left = values.getOrDefault(a, List.of());
    List<Fraction> right = values.getOrDefault(b, List.of());
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = right.get(i).compareTo(left.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private List<Fraction> valuesOf(Contender one) {
    List<Fraction> all = new ArrayList<>();
    for (Key key : tier.getTieBreaks()) {
      all.add(Standings.turned(key, valueOf(one, key)));
    }
    return List.copyOf(all);
  }

  private Fraction valueOf(Contender one, Key key) {
    if (key.source() == Key.Source.ATTRIBUTE) {
      return Fraction.of(one.entry().getNumber().getOrDefault(key.name(), BigDecimal.ZERO));
    }
    return one.entry()
        .exact(key.name())
        .orElseGet(
            () -> {
              log.flaw(
                  "`"
                      + one.id()
                      + "` is tied for the last places of `"
                      + tier.getTitle()
                      + "`; the tie is broken by `"
                      + key.name()
                      + "`, and it has no such value.",
                  tier);
              return Fraction.ZERO;
            });
  }
}
