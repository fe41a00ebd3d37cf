package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Explanation.Finding;
import io.laurel.io.OutcomeJson;
import io.laurel.report.ExplanationText;
import io.laurel.report.TextReport;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who may take part and for whom: catalogue section 1, beyond its examples. */
class EntrantsTest {

  private static final String TEAMS =
      """
      rule "Two wins" @phase("award")
      when Contest() then insert( Tier.named("prize").level(1).places(2).onTie(ALL_IN) ); end

      rule "A point for each entry" @phase("collective")
      when Contest() then insert( TeamScore.named("team").of(ORGANISATION).perEntry("1").numbered(STANDARD) ); end

      rule "The team cup" @phase("collective")
      when Contest() then insert( Tier.named("cup").level(2).on("team").places(1).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  private static Contest.Builder contest() {
    Contest.Builder contest = Contest.named("test").component(Component.measured("mark"));
    contest.organisation(Organisation.of("X", "Xen")).organisation(Organisation.of("Y", "Yak"));
    enter(contest, Entrant.of("A", "A").sentBy("X"), "90");
    enter(contest, Entrant.of("B", "B").sentBy("X"), "80");
    return enter(contest, Entrant.of("C", "C").sentBy("Y"), "70");
  }

  private static Contest.Builder enter(Contest.Builder contest, Entrant entrant, String mark) {
    return contest.entrant(entrant).result(entrant.id(), "mark", "final", mark);
  }

  private static List<String> findings(Outcome outcome, String id) {
    return outcome.explain(id).findings().stream()
        .map(f -> f.status() + ": " + f.reason())
        .toList();
  }

  // ---- findings about organisations

  @Test
  void an_ineligible_organisation_is_ranked_and_wins_no_cup_while_its_entries_keep_their_prizes() {
    Outcome outcome =
        Fields.policy(
                TEAMS
                    + """
                    rule "X is barred" @phase("check")
                    when $o : Organisation( id == "X" ) then insert( Ineligible.because($o, "no fee") ); end
                    """)
            .judge(contest().build());
    assertThat(Fields.awards(outcome)).isEqualTo("prize: A, B | cup: Y");
    assertThat(outcome.standing("team"))
        .extracting(s -> s.rank() + " " + s.recipient().id() + " " + s.status())
        .containsExactly("1 X ineligible", "2 Y null");
    assertThat(findings(outcome, "X")).containsExactly("ineligible: no fee");
    assertThat(findings(outcome, "A")).isEmpty();
    assertThat(outcome.explain("X").nextBetter().reasons()).containsExactly("no fee");
  }

  @Test
  void a_disqualified_organisation_is_not_ranked_and_still_accounted_for() {
    Outcome outcome =
        Fields.policy(
                TEAMS
                    + """
                    rule "X is out" @phase("award")
                    when $o : Organisation( id == "X" ) then insert( Disqualified.because($o, "fraud") ); end
                    """)
            .judge(contest().build());
    assertThat(Fields.awards(outcome)).isEqualTo("prize: A, B | cup: Y");
    assertThat(outcome.standing("team")).extracting(s -> s.recipient().id()).containsExactly("Y");
    assertThat(outcome.accountable()).contains("X");
    assertThat(findings(outcome, "X")).containsExactly("disqualified: fraud");
    assertThat(outcome.explain("X").recipient().name()).isEqualTo("Xen");
  }

  @Test
  void a_finding_about_all_entries_of_an_organisation_leaves_the_organisation_alone() {
    Outcome outcome =
        Fields.policy(
                TEAMS
                    + """
                    rule "X takes part out of competition" @phase("check")
                    when $o : Organisation( id == "X" ) then insert( Guest.entriesOf($o, "invited") ); end

