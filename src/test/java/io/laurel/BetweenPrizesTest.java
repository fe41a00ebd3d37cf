package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of one prize because of another. */
class BetweenPrizesTest {

  private static AwardPolicy policy(String rules) {
    return AwardPolicy.of(
        "test.drl",
        """
        package policy.test;
        import io.laurel.policy.*;
        import static io.laurel.policy.Choices.*;

        rule "The mark is the score" @phase("score")
        when Contest()
        then insert( Score.in("final").plus("mark") ); end

        rule "All categories are ranked together" @phase("rank")
        when Contest()
        then insert( Ranking.in("final").byScore().overall().numbered(STANDARD) ); end

        """
            + rules);
  }

  private static String award(String name, String conclusion) {
    return "rule \""
        + name
        + "\" @phase(\"award\") when Contest() then insert( "
        + conclusion
        + " ); end\n";
  }

  private static String each(String name, String conclusion) {
    return "rule \""
        + name
        + "\" @phase(\"award\") when $category : Category() then insert( "
        + conclusion
        + " ); end\n";
  }

  private static String tier(int level, String name, String more) {
    return award(
        name,
        "Tier.named(\"" + name + "\").level(" + level + ").onTie(DECISION).vacant(STAYS)" + more);
  }

  private static String tierEach(int level, String name, String more) {
    return each(
        name,
        "Tier.named(\""
            + name
            + "\").level("
            + level
            + ").in($category).onTie(DECISION).vacant(STAYS)"
            + more);
  }

  private static Contest.Builder in(
      Contest.Builder contest, String category, String id, String mark) {
    return contest.entrant(Entrant.of(id, id).in(category)).result(id, "mark", "final", mark);
  }

  private static Contest.Builder two() {
    return Contest.named("two").component(Component.measured("mark")).categories("x", "y");
  }

  @Test
  void a_pending_tie_names_all_whom_a_ruling_has_to_name() {
    AwardPolicy policy = policy(tierEach(1, "T", ".places(1)"));
    Contest.Builder contest = two();
    in(in(in(contest, "x", "A", "9"), "x", "B", "9"), "y", "C", "9");
    PendingDecision open = policy.judge(contest.build()).pending().get(0);
    assertThat(open.candidates()).extracting(Recipient::id).containsExactly("A", "B", "C");

    contest.ruling(
        new Ruling(
            open.id(),
            open.candidates().stream().map(Recipient::id).toList(),
            "jury",
            "noon",
            "play-off"));
    assertThat(Fields.awards(policy.judge(contest.build()))).isEqualTo("T: A, C");
  }

  @Test
  void a_prize_waits_for_one_that_waits() {
    AwardPolicy policy =
        policy(
            tierEach(1, "T1", ".places(1)")
                + tier(2, "T2", ".places(1)")
                + tierEach(3, "T3", ".places(1)"));
    Contest.Builder contest = two();
    in(in(contest, "x", "A", "9"), "x", "B", "9");
    Contest judged = in(in(contest, "y", "C", "8"), "y", "D", "7").build();
    Outcome outcome = policy.judge(judged);
    assertThat(Fields.awards(outcome)).isEqualTo("T1: C");
    assertThat(outcome.pending().get(0).awaiting()).contains("T2", "T3（y）");
  }

  @Test
  void a_prize_waits_for_one_that_a_limit_within_the_category_ties_it_to() {
    AwardPolicy policy =
        policy(
            tier(1, "T1", ".places(1).where(\"grade\", \"1\")")
                + tier(2, "T2", ".places(1).where(\"grade\", \"2\")")
                + award(
                    "limit",
                    "Cap.of(1, ORGANISATION).withinCategory().insideTie(LOWEST_ID).passedOver(KEEPS_RANK)"));
    Contest contest =
        Contest.named("one")
            .component(Component.measured("mark"))
            .organisation(Organisation.of("o", "O"))
            .organisation(Organisation.of("p", "P"))
            .entrant(Entrant.of("A", "A").with("grade", "1").sentBy("o"))
            .entrant(Entrant.of("B", "B").with("grade", "1").sentBy("p"))
            .entrant(Entrant.of("C", "C").with("grade", "2").sentBy("o"))
            .result("A", "mark", "final", "9")
            .result("B", "mark", "final", "9")
            .result("C", "mark", "final", "8")
            .build();
    Outcome outcome = policy.judge(contest);
    assertThat(Fields.awards(outcome)).isEmpty();
    assertThat(outcome.pending().get(0).awaiting()).contains("T2（2）");
  }

