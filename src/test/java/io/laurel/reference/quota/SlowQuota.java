package io.laurel.reference.quota;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Choices.Rounding;
import io.laurel.reference.quota.SlowRanking.Placed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many places a prize has, and which scores reach it. */
final class SlowQuota {

  private final Contest contest;
  private final SlowRanking ranking;
  private final Set<Event> events;

  SlowQuota(Contest contest, SlowRanking ranking, Set<Event> events) {
    this.contest = contest;
    this.ranking = ranking;
    this.events = events;
  }

  // ---- places

  /** Of whom shares are: who takes no place does not count. */
  private long field(SlowTier tier, Base base) {
    return switch (base) {
      case REGISTERED -> contest.entrants().stream().filter(e -> counts(tier, e)).count();
      case STARTERS ->
          contest.entrants().stream().filter(e -> counts(tier, e) && ranking.takesPart(e)).count();
      case RANKED -> placed(tier).filter(p -> counts(tier, p.entrant)).count();
      case AWARDABLE ->
          placed(tier).filter(p -> counts(tier, p.entrant) && !p.has("guest")).count();
      case ABOVE_ZERO ->
          placed(tier)
              .filter(p -> counts(tier, p.entrant) && !p.has("guest"))
              .filter(p -> p.published.signum() > 0)
              .count();
    };
  }

  /** Of whom shares are that are of nobody in particular. */
  long field(Base base) {
    return field(SlowTier.forAll(), base);
  }

  private static boolean counts(SlowTier tier, Entrant entrant) {
    return tier.isFor(entrant) && entrant.attributes().get("extra").isEmpty();
  }

  private Stream<Placed> placed(SlowTier tier) {
    return ranking.placed().stream().filter(p -> tier.isFor(p.entrant));
  }

  /** The number of places the policy says, before it is rounded. */
  private BigDecimal exact(SlowTier tier, Base base) {
    return tier.places(field(tier, base));
  }

  /**
   * The numbers of places there may be for that base, less those taken by higher prizes: two when
   * the policy does not say how to round and that matters.
   */
  private List<Integer> numbers(SlowTier tier, Base base, int taken) {
    BigDecimal exact = exact(tier, base);
    Rounding rounding = tier.rounding();
    return Stream.of(RoundingMode.DOWN, RoundingMode.UP)
        .map(mode -> rounding == null ? mode : rounding.mode())
        .map(mode -> isLifted(tier, exact) ? 1 : exact.setScale(0, mode).intValueExact())
        .map(number -> Math.max(0, number - taken))
        .distinct()
        .toList();
  }

  private static boolean isLifted(SlowTier tier, BigDecimal exact) {
    return tier.has("one") && exact.signum() > 0 && exact.compareTo(BigDecimal.ONE) < 0;
  }

  /** The number of places of a prize whose turn it is, less those taken by higher prizes. */
  int places(SlowTier tier, int taken) {
    Base said = tier.base();
    Base base = said == null ? Base.AWARDABLE : said;
    List<Integer> numbers = numbers(tier, base, taken);
    for (Base other : Base.values()) {
      if (tier.isRelative() && !numbers(tier, other, taken).equals(numbers)) {
        if (said == null) {
          throw new Refused("of whom the share of " + tier + " is");
        }
        events.add(Event.BASE_MATTERED);
      }
    }
    if (numbers.size() > 1) {
      throw new Refused("how the places of " + tier + " are rounded");
    }
    if (isLifted(tier, exact(tier, base)) && tier.rounding() != Rounding.UP) {
      events.add(Event.LIFTED_TO_ONE);
    } else if (exact(tier, base).stripTrailingZeros().scale() > 0) {
      events.add(Event.SHARE_ROUNDED);
    }
    if (tier.size().equals("ALL_BUT")) {
      events.add(Event.ALL_BUT);
    }
    return numbers.get(0);
  }

  // ---- lines

  /** A score that is at least {@code sum / count}. */
  record Line(BigDecimal sum, BigDecimal count) {

    boolean isReachedBy(BigDecimal score) {
      return score.multiply(count).compareTo(sum) >= 0;
    }
  }

  /** The line of a prize whose turn it is, or null. */
  @Nullable Line line(SlowTier tier) {
    if (tier.has("line")) {
      return new Line(tier.decimal("line"), BigDecimal.ONE);
    }
    if (!tier.has("part")) {
      return null;
    }
    events.add(Event.LINE_OF_BEST);
    Base base = tier.base();
    Line line = ofBest(tier, base == null ? Base.AWARDABLE : base);
    if (base == null && !isSame(ofBest(tier, Base.RANKED), line)) {
      throw new Refused("whose best scores the line of " + tier + " is of");
    }
    return line;
  }

  private static boolean isSame(Line one, Line other) {
    return one.sum().multiply(other.count()).compareTo(other.sum().multiply(one.count())) == 0;
  }

  private Line ofBest(SlowTier tier, Base base) {
    BigDecimal count = tier.decimal("best");
    List<BigDecimal> scores = new ArrayList<>();
    placed(tier)
        .filter(
            p ->
                base == Base.RANKED
                    || base == Base.REGISTERED
                    || base == Base.STARTERS
                    || !p.has("guest"))
        .filter(p -> base != Base.ABOVE_ZERO || p.published.signum() > 0)
        .forEach(p -> scores.add(p.published));
    scores.sort(Comparator.reverseOrder());
    if (scores.size() < count.intValueExact()) {
      throw new Refused("fewer than the best scores the line of " + tier + " is of");
    }
    BigDecimal sum =
        scores.subList(0, count.intValueExact()).stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .multiply(tier.percent("part"));
    if (tier.has("lineRounding")) {
      return new Line(sum.divide(count, 0, tier.roundingOf("lineRounding").mode()), BigDecimal.ONE);
    }
    BigDecimal low = sum.divide(count, 0, RoundingMode.FLOOR);
    BigDecimal high = sum.divide(count, 0, RoundingMode.CEILING);
    boolean matters = scores.stream().anyMatch(s -> s.compareTo(low) >= 0 && s.compareTo(high) < 0);
    if (!tier.has("lineExact") && matters) {
      throw new Refused("how the line of " + tier + " is rounded");
    }
    return new Line(sum, count);
  }
}