                    rule "Seen by rules" @phase("rank")
                    when $e : Entry() Guest( concerns($e) ) then insert( Note.saying($e.getId() + " is a guest") ); end
                    """)
            .judge(contest().build());
    assertThat(Fields.awards(outcome)).isEqualTo("prize: C | cup: X");
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 B, 3 C");
    assertThat(findings(outcome, "B")).containsExactly("guest: invited");
    assertThat(findings(outcome, "C")).isEmpty();
    assertThat(outcome.remarks())
        .extracting(Remark::values)
        .contains(List.of("A is a guest"), List.of("B is a guest"))
        .doesNotContain(List.of("C is a guest"));
  }

  @Test
  void an_entry_that_is_not_admitted_brings_its_organisation_nothing() {
    Outcome outcome =
        Fields.policy(
                TEAMS
                    + """
                    rule "A and B came late" @phase("check")
                    when $e : Entry( organisation.id == "X" ) then insert( NotAdmitted.because($e, "late") ); end
                    """)
            .judge(contest().build());
    assertThat(Fields.awards(outcome)).isEqualTo("prize: C | cup: Y");
    assertThat(Fields.ranks(outcome)).isEqualTo("1 C");
    assertThat(ExplanationText.of(outcome.explain("A"), Locale.ENGLISH))
        .contains("entry not admitted: late");
    assertThat(ExplanationText.of(outcome.explain("A"), Locale.CHINESE)).contains("报名无效：late");
  }

  // ---- limits on entries

  @Test
  void entries_a_rule_did_not_admit_do_not_count_towards_a_limit() {
    Outcome outcome =
        Fields.policy(
                TEAMS
                    + """
                    rule "B came late" @phase("check")
                    when $e : Entry( id == "B" ) then insert( NotAdmitted.because($e, "late") ); end

                    rule "One entry" @phase("check")
                    when Contest() then insert( EntryLimit.most(1, ORGANISATION).beyond(ALL_REJECTED) ); end
                    """)
            .judge(contest().build());
    assertThat(Fields.awards(outcome)).isEqualTo("prize: A, C | cup: X, Y");
  }

  @Test
  void a_rule_may_ask_for_entries_that_a_limit_rejected() {
    Outcome outcome =
        Fields.policy(
                TEAMS
                    + """
                    rule "One entry" @phase("check")
                    when Contest() then insert( EntryLimit.most(1, ORGANISATION).beyond(ALL_REJECTED) ); end

                    rule "Who files too many gets no cup either" @phase("check")
                    when NotAdmitted( $o : organisation ) then insert( Ineligible.because($o, "filed too many") ); end
                    """)
            .judge(contest().build());
    assertThat(Fields.awards(outcome)).isEqualTo("prize: C | cup: Y");
    assertThat(findings(outcome, "A")).containsExactly("not-admitted: Xen: 2 > 1");
    assertThat(findings(outcome, "X")).containsExactly("ineligible: filed too many");
  }

  @Test
  void a_limit_for_parents_counts_the_entries_of_all_branches() {
    Contest.Builder contest = Contest.named("test").component(Component.measured("mark"));
    contest.organisation(Organisation.of("P", "P"));
    contest.organisation(Organisation.of("X", "X").partOf("P"));
    contest.organisation(Organisation.of("Y", "Y").partOf("P"));
    enter(contest, Entrant.of("A", "A").sentBy("X").with("n", "2"), "90");
    enter(contest, Entrant.of("B", "B").sentBy("Y").with("n", "1"), "80");
    Outcome outcome =
        Fields.policy(
                """
                rule "One entry of a company" @phase("check")
                when Contest() then insert( EntryLimit.most(1, PARENT).beyond(LATEST_REJECTED).inOrderOf("n") ); end
                """)
            .judge(contest.build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 B");
    assertThat(findings(outcome, "A")).containsExactly("not-admitted: P: 2 > 1");
  }

  @Test
  void a_joint_entry_beyond_a_limit_is_asked_about_and_then_counted_as_said() {
    String limit =
        """
        rule "One entry" @phase("check")
        when Contest() then insert( EntryLimit.most(1, ORGANISATION).beyond(ALL_REJECTED)JOINT ); end
        """;
    Contest.Builder contest = contest();
    enter(contest, Entrant.of("D", "D").sentBy("Z").jointlyWith("Y"), "60");
    Contest given = contest.organisation(Organisation.of("Z", "Z")).build();
    assertThatThrownBy(() -> Fields.policy(limit.replace("JOINT", "")).judge(given))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining(
            "Organisation `Y` has 2 entries with the joint ones (`D`), and the policy leaves open whether those count"
                + " towards the most of 1: say `EntryLimit.most(…).joint(EACH | FIRST | NONE)`.");
    assertThat(ranks(limit, ".joint(EACH)", given)).isEmpty();
    assertThat(ranks(limit, ".joint(FIRST)", given)).isEqualTo("1 C, 2 D");
    assertThat(ranks(limit, ".joint(NONE)", given)).isEqualTo("1 C, 2 D");
  }

  private static String ranks(String limit, String joint, Contest contest) {
    return Fields.ranks(Fields.policy(limit.replace("JOINT", joint)).judge(contest));
  }

  @Test
  void a_limit_can_not_divide_a_joint_entry() {
    AwardPolicy policy =
        Fields.policy(
            """
            rule "One entry" @phase("check")
            when Contest() then insert( EntryLimit.most(1, ORGANISATION).joint(DIVIDED) ); end
            """);
    assertThatThrownBy(() -> policy.judge(contest().build()))
        .hasMessageContaining("Rule `One entry`")
        .hasMessageContaining("A limit counts whole entries: say `joint(EACH | FIRST | NONE)`.");
  }

  // ---- merged categories

  @Test
  void marks_of_a_merged_category_stay_with_its_jury_and_the_account_says_where_it_went() {
    Contest.Builder contest =
        Contest.named("test").component(Component.measured("mark")).categories("a", "b");
    for (String judge : List.of("J1", "J2")) {
      contest.judge(new Judge(judge, judge, null));
    }
    contest.jury(new Jury("final", "a", List.of("J1"))).jury(new Jury("final", "b", List.of("J2")));
    contest.entrant(Entrant.of("A", "A").in("a")).mark("A", "J1", "mark", "final", "9");
    contest.entrant(Entrant.of("B", "B").in("b")).mark("B", "J2", "mark", "final", "8");
    Outcome outcome =
        AwardPolicy.of(
                "test.drl",
                """
                package policy.test;
                import io.laurel.policy.*;
                import static io.laurel.policy.Choices.*;

