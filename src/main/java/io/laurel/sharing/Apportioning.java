package io.laurel.sharing;

import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.Apportionment;
import io.laurel.policy.Apportionment.Weight;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Organisation;
import io.laurel.policy.Ruling;
import io.laurel.policy.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shares the places of one {@link Apportionment}. Catalogue 5.15–5.18. */
public final class Apportioning {

  private final Apportionment rule;
  private final AwardLog log;
  private final @Nullable Ruling ruling;
  private List<SharingUnit> units = List.of();
  private int[] places = {};
  private List<SharingUnit> tied = List.of();
  private int tiedPlaces;
  private int total;

  /**
   * @param organisations all of the contest; those without the numbers take no part
   * @param strata how many entries have each text, where the strata of the field share
   * @param rulings the decision about equal units, if there is one
   */
  public Apportioning(
      Apportionment rule,
      List<Organisation> organisations,
      Map<String, Integer> strata,
      List<Ruling> rulings,
      AwardLog log) {
    this.rule = rule;
    this.log = log;
    this.ruling = rulings.isEmpty() ? null : rulings.get(0);
    int flaws = log.flaws().size();
    Map<SharingUnit, Fraction> parts =
        rule.getStrata().isPresent() ? parts(strata) : parts(organisations);
    if (log.flaws().size() == flaws && !parts.isEmpty()) {
      share(parts);
    }
  }

  /** The quota that is shared. */
  public Apportionment getRule() {
    return rule;
  }

  /** Equal units which people have to put in order; empty when all is decided. */
  public List<Recipient> getTied() {
    return tied.stream().map(SharingUnit::recipient).toList();
  }

  /** How many places the tied ones share. */
  public int getTiedPlaces() {
    return tiedPlaces;
  }

