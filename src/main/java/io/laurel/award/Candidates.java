package io.laurel.award;

import io.laurel.policy.Apportionment;
import io.laurel.policy.Organisation;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the tiers of a stage are for. */
public final class Candidates {

  private final Map<String, Standings> standings;
  private final BooleanSupplier supernumeraries;
  private final Predicate<Contender> supernumerary;
  private final AwardLog log;
  private final IdentityHashMap<Standings, Map<String, List<Contender>>> byCategory =
      new IdentityHashMap<>();

  /**
   * @param standings by name, those awarded in this stage
   * @param supernumeraries whether any candidate takes no place
   * @param supernumerary whether a candidate takes no place
   */
  public Candidates(
      Map<String, Standings> standings,
      BooleanSupplier supernumeraries,
      Predicate<Contender> supernumerary,
      AwardLog log) {
    this.standings = standings;
    this.supernumeraries = supernumeraries;
    this.supernumerary = supernumerary;
    this.log = log;
  }

  /** Everyone in the scope of a tier, in order of the standings. */
  public List<Contender> of(Tier tier) {
    List<Contender> ofCategory = ofCategory(standingsOf(tier), tier.getCategory());
    if (tier.getFrom().isEmpty() && tier.getWithin().isEmpty() && tier.getWhere().isEmpty()) {
      return ofCategory;
    }
    Stream<Contender> inScope = ofCategory.stream().filter(c -> c.isInScopeOf(tier));
    if (tier.getFrom().isEmpty()) {
      return inScope.toList();
    }
    Set<String> chosen = winnersOf(tier.getFrom().get());
    return inScope.filter(c -> chosen.contains(c.id())).toList();
  }

  private List<Contender> ofCategory(Standings on, String category) {
    return category.isEmpty()
        ? Collections.unmodifiableList(on.contenders())
        : byCategory.computeIfAbsent(on, Standings::byCategory).getOrDefault(category, List.of());
  }

  private Set<String> winnersOf(String tierName) {
    return log.grants().stream()
        .filter(g -> g.tier().getName().equals(tierName))
        .map(g -> g.winner().id())
        .collect(Collectors.toSet());
  }

  /** How many of those who may win and take a place have each text of an attribute. */
  public Map<String, Integer> strata(Apportionment quota) {
    Map<String, Integer> strata = new TreeMap<>();
    String on = quota.getStandings().orElseGet(() -> standings.keySet().iterator().next());
    String attribute = quota.getStrata().orElse("");
    for (Contender one : Objects.requireNonNull(standings.get(on)).contenders()) {
      if (one.bars().isEmpty()
          && !isSupernumerary(one)
          && one.entry().getHas().getOrDefault(attribute, false)) {
        strata.merge(one.entry().getText().getOrDefault(attribute, ""), 1, Integer::sum);
      }
    }
    return strata;
  }

  /** Whether there may be candidates who take no place. */
  public boolean hasSupernumeraries() {
    return supernumeraries.getAsBoolean();
  }

  /** Whether a candidate takes no place. */
  public boolean isSupernumerary(Contender contender) {
    return supernumerary.test(contender);
  }

  public Standings standingsOf(Tier tier) {
    return Objects.requireNonNull(standings.get(nameOf(tier)));
  }

  private String nameOf(Tier tier) {
    return tier.getStandings().orElseGet(() -> standings.keySet().iterator().next());
  }

  /** Whether one tier may take a candidate from the other. */
  public boolean overlap(Tier a, Tier b) {
    if (!a.getCategory().isEmpty()
        && !b.getCategory().isEmpty()
        && !a.getCategory().equals(b.getCategory())) {
      return false;
    }
    if (!nameOf(a).equals(nameOf(b)) || !a.getLadder().equals(b.getLadder())) {
      return false;
    }
    for (Map.Entry<String, String> each : a.getWhere().entrySet()) {
      if (!b.getWhere().getOrDefault(each.getKey(), each.getValue()).equals(each.getValue())) {
        return false;
      }
    }
    Organisation left = a.getWithin().orElse(null);
    Organisation right = b.getWithin().orElse(null);
    return left == null || right == null || left.isWithin(right) || right.isWithin(left);
  }

  /**
   * Whether both tiers are for the same candidates, so that places may pass from one to another.
   */
  public boolean same(Tier a, Tier b) {
    return a.getCategory().equals(b.getCategory())
        && a.getLadder().equals(b.getLadder())
        && nameOf(a).equals(nameOf(b))
        && a.getFrom().equals(b.getFrom())
        && a.getWhere().equals(b.getWhere())
        && a.getWithin().equals(b.getWithin());
  }
}
