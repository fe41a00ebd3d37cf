package io.laurel.quota;

import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Line;
import io.laurel.policy.Tier;
import io.laurel.quota.Bases.Based;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which scores reach tiers. Catalogue 4.11, 4.13, 4.17. */
public final class ScoreLines {

  private final Bases bases;
  private final AwardLog log;
  private final List<Band> bands = new ArrayList<>();

  /** A tier that ends or begins at a score, and the standings it is awarded on. */
  private record Band(Tier tier, String standings, ScoreLine line) {}

  public ScoreLines(Bases bases, AwardLog log) {
    this.bases = bases;
    this.log = log;
  }

  /** The scores that reach a tier; what its policy leaves open is reported. */
  public ScoreLine of(Tier tier, Standings on) {
    Line line = tier.getLine();
    if (line.getRounding().isPresent() && line.getOfBest().isEmpty()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` has no line in proportion to the best scores that could be rounded: say `atLeastOfBest(\"90%\", 3)` or leave out `lineRounded(…)`.",
          tier);
    }
    if (line.isUnsaid()) {
      return ScoreLine.NONE;
    }
    Fraction from = line.getFrom().orElse(null);
    if (line.getOfBest().isPresent()) {
      Fraction ofBest = ofBest(tier, on, line.getOfBest().get());
      from = from == null ? ofBest : from.max(ofBest);
    }
    if (line.getDrop().isPresent()) {
      if (from == null) {
        log.flaw(
            "Prize `" + tier.getTitle() + "` has no line that could drop: say `atLeast(\"120\")`.",
            tier);
      } else {
        from = dropped(tier, on, from, line.getDrop().get());
      }
    }
    ScoreLine reached = new ScoreLine(from, line.getUpTo().orElse(null));
    checkGaps(tier, on, reached);
    bands.add(new Band(tier, on.name(), reached));
    if (from != null) {
      log.line(tier, from);
    }
    return reached;
  }

  /** Published scores of the base in the scope, the highest first. */
  private static List<Fraction> scores(Tier tier, Standings on, Base base) {
    List<Fraction> scores = new ArrayList<>();
    for (Contender one : on.contenders()) {
      if (one.score() != null && one.isInScopeOf(tier) && Bases.counts(one, base)) {
        scores.add(Fraction.of(one.score()));
      }
    }
    scores.sort(Comparator.reverseOrder());
    return scores;
  }

  // ---- a line in proportion to the best

