package io.laurel.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.PolicyProblem;
import io.laurel.compiler.PolicyFiles;
import io.laurel.compiler.PolicyFiles.PolicyFile;
import io.laurel.sandbox.AllowList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a warning is given, and where none is. */
class LintTest {

  private static final String HEAD =
      "package my.contest; import io.laurel.policy.*; import static io.laurel.policy.Choices.*;\n";

  /** The ids of the warnings about a policy, which has no errors. */
  private static List<String> warnings(String... rules) {
    String policy = HEAD + String.join("\n", rules);
    List<PolicyProblem> all = AwardPolicy.check("p.drl", policy);
    assertThat(all).isEqualTo(Lint.check(PolicyFiles.of("p.drl", policy), AllowList.standard()));
    return all.stream().map(PolicyProblem::id).toList();
  }

  private static String rule(String name, String phase, String when, String then) {
    return "rule \"%s\" @phase(\"%s\")\nwhen %s\nthen insert( %s ); end"
        .formatted(name, phase, when, then);
  }

  private static final AtomicInteger MADE = new AtomicInteger();

  /** A rule of that phase with a name of its own. */
  private static String rule(String phase, String when, String then) {
    return rule(
        "the %dth thing the regulations say".formatted(MADE.incrementAndGet()), phase, when, then);
  }

  private static String award(String then) {
    return rule("award", "Contest()", then);
  }

  @Nested
  class Silencing {

    private static final String OPEN =
        "rule \"one first prize\" @phase(\"award\") %s\nwhen Contest()\n"
            + "then insert( Tier.named(\"A\").level(1).places(1)%s ); end";