  @Test
  void a_base_is_asked_for_only_where_places_are_left() {
    String share =
        tier(1, "T1", ".places(3)") + tier(2, "T2", ".share(\"50%\").withHigher().rounded(DOWN)");
    Contest contest = Fields.of("A 9, B 8, C 7, D 0").build();
    assertThat(Fields.awards(policy(share).judge(contest))).isEqualTo("T1: A, B, C");
    AwardPolicy more = policy(share.replace("50%", "100%"));
    assertThatThrownBy(() -> more.judge(contest)).hasMessageContaining("of whom it is a share");
  }

  @Test
  void a_tie_that_exceeds_one_limit_leaves_another_as_it_is() {
    AwardPolicy policy =
        policy(
            tier(1, "T1", ".places(3).onTie(ALL_IN)")
                + tier(2, "T2", ".places(3)")
                + award("first", "PrizeLimit.of(1).among(\"T1\")")
                + award("both", "PrizeLimit.of(3).among(\"T1\", \"T2\")"));
    Contest contest = Fields.of("A 9, B 9, C 8, D 7, E 6").build();
    assertThat(Fields.awards(policy.judge(contest))).isEqualTo("T1: A, B | T2: C");
  }

  @Test
  void a_place_of_a_reserve_that_lapses_is_not_awarded_by_the_tier_below() {
    AwardPolicy policy =
        policy(
            tier(
                    1,
                    "T1",
                    ".places(2).reserving(1, \"home\", \"W\").precedence(RESERVED_FIRST).unfilled(LAPSES)")
                + tier(2, "T2", ".places(3).withHigher()"));
    Contest contest = Fields.of("A 9, B 8, C 7").build();
    assertThat(Fields.awards(policy.judge(contest))).isEqualTo("T1: A | T2: B");
  }

  @Test
  void the_order_is_asked_for_where_a_limit_leaves_no_room_for_a_tie() {
    String rules =
        each("T", "Tier.named(\"T\").level(1).in($category).places(3).onTie(ALL_OUT).vacant(STAYS)")
            + award("limit", "PrizeLimit.of(3).among(\"T\")");
    Contest.Builder contest = two();
    in(in(contest, "x", "A", "9"), "x", "B", "7");
    Contest judged = in(in(contest, "y", "C", "8"), "y", "D", "8").build();
    AwardPolicy open = policy(rules);
    assertThatThrownBy(() -> open.judge(judged)).hasMessageContaining("in which order");
    AwardPolicy said = policy(rules + award("order", "AwardOrder.by(HIGHEST_SCORE)"));
    assertThat(Fields.awards(said.judge(judged))).isEqualTo("T: A, C, D");
  }

  @Test
  void the_order_is_asked_for_where_a_limit_cuts_off_reserved_places() {
    AwardPolicy policy =
        policy(
            each(
                    "T",
                    "Tier.named(\"T\").level(1).in($category).places(1).onTie(ALL_OUT).vacant(STAYS)"
                        + ".reserving(1, \"home\", \"W\").precedence(RESERVED_FIRST).unfilled(LAPSES)")
                + award("limit", "PrizeLimit.of(1).among(\"T\")"));
    Contest contest =
        two()
            .entrant(Entrant.of("A", "A").in("x").with("home", "W"))
            .entrant(Entrant.of("B", "B").in("y").with("home", "W"))
            .result("A", "mark", "final", "8")
            .result("B", "mark", "final", "9")
            .build();
    assertThatThrownBy(() -> policy.judge(contest)).hasMessageContaining("in which order");
  }

