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

/** Limits on how many awards one holder may have. */
public final class Caps {

  private final List<Cap> all = new ArrayList<>();
  private final List<Cap> uncounted = new ArrayList<>();
  private final List<Claim> unconfirmed = new ArrayList<>();
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

  /** What a candidate holds, and would hold more of by winning a tier. */
  public static final class Claim {

    private final Caps caps;
    private final Tier tier;
    private final Contender one;
    private final List<Holdings.Holding> holdings;

    private Claim(Caps caps, Tier tier, Contender one, List<Holdings.Holding> holdings) {
      this.caps = caps;
      this.tier = tier;
      this.one = one;
      this.holdings = holdings;
    }

    public Contender candidate() {
      return one;
    }

    /** The limits that leave it no place, each with the reason. */
    public List<UsedUp> usedUp() {
      List<UsedUp> found = List.of();
      for (int i = 0; i < holdings.size(); i++) {
        Holdings.Holding holding = holdings.get(i);
        if (holding.count() >= caps.most(holding.cap())) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(new UsedUp(holding.cap(), holding.grounds()));
        }
      }
      return found;
    }

    /** Counts the place, which is granted. */
    public void count() {
      for (int i = 0; i < holdings.size(); i++) {
        holdings.get(i).add(tier, one);
      }
    }

    /** Counts the place no longer, which was granted and not confirmed. */
    public void uncount() {
      holdings.forEach(h -> h.remove(tier, one));
    }

    /** Whom the place counts for. */
    public List<? extends Holder> holders() {
      return holdings;
    }
  }

  /** Whose awards a limit counts; the same object for all who share them. */
  public interface Holder {

    /** The limit. */
    Cap cap();

    /** How many awards it counts so far. */
    int count();
  }

  /** A limit that leaves a candidate no place, and why. */
  public record UsedUp(Cap cap, Grounds grounds) {}

  /** What winning a tier would count for. */
  public Claim claim(Tier tier, Contender one) {
    if (all.isEmpty()) {
      return new Claim(this, tier, one, List.of());
    }
    countEarlier();
    return claim(all, tier, one);
  }

  private Claim claim(List<Cap> limits, Tier tier, Contender one) {
    Entry entry = one.entry();
    List<Holdings.Holding> found = new ArrayList<>(limits.size());
    for (int i = 0; i < limits.size(); i++) {
      holdings.find(limits.get(i), tier, entry, found);
    }
    return new Claim(this, tier, one, found);
  }

  /** Counts the awards there were before limits were taken into account. */
  private void countEarlier() {
    if (!uncounted.isEmpty()) {
      List<Cap> added = List.copyOf(uncounted);
      uncounted.clear();
      for (AwardLog.Grant grant : log.grants()) {
        claim(added, grant.tier(), grant.winner()).count();
      }
      for (Claim open : unconfirmed) {
        claim(added, open.tier, open.one).count();
      }
    }
  }

  /** Counts a place that was granted. */
  public void count(Tier tier, Contender winner) {
    claim(tier, winner).count();
  }

  /** Counts a place that is granted and not confirmed yet. */
  public void countUnconfirmed(Tier tier, Contender winner) {
    Claim claim = claim(tier, winner);
    claim.count();
    unconfirmed.add(claim);
  }

  /** Those who were granted a place last are confirmed. */
  public void confirm() {
    unconfirmed.clear();
  }

  /** Those who were granted a place last did not get it. */
  public void takeBack() {
    unconfirmed.forEach(c -> claim(c.tier, c.one).uncount());
    unconfirmed.clear();
  }

  /** Whether a limit was added, or the place granted last used one up. */
  public boolean mayBind() {
    boolean added = !uncounted.isEmpty();
    return added
        || (!unconfirmed.isEmpty() && !unconfirmed.get(unconfirmed.size() - 1).usedUp().isEmpty());
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
    return cap.getMost() < Integer.MAX_VALUE ? cap.getMost() : mostOfShare(cap);
  }

  private int mostOfShare(Cap cap) {
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
