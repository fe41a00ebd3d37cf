package io.laurel.explain;

import io.laurel.Explanation.Hurdle;
import io.laurel.Explanation.NextBetter;
import io.laurel.Explanation.TieBreak;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the next better prize and what stood in its way. */
final class NextPrize {

  private final JudgementRecord record;
  private final Ties ties;
  private final Lazy<List<Tier>> tiers;

  NextPrize(JudgementRecord record, Ties ties) {
    this.record = record;
    this.ties = ties;
    this.tiers = new Lazy<>(() -> record.conclusions().tiers());
  }

  /**
   * The prize next above those an entrant or organisation won by its last standings, or null.
   *
   * @param statuses what was found about it
   * @param one as it stands there, or null when it is not ranked
   */
  @Nullable NextBetter of(
      List<Status<?>> statuses,
      Standings last,
      @Nullable Contender one,
      List<AwardLog.Grant> grants,
      List<AwardLog.Refusal> refusals) {
    Map<String, Integer> levels = new HashMap<>();
    grants.stream()
        .filter(g -> g.standings() == last)
        .forEach(g -> levels.merge(g.tier().getLadder(), g.tier().getLevel(), Math::min));
    Tier better =
        tiers.get().stream()
            .filter(
                t ->
                    record.standingsOf(t).equals(last.name())
                        && t.getLevel() < levels.getOrDefault(t.getLadder(), Integer.MAX_VALUE)
                        && !t.isByRuling())
            .filter(t -> one == null || one.isInScopeOf(t))
            .max(Comparator.comparingInt(Tier::getLevel).thenComparing(Tier::getTitle))
            .orElse(null);
    if (better == null) {
      return null;
    }
    String title = better.getTitle();
    if (one == null) {
      return NextBetter.barred(title, Hurdle.NOT_RANKED, reasons(statuses), null);
    }
    if (!one.bars().isEmpty()) {
      return NextBetter.barred(
          title, Hurdle.REFUSED, reasons(one.bars()), record.rule(one.bars().get(0)));
    }
    AwardLog.Refusal refusal =
        refusals.stream()
            .filter(r -> r.tier().equals(better))
            .filter(r -> r.reserve() != null || !r.cause().equals(better))
            .findFirst()
            .orElse(null);
    if (refusal != null) {
      Tier.Reserve reserve = refusal.reserve();
      String text = reserve == null ? refusal.reason() : reserve.label();
      List<String> reason = text.isEmpty() ? List.of() : List.of(text);
      return NextBetter.barred(title, Hurdle.REFUSED, reason, record.rule(refusal.cause()));
    }
    return record.log().closings().stream()
        .filter(c -> c.tier().equals(better))
        .findFirst()
        .map(c -> byScore(title, better, one, c))
        .orElseGet(() -> NextBetter.barred(title, Hurdle.PENDING, List.of(), null));
  }

  private static List<String> reasons(List<Status<?>> statuses) {
    return statuses.stream().map(Status::getReason).toList();
  }

  private NextBetter byScore(String title, Tier tier, Contender one, AwardLog.Closing closing) {
    Fraction from = record.log().lineOf(tier);
    BigDecimal line = from == null ? null : from.toDecimal();
    BigDecimal lowest =
        closing.lowest() == null
            ? line
            : line == null ? closing.lowest() : line.max(closing.lowest());
    if (lowest == null || one.score() == null) {
      return NextBetter.barred(title, Hurdle.REFUSED, List.of(), record.rule(tier));
    }
    BigDecimal missing = lowest.subtract(one.score()).abs();
    if (missing.signum() == 0) {
      Contender last = closing.last();
      TieBreak tie = last == null || last.equals(one) ? null : ties.tie(one, last);
      return new NextBetter(title, Hurdle.TIE_BREAK, lowest, null, List.of(), null, tie);
    }
    return new NextBetter(title, Hurdle.SCORE, lowest, missing, List.of(), null, null);
  }
}
