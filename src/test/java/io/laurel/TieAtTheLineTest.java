package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when a tied group does not fit into the places left: catalogue 4.20 to 4.25. */
class TieAtTheLineTest {

  /** Three tiers whose places and tie choice are attributes of the contest. */
  private static final AwardPolicy POLICY =
      Fields.policy(
          """
          rule "First" @phase("award")
          when Contest( $n : number["first"], $tie : text["tie"] )
          then insert( Tier.named("一等奖").level(1).places($n.intValue()).onTie(OnTie.valueOf($tie)).vacant(STAYS) ); end

          rule "Second" @phase("award")
          when Contest( $n : number["second"], $tie : text["tie"] )
          then insert( Tier.named("二等奖").level(2).places($n.intValue()).onTie(OnTie.valueOf($tie)).vacant(STAYS) ); end

          rule "Third" @phase("award")
          when Contest( $n : number["third"], $tie : text["tie"] )
          then insert( Tier.named("三等奖").level(3).places($n.intValue()).onTie(OnTie.valueOf($tie)).vacant(STAYS) ); end
          """);

  private static Contest.Builder field(
      String field, String choice, int first, int second, int third) {
    return Fields.of(field)
        .attribute("tie", choice)
        .attribute("first", "" + first)
        .attribute("second", "" + second)
        .attribute("third", "" + third);
  }

  private static Outcome oneTwoTwo(String choice) {
    return POLICY.judge(field("A 95, B 90, C 90", choice, 2, 1, 1).build());
  }

  @Test
  void all_in_gives_an_extra_first_prize_and_later_tiers_keep_their_places() {
    Outcome outcome = oneTwoTwo("ALL_IN");
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 B, 2 C");
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A, B, C");
    assertThat(outcome.vacancies())
        .extracting(v -> v.tier() + " " + v.places() + " " + v.reason())
        .containsExactly("二等奖 1 FIELD_TOO_SMALL", "三等奖 1 FIELD_TOO_SMALL");
  }

  @Test
  void all_in_leaves_the_next_tier_whole() {
    Outcome outcome =
        POLICY.judge(field("A 95, B 90, C 90, D 80, E 70", "ALL_IN", 2, 1, 1).build());
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A, B, C | 二等奖: D | 三等奖: E");
  }

  @Test
  void all_out_leaves_the_place_empty_and_the_tied_may_win_later() {
    Outcome outcome = oneTwoTwo("ALL_OUT");
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A");
    assertThat(outcome.vacancies())
        .extracting(v -> v.tier() + " " + v.places() + " " + v.reason())
        .containsExactly("一等奖 1 TIE_LEFT_OUT", "二等奖 1 TIE_LEFT_OUT", "三等奖 1 TIE_LEFT_OUT");
    Outcome wider = POLICY.judge(field("A 95, B 90, C 90", "ALL_OUT", 2, 2, 1).build());
    assertThat(Fields.awards(wider)).isEqualTo("一等奖: A | 二等奖: B, C");
  }

  @Test
  void all_out_lets_fourteen_of_twenty_advance_when_three_are_tied_for_the_fifteenth_place() {
    String field =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> String.format("E%02d %d", i, i >= 15 && i <= 17 ? 84 : 100 - i))
            .collect(Collectors.joining(", "));
    Outcome outcome = POLICY.judge(field(field, "ALL_OUT", 15, 0, 0).build());
    assertThat(outcome.winners("一等奖")).hasSize(14);
  }

  @Test
  void taken_from_the_next_tier_four_four_four_with_a_tie_for_fourth_is_five_and_three() {
    String field = "A 99, B 98, C 97, D 96, E 96, F 95, G 94, H 93, I 92, J 91, K 90, L 89";
    Outcome outcome = POLICY.judge(field(field, "TAKES_FROM_NEXT", 4, 4, 4).build());
    assertThat(Fields.awards(outcome))
        .isEqualTo("一等奖: A, B, C, D, E | 二等奖: F, G, H | 三等奖: I, J, K, L");
  }

  @Test
  void taken_from_the_next_tier_two_golds_leave_no_silver() {
    Outcome outcome = POLICY.judge(field("A 10, B 10, C 9", "TAKES_FROM_NEXT", 1, 1, 1).build());
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A, B | 三等奖: C");
  }

  @Test
  void taken_from_the_next_tiers_three_golds_leave_nothing() {
    Outcome outcome =
        POLICY.judge(field("A 10, B 10, C 10, D 4, E 4", "TAKES_FROM_NEXT", 1, 1, 1).build());
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A, B, C");
  }

  @Test
  void one_two_two_takes_the_second_prize_for_the_third_first_prize() {
    Outcome outcome = oneTwoTwo("TAKES_FROM_NEXT");
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A, B, C");
    Outcome longer =
        POLICY.judge(field("A 95, B 90, C 90, D 80", "TAKES_FROM_NEXT", 2, 1, 1).build());
    assertThat(Fields.awards(longer)).isEqualTo("一等奖: A, B, C | 三等奖: D");
  }

  @Test
  void nearest_takes_a_tied_pair_for_one_place_and_leaves_a_tied_trio_out() {
    assertThat(Fields.awards(oneTwoTwo("NEAREST"))).isEqualTo("一等奖: A, B, C");
    Outcome trio = POLICY.judge(field("A 95, B 90, C 90, D 90", "NEAREST", 2, 3, 1).build());
    assertThat(Fields.awards(trio)).isEqualTo("一等奖: A | 二等奖: B, C, D");
  }

  @Test
  void a_decision_leaves_the_prize_and_all_later_ones_pending() {
    Outcome outcome = oneTwoTwo("DECISION");
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A");
    PendingDecision pending = outcome.pending().get(0);
    assertThat(pending.id()).isEqualTo("tie:final:2");
    assertThat(pending.kind()).isEqualTo(PendingDecision.Kind.TIE);
    assertThat(pending.subject()).isEqualTo("一等奖");
    assertThat(pending.candidates()).extracting(Recipient::id).containsExactly("B", "C");
    assertThat(pending.places()).isEqualTo(1);
    assertThat(pending.awaiting()).containsExactly("二等奖", "三等奖");
    assertThat(pending.rule().title()).isEqualTo("First");
  }

  @Test
  void a_ruling_decides_and_the_other_one_takes_the_next_prize() {
    Contest decided =
        field("A 95, B 90, C 90", "DECISION", 2, 1, 1)
            .ruling(
                new Ruling(
                    "tie:final:2",
                    List.of("C", "B"),
                    "chief judge",
                    "2023-06-28 16:40",
                    "play-off"))
            .build();
    Outcome outcome = POLICY.judge(decided);
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A, C | 二等奖: B");
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 C, 3 B");
    assertThat(outcome.pending()).isEmpty();
    assertThat(outcome.awardsOf("C").get(0).ruling()).isNotNull();
  }

  @Test
  void a_tie_that_crosses_no_line_needs_no_decision() {
    Outcome outcome = POLICY.judge(field("A 95, B 90, C 90", "DECISION", 1, 2, 1).build());
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A | 二等奖: B, C");
    assertThat(outcome.pending()).isEmpty();
  }

  @Test
  void everybody_tied_is_one_group() {
    Outcome outcome = POLICY.judge(field("A 9, B 9, C 9, D 9", "ALL_IN", 1, 1, 1).build());
    assertThat(Fields.awards(outcome)).isEqualTo("一等奖: A, B, C, D");
  }
}
