package io.laurel.award;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Apportionment;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Organisation;
import io.laurel.policy.Ruling;
import io.laurel.policy.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Largest remainder: every organisation gets the whole part of its exact share, the places left go
 * to the largest remainders. Catalogue 5.17.
 */
public final class Apportioning {

  private final Apportionment rule;
  private final List<Organisation> organisations;
  private final AwardLog log;
  private final Map<Organisation, Integer> seats = new HashMap<>();
  private List<Organisation> tied = List.of();
  private int tiedPlaces;
  private int total;

  /**
   * @param organisations all of the contest; those without the weight take no part
   * @param rulings the decision about tied remainders, if there is one
   */
  public Apportioning(
      Apportionment rule, List<Organisation> organisations, List<Ruling> rulings, AwardLog log) {
    this.rule = rule;
    this.log = log;
    this.organisations =
        organisations.stream()
            .filter(o -> o.getHas().get(rule.getWeight()))
            .sorted(Comparator.comparing(Organisation::getId))
            .toList();
    share(rulings.isEmpty() ? null : rulings.get(0));
  }

  /** The quota that is shared. */
  public Apportionment getRule() {
    return rule;
  }

  /** Organisations whose tied remainders people have to put in order; empty when all is decided. */
  public List<Organisation> getTied() {
    return tied;
  }

  /** How many places the tied ones share. */
  public int getTiedPlaces() {
    return tiedPlaces;
  }

  /** The shares, by organisation id; empty while people have to decide. */
  public List<Share> getShares() {
    return tied.isEmpty()
        ? organisations.stream()
            .map(o -> new Share(rule.getName(), o, seats.getOrDefault(o, 0), total))
            .toList()
        : List.of();
  }

  private void share(@Nullable Ruling ruling) {
    Fraction weights = Fraction.ZERO;
    for (Organisation one : organisations) {
      weights = weights.plus(weight(one));
    }
    total = total(weights);
    if (weights.signum() == 0) {
      return;
    }
    Map<Organisation, Fraction> remainders = new HashMap<>();
    int given = 0;
    for (Organisation one : organisations) {
      Fraction exact = weight(one).times(Fraction.of(total)).dividedBy(weights);
      int whole = exact.rounded(0, Rounding.DOWN.mode()).intValueExact();
      seats.put(one, whole);
      remainders.put(one, exact.minus(Fraction.of(whole)));
      given += whole;
    }
    spread(total - given, remainders, ruling);
  }

  private int total(Fraction weights) {
    if (rule.getPlaces().isPresent()) {
      return rule.getPlaces().get();
    }
    if (rule.getRate().isEmpty() || rule.getRounding().isEmpty()) {
      log.flaw(
          "The quota `"
              + rule.getName()
              + "` does not say how many places there are: `places(n)` or `rate(\"4%\", HALF_UP)`.",
          rule);
      return 0;
    }
    return rule.getRate()
        .get()
        .times(weights)
        .rounded(0, rule.getRounding().get().mode())
        .intValueExact();
  }

  private void spread(int left, Map<Organisation, Fraction> remainders, @Nullable Ruling ruling) {
    Comparator<Organisation> order =
        Comparator.comparing((Organisation o) -> remainders.getOrDefault(o, Fraction.ZERO))
            .reversed();
    for (String attribute : rule.getLowestFirst()) {
      order = order.thenComparing(o -> o.getNumber().getOrDefault(attribute, BigDecimal.ZERO));
    }
    List<Organisation> queue = new ArrayList<>(organisations);
    queue.sort(order);
    if (left > 0
        && left < queue.size()
        && order.compare(queue.get(left - 1), queue.get(left)) == 0) {
      Organisation line = queue.get(left);
      Comparator<Organisation> equal = order;
      List<Organisation> group = queue.stream().filter(o -> equal.compare(o, line) == 0).toList();
      int first = queue.indexOf(group.get(0));
      if (ruling == null) {
        tied = group;
        tiedPlaces = left - first;
        return;
      }
      log.usedRulings().add(ruling.decides());
      List<String> ids = group.stream().map(Organisation::getId).toList();
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
      List<Organisation> decided = new ArrayList<>(group);
      decided.sort(Comparator.comparing(o -> ruling.order().indexOf(o.getId())));
      for (int i = 0; i < decided.size(); i++) {
        queue.set(first + i, decided.get(i));
      }
    }
    for (int i = 0; i < left; i++) {
      seats.merge(queue.get(i), 1, Integer::sum);
    }
  }

  private Fraction weight(Organisation one) {
    return Fraction.of(one.getNumber().getOrDefault(rule.getWeight(), BigDecimal.ZERO));
  }
}
