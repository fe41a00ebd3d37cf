package io.laurel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void report_in_chinese() {
    assertThat(TextReport.of(SampleOutcome.outcome(), Locale.CHINESE))
        .isEqualTo(
            """
            职工“文艺”展演赛
            评奖办法：dance

            获奖
            奖项        参赛者     单位    类别    成绩  名次  理由
            ----------  ---------  ------  ------  ----  ----  ----
            展演节目    《星·火》  涪陵区  当代舞  9.40     1  每个舞种评出一个节目（第五条）；评委组于2023-06-28 16:40裁定：表决5比4
            优秀组织奖  涪陵区                                 优秀组织奖一个（第六条）

            晋级
            奖项      参赛者  类别     成绩  名次  理由
            --------  ------  ------  -----  ----  ----
            进入决赛  River   当代舞  10.00    12  每个舞种评出一个节目（第五条）

            空缺
            奖项                名额  原因                    处理            依据
            ------------------  ----  ----------------------  --------------  ----
            展演节目（街舞）       2  候选者少于名额          保持空缺        每个舞种评出一个节目（第五条）
            展演节目（现代舞）     1  其余候选者均不符合条件  递补到下一奖项  每单位限一个

            待决
            1. 优秀组织奖：并列
               须决定：并列者的先后，可入选 1 名
               候选：《星·火》（D1、涪陵区、当代舞）、River（D2、当代舞）
               在 rulings.yaml 中写：decides: tie:优秀组织奖
               决定后才能评出：文明奖
               依据：优秀组织奖一个（第六条）

            说明
            - 裁定“tie:二等奖”未被用到：没有这样的待决事项。
            - 一句话（依据：每单位限一个）
            """);
  }

  @Test
  void report_in_english() {
    assertThat(TextReport.of(SampleOutcome.outcome(), Locale.ENGLISH))
        .isEqualTo(
            """
            职工“文艺”展演赛
            Award policy: dance

            Awards
            Award       Entrant    Organisation  Category  Score  Rank  Reason
            ----------  ---------  ------------  --------  -----  ----  ------
            展演节目    《星·火》  涪陵区        当代舞     9.40     1  每个舞种评出一个节目 (第五条). Decided by 评委组, 2023-06-28 16:40: 表决5比4
            优秀组织奖  涪陵区                                          优秀组织奖一个 (第六条)

            Places in later rounds
            Award     Entrant  Category  Score  Rank  Reason
            --------  -------  --------  -----  ----  ------
            进入决赛  River    当代舞    10.00    12  每个舞种评出一个节目 (第五条)

            Vacant places
            Award               Places  Why                                     What becomes of them  Rule
            ------------------  ------  --------------------------------------  --------------------  ----
            展演节目（街舞）         2  fewer candidates than places            stay vacant           每个舞种评出一个节目 (第五条)
            展演节目（现代舞）       1  no candidate left meets the conditions  go to the next award  每单位限一个

            Pending decisions
            1. 优秀组织奖: tie
               Needed: put the tied candidates in order; places to win: 1
               Between: 《星·火》 (D1, 涪陵区, 当代舞), River (D2, 当代舞)
               In rulings.yaml: decides: tie:优秀组织奖
               Waiting for it: 文明奖
               Left open by: 优秀组织奖一个 (第六条)

            Remarks
            - The ruling “tie:二等奖” was not used: nothing of that id is to be decided.
            - 一句话 (rule: 每单位限一个)
            """);
  }

  @Test
  void empty_outcome_says_so() {
    assertThat(TextReport.of(SampleOutcome.empty(), Locale.CHINESE))
        .isEqualTo(
            """
            职工“文艺”展演赛
            评奖办法：dance

            没有奖项、晋级、空缺、待决事项或说明。
            """);
  }

  @Test
  void decision_without_candidates_is_open_to_all() {
    assertThat(TextReport.of(SampleOutcome.leftToPeople(), Locale.CHINESE))
        .isEqualTo(
            """
            职工“文艺”展演赛
            评奖办法：dance

            待决
            1. 文明奖：评定
               须决定：授予谁，名额 1 个
               候选：未限定
               在 rulings.yaml 中写：decides: award:文明奖
               依据：优秀组织奖一个（第六条）
            """);
  }

  @Test
  void sixty_rows_are_shown_whole() {
    assertThat(TextReport.of(SampleOutcome.withAwards(60), Locale.CHINESE).lines())
        .hasSize(66)
        .noneMatch(line -> line.contains("……"));
  }

  @Test
  void of_sixty_one_rows_sixty_are_shown_and_the_number_of_all() {
    assertThat(TextReport.of(SampleOutcome.withAwards(61), Locale.CHINESE).lines())
        .hasSize(67)
        .last()
        .isEqualTo("…… 共 61 项");
    assertThat(TextReport.of(SampleOutcome.withAwards(12_345), Locale.ENGLISH))
        .endsWith("\n…… 12345 in all\n");
  }

  @Test
  void locale_of_the_machine_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINESE);
      String english = TextReport.of(SampleOutcome.outcome(), Locale.FRENCH);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(TextReport.of(SampleOutcome.outcome(), Locale.ENGLISH)).isEqualTo(english);
      assertThat(TextReport.of(SampleOutcome.outcome(), Locale.TRADITIONAL_CHINESE))
          .isEqualTo(TextReport.of(SampleOutcome.outcome(), Locale.CHINESE));
    } finally {
      Locale.setDefault(before);
    }
  }
}