  private Fraction ofBest(Tier tier, Standings on, Line.OfBest best) {
    Base said = tier.getQuota().getBase().orElse(null);
    Base base = said == null ? Base.AWARDABLE : said;
    List<Fraction> scores = scores(tier, on, base);
    if (scores.size() < best.count()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` has a line of "
              + percent(best.part())
              + " of the mean of the best "
              + best.count()
              + " scores, and there are "
              + scores.size()
              + ".",
          tier);
      return Fraction.ZERO;
    }
    Fraction exact = ofBest(scores, best);
    if (said == null) {
      Fraction withGuests = rounded(tier, ofBest(scores(tier, on, Base.RANKED), best));
      if (!withGuests.equals(rounded(tier, exact))) {
        log.flaw(
            "Prize `"
                + tier.getTitle()
                + "`: "
                + percent(best.part())
                + " of the mean of the best "
                + best.count()
                + " scores is "
                + rounded(tier, exact).toText()
                + " without and "
                + withGuests.toText()
                + " with those who may not win, and the policy leaves open whose scores they are: say `of(RANKED | AWARDABLE)`.",
            tier);
      }
    }
    checkRounding(tier, exact, scores, best);
    return rounded(tier, exact);
  }

  private static Fraction ofBest(List<Fraction> scores, Line.OfBest best) {
    Fraction sum = Fraction.ZERO;
    for (Fraction score : scores.subList(0, best.count())) {
      sum = sum.plus(score);
    }
    return sum.dividedBy(Fraction.of(best.count())).times(best.part());
  }

  private static Fraction rounded(Tier tier, Fraction exact) {
    Line line = tier.getLine();
    return line.getRounding()
        .map(r -> Fraction.of(exact.rounded(line.getDigits(), r.mode())))
        .orElse(exact);
  }

  /** Asks for the rounding where somebody's score lies between the whole numbers next to a line. */
  private void checkRounding(Tier tier, Fraction exact, List<Fraction> scores, Line.OfBest best) {
    if (tier.getLine().isExact() || tier.getLine().getRounding().isPresent() || exact.isWhole()) {
      return;
    }
    Fraction low = Fraction.of(exact.rounded(0, RoundingMode.FLOOR));
    Fraction high = Fraction.of(exact.rounded(0, RoundingMode.CEILING));
    if (scores.stream().anyMatch(s -> s.compareTo(low) >= 0 && s.compareTo(high) < 0)) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "`: "
              + percent(best.part())
              + " of the mean of the best "
              + best.count()
              + " scores is "
              + exact.toText()
              + ", and the policy leaves open how the line is rounded: say `lineRounded(0, HALF_UP | HALF_EVEN | UP | DOWN)` or `lineExact()`.",
          tier);
    }
  }

  // ---- a line that drops

  private Fraction dropped(Tier tier, Standings on, Fraction line, Line.Drop drop) {
    List<Fraction> scores = scores(tier, on, Base.AWARDABLE);
    Based<Fraction> based = bases.from(tier, on, count -> dropped(scores, line, drop, count));
    if (!based.open().isEmpty()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "`: with "
              + percent(drop.needed())
              + " needed, the line is "
              + based.open()
              + ", and the policy leaves open of whom: say `of(REGISTERED | STARTERS | RANKED | AWARDABLE | ABOVE_ZERO)`.",
          tier);
    }
    return based.value();
  }

  private static Fraction dropped(
      List<Fraction> scores, Fraction line, Line.Drop drop, long count) {
    int needed =
        drop.needed().times(Fraction.of(count)).rounded(0, RoundingMode.UP).intValueExact();
    if (needed == 0) {
      return line;
    }
    Fraction last = needed <= scores.size() ? scores.get(needed - 1) : drop.lowest();
    return last.max(drop.lowest()).min(line);
  }

  // ---- gaps between bands

  private void checkGaps(Tier tier, Standings on, ScoreLine line) {
    Fraction end = line.upTo();
    if (end == null) {
      return;
    }
    Band above =
        bands.stream()
            .filter(b -> b.standings().equals(on.name()) && isSameScope(b.tier(), tier))
            .filter(b -> b.line().from() != null && b.line().from().compareTo(end) > 0)
            .min(Comparator.comparing(b -> Objects.requireNonNull(b.line().from())))
            .orElse(null);
    if (above == null) {
      return;
    }
    Fraction next = Objects.requireNonNull(above.line().from());
    on.contenders().stream()
        .filter(c -> c.isInScopeOf(tier) && c.bars().isEmpty() && isBetween(c, end, next))
        .sorted(Comparator.comparing(Contender::id))
        .forEach(c -> log.flaw(gap(c, tier, end, above.tier(), next), tier));
  }

  private static boolean isBetween(Contender one, Fraction end, Fraction next) {
    @Nullable Fraction score = one.score() == null ? null : Fraction.of(one.score());
    return score != null && score.compareTo(end) > 0 && score.compareTo(next) < 0;
  }

  private static String gap(Contender one, Tier tier, Fraction end, Tier above, Fraction next) {
    return "Score "
        + Objects.requireNonNull(one.score()).toPlainString()
        + " of `"
        + one.id()
        + "` falls between `"
        + tier.getTitle()
        + "` (up to "
        + end
        + ") and `"
        + above.getTitle()
        + "` (from "
        + next
        + "): round the score or close the gap.";
  }

  private static boolean isSameScope(Tier a, Tier b) {
    return a.getCategory().equals(b.getCategory()) && a.getWithin().equals(b.getWithin());
  }

  private static String percent(Fraction share) {
    return share.times(Fraction.of(100)) + " %";
  }
}
