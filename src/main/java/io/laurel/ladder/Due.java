package io.laurel.ladder;

import io.laurel.limits.PrizeLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with which open tier. Thousands of tiers may be open at a time, so only those
 * are looked at again to which something may have happened.
 */
final class Due {

  /** What may have to be done with a tier. */
  enum What {
    PROPOSING,
    RUN,
    COMPOSING,
    RULING,
    NEXT_SLOT,
    VACANCY,
    CLOSING;

    private boolean isDue(OpenTier tier) {
      return switch (this) {
        case PROPOSING -> tier.isProposable();
        case RUN -> tier.isRunnable();
        case COMPOSING -> tier.isComposing();
        case RULING -> tier.isByRuling();
        case NEXT_SLOT -> tier.isBetweenSlots();
        case VACANCY -> tier.isExhausted() && tier.getVacant() > 0;
        case CLOSING -> tier.isExhausted() && tier.getVacant() <= 0;
      };
    }
  }

  private final List<OpenTier> open;
  private final PrizeLimits limits;
  private final Map<What, NavigableMap<Integer, OpenTier>> due = new EnumMap<>(What.class);
  private final IdentityHashMap<OpenTier, Integer> places = new IdentityHashMap<>();
  private final List<OpenTier> touched = new ArrayList<>();

  /**
   * @param open the tiers that are being awarded; others may open and close some
   * @param limits of several tiers together: what happens to one of them happens to all
   */
  Due(List<OpenTier> open, PrizeLimits limits) {
    this.open = open;
    this.limits = limits;
    for (What what : What.values()) {
      due.put(what, new TreeMap<>());
    }
  }

  /** The first tier something is to be done with, or null. */
  @Nullable OpenTier first(What what) {
    look();
    Map.Entry<Integer, OpenTier> first = of(what).firstEntry();
    return first == null ? null : first.getValue();
  }

  /** All tiers something is to be done with, in the order they were opened. */
  Collection<OpenTier> all(What what) {
    look();
    return of(what).values();
  }

  /** Something may happen to a tier from now on, until something happens to another one. */
  void touch(OpenTier tier) {
    look();
    touched.clear();
    touched.add(tier);
  }

  /** A tier is awarded. */
  void close(OpenTier tier) {
    look();
    Integer place = places.remove(tier);
    open.remove(tier);
    if (place != null) {
      due.values().forEach(tiers -> tiers.remove(place));
    }
    touched.clear();
  }

  private NavigableMap<Integer, OpenTier> of(What what) {
    return Objects.requireNonNull(due.get(what));
  }

  private void look() {
    if (places.size() != open.size() || !limits.isEmpty()) {
      due.values().forEach(Map::clear);
      places.clear();
      for (OpenTier tier : open) {
        places.put(tier, places.size());
        look(tier);
      }
    } else {
      touched.forEach(this::look);
    }
  }

  private void look(OpenTier tier) {
    Integer place = places.get(tier);
    if (place != null) {
      for (What what : What.values()) {
        if (what.isDue(tier)) {
          of(what).put(place, tier);
        } else {
          of(what).remove(place);
        }
      }
    }
  }
}