  @Test
  void a_guest_is_not_ranked_behind_for_the_sake_of_a_limit() {
    AwardPolicy policy =
        policy(
            "rule \"guest\" @phase(\"check\") when $e : Entry( has[\"guest\"] ) then insert( Guest.because($e, \"g\") ); end\n"
                + tier(1, "T", ".places(2)")
                + award("limit", "Cap.of(1, ORGANISATION).passedOver(RANKS_BEHIND)"));
    Contest contest =
        Fields.of("C 7")
            .organisation(Organisation.of("o", "O"))
            .entrant(Entrant.of("A", "A").sentBy("o"))
            .entrant(Entrant.of("B", "B").sentBy("o").with("guest", "yes"))
            .result("A", "mark", "final", "9")
            .result("B", "mark", "final", "8")
            .build();
    Outcome outcome = policy.judge(contest);
    assertThat(Fields.awards(outcome)).isEqualTo("T: A, C");
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 B, 3 C");
  }

  @Test
  void the_order_of_reserves_is_asked_for_where_a_limit_binds_those_they_are_for() {
    AwardPolicy policy =
        policy(
            tier(
                    1,
                    "T",
                    ".places(3).reserving(1, \"home\", \"W\").reserving(1, \"home\", \"N\").unfilled(TO_OPEN)")
                + award("limit", "Cap.of(1).where(\"grade\", \"1\").passedOver(KEEPS_RANK)"));
    Contest contest =
        Contest.named("one")
            .component(Component.measured("mark"))
            .entrant(Entrant.of("A", "A").with("home", "N").with("grade", "1"))
            .entrant(Entrant.of("B", "B").with("home", "W").with("grade", "1"))
            .result("A", "mark", "final", "9")
            .result("B", "mark", "final", "8")
            .build();
    assertThatThrownBy(() -> policy.judge(contest)).hasMessageContaining("which are filled first");
  }

  @Test
  void an_extra_direct_place_is_no_part_of_the_margin() {
    AwardPolicy policy =
        policy(
            "rule \"direct\" @phase(\"check\") when $e : Entry( has[\"direct\"] ) then insert( DirectPlace.of($e, \"T\").counting(EXTRA) ); end\n"
                + tierEach(1, "T", ".places(1)")
                + award("limit", "PrizeLimit.of(1).among(\"T\")")
                + award("order", "AwardOrder.by(LARGEST_MARGIN)"));
    Contest.Builder contest = two();
    contest
        .entrant(Entrant.of("D", "D").in("x").with("direct", "yes"))
        .result("D", "mark", "final", "5");
    in(in(in(contest, "x", "A", "8"), "x", "B", "7"), "x", "E", "7");
    Contest judged = in(in(contest, "y", "C", "9"), "y", "F", "6").build();
    assertThat(Fields.awards(policy.judge(judged))).isEqualTo("T: C");
  }

  private static AwardPolicy ruledOrder(int most) {
    return policy(
        tierEach(1, "T", ".places(2)")
            + award("limit", "PrizeLimit.of(" + most + ").among(\"T\")")
            + award("order", "AwardOrder.by(RULED_ORDER)"));
  }

  private static Contest.Builder twoOfEach() {
    Contest.Builder contest = two();
    in(in(contest, "x", "A", "9"), "x", "B", "7");
    return in(in(contest, "y", "C", "8"), "y", "D", "6");
  }

  @Test
  void people_are_asked_for_the_order_where_a_limit_on_prizes_binds() {
    Outcome open = ruledOrder(3).judge(twoOfEach().build());
    assertThat(Fields.pending(open)).containsExactly("order:categories");
    assertThat(open.awards()).isEmpty();

    Contest decided =
        twoOfEach()
            .ruling(new Ruling("order:categories", List.of("y", "x"), "jury", "noon", "agreed"))
            .build();
    assertThat(ruledOrder(3).judge(decided).winners("T"))
        .extracting(Recipient::id)
        .containsExactlyInAnyOrder("A", "C", "D");
  }

  @Test
  void nobody_is_asked_for_the_order_where_all_prizes_fit_into_the_limit() {
    Outcome outcome = ruledOrder(4).judge(twoOfEach().build());
    assertThat(Fields.pending(outcome)).isEmpty();
    assertThat(outcome.awards()).hasSize(4);
  }
}
