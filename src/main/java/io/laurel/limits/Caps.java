package io.laurel.limits;

import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.award.Grounds;
import io.laurel.policy.Cap;
import io.laurel.policy.Entry;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Limits on how many awards one holder may have. */
public final class Caps {

  private final List<Cap> all = new ArrayList<>();
  private final List<Cap> uncounted = new ArrayList<>();
  private final List<Contender> unconfirmed = new ArrayList<>();
  private @Nullable Tier unconfirmedFor;
  private final Holdings holdings = new Holdings();
  private final List<Tier> tiers;
  private final ToIntFunction<Tier> places;
  private final AwardLog log;

  /**
   * @param tiers of the stage
   * @param places how many a tier has
   */
  public Caps(List<Tier> tiers, ToIntFunction<Tier> places, AwardLog log) {
    this.tiers = tiers;
    this.places = places;
    this.log = log;
  }

  /** Takes a limit into account. */
  public void add(Cap cap) {
    if (!cap.isForSomebody()) {
      log.flaw(
          "A limit does not say of whom it counts awards: `Cap.of(n, ORGANISATION)`, `forEach(\"地区\")` or `where(…)`.",
          cap);
    }
    all.add(cap);
    uncounted.add(cap);
  }

  /** Counts the awards there were before limits were taken into account. */
  private Holdings holdings() {
    if (!uncounted.isEmpty()) {
      List<Cap> added = List.copyOf(uncounted);
      uncounted.clear();
      for (AwardLog.Grant grant : log.grants()) {
        Entry entry = grant.winner().entry();
        added.forEach(cap -> holdings.add(cap, grant.tier(), grant.winner(), entry));
      }
      Tier open = unconfirmedFor;
      for (Contender one : open == null ? List.<Contender>of() : unconfirmed) {
        added.forEach(cap -> holdings.add(cap, open, one, one.entry()));
      }
    }
    return holdings;
  }

  /** Counts a place that was granted. */
  public void count(Tier tier, Contender winner) {
    if (!all.isEmpty()) {
      Holdings counted = holdings();
      Entry entry = winner.entry();
      all.forEach(cap -> counted.add(cap, tier, winner, entry));
    }
  }

  /** Counts a place that is granted and not confirmed yet. */
  public void countUnconfirmed(Tier tier, Contender winner) {
    count(tier, winner);
    unconfirmedFor = tier;
    unconfirmed.add(winner);
  }

  /** Those who were granted a place are confirmed, or refused and counted no longer. */
  public void settle() {
    unconfirmed.clear();
  }

  /** Counts a place no longer that was granted and not confirmed. */
  public void uncount(Tier tier, Contender winner) {
    Holdings counted = holdings();
    all.forEach(cap -> counted.remove(cap, tier, winner));
  }

  /** How many awards count for a holder. */
  public int held(Cap cap, String who) {
    return holdings().count(cap, who);
  }

  /** A limit that leaves a candidate no place, and why. */
  public record UsedUp(Cap cap, Grounds grounds) {}

  /** The limits that leave a candidate no place of a tier. */
  public List<UsedUp> usedUp(Tier tier, Contender one) {
    if (all.isEmpty()) {
      return List.of();
    }
    Entry entry = one.entry();
    List<UsedUp> found = new ArrayList<>();
    for (Cap cap : all) {
      holdings()
          .usedUp(cap, most(cap), tier, entry)
          .forEach(grounds -> found.add(new UsedUp(cap, grounds)));
    }
    return found;
  }

  public List<Cap> all() {
    return Collections.unmodifiableList(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether a limit counts the awards of a tier. */
  public boolean count(Tier tier) {
    return all.stream().anyMatch(c -> c.counts(tier));
  }

  /** Whether a limit counts awards of several categories. */
  public boolean reachBeyondCategory() {
    return all.stream().anyMatch(c -> !c.isWithinCategory());
  }

  /** Whether a limit counts awards of several categories, those of a tier among them. */
  public boolean reachBeyondCategoryOf(Tier tier) {
    return all.stream().anyMatch(c -> !c.isWithinCategory() && c.counts(tier));
  }

  /** Whether awards of one tier may use some limit up for candidates of the other. */
  public boolean join(Tier a, Tier b) {
    return all.stream().anyMatch(c -> joins(c, a, b));
  }

  /** Whether awards of one tier may use a limit up for candidates of the other. */
  public static boolean joins(Cap cap, Tier a, Tier b) {
    return cap.counts(a)
        && cap.counts(b)
        && (!cap.isWithinCategory()
            || a.getCategory().isEmpty()
            || b.getCategory().isEmpty()
            || a.getCategory().equals(b.getCategory()));
  }

  /** Whether some limit counts several of the tiers for one holder. */
  public boolean joinAny(List<Tier> together) {
    for (int i = 0; i < together.size() && !all.isEmpty(); i++) {
      for (Tier other : together.subList(i + 1, together.size())) {
        if (join(together.get(i), other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many awards a limit allows: of a share, the whole part. */
  public int most(Cap cap) {
    return cap.getShare()
        .map(
            s ->
                s.times(Fraction.of(placesCounted(cap)))
                    .rounded(0, RoundingMode.DOWN)
                    .intValueExact())
        .orElse(cap.getMost());
  }

  private long placesCounted(Cap cap) {
    long counted = 0;
    for (Tier tier : tiers) {
      int quota = cap.counts(tier) ? places.applyAsInt(tier) : 0;
      if (quota == Integer.MAX_VALUE) {
        log.flaw(
            "Prize `"
                + tier.getTitle()
                + "` has no number of places, and a limit is a share of them: say which prizes it counts, `among(…)`.",
            cap);
        return 0;
      }
      counted += quota;
    }
    return counted;
  }
}
