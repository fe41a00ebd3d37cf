package io.laurel.quota;

import io.laurel.award.Candidates;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many there are of each base a share may be of, in the scope of a tier. */
public final class Bases {

  private record Scope(
      String standings,
      String category,
      String within,
      Map<String, String> where,
      String from,
      Base base) {}

  /**
   * What follows from the base of a tier.
   *
   * @param base the one the policy says, or those who may win where it does not
   * @param count how many there are
   * @param value what follows
   * @param open what follows from each base, as text, where the policy leaves it open and that
   *     matters; otherwise empty
   */
  public record Based<T>(Base base, long count, T value, String open) {}

  private final Candidates candidates;
  private final Turnout turnout;
  private final Map<Scope, Long> counts = new HashMap<>();

  public Bases(Candidates candidates, Turnout turnout) {
    this.candidates = candidates;
    this.turnout = turnout;
  }

  /** Works something out from the base; from each of them where the policy does not say which. */
  public <T> Based<T> from(Tier tier, Standings on, LongFunction<T> working) {
    Base said = tier.getQuota().getBase().orElse(null);
    Base base = said == null ? Base.AWARDABLE : said;
    long count = count(tier, on, base);
    T value = working.apply(count);
    return new Based<>(base, count, value, said == null ? open(tier, on, working) : "");
  }

  private <T> String open(Tier tier, Standings on, LongFunction<T> working) {
    Map<Base, T> values = new EnumMap<>(Base.class);
    for (Base base : Base.values()) {
      values.put(base, working.apply(count(tier, on, base)));
    }
    if (values.values().stream().distinct().count() == 1) {
      return "";
    }
    return values.entrySet().stream()
        .map(e -> e.getValue() + " of " + count(tier, on, e.getKey()) + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  long count(Tier tier, Standings on, Base base) {
    Scope scope =
        new Scope(
            on.name(),
            tier.getCategory(),
            tier.getWithin().map(o -> o.getId()).orElse(""),
            tier.getWhere(),
            tier.getFrom().orElse(""),
            base);
    @Nullable Long known = counts.get(scope);
    if (known == null) {
      known = work(tier, on, base);
      counts.put(scope, known);
    }
    return known;
  }

  private long work(Tier tier, Standings on, Base base) {
    if (tier.getFrom().isPresent()) {
      return contenders(tier, base);
    }
    return switch (base) {
      case REGISTERED ->
          turnout.registered(tier, on.name()).orElseGet(() -> contenders(tier, base));
      case STARTERS -> turnout.started(tier, on.name()).orElseGet(() -> contenders(tier, base));
      case RANKED, AWARDABLE, ABOVE_ZERO -> contenders(tier, base);
    };
  }

  private long contenders(Tier tier, Base base) {
    if (base == Base.RANKED && !candidates.hasSupernumeraries()) {
      return candidates.of(tier).size();
    }
    return candidates.of(tier).stream()
        .filter(c -> counts(c, base) && !candidates.isSupernumerary(c))
        .count();
  }

  /** Whether somebody in the standings is one of the base. */
  static boolean counts(Contender one, Base base) {
    return switch (base) {
      case REGISTERED, STARTERS, RANKED -> true;
      case AWARDABLE -> one.bars().isEmpty();
      case ABOVE_ZERO -> one.bars().isEmpty() && (one.score() == null || one.score().signum() > 0);
    };
  }
}
