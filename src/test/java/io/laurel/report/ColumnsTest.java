package io.laurel.report;

import static io.laurel.report.Columns.Side.LEFT;
import static io.laurel.report.Columns.Side.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void wide_characters_take_two_columns() {
    assertThat(DisplayWidth.of("abc")).isEqualTo(3);
    assertThat(DisplayWidth.of("奖项，（）")).isEqualTo(10);
    assertThat(DisplayWidth.of("“a”·é")).isEqualTo(5);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("\uD840\uDC0B\uD83C\uDFC6")).isEqualTo(4);
    assertThat(DisplayWidth.of("ｱ￥")).isEqualTo(3);
  }

  @Test
  void columns_line_up_and_unused_ones_are_left_out() {
    assertThat(
            Columns.of(LEFT, LEFT, RIGHT, LEFT)
                .row("一等奖", "", "9.5", "x")
                .row("a", "", "10", "")
                .linesUnder("奖", "无", "分", "注"))
        .containsExactly("奖       分  注", "------  ---  --", "一等奖  9.5  x", "a        10");
  }

  @Test
  void text_of_a_contest_can_not_break_a_line_or_command_a_terminal() {
    assertThat(Columns.of(LEFT, LEFT).row("a\r\nb\tc", "\u001B[2J\u202Ed").lines())
        .containsExactly("a b c  \uFFFD[2J\uFFFDd");
  }

  @Test
  void row_of_another_length_is_refused() {
    assertThatThrownBy(() -> Columns.of(LEFT).row("a", "b"))
        .hasMessage("A row has `1` cells, not `2`.");
  }
}
