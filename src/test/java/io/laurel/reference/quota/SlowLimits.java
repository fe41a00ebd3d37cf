package io.laurel.reference.quota;

import io.laurel.policy.Choices.Base;
import io.laurel.policy.Choices.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How many prizes of several tiers together are left. */
final class SlowLimits {

  private static final int MANY = 1_000_000;

  private final Said said;
  private final SlowQuota quota;
  private final TreeMap<Integer, Integer> left = new TreeMap<>();

  SlowLimits(Said said, SlowQuota quota) {
    this.said = said;
    this.quota = quota;
  }

  /** The limits that count the prizes of a tier. */
  private List<Integer> of(SlowTier tier) {
    List<Integer> all = new ArrayList<>();
    for (int i = 1; i <= QuotaPolicy.LIMITS; i++) {
      if (said.list("limitTiers" + i).contains(tier.name())) {
        all.add(i);
      }
    }
    return all;
  }

  boolean join(SlowTier one, SlowTier other) {
    return of(one).stream().anyMatch(of(other)::contains);
  }

  /** Works out the limits on a tier whose turn it is. */
  void open(SlowTier tier) {
    for (int i : of(tier)) {
      if (!left.containsKey(i)) {
        left.put(i, said.has("limit" + i) ? said.number("limit" + i) : share(i));
      }
    }
  }

  private int share(int i) {
    Base choice = said.choice(Base.class, "limitBase" + i);
    Rounding rounding = said.choice(Rounding.class, "limitRounding" + i);
    Rounding used = rounding == null ? Rounding.DOWN : rounding;
    BigDecimal exact = exact(i, choice == null ? Base.AWARDABLE : choice);
    int most = exact.setScale(0, used.mode()).intValueExact();
    for (Base other : Base.values()) {
      if (choice == null && exact(i, other).setScale(0, used.mode()).intValueExact() != most) {
        throw new Refused("of whom a limit on prizes is a share");
      }
    }
    if (rounding == null && exact.stripTrailingZeros().scale() > 0) {
      throw new Refused("how a limit on prizes is rounded");
    }
    return most;
  }

  private BigDecimal exact(int i, Base base) {
    BigDecimal share = new BigDecimal(said.text("limitShare" + i).replace("%", ""));
    return share.movePointLeft(2).multiply(BigDecimal.valueOf(quota.field(base)));
  }

  /** How many prizes of a tier the limits leave. */
  int left(SlowTier tier) {
    return of(tier).stream().mapToInt(i -> left.getOrDefault(i, MANY)).min().orElse(MANY);
  }

  /** Takes prizes into account; a limit that was exceeded for the sake of a tie is used up. */
  void grant(SlowTier tier, int prizes) {
    of(tier).forEach(i -> left.merge(i, prizes, (had, won) -> Math.max(0, had - won)));
  }
}
