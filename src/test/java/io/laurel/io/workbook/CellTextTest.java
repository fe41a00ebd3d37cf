package io.laurel.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

  @ParameterizedTest
  @CsvSource({
    "9.3499999999999996,9.35",
    "9.35,9.35",
    "0.1,0.1",
    "0.30000000000000004,0.30000000000000004",
    "1E-3,0.001",
    "2.0000000000000002E-2,0.02",
    "89.949999999999989,89.94999999999999",
    "100,100",
    "1E2,100",
    "-0,0",
    "0.0,0",
    "123456789012345,123456789012345",
    "1e999999999,1e999999999",
    "1e-5000,1e-5000"
  })
  void number_is_the_shortest_that_is_kept_in_the_same_way(String stored, String read) {
    assertThat(CellText.number(stored)).isEqualTo(read);
  }

  @Test
  void dates_are_known_by_their_format() {
    assertThat(DateFormat.isDate(14, null)).isTrue();
    assertThat(DateFormat.isDate(null, "yyyy\"年\"m\"月\"d\"日\"")).isTrue();
    assertThat(DateFormat.isDate(165, "[$-804]h:mm")).isTrue();
    assertThat(DateFormat.isDate(2, "0.00")).isFalse();
    assertThat(DateFormat.isDate(165, "[Red]0.0 \"days\"")).isFalse();
    assertThat(DateFormat.isDate(null, "General")).isFalse();
    assertThat(DateFormat.isDate(null, null)).isFalse();
  }
}
