package io.laurel.slots;

import io.laurel.policy.DirectPlace;
import io.laurel.policy.Entry;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who has a place of a tier whatever the rank. */
public final class Given {

  private final Supplier<List<DirectPlace>> places;
  private final Function<Entry, Contender> outsider;

  /**
   * @param places all that were concluded so far
   * @param outsider makes a contender without a rank of an entry that took no part
   */
  public Given(Supplier<List<DirectPlace>> places, Function<Entry, Contender> outsider) {
    this.places = places;
    this.outsider = outsider;
  }

  /** Those of a tier, the best first, then those without a rank by id. */
  public List<SlotPlan.Given> of(Tier tier, Standings on) {
    List<SlotPlan.Given> all = new ArrayList<>();
    for (DirectPlace place : places.get()) {
      String id = place.getEntry().getId();
      if (place.getTier().equals(tier.getName())
          && all.stream().noneMatch(g -> g.contender().id().equals(id))) {
        Contender one =
            on.contenders().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseGet(() -> outsider.apply(place.getEntry()));
        if (one.isInScopeOf(tier)) {
          all.add(new SlotPlan.Given(place, one));
        }
      }
    }
    all.sort(
        Comparator.comparingInt(
                (SlotPlan.Given g) ->
                    g.contender().rank() == 0 ? Integer.MAX_VALUE : g.contender().rank())
            .thenComparing(g -> g.contender().id()));
    return all;
  }
}
