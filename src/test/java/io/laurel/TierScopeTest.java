package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.report.ExplanationText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whom a tier is for: attributes, ladders beside one another, winners of another tier. */
class TierScopeTest {

  private static Contest.Builder withRegion(
      Contest.Builder contest, String id, String region, String mark) {
    return contest.entrant(Entrant.of(id, id).with("区域", region)).result(id, "mark", "final", mark);
  }

  private static String tier(String tier) {
    return "rule \""
        + tier.hashCode()
        + "\" @phase(\"award\") when Contest() then insert( Tier.named"
        + tier
        + " ); end\n";
  }

  @Test
  void a_tier_for_an_attribute_is_only_for_entries_that_have_it() {
    AwardPolicy policy =
        Fields.policy(
            tier("(\"奖\").level(1).where(\"区域\", \"本地\").places(1).onTie(ALL_IN).vacant(STAYS)")
                + tier(
                    "(\"奖\").level(1).where(\"区域\", \"外地\").places(1).onTie(ALL_IN).vacant(STAYS)"));
    Contest.Builder contest = Fields.of("Z 99");
    withRegion(contest, "A", "外地", "95");
    withRegion(contest, "B", "外地", "94");
    withRegion(contest, "C", "本地", "80");
    Outcome outcome = policy.judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("奖: A, C");
  }

  @Test
  void prizes_of_two_ladders_exclude_nobody_from_one_another() {
    AwardPolicy policy =
        Fields.policy(
            tier("(\"技师\").level(1).ladder(\"晋级\").places(1).onTie(ALL_IN).vacant(STAYS)")
                + tier("(\"高级工\").level(2).ladder(\"晋级\").places(2).onTie(ALL_IN).vacant(STAYS)")
                + tier("(\"金奖\").level(1).places(2).onTie(ALL_IN).vacant(STAYS)"));
    Outcome outcome = policy.judge(Fields.of("A 9, B 8, C 7, D 6").build());
    assertThat(Fields.awards(outcome)).isEqualTo("金奖: A, B | 技师: A | 高级工: B, C");
  }

  @Test
  void a_tier_from_another_is_only_for_its_winners_and_comes_after_it() {
    AwardPolicy policy =
        Fields.policy(
            tier(
                    "(\"省级\").level(1).ladder(\"省\").from(\"市级\").places(5).onTie(ALL_IN).vacant(STAYS)")
                + tier("(\"市级\").level(1).places(2).onTie(ALL_IN).vacant(STAYS)"));
    Outcome outcome = policy.judge(Fields.of("A 9, B 8, C 7, D 6").build());
    assertThat(outcome.winners("省级")).extracting(Recipient::id).containsExactly("A", "B");
  }

  @Test
  void a_tier_from_one_of_its_own_ladder_that_comes_later_is_a_fault() {
    AwardPolicy policy =
        Fields.policy(
            tier("(\"省级\").level(1).from(\"市级\").places(5).onTie(ALL_IN).vacant(STAYS)")
                + tier("(\"市级\").level(2).places(2).onTie(ALL_IN).vacant(STAYS)"));
    assertThatThrownBy(() -> policy.judge(Fields.of("A 9, B 8").build()))
        .hasMessageContaining("only for winners of `市级`, which can not be awarded before it");
  }

  @Test
  void a_tier_from_an_unknown_tier_is_a_fault() {
    AwardPolicy policy =
        Fields.policy(tier("(\"省级\").level(1).from(\"县级\").places(5).onTie(ALL_IN).vacant(STAYS)"));
    assertThatThrownBy(() -> policy.judge(Fields.of("A 9, B 8").build()))
        .hasMessageContaining(
            "only for winners of `县级`, and no prize of that name is awarded before it");
  }

  @Test
  void a_supernumerary_entry_adds_a_place() {
    AwardPolicy policy =
        Fields.policy(
            """
            rule "往届获奖者不占名额" @phase("check")
            when $e : Entry( has["往届"] )
            then insert( Supernumerary.because($e, "往届获奖者") ); end
            """
                + tier("(\"奖\").level(1).places(2).onTie(ALL_OUT).vacant(STAYS)"));
    Contest.Builder contest = Fields.of("A 9, C 7, D 6");
    contest.entrant(Entrant.of("B", "B").with("往届", "yes")).result("B", "mark", "final", "8");
    contest.entrant(Entrant.of("E", "E").with("往届", "yes")).result("E", "mark", "final", "5");
    Outcome outcome = policy.judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("奖: A, B, C");
    assertThat(ExplanationText.of(outcome.explain("B"), Locale.ENGLISH))
        .contains("takes no place: 往届获奖者");
    Contest.Builder tied = Fields.of("A 9, C 8");
    tied.entrant(Entrant.of("B", "B").with("往届", "yes")).result("B", "mark", "final", "8");
    assertThat(Fields.awards(policy.judge(tied.build()))).isEqualTo("奖: A, B, C");
  }

  @Test
  void a_tie_is_broken_only_where_it_does_not_fit() {
    AwardPolicy policy =
        Fields.policy(
            tier("(\"一\").level(1).places(2).breakTie(\"实操\").onTie(ALL_OUT).vacant(STAYS)")
                + tier("(\"二\").level(2).places(5).breakTie(\"实操\").onTie(ALL_OUT).vacant(STAYS)"));
    Contest.Builder contest =
        Fields.of("A 9, B 8, C 8, D 7, E 7").component(Component.measured("实操"));
    contest.result("B", "实操", "final", "88").result("C", "实操", "final", "90");
    Outcome outcome = policy.judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("一: A, C | 二: B, D, E");
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 B, 2 C, 4 D, 4 E");
    assertThat(ExplanationText.of(outcome.explain("B"), Locale.ENGLISH))
        .contains(
            "tied with C (C): they share the rank; for the last places of 一 decided by 实操, 88 against 90");
  }

  @Test
  void what_a_tie_break_leaves_tied_goes_on_as_a_tie_at_the_line() {
    AwardPolicy policy =
        Fields.policy(
            tier("(\"一\").level(1).places(2).breakTie(\"实操\").onTie(DECISION).vacant(STAYS)"));
    Contest.Builder contest = Fields.of("A 8, B 8, C 8, D 7").component(Component.measured("实操"));
    contest
        .result("A", "实操", "final", "90")
        .result("B", "实操", "final", "88")
        .result("C", "实操", "final", "88");
    Outcome outcome = policy.judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("一: A");
    assertThat(Fields.pending(outcome)).containsExactly("tie:final:1");
    assertThat(outcome.pending().get(0).candidates()).hasSize(3);
  }

  @Test
  void a_tie_break_without_a_value_is_a_fault() {
    AwardPolicy policy =
        Fields.policy(
            tier("(\"一\").level(1).places(1).breakTie(\"实操\").onTie(ALL_OUT).vacant(STAYS)"));
    assertThatThrownBy(
            () -> policy.judge(Fields.of("A 8, B 8").component(Component.measured("实操")).build()))
        .hasMessageContaining(
            "`A` is tied for the last places of `一`; the tie is broken by `实操`, and it has no such value.");
  }
}