                rule "One category" @phase("check")
                when $c : Category( name == "a" ) then insert( Merge.of($c).into("b") ); end

                rule "Mean" @phase("score")
                when Contest() then insert( Panel.of("mark").mean().missing(REFUSED) ); end

                rule "Score" @phase("score")
                when Contest() then insert( Score.in("final").plus("mark") ); end

                rule "Rank" @phase("rank")
                when Contest() then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

                rule "First of each category" @phase("award")
                when $c : Category() then insert( Tier.named("first").in($c).places(1).onTie(ALL_IN) ); end
                """)
            .judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("first: A");
    assertThat(outcome.awards().get(0).recipient().category()).isEqualTo("b");
    assertThat(outcome.explain("A").findings())
        .extracting(Finding::status, Finding::reason, f -> f.rule().title())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("merged", "a → b", "One category"));
    assertThat(ExplanationText.of(outcome.explain("A"), Locale.CHINESE)).contains("组别合并：a → b");
  }

  @Test
  void a_merge_that_does_not_say_into_which_category_is_a_fault() {
    AwardPolicy policy =
        Fields.policy(
            """
            rule "Merged" @phase("check")
            when $c : Category( name == "a" ) then insert( Merge.of($c) ); end
            """);
    Contest contest = Contest.named("test").categories("a", "b").build();
    assertThatThrownBy(() -> policy.judge(contest))
        .hasMessageContaining(
            "Category `a` is merged, and the policy does not say into which: `Merge.of(…).into(\"…\")`.");
  }

  // ---- rules that count wait for all entries

  @Test
  void the_absence_of_an_entry_is_asked_for_when_all_entries_are_there() {
    String rule =
        """
        rule "Nobody from Y" @phase("check")
        when not Entry( organisation.id == "Y" ) then insert( Note.saying("nobody from Y") ); end

