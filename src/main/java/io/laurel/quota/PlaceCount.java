package io.laurel.quota;

import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Filling;
import io.laurel.policy.Quota;
import io.laurel.policy.Tier;
import io.laurel.quota.Bases.Based;
import io.laurel.ranking.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How many places tiers have. Catalogue 4.03 to 4.10, 4.25, 4.32, 4.34, 8.13. */
public final class PlaceCount {

  /**
   * The places of one tier.
   *
   * @param places how many; the least possible where that is open
   * @param pending the numbers people may choose from, where they have not done so
   * @param usedRuling the id of the ruling that chose, or null
   * @param flaw what the policy or the ruling leaves open, or null
   * @param allowed places of the tier and the higher ones together, or -1 where the tier does not
   *     include the higher ones or they awarded no more
   */
  public record Count(
      int places,
      @Nullable PlaceRange pending,
      @Nullable String usedRuling,
      @Nullable String flaw,
      int allowed) {}

  private final Bases bases;
  private final Map<String, Ruling> rulings;

  public PlaceCount(Bases bases, Map<String, Ruling> rulings) {
    this.bases = bases;
    this.rulings = rulings;
  }

  /** The id of the decision about the number of places. */
  public static String decision(Tier tier) {
    return "places:" + tier.getTitle();
  }

  /**
   * Counts the places of a tier.
   *
   * @param taken places of higher tiers within the scope, awarded or left vacant
   * @param left candidates who have not won; counts no further than asked
   */
  public Count of(Tier tier, Standings on, int taken, IntUnaryOperator left) {
    Quota quota = tier.getQuota();
    if (quota.isSaidTwice()) {
      return flawed(
          PlaceRange.of(quota, 0),
          "Prize `"
              + tier.getTitle()
              + "` says how many win in more than one way: keep one of `places(n)`, `share(\"10%\")` and `allBut(n)`; `places(n).plusShare(\"1%\")` adds a share to places.");
    }
    int less = quota.isWithHigher() ? taken : 0;
    if (!quota.isRelative()) {
      PlaceRange all = PlaceRange.of(quota, 0);
      return settle(tier, all, within(all.less(less), left), less, "");
    }
    Based<PlaceRange> based =
        bases.from(tier, on, count -> within(PlaceRange.of(quota, count).less(less), left));
    PlaceRange all = PlaceRange.of(quota, based.count());
    PlaceRange range = based.value();
    if (!based.open().isEmpty()) {
      return flawed(
          range,
          "Prize `"
              + tier.getTitle()
              + "`: the number of places is "
              + based.open()
              + ", and the policy leaves open of whom it is a share: say `of(REGISTERED | STARTERS | RANKED | AWARDABLE | ABOVE_ZERO)`.");
    }
    return settle(tier, all, range, less, sum(quota, based.count()));
  }

  private static PlaceRange within(PlaceRange range, IntUnaryOperator left) {
    return range.bounded() ? range.within(left.applyAsInt(range.most())) : range;
  }

  private Count settle(Tier tier, PlaceRange all, PlaceRange range, int less, String sum) {
    Quota quota = tier.getQuota();
    if (all.fewest() > all.most()) {
      return flawed(range, contradiction(tier, all));
    }
    if (range.isDecided()) {
      return new Count(range.most(), null, null, null, all.most() < less ? all.most() : -1);
    }
    boolean byPeople =
        range.bounded()
            ? quota.getFilling().filter(Filling.BY_RULING::equals).isPresent()
            : quota.isRoundedByRuling();
    if (byPeople) {
      return byRuling(tier, range);
    }
    if (!range.bounded()) {
      return flawed(
          range,
          "Prize `"
              + tier.getTitle()
              + "`: "
              + sum
              + " is "
              + all.exact().toText()
              + " places, and the policy leaves open how they are rounded: say `rounded(HALF_UP | HALF_EVEN | UP | DOWN)` or `roundedByRuling()`.");
    }
    if (quota.getFilling().isEmpty()) {
      return flawed(
          range,
          "Prize `"
              + tier.getTitle()
              + "` may have "
              + range.choice()
              + " places, and the policy leaves open how many it has: say `filling(MOST | FEWEST | BY_RULING)`.");
    }
    boolean most = quota.getFilling().get() == Filling.MOST;
    return new Count(most ? range.most() : range.fewest(), null, null, null, -1);
  }

  private Count byRuling(Tier tier, PlaceRange range) {
    Ruling ruling = rulings.get(decision(tier));
    if (ruling == null) {
      return new Count(range.fewest(), range, null, null, -1);
    }
    if (ruling.value() == null || !range.contains(ruling.value())) {
      return new Count(
          range.fewest(),
          null,
          ruling.decides(),
          "Ruling `"
              + ruling.decides()
              + "` "
              + (ruling.value() == null
                  ? "gives no number"
                  : "gives `" + ruling.value().toPlainString() + "` places")
              + "; prize `"
              + tier.getTitle()
              + "` may have "
              + range.choice()
              + ".",
          -1);
    }
    return new Count(ruling.value().intValueExact(), null, ruling.decides(), null, -1);
  }

  private static Count flawed(PlaceRange range, String flaw) {
    return new Count(range.fewest(), null, null, flaw, -1);
  }

  private static String contradiction(Tier tier, PlaceRange all) {
    return "Prize `"
        + tier.getTitle()
        + "` has to have at least "
        + all.fewest()
        + " and at most "
        + all.most()
        + " places: no number is both. Change `fewest` or `most`.";
  }

  /** The arithmetic of a number of places, as text. */
  private static String sum(Quota quota, long count) {
    List<String> parts = new ArrayList<>();
    quota.getPlaces().ifPresent(p -> parts.add(Integer.toString(p)));
    quota.getShare().ifPresent(s -> parts.add(percent(s) + " of " + count));
    quota.getPlus().ifPresent(s -> parts.add(percent(s) + " of " + count));
    quota.getAllBut().ifPresent(b -> parts.add("all but " + b + " of " + count));
    return String.join(" and ", parts);
  }

  private static String percent(Fraction share) {
    return share.times(Fraction.of(100)) + " %";
  }
}
