package io.laurel.limits;

import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Tier;
import io.laurel.quota.Bases;
import io.laurel.ranking.Standings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many prizes of several tiers together are left. */
public final class PrizeLimits {

  private final Bases bases;
  private final Candidates candidates;
  private final AwardLog log;
  private final Map<PrizeLimit, Integer> left = new LinkedHashMap<>();

  public PrizeLimits(Bases bases, Candidates candidates, AwardLog log) {
    this.bases = bases;
    this.candidates = candidates;
    this.log = log;
  }

  public void add(PrizeLimit limit) {
    if (limit.getTiers().isEmpty()) {
      log.flaw(
          "`" + limit + "`: a limit on prizes does not say over which it counts: `among(…)`.",
          limit);
    }
    left.put(limit, Integer.MAX_VALUE);
  }

  public boolean isEmpty() {
    return left.isEmpty();
  }

  /** Whether some limit counts a tier. */
  public boolean concern(Tier tier) {
    return !of(tier).isEmpty();
  }

  /** Whether some limit counts both tiers. */
  public boolean join(Tier a, Tier b) {
    return of(a).stream().anyMatch(l -> l.getTiers().contains(b.getName()));
  }

  /** Whether some limit counts several of the tiers. */
  public boolean joinAny(List<Tier> tiers) {
    return left.keySet().stream()
        .anyMatch(l -> tiers.stream().filter(t -> l.getTiers().contains(t.getName())).count() > 1);
  }

  private List<PrizeLimit> of(Tier tier) {
    List<PrizeLimit> all = new ArrayList<>();
    for (PrizeLimit limit : left.keySet()) {
      if (limit.getTiers().contains(tier.getName())) {
        all.add(limit);
      }
    }
    return all;
  }

  /** Works out the limits on a tier that is being opened. */
  public void open(Tier tier, Standings on) {
    for (PrizeLimit limit : of(tier)) {
      if (left.getOrDefault(limit, 0) == Integer.MAX_VALUE) {
        long awarded =
            log.grants().stream()
                .filter(g -> limit.getTiers().contains(g.tier().getName()))
                .filter(g -> !candidates.isSupernumerary(g.winner()))
                .count();
        left.put(limit, Math.toIntExact(Math.max(0, most(limit, on) - awarded)));
      }
    }
  }

  private long most(PrizeLimit limit, Standings on) {
    if (limit.getMost().isPresent()) {
      return limit.getMost().get();
    }
    Tier everyone = Tier.named(limit.toString()).on(on.name());
    if (limit.getBase().isPresent()) {
      everyone = everyone.of(limit.getBase().get());
    }
    Fraction share = limit.getShare().orElse(Fraction.ZERO);
    Bases.Based<Long> based =
        bases.from(everyone, on, count -> rounded(limit, share.times(Fraction.of(count))));
    Fraction exact = share.times(Fraction.of(based.count()));
    if (!based.open().isEmpty()) {
      log.flaw(
          "The most prizes among `"
              + String.join("`, `", limit.getTiers())
              + "` are "
              + based.open()
              + ", and the policy leaves open of whom they are a share: say `of(REGISTERED | STARTERS | RANKED | AWARDABLE | ABOVE_ZERO)`.",
          limit);
    } else if (limit.getRounding().isEmpty() && !exact.isWhole()) {
      log.flaw(
          "The most prizes among `"
              + String.join("`, `", limit.getTiers())
              + "` are "
              + share.times(Fraction.of(100))
              + " % of "
              + based.count()
              + ", which is "
              + exact.toText()
              + ", and the policy leaves open how they are rounded: say `rounded(HALF_UP | HALF_EVEN | UP | DOWN)`.",
          limit);
    }
    return based.value();
  }

  private static long rounded(PrizeLimit limit, Fraction exact) {
    return exact
        .rounded(0, limit.getRounding().map(r -> r.mode()).orElse(java.math.RoundingMode.DOWN))
        .longValueExact();
  }

  /** How many prizes of a tier the limits leave. */
  public int left(Tier tier) {
    int least = Integer.MAX_VALUE;
    if (left.isEmpty()) {
      return least;
    }
    for (Map.Entry<PrizeLimit, Integer> each : left.entrySet()) {
      if (each.getValue() < least && each.getKey().getTiers().contains(tier.getName())) {
        least = each.getValue();
      }
    }
    return least;
  }

  /** Takes a prize into account. */
  public void count(Tier tier, int prizes) {
    for (PrizeLimit limit : of(tier)) {
      left.computeIfPresent(limit, (l, n) -> n - prizes);
    }
  }

  /**
   * The first limit that leaves fewer prizes of several tiers than they could award.
   *
   * @param wanted how many each tier could award
   */
  public Optional<PrizeLimit> binding(Map<Tier, Long> wanted) {
    return left.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .filter(
            e -> {
              List<Long> counted =
                  wanted.entrySet().stream()
                      .filter(w -> w.getValue() > 0)
                      .filter(w -> e.getKey().getTiers().contains(w.getKey().getName()))
                      .map(Map.Entry::getValue)
                      .toList();
              return counted.size() > 1
                  && counted.stream().mapToLong(Long::longValue).sum() > e.getValue();
            })
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(PrizeLimit::toString));
  }

  /** The limit that leaves the fewest prizes of a tier, if any counts it. */
  public Optional<PrizeLimit> tightest(Tier tier) {
    return of(tier).stream()
        .min(
            Comparator.comparing((PrizeLimit l) -> left.getOrDefault(l, Integer.MAX_VALUE))
                .thenComparing(PrizeLimit::toString));
  }

  /** Raises each limit that does not leave so many prizes of a tier. */
  public void makeRoom(Tier tier, int needed) {
    for (PrizeLimit limit : of(tier)) {
      left.computeIfPresent(limit, (l, n) -> Math.max(n, needed));
    }
  }

  /** The limit that is used up for a tier. */
  public Optional<PrizeLimit> usedUp(Tier tier) {
    return of(tier).stream()
        .filter(l -> left.getOrDefault(l, 0) <= 0)
        .min(Comparator.comparing(PrizeLimit::toString));
  }
}