        rule "Few" @phase("score")
        when accumulate( Entry(); $n : count(); $n < 3 ) then insert( Note.saying("only " + $n) ); end
        """;
    assertThat(Fields.policy(rule).judge(contest().build()).remarks()).isEmpty();
    Contest empty = Contest.named("test").component(Component.measured("mark")).build();
    assertThat(Fields.policy(rule).judge(empty).remarks())
        .extracting(Remark::values)
        .contains(List.of("nobody from Y"), List.of("only 0"));
  }

  // ---- people

  @Test
  void a_person_is_told_apart_by_the_name_among_members_or_by_the_id() {
    Contest.Builder contest = contest();
    contest.entrant(Entrant.of("T", "T").as(Entrant.Kind.TEAM).sentBy("Y").withMembers("A", "q"));
    Outcome outcome =
        Fields.policy(
                """
                rule "Busy people" @phase("check")
                when Person( entries > 1, $n : name, $e : entries, $o : organisations )
                then insert( Note.saying($n + " " + $e + " " + $o) ); end
                """)
            .judge(contest.build());
    assertThat(outcome.remarks()).extracting(Remark::values).containsExactly(List.of("A 2 2"));
  }

  @Test
  void a_limit_of_prizes_for_each_person_counts_entrants_without_members_too() {
    Contest.Builder contest = contest();
    enter(contest, Entrant.of("T", "T").as(Entrant.Kind.TEAM).withMembers("A", "q"), "85");
    Outcome outcome =
        Fields.policy(
                TEAMS
                    + """
                    rule "One prize each" @phase("award")
                    when Contest() then insert( Cap.of(1, PERSON) ); end
                    """)
            .judge(contest.build());
    assertThat(outcome.winners("prize")).extracting(Recipient::id).containsExactly("A", "B");
  }

  @Test
  void a_prize_of_a_team_is_held_by_its_members() {
    Contest.Builder contest = Contest.named("test").component(Component.measured("mark"));
    enter(contest, Entrant.of("T", "Trio").as(Entrant.Kind.TEAM).withMembers("p", "q", "r"), "90");
    enter(contest, Entrant.of("S", "Solo").withMembers("s"), "80");
    Outcome outcome = Fields.policy(TEAMS).judge(contest.build());
    assertThat(outcome.winners("prize")).hasSize(2);
    assertThat(outcome.holders("prize")).containsExactly("p", "q", "r", "Solo");
    assertThat(outcome.holders("cup")).isEmpty();
    assertThat(OutcomeJson.write(outcome)).contains("\"members\": [", "\"r\"");
    assertThat(TextReport.of(outcome, Locale.ENGLISH))
        .contains("Prize-holders\n- prize, Trio: p, q, r\n");
  }

  // ---- joint entries

  @Test
  void a_joint_entry_is_printed_with_all_who_enter_it_and_known_to_rules() {
    Contest.Builder contest = contest();
    enter(contest, Entrant.of("D", "D").sentBy("Y").jointlyWith("X"), "95");
    Outcome outcome =
        Fields.policy(
                """
                rule "Joint" @phase("check")
                when $e : Entry( joint, $p : partners ) then insert( Note.saying($e.getId() + " " + $p) ); end
                """)
            .judge(contest.build());
    assertThat(outcome.standing("final").get(0).recipient().organisation()).isEqualTo("Yak、Xen");
    assertThat(outcome.remarks()).extracting(Remark::values).containsExactly(List.of("D [Xen]"));
  }

  @Test
  void two_branches_of_one_parent_are_one_unit_and_nothing_is_asked() {
    Contest.Builder contest = Contest.named("test").component(Component.measured("mark"));
    contest.organisation(Organisation.of("P", "P"));
    contest.organisation(Organisation.of("X", "X").partOf("P"));
    contest.organisation(Organisation.of("Y", "Y").partOf("P"));
    enter(contest, Entrant.of("A", "A").sentBy("X").jointlyWith("Y"), "90");
    enter(contest, Entrant.of("B", "B").sentBy("Y"), "80");
    Outcome outcome =
        Fields.policy(
                TEAMS.replace("of(ORGANISATION)", "of(PARENT)")
                    + """
                    rule "One prize" @phase("award")
                    when Contest() then insert( Cap.of(1, PARENT) ); end
                    """)
            .judge(contest.build());
    assertThat(outcome.winners("prize")).extracting(Recipient::id).containsExactly("A");
    assertThat(outcome.standing("team").get(0).score()).isEqualByComparingTo("2");
  }

  @Test
  void partners_need_an_organisation_and_are_named_once() {
    Contest.Builder contest = contest();
    contest.entrant(Entrant.of("D", "D").jointlyWith("X"));
    contest.entrant(Entrant.of("E", "E").sentBy("X").jointlyWith("Y", "X"));
    assertThatThrownBy(contest::build)
        .hasMessageContaining(
            "Entrant `D` has partners and no organisation; name the first of them as such.")
        .hasMessageContaining("Entrant `E` names one of the organisations that enter it twice.");
  }
}