    @ParameterizedTest
    @ValueSource(
        strings = {
          "@lint(\"LR520: a lot decides\")",
          "@lint(\"LR520：抽签\")",
          "@lint( \" LR520 : x\" )"
        })
    void a_reason_silences_the_warning(String annotation) {
      assertThat(warnings(OPEN.formatted(annotation, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LR520 LR524: x", "LR520, LR524: x", "LR520、LR524：原因"})
    void several_ids_share_a_reason(String text) {
      assertThat(warnings(OPEN.formatted("@lint(\"" + text + "\")", ".atLeast(\"85\")"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LR520", "LR520:", "LR520: ", "a lot decides", "LR52: x", "lr520: x"})
    void without_id_or_reason_nothing_is_silenced(String text) {
      assertThat(warnings(OPEN.formatted("@lint(\"" + text + "\")", "")))
          .containsExactly("LR500", "LR520");
    }

    @Test
    void an_unknown_id_does_not_spoil_the_others() {
      assertThat(warnings(OPEN.formatted("@lint(\"LR520, LR999: x\")", "")))
          .containsExactly("LR500");
    }

    @Test
    void what_silences_can_not_be_silenced() {
      assertThat(warnings(OPEN.formatted("@lint(\"LR500, LR520: x\")", "")))
          .containsExactly("LR500");
      assertThat(warnings(OPEN.formatted("@lint(\"LR501, LR524, LR520: x\")", "")))
          .containsExactly("LR500", "LR501");
    }

    @Test
    void another_rule_is_not_silenced() {
      assertThat(
              warnings(
                  OPEN.formatted("@lint(\"LR520: x\")", ""),
                  award("Tier.named(\"B\").level(2).places(1)")))
          .containsExactly("LR520");
    }

    @Test
    void a_function_is_silenced_on_the_first_rule() {
      String function = "function int half(int all) { double half = all / 2; return (int) half; }";
      String first =
          "rule \"half of them win\" @phase(\"award\") %s\nwhen Contest( $n : entrants )\n"
              + "then insert( Tier.named(\"A\").level(1).places(half($n)).onTie(ALL_IN) ); end";
      assertThat(warnings(function, first.formatted(""))).containsExactly("LR511");
      assertThat(warnings(function, first.formatted("@lint(\"LR511: whole halves\")"))).isEmpty();
    }

    @Test
    void the_annotation_needs_one_text() {
      assertThat(AwardPolicy.check("p.drl", HEAD + OPEN.formatted("@lint", ""))).isNotEmpty();
      assertThat(AwardPolicy.check("p.drl", HEAD + OPEN.formatted("@lint(a = 1)", "")))
          .isNotEmpty();
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(strings = {"\"0.5\"", "\"\" + 5", "\"\" + new java.math.BigDecimal(\"0.5\")"})
    void exact_numbers_are_quiet(String points) {
      assertThat(
              warnings(
                  rule("score", "$e : Entry()", "Adjustment.bonus($e, " + points + ", \"x\")")))
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.5, LR510", "5d, LR510", "5f, LR510"})
    void binary_numbers_are_told(String literal, String id) {
      assertThat(
              warnings(
                  rule(
                      "score",
                      "$e : Entry()",
                      "Adjustment.bonus($e, \"\" + " + literal + ", \"\")")))
          .containsExactly(id);
    }

    @Test
    void words_in_comments_and_quotes_are_quiet() {
      assertThat(
              warnings(
                  "// double 0.5",
                  award("Tier.named(\"double 0.5\").level(1).everyone() /* 0.5 float */")))
          .isEmpty();
    }
  }

  @Nested
  class OpenChoices {

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            Tier.named("A").level(1).places(1)                                    ~ LR520
            Tier.named("A").level(1).places(1).onTie(DECISION)                    ~
            Tier.named("A").level(1).places(1).byRuling()                         ~
            Tier.named("A").level(1).everyone()                                   ~
            Tier.named("A").level(1).share("5%").of(RANKED).onTie(ALL_IN)         ~ LR522
            Tier.named("A").level(1).share("5%").rounded(UP).onTie(ALL_IN)        ~ LR523
            Tier.named("A").level(1).most("5%").filling(MOST).onTie(ALL_IN)       ~ LR523
            Tier.named("A").level(1).most(5).filling(MOST).onTie(ALL_IN)          ~
            Tier.named("A").level(1).share("5%").of(RANKED).roundedByRuling().onTie(ALL_IN) ~
            Tier.named("A").level(1).everyone().atLeast("60")                     ~
            Tier.named("A").level(1).places(1).atLeast("60").onTie(DECISION)      ~ LR524
            Tier.named("A").level(1).places(1).atLeast("60").onTie(DECISION).vacantTo("B") ~
            Tier.named("A").level(1).everyone().atLeastOfBest("90%", 3).lineExact() ~
            PrizeLimit.share("30%").rounded(DOWN).among("A")                      ~ LR523
            """)
    void a_prize_is_warned_of_what_it_leaves_open(String prize, String id) {
      String others =
          prize.startsWith("PrizeLimit") ? award("Tier.named(\"A\").level(1).everyone()") : "";
      assertThat(warnings(others, award(prize))).isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void a_lot_leaves_no_ties() {
      assertThat(
              warnings(
                  rule("rank", "Contest()", "Ranking.in(\"R\").byScore().byLot(\"seed\")"),
                  award("Tier.named(\"A\").level(1).places(1)")))
          .isEmpty();
    }

    @Test
    void a_conclusion_made_in_pieces_is_not_judged() {
      assertThat(
              warnings(
                  "rule \"one first prize\" @phase(\"award\") when Contest() then",
                  "Tier prize = Tier.named(\"A\").level(1).places(1);",
                  "insert( prize.onTie(ALL_IN) ); end"))
          .isEmpty();
    }

    @Test
    void a_rounded_panel_makes_an_exact_total() {
      String panel = "Panel.of(\"a\").mean().missing(REFUSED)";
      String score = rule("score", "Contest()", "Score.in(\"R\").plus(\"a\")");
      assertThat(warnings(rule("score", "Contest()", panel), score)).containsExactly("LR522");
      assertThat(warnings(rule("score", "Contest()", panel + ".rounded(2, HALF_UP)"), score))
          .isEmpty();
      assertThat(
              warnings(
                  rule("score", "Contest()", panel),
                  rule("score", "Contest()", "Score.in(\"R\").plus(\"b\")")))
          .isEmpty();
    }

    @Test
    void prizes_of_other_candidates_need_no_level() {
      String a = "Tier.named(\"A\").%s.places(1).onTie(ALL_IN)";
      String b = "Tier.named(\"B\").%s.places(1).onTie(ALL_IN)";
      assertThat(warnings(award(a.formatted("level(1)")), award(b.formatted("level(2)"))))
          .isEmpty();
      assertThat(warnings(award(a.formatted("level(1)")), award(b.formatted("level(1)"))))
          .containsExactly("LR525");
      assertThat(
              warnings(
                  award(a.formatted("on(\"R\").level(1)")),
                  award(b.formatted("on(\"S\").level(1)"))))
          .isEmpty();
    }
  }

  @Nested
  class Phases {

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            check      ~ Standing( rank == 1 )            ~ LR530
            check      ~ not Award()                      ~ LR530
            check      ~ Tier()                           ~ LR530
            check      ~ Entry( total > 60B )             ~ LR530
            check      ~ Entry( scored("a") )             ~ LR530
            check      ~ Entry( round == "R" )            ~ LR530
            check      ~ Entry( round == "" )             ~
            check      ~ Entry( text["total"] == "score") ~
            check      ~ Ineligible()                     ~
            check      ~ Organisation()                   ~
            score      ~ Entry( total > 60B )             ~ LR530
            score      ~ Entry( score["a"] > 60B )        ~
            score      ~ Standing( rank == 1 )            ~
            score      ~ Proposal()                       ~ LR530
            rank       ~ Entry( total > 60B )             ~
            rank       ~ Proposal()                       ~ LR530
            rank       ~ TeamScore()                      ~ LR530
            award      ~ Standing( rank == 1 )            ~
            award      ~ TeamScore()                      ~ LR530
            collective ~ TeamScore()                      ~
            collective ~ Award()                          ~
            review     ~ Standing( rank == 1 )            ~
            """)
    void what_is_known_later_is_told(String phase, String when, String id) {
      assertThat(warnings(rule(phase, when, "Note.saying(\"x\")")))
          .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void with_one_round_there_is_no_earlier_one_to_look_back_on() {
      String early = rule("score", "Standing( rank == 1 )", "Note.saying(\"x\")");
      String total = rule("score", "Contest()", "Score.in(\"%s\").plus(\"a\")");
      String ranks = rule("rank", "Contest()", "Ranking.in(\"%s\").byScore().numbered(STANDARD)");
      assertThat(warnings(early, total.formatted("R"), ranks.formatted("R")))
          .containsExactly("LR530");
      assertThat(warnings(early, total.formatted("R"), ranks.formatted("S"))).isEmpty();
    }
  }

  @Nested
  class AlternativesTest {

    private static String bonus(String condition) {
      return rule("score", "$e : Entry( " + condition + " )", "Adjustment.bonus($e, \"1\", \"x\")");
    }

    private static String prize(String condition) {
      return rule(
          "award",
          "Round( " + condition + " )",
          "Tier.named(\"A\").level(1).places(1).onTie(ALL_IN)");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            score["a"] < 80B                   ~ score["a"] >= 80B               ~
            score["a"] <= 80B                  ~ score["a"] >= 80B               ~ LR531
            score["a"] < 80B                   ~ score["a"] > 80B                ~ LR532
            score["a"] <= 79.99B               ~ score["a"] >= 80B               ~ LR532
            score["a"] <= 79.9B                ~ score["a"] >= 80.0B             ~ LR532
            score["a"] <= 70B                  ~ score["a"] >= 80B               ~
            score["a"] >= 60B, score["a"] < 80B ~ score["a"] >= 80B               ~
            score["a"] >= 60B, score["a"] < 80B ~ score["a"] >= 79B               ~ LR531
            score["a"] == 80B                  ~ score["a"] >= 80B               ~ LR531
            score["a"] < 80B                   ~ score["b"] >= 70B               ~
            score["a"] < 80B, flag["x"]        ~ score["a"] >= 70B               ~
            score["a"] < 80B, flag["x"]        ~ score["a"] >= 70B, flag["x"]    ~ LR531
            score["a"] < 80B, text["x"] == "a b" ~ score["a"] >= 70B, text["x"] == "ab" ~
            score["a"] < 80B || flag["x"]      ~ score["a"] >= 70B               ~
            fullYears("d") < 10                ~ fullYears("d") > 9              ~
            fullYears("d") <= 9                ~ fullYears("d") >= 10            ~
            fullYears("d") < 10                ~ fullYears("d") > 10             ~ LR532
            number["n"] <= 4                   ~ number["n"] >= 5                ~ LR532
            """)
    void bonuses(String one, String other, String id) {
      assertThat(warnings(bonus(one), bonus(other)))
          .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            entrants < 36   ~ entrants >= 36  ~
            entrants <= 35  ~ entrants >= 36  ~
            entrants < 36   ~ entrants > 36   ~ LR532
            entrants < 36   ~ entrants >= 48  ~ LR532
            entrants <= 36  ~ entrants >= 36  ~ LR531
            entrants > 35   ~ entrants > 48   ~ LR531
            """)
    void prizes(String one, String other, String id) {
      assertThat(warnings(prize(one), prize(other)))
          .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void the_gap_may_be_filled_by_a_third_rule() {
      assertThat(
              warnings(
                  prize("entrants < 36"),
                  prize("entrants >= 48"),
                  prize("entrants >= 36, entrants < 48")))
          .isEmpty();
      assertThat(
              warnings(
                  prize("entrants < 36"),
                  prize("entrants >= 48"),
                  prize("entrants == 36 || entrants == 40")))
          .isEmpty();
    }

    @Test
    void several_reasons_against_one_entry_are_no_alternatives() {
      String bar = "Ineligible.because($e, \"x\")";
      assertThat(
              warnings(
                  rule("rank", "$e : Entry( total < 60B )", bar),
                  rule("rank", "$e : Entry( total < 50B )", bar)))
          .isEmpty();
    }

    @Test
    void different_prizes_are_no_alternatives() {
      assertThat(
              warnings(
                  rule("award", "Round( entrants > 9 )", "Tier.named(\"A\").level(1).everyone()"),
                  rule("award", "Round( entrants > 5 )", "Tier.named(\"B\").level(2).everyone()")))
          .isEmpty();
    }

    @Test
    void alternatives_are_found_over_files() {
      PolicyFiles files =
          new PolicyFiles(
              "p",
              List.of(
                  new PolicyFile("b.drl", HEAD + prize("entrants >= 36")),
                  new PolicyFile("a.drl", HEAD + prize("entrants <= 36"))));
      assertThat(Lint.check(files, AllowList.standard()))
          .singleElement()
          .satisfies(
              w -> {
                assertThat(w.file()).isEqualTo("b.drl");
                assertThat(w.message().english()).contains("For `entrants == 36`", "(a.drl:2)");
              });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            total > 5, total < 3                         ~ LR533
            total > 3 && total < 3                       ~ LR533
            total >= 3, total <= 3                       ~
            total > 3, total < 4                         ~
            fullYears("d") > 3, fullYears("d") < 4       ~ LR533
            total > 5 || total < 3                       ~
            number["a"] > 5, number["b"] < 3             ~
            """)
    void conditions_no_value_meets(String condition, String id) {
      assertThat(
              warnings(
                  rule("rank", "$e : Entry( " + condition + " )", "Ineligible.because($e, \"x\")")))
          .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void a_variable_may_be_a_decimal_number() {
      assertThat(
              warnings(
                  rule(
                      "check",
                      "$e : Entry( $n : number[\"a\"], $n > 3, $n < 4 )",
                      "Ineligible.because($e, \"x\")")))
          .isEmpty();
    }
  }

  @Nested
  class Prizes {

    private static final String FIRST = "Tier.named(\"A\").level(1)";
    private static final String SECOND = "Tier.named(\"B\").level(2)";

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            .everyone().atLeast("80")              ~ .everyone().atLeast("90")            ~ LR540
            .everyone().atLeast("80")              ~ .everyone().atLeast("80")            ~ LR540
            .everyone().atLeast("80")              ~ .everyone().atLeast("79.99")         ~
            .everyone().atLeast("80")              ~ .everyone()                          ~
            .everyone()                            ~ .everyone().atLeast("90")            ~ LR540
            .everyone().atLeast("80").upTo("90")   ~ .everyone().atLeast("85")            ~
            .everyone().atLeast("80").upTo("90")   ~ .everyone().atLeast("85").upTo("90") ~ LR540
            .everyone().atLeast("80").on("R")      ~ .everyone().atLeast("90")            ~
            .everyone().where("a", "b")            ~ .everyone()                          ~
            .everyone().ladder("x")                ~ .everyone()                          ~
            .places(1).onTie(ALL_IN)               ~ .everyone()                          ~
            .everyone().byRuling()                 ~ .everyone()                          ~
            """)
    void a_prize_nobody_is_left_for(String first, String second, String id) {
      assertThat(warnings(award(FIRST + first), award(SECOND + second)))
          .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void objections_may_leave_somebody() {
      assertThat(
              warnings(
                  award(FIRST + ".everyone()"),
                  award(SECOND + ".everyone()"),
                  rule(
                      "award",
                      "$p : Proposal( tier == \"A\", score < 60B )",
                      "Objection.to($p, \"x\")")))
          .isEmpty();
    }

    @Test
    void prizes_on_other_conditions_are_not_compared() {
      assertThat(
              warnings(
                  rule("award", "Round( entrants > 9 )", FIRST + ".everyone()"),
                  rule("award", "Round( entrants < 9 )", SECOND + ".everyone()")))
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, ", "2, LR540", "3, ''"})
    void no_places(int way, String id) {
      String places =
          way == 1
              ? ".places(1)"
              : way == 2 ? ".places(0)" : ".places(0).plusShare(\"5%\").of(RANKED).rounded(UP)";
      assertThat(warnings(award(FIRST + places + ".onTie(DECISION)")))
          .isEqualTo(id == null || id.isEmpty() ? List.of() : List.of(id));
    }

    private static List<String> capped(String limit, String... tiers) {
      String[] all = new String[tiers.length + 1];
      for (int i = 0; i < tiers.length; i++) {
        all[i] = award(tiers[i]);
      }
      all[tiers.length] = award(limit + ".passedOver(KEEPS_RANK)");
      return warnings(all);
    }

    @Test
    void a_cap_below_the_places_can_bind() {
      String tier = FIRST + ".places(3).onTie(DECISION)";
      assertThat(capped("Cap.of(2, ORGANISATION)", tier)).isEmpty();
      assertThat(capped("Cap.of(3, ORGANISATION)", tier)).containsExactly("LR541");
      assertThat(capped("Cap.of(3, ORGANISATION)", tier, SECOND + ".places(1).onTie(DECISION)"))
          .isEmpty();
      assertThat(
              capped(
                  "Cap.of(3, ORGANISATION).among(\"A\")",
                  tier,
                  SECOND + ".places(1).onTie(DECISION)"))
          .containsExactly("LR541");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          ".places(3).onTie(ALL_IN)",
          ".places(3).onTie(NEAREST)",
          ".places(3).onTie(DECISION).vacant(ROLLS_DOWN)",
          ".share(\"5%\").of(RANKED).rounded(UP).onTie(DECISION)",
          ".everyone()"
        })
    void a_prize_without_a_fixed_number_may_reach_the_cap(String tier) {
      assertThat(capped("Cap.of(9, ORGANISATION)", FIRST + tier)).isEmpty();
    }

    @Test
    void a_prize_for_each_category_is_not_counted() {
      assertThat(
              warnings(
                  rule("award", "$c : Category()", FIRST + ".in($c).places(1).onTie(DECISION)"),
                  award("Cap.of(2, ORGANISATION).passedOver(KEEPS_RANK)")))
          .isEmpty();
    }
  }

  @Nested
  class Names {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "A",
          "1",
          "Rule 3",
          "rule_3",
          "R1",
          "firstPrize",
          "first_prize",
          "规则1",
          "规则三",
          "第三条",
          "金"
        })
    void a_name_that_is_no_reason(String name) {
      assertThat(warnings(rule(name, "award", "Contest()", "Tier.named(\"A\").everyone()")))
          .containsExactly("LR550");
    }

    @ParameterizedTest
    @ValueSource(strings = {"金牌", "Gold", "取一名", "一等奖1名", "Two second prizes", "Silver from 85"})
    void a_short_name_may_be_a_reason(String name) {
      assertThat(warnings(rule(name, "award", "Contest()", "Tier.named(\"A\").everyone()")))
          .isEmpty();
    }

    @Test
    void clauses_are_missed_where_more_than_half_of_the_rules_cite_one() {
      String with =
          "rule \"prize %1$s\" @clause(\"%1$s\") @phase(\"award\") when Contest()\n"
              + "then insert( Tier.named(\"%1$s\").level(%1$s).everyone().atLeast(\"%2$s\") ); end";
      String without = award("Tier.named(\"Z\").level(9).everyone()");
      String one = with.formatted("1", "90");
      String two = with.formatted("2", "80");
      assertThat(warnings(one, without)).isEmpty();
      assertThat(warnings(one, two, without)).containsExactly("LR551");
      assertThat(warnings(without)).isEmpty();
    }
  }

  @Nested
  class Conditions {

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            $a : Entry() $b : Entry( number["n"] > 1 )                                   ~ LR560
            $a : Entry( $n : number["n"] ) $b : Entry( number["n"] == $n, this != $a )    ~
            $a : Entry() $b : Entry( this != $a )                                        ~ LR560
            $a : Entry( $c : category ) $b : Entry( category == $c, this != $a )         ~
            $b : Entry() $a : Organisation()                                             ~
            $a : Organisation() accumulate( Entry( organisation == $a ); $b : count(); $b > 1 ) ~
            $a : Entry( $n : number["n"] ) accumulate( Entry( number["n"] > $n ); $b : count(); $b > 1 ) ~ LR560
            $a : Entry( $n : number["n"] ) not Entry( number["n"] > $n ) $b : Contest()  ~ LR560
            """)
    void entries_two_by_two(String when, String id) {
      assertThat(warnings(rule("check", when, "Note.saying(\"x\" + $a + $b)")))
          .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        textBlock =
            """
            $e : Entry()                          ~ LR561
            Entry( $n : name )                    ~ LR561
            Entry( $n : name, $n != "" )          ~
            Entry()                               ~
            """)
    void variables(String when, String id) {
      assertThat(warnings(rule("check", when, "Note.saying(\"$e $n\")")))
          .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void a_name_that_begins_alike_is_another_one() {
      assertThat(warnings(rule("check", "Entry( $n : name, $nn : id )", "Note.saying(\"\" + $nn)")))
          .containsExactly("LR561");
    }
  }
}
