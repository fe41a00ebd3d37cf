package io.laurel.report;

import io.laurel.Award;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation;
import io.laurel.Explanation.Finding;
import io.laurel.Explanation.Hurdle;
import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.NextBetter;
import io.laurel.Explanation.Refusal;
import io.laurel.Explanation.RoundAccount;
import io.laurel.Explanation.Rounded;
import io.laurel.Explanation.Step;
import io.laurel.Explanation.TieBreak;
import io.laurel.Explanation.Treatment;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.Remark;
import io.laurel.RuleReference;
import io.laurel.Ruling;
import io.laurel.Standing;
import io.laurel.Vacancy;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outcome made by hand that has something of everything. */
public final class SampleOutcome {

  private static final Recipient STAR = new Recipient("D1", "《星·火》", "涪陵区", "当代舞");
  private static final Recipient RIVER = new Recipient("D2", "River", null, "当代舞");
  private static final Recipient SNOW = new Recipient("D3", "《暖冬》", "涪陵区", "现代舞");
  private static final Recipient UNIT = new Recipient("U1", "涪陵区", null, null);

  private static final RuleReference FIRST =
      new RuleReference("每个舞种评出一个节目", "第五条", "dance.drl", 28);
  private static final RuleReference CAP = new RuleReference("每单位限一个", null, "dance.drl", 40);
  private static final RuleReference UNITS = new RuleReference("优秀组织奖一个", "第六条", "dance.drl", 52);

  private static final Ruling VOTE =
      new Ruling("tie:展演节目", List.of("D1", "D2"), "评委组", "2023-06-28 16:40", "表决5比4");

  private SampleOutcome() {}

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  /** The outcome. */
  public static Outcome outcome() {
    Award star = new Award("展演节目", 1, STAR, "决赛", 1, decimal("9.40"), FIRST, VOTE);
    Award unit = new Award("优秀组织奖", 2, UNIT, "组织工作积分", null, null, UNITS, null);
    return new Outcome(
        contest(),
        "dance",
        () -> "f00d".repeat(16),
        List.of(star, unit),
        List.of(new Award("进入决赛", 0, RIVER, "预赛", 12, decimal("10.00"), FIRST, null)),
        Map.of(
            "决赛",
            List.of(
                new Standing(STAR, "当代舞", 1, decimal("9.40"), null),
                new Standing(RIVER, "当代舞", 2, null, "guest"))),
        Map.of("决赛", List.of("score")),
        List.of(
            new PendingDecision(
                "tie:优秀组织奖",
                PendingDecision.Kind.TIE,
                "优秀组织奖",
                List.of(STAR, RIVER),
                1,
                List.of("文明奖"),
                UNITS)),
        List.of(
            new Vacancy("展演节目（街舞）", 2, Vacancy.Reason.FIELD_TOO_SMALL, false, FIRST),
            new Vacancy("展演节目（现代舞）", 1, Vacancy.Reason.NO_CANDIDATE_FIT, true, CAP)),
        List.of(
            new Remark("ruling-unused", List.of("tie:二等奖"), null),
            new Remark("note", List.of("一句话"), CAP)),
        List.of(),
        id -> Optional.ofNullable(explanations(star).get(id)));
  }

  /** An outcome in which nothing happened. */
  static Outcome empty() {
    return new Outcome(
        contest(),
        "dance",
        () -> "f00d".repeat(16),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        id -> Optional.empty());
  }

  /** An outcome in which people award the one prize, to anyone. */
  static Outcome leftToPeople() {
    return new Outcome(
        contest(),
        "dance",
        () -> "f00d".repeat(16),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(
            new PendingDecision(
                "award:文明奖", PendingDecision.Kind.AWARD, "文明奖", List.of(), 1, List.of(), UNITS)),
        List.of(),
        List.of(),
        List.of(),
        id -> Optional.empty());
  }

  /** An outcome with that many awards. */
  static Outcome withAwards(int number) {
    Award award = new Award("展演节目", 1, STAR, "决赛", 1, decimal("9.40"), FIRST, null);
    return new Outcome(
        contest(),
        "dance",
        () -> "f00d".repeat(16),
        Collections.nCopies(number, award),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        id -> Optional.empty());
  }

  private static Contest contest() {
    return Contest.named("职工“文艺”展演赛")
        .rounds("预赛", "决赛")
        .entrant(Entrant.of("D1", "《星·火》"))
        .entrant(Entrant.of("D2", "River"))
        .build();
  }

  private static Map<String, Explanation> explanations(Award star) {
    return Map.of(
        "D1",
        full(star),
        "D2",
        new Explanation(RIVER, List.of(), List.of(), List.of(), List.of(), null));
  }

  private static Explanation full(Award star) {
    return new Explanation(
        STAR,
        List.of(new Finding("ineligible", "实操不足60分", CAP)),
        List.of(
            new RoundAccount(
                "决赛",
                List.of(
                    new MarkLine("总分", "王评委", decimal("9.30"), Treatment.COUNTED),
                    new MarkLine("总分", "欧阳评委", decimal("10"), Treatment.DROPPED_AS_HIGHEST),
                    new MarkLine("总分", "李评委", null, Treatment.RECUSED),
                    new MarkLine("时长", null, decimal("610"), Treatment.COUNTED)),
                List.of(
                    new Step("总分", "(9.3 + 9.5) ÷ 2", "9.4", null),
                    new Step("total", "9.4", "9.40", new Rounded(2, "HALF_UP"))),
                decimal("9.40"),
                1,
                12,
                "当代舞",
                List.of(
                    new TieBreak(RIVER, "exact-score", "9.4", "9.39"),
                    new TieBreak(SNOW, "ruling", null, null),
                    new TieBreak(UNIT, null, null, null))),
            new RoundAccount("团体", List.of(), List.of(), null, null, 0, "", List.of())),
        List.of(star),
        List.of(new Refusal("优秀组织奖", "已获一项", CAP), new Refusal("文明奖", "", UNITS)),
        new NextBetter(
            "特等奖", Hurdle.SCORE, decimal("9.80"), decimal("0.40"), List.of("详见规则"), null, null));
  }
}
