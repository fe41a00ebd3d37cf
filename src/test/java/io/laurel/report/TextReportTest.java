package io.laurel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void report_in_chinese() {
    assertThat(TextReport.of(SampleOutcome.outcome(), Locale.CHINESE)).isEqualTo("ZH");
  }

  @Test
  void report_in_english() {
    assertThat(TextReport.of(SampleOutcome.outcome(), Locale.ENGLISH)).isEqualTo("EN");
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
  void sixty_rows_are_shown_whole() {
    assertThat(TextReport.of(SampleOutcome.withAwards(60), Locale.CHINESE).lines())
        .hasSize(65)
        .noneMatch(line -> line.contains("……"));
  }

  @Test
  void of_sixty_one_rows_sixty_are_shown_and_the_number_of_all() {
    assertThat(TextReport.of(SampleOutcome.withAwards(61), Locale.CHINESE).lines())
        .hasSize(66)
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
