package io.laurel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

  @Test
  void account_in_chinese() {
    assertThat(ExplanationText.of(SampleOutcome.outcome().explain("D1"), Locale.CHINESE))
        .isEqualTo(
            """
            《星·火》（D1、涪陵区、当代舞）

            认定
            - 不得获奖：实操不足60分。依据：每单位限一个［dance.drl:40］

            轮次或团体成绩：决赛
              评分
                总分  王评委    9.30  计入
                总分  欧阳评委    10  作为最高分去掉
                总分  李评委          评委回避
                时长             610  计入
              计算
                总分 = (9.3 + 9.5) ÷ 2 = 9.4
                合计 = 9.4，四舍五入到 2 位小数 = 9.40
              成绩：9.40
              名次：第 1 名，共 12 名（当代舞）
              同分
                与River（D2）同分，由未进位的成绩分出先后：9.4 对 9.39
                与《暖冬》（D3）同分，由裁定分出先后
                与涪陵区（U1）同分，未能分出先后，名次相同

            轮次或团体成绩：团体
              成绩：无
              名次：不排名

            获奖
            - 展演节目：每个舞种评出一个节目（第五条）［dance.drl:28］
              评委组于2023-06-28 16:40裁定：表决5比4

            未予授予
            - 优秀组织奖：已获一项。依据：每单位限一个［dance.drl:40］
            - 文明奖：依据：优秀组织奖一个（第六条）［dance.drl:52］

            更高奖项
            - 特等奖：成绩不够
              该奖所需成绩：9.80
              还差：0.40
              详见规则
            """);
  }

  @Test
  void account_in_english() {
    assertThat(ExplanationText.of(SampleOutcome.outcome().explain("D1"), Locale.ENGLISH))
        .isEqualTo(
            """
            《星·火》 (D1, 涪陵区, 当代舞)

            Findings
            - can win nothing: 实操不足60分. Rule: 每单位限一个 [dance.drl:40]

            Round or team score: 决赛
              Marks
                总分  王评委    9.30  counted
                总分  欧阳评委    10  dropped as highest
                总分  李评委          judge recused
                时长             610  counted
              Arithmetic
                总分 = (9.3 + 9.5) ÷ 2 = 9.4
                total = 9.4, rounded half up to 2 decimals = 9.40
              Score: 9.40
              Rank: 1 of 12 in 当代舞
              Ties
                tied with River (D2): decided by the score before rounding, 9.4 against 9.39
                tied with 《暖冬》 (D3): decided by a ruling
                tied with 涪陵区 (U1): nothing decides between them, they share the rank

            Round or team score: 团体
              Score: none
              Rank: none

            Awards
            - 展演节目: 每个舞种评出一个节目 (第五条) [dance.drl:28]
              Decided by 评委组, 2023-06-28 16:40: 表决5比4

            Refused
            - 优秀组织奖: 已获一项. Rule: 每单位限一个 [dance.drl:40]
            - 文明奖: by rule 优秀组织奖一个 (第六条) [dance.drl:52]

            Next better award
            - 特等奖: needed a higher score
              Score needed: 9.80
              Short by: 0.40
              详见规则
            """);
  }

  @Test
  void account_of_one_who_took_no_part() {
    assertThat(ExplanationText.of(SampleOutcome.outcome().explain("D2"), Locale.CHINESE))
        .isEqualTo(
            """
            River（D2、当代舞）

            获奖
            - 无
            """);
  }
}