  /** The shares, by id; empty while people have to decide. */
  public List<Share> getShares() {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < units.size() && tied.isEmpty(); i++) {
      SharingUnit one = units.get(i);
      shares.add(new Share(rule.getName(), one.organisation(), one.stratum(), places[i], total));
    }
    return shares;
  }

  // ---- parts of one

  private Map<SharingUnit, Fraction> parts(Map<String, Integer> strata) {
    Map<SharingUnit, Fraction> parts = new TreeMap<>(Comparator.comparing(SharingUnit::id));
    long all = strata.values().stream().mapToLong(Integer::longValue).sum();
    strata.forEach(
        (text, count) ->
            parts.put(
                new SharingUnit(Organisation.NONE, text, Fraction.ZERO),
                Fraction.of(count).dividedBy(Fraction.of(all))));
    total = total(Fraction.of(all));
    return parts;
  }

  private Map<SharingUnit, Fraction> parts(List<Organisation> organisations) {
    Map<SharingUnit, Fraction> parts = new TreeMap<>(Comparator.comparing(SharingUnit::id));
    Fraction sum = Fraction.ZERO;
    for (Weight weight : rule.getWeights()) {
      List<Organisation> own =
          organisations.stream()
              .filter(o -> o.getHas().getOrDefault(weight.attribute(), false))
              .toList();
      Fraction all = sum(own, weight);
      sum = all;
      for (Organisation one : own) {
        SharingUnit unit = new SharingUnit(one, "", Fraction.ZERO);
        Fraction part = all.signum() == 0 ? Fraction.ZERO : number(one, weight).dividedBy(all);
        parts.merge(unit, part.times(weight.part()), Fraction::plus);
      }
    }
    checkWeights(parts);
    total = total(rule.getWeights().size() == 1 ? sum : Fraction.ZERO);
    return parts;
  }

  private static Fraction sum(List<Organisation> organisations, Weight weight) {
    Fraction sum = Fraction.ZERO;
    for (Organisation one : organisations) {
      sum = sum.plus(number(one, weight));
    }
    return sum;
  }

  private static Fraction number(Organisation one, Weight weight) {
    return Fraction.of(one.getNumber().getOrDefault(weight.attribute(), BigDecimal.ZERO));
  }

  private void checkWeights(Map<SharingUnit, Fraction> parts) {
    if (rule.getWeights().isEmpty()) {
      flaw("does not say by what it is shared: `among(…)` or `overStrata(…)`.");
    }
    Fraction all = Fraction.ZERO;
    for (Weight weight : rule.getWeights()) {
      all = all.plus(weight.part());
      for (SharingUnit unit : parts.keySet()) {
        if (!unit.organisation().getHas().getOrDefault(weight.attribute(), false)) {
          flaw(
              "is shared by `"
                  + weight.attribute()
                  + "` too, and organisation `"
                  + unit.id()
                  + "` has no such number.");
        }
        if (number(unit.organisation(), weight).signum() < 0) {
          flaw(
              "can not be shared by a `"
                  + weight.attribute()
                  + "` below 0, as `"
                  + unit.id()
                  + "` has it.");
        }
      }
    }
    if (!rule.getWeights().isEmpty() && !all.equals(Fraction.ONE)) {
      flaw("is shared in parts that make " + all.times(Fraction.of(100)).toText() + " % together.");
    }
  }

  private int total(Fraction weights) {
    if (rule.getPlaces().isPresent()) {
      return rule.getPlaces().get();
    }
    if (rule.getRate().isEmpty() || rule.getRounding().isEmpty() || rule.getWeights().size() > 1) {
      flaw("does not say how many places there are: `places(n)` or `rate(\"4%\", HALF_UP)`.");
      return 0;
    }
    return rule.getRate()
        .get()
        .times(weights)
        .rounded(0, rule.getRounding().get().mode())
        .intValueExact();
  }

  private void flaw(String message) {
    log.flaw("The quota `" + rule.getName() + "` " + message, rule);
  }

  // ---- places

  private void share(Map<SharingUnit, Fraction> parts) {
    List<SharingUnit> all = new ArrayList<>();
    parts.forEach(
        (unit, part) ->
            all.add(
                new SharingUnit(
                    unit.organisation(), unit.stratum(), part.times(Fraction.of(total)))));
    List<Fraction> exact = all.stream().map(SharingUnit::exact).toList();
    if (exact.stream().allMatch(Fraction::isWhole)) {
      places = rounded(exact, Rounding.DOWN);
    } else if (rule.getEach().isPresent()) {
      places = eachRounded(exact, rule.getEach().get());
    } else if (rule.getMethod().isPresent()) {
      places =
          new SharedPlaces(total, exact, precedence(all), (equal, left) -> decide(all, equal, left))
              .by(rule.getMethod().get());
    } else {
      flaw(
          "gives `"
              + all.get(0).id()
              + "` "
              + exact.get(0).toText()
              + " places, and the policy leaves open how fractions become places: say"
              + " `by(LARGEST_REMAINDER | SAINTE_LAGUE | D_HONDT)` or `eachRounded(HALF_UP | HALF_EVEN | UP | DOWN)`.");
      return;
    }
    units = List.copyOf(all);
  }

  private static int[] rounded(List<Fraction> exact, Rounding rounding) {
    return exact.stream().mapToInt(e -> e.rounded(0, rounding.mode()).intValueExact()).toArray();
  }

  private int[] eachRounded(List<Fraction> exact, Rounding rounding) {
    int[] each = rounded(exact, rounding);
    int sum = java.util.Arrays.stream(each).sum();
    if (sum != total) {
      flaw(
          "has "
              + total
              + " places, and each share rounded by itself makes "
              + java.util.Arrays.stream(each)
                  .mapToObj(Integer::toString)
                  .collect(Collectors.joining(" + "))
              + " = "
              + sum
              + ": say `by(LARGEST_REMAINDER | SAINTE_LAGUE | D_HONDT)`.");
    }
    return each;
  }

  private Comparator<Integer> precedence(List<SharingUnit> all) {
    return (a, b) -> {
      int order = 0;
      for (Apportionment.Precedence each : rule.getPrecedences()) {
        order = order != 0 ? order : all.get(b).key(each).compareTo(all.get(a).key(each));
      }
      return order;
    };
  }

  /** Equal units in the order people decided; none, and they are kept, when nobody has. */
  private List<Integer> decide(List<SharingUnit> all, List<Integer> equal, int left) {
    if (ruling == null) {
      tied = equal.stream().map(all::get).toList();
      tiedPlaces = left;
      return List.of();
    }
    log.usedRulings().add(ruling.decides());
    List<String> ids = equal.stream().map(i -> all.get(i).id()).toList();
    if (ruling.order().size() != ids.size()
        || !Set.copyOf(ids).equals(Set.copyOf(ruling.order()))) {
      log.flaw(
          "Ruling `"
              + ruling.decides()
              + "` puts `"
              + String.join("`, `", ruling.order())
              + "` in order; tied there are `"
              + String.join("`, `", ids)
              + "`. It must name each of them once.",
          rule);
    }
    return equal.stream()
        .sorted(Comparator.comparing(i -> ruling.order().indexOf(all.get(i).id())))
        .toList();
  }
}
