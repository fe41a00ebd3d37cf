package io.laurel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

  @Test
  void account_in_chinese() {
    assertThat(ExplanationText.of(SampleOutcome.outcome().explain("D1"), Locale.CHINESE))
        .isEqualTo("ZH");
  }

  @Test
  void account_in_english() {
    assertThat(ExplanationText.of(SampleOutcome.outcome().explain("D1"), Locale.ENGLISH))
        .isEqualTo("EN");
  }

  @Test
  void account_of_one_who_took_no_part() {
    assertThat(ExplanationText.of(SampleOutcome.outcome().explain("D2"), Locale.CHINESE))
        .isEqualTo("NONE");
  }
}
