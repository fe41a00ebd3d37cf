package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a policy says of prizes that can not all hold, or that used to be passed by in silence. */
class AwardChoicesTest {

  private static AwardPolicy policy(String rules) {
    return Fields.policy(rules);
  }

  private static String award(String name, String condition, String conclusion) {
    return "rule \""
        + name
        + "\" @phase(\"award\") when "
        + condition
        + " then insert( "
        + conclusion
        + " ); end\n";
  }

  @Test
  void a_supernumerary_entry_that_did_not_compete_takes_no_place_by_its_direct_one() {
    AwardPolicy policy =
        policy(
            """
            rule "direct" @phase("check") when $e : Entry( has["direct"] )
            then
                insert( DirectPlace.of($e, "T").counting(WITHIN) );
                insert( Supernumerary.because($e, "invited") );
            end
            """
                + award(
                    "T",
                    "Contest()",
                    "Tier.named(\"T\").level(1).places(2).onTie(DECISION).vacant(STAYS)"));
    Contest contest =
        Fields.of("A 9, B 8, C 7").entrant(Entrant.of("D", "D").with("direct", "yes")).build();
    assertThat(policy.judge(contest).winners("T"))
        .extracting(Recipient::id)
        .containsExactlyInAnyOrder("D", "A", "B");
  }

  @Test
  void places_of_a_prize_for_everyone_can_not_be_reserved() {
    AwardPolicy policy =
        policy(
            award(
                "T",
                "Contest()",
                "Tier.named(\"T\").level(1).everyone().reserving(1, \"home\", \"W\")"
                    + ".precedence(RESERVED_FIRST).unfilled(LAPSES)"));
    Contest contest = Fields.of("A 9, B 8").build();
    assertThatThrownBy(() -> policy.judge(contest))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining("leave out `everyone()` or `reserving(…)`.");
  }

  @Test
  void a_line_that_is_rounded_has_to_be_in_proportion_to_the_best() {
    AwardPolicy policy =
        policy(
            award(
                "T",
                "Contest()",
                "Tier.named(\"T\").level(1).everyone().atLeast(\"7.5\").lineRounded(0, HALF_UP)"));
    Contest contest = Fields.of("A 9, B 8").build();
    assertThatThrownBy(() -> policy.judge(contest))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining("say `atLeastOfBest(\"90%\", 3)` or leave out `lineRounded(…)`.");
  }
}
