package io.laurel.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReportTest {

  @TempDir Path folder;

  private static Outcome outcome(String... names) {
    Contest.Builder contest = Contest.named("Recital").component(Component.measured("tone"));
    for (int i = 0; i < names.length; i++) {
      contest.entrant(Entrant.of("E" + i, names[i])).result("E" + i, "tone", "final", "-" + i);
    }
    String policy =
        """
        package policy.test;

        import io.laurel.policy.*;
        import static io.laurel.policy.Choices.*;

        rule "Sum" @clause("1") @phase("score")
        when Contest()
        then insert( Score.in("final").plus("tone", "1").rounded(0, HALF_UP) ); end

        rule "Best first" @clause("2") @phase("rank")
        when Contest()
        then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

        rule "One, or two" @clause("3") @phase("award")
        when Contest()
        then insert( Tier.named("一等奖").level(1).places(1).onTie(DECISION).vacant(STAYS) ); end
        """;
    return AwardPolicy.of("test.drl", policy).judge(contest.build());
  }

  @Test
  void tables_have_headings_in_either_language() {
    assertThat(CsvReport.in(Locale.ENGLISH).awards(outcome("Ann", "Bob")))
        .isEqualTo(
            """
            Award,id,Entrant,Organisation,Category,members,round or team score,Rank,Score,Rule,clause,decision
            一等奖,E0,Ann,,,,final,1,0,"One, or two",3,
            """);
    assertThat(CsvReport.in(Locale.CHINESE).standings(outcome("安", "博")))
        .isEqualTo(
            """
            轮次或团体分,排名范围,名次,编号,参赛者,单位,类别,成绩,身份
            final,,1,E0,安,,,0,
            final,,2,E1,博,,,-1,
            """);
  }

  @Test
  void text_that_a_spreadsheet_would_run_is_marked_as_text() {
    assertThat(
            CsvReport.in(Locale.ENGLISH)
                .standings(outcome("=1+1", "+1 Ann", "-Bob", "@sum", "\tx", "＝A1", "O'Neil")))
        .contains(",'=1+1,", ",'+1 Ann,", ",'-Bob,", ",'@sum,", ",'\tx,", ",'＝A1,", ",O'Neil,")
        .contains(",-1,", ",-6,");
  }

  @Test
  void file_begins_with_a_byte_order_mark_on_request() throws IOException {
    Outcome outcome = outcome("安");
    Path awards = folder.resolve("awards.csv");
    Path standings = folder.resolve("standings.csv");

    CsvReport.in(Locale.CHINESE).withByteOrderMark().awards(outcome, awards);
    CsvReport.in(Locale.CHINESE).standings(outcome, standings);

    assertThat(Files.readString(awards))
        .isEqualTo("\uFEFF" + CsvReport.in(Locale.CHINESE).awards(outcome));
    assertThat(Files.readString(standings))
        .isEqualTo(CsvReport.in(Locale.CHINESE).standings(outcome));
  }
}
