package io.laurel.engine;

import io.laurel.arithmetic.Fraction;
import io.laurel.scoring.Total;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The totals of one round by position. Equal published totals are mostly the same object. */
final class Totals {

  private static final int SHARED = 1 << 14;

  private final @Nullable BigDecimal[] published;
  private final @Nullable Fraction[] exact;
  private final @Nullable BigDecimal[] shared;

  /**
   * @param exact whether the totals before their rounding are asked for
   */
  Totals(int entrants, boolean exact) {
    this.published = new BigDecimal[entrants];
    this.exact = new Fraction[exact ? entrants : 0];
    this.shared = new BigDecimal[Math.min(SHARED, Integer.highestOneBit(entrants + 1) * 2)];
  }

  void put(int entrant, @Nullable Total total) {
    if (total != null) {
      published[entrant] = shared(total.published());
      if (exact.length > 0) {
        exact[entrant] = total.exact();
      }
    }
  }

  private BigDecimal shared(BigDecimal total) {
    int at = (total.hashCode() * 0x9E3779B9 >>> 8) & (shared.length - 1);
    BigDecimal known = shared[at];
    if (known != null && known.equals(total)) {
      return known;
    }
    shared[at] = total;
    return total;
  }

  /** As published, or null when there is none. */
  @Nullable BigDecimal published(int entrant) {
    return published[entrant];
  }

  /** Before the rounding, or null when there is none or nobody asks for it. */
  @Nullable Fraction exact(int entrant) {
    return exact.length == 0 ? null : exact[entrant];
  }
}
