package io.laurel.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.InvalidPolicyException;
import io.laurel.PolicyProblem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a policy that can not be loaded, to the letter. */
class PolicyCheckTest {

  private static final String HEAD =
      """
      package policy.test;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;
      """;

  private static final String PHASES = "Phases: check, score, rank, award, collective, review.";

  /** Every problem of the policy, one below the other. */
  private static String check(String drl) {
    return told(AwardPolicy.check("p.drl", drl));
  }

  private static String told(List<PolicyProblem> problems) {
    assertThat(problems).isSorted().allMatch(p -> p.line() >= 1 && p.column() >= 1);
    String all = problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n"));
    assertThat(all).doesNotContainPattern("Lambda|Rules[0-9A-F]{8}|[0-9A-F]{16}|java\\.");
    return all;
  }

  @Test
  void a_policy_without_faults_has_no_problems() {
    assertThat(
            check(
                HEAD
                    + """
                    // A comment may say: rule, when, then, end, Entry( and （、）.
                    rule "First（1）: when, then, salience, @phase" @clause("5.1") @phase("award")
                    when Contest( name != "，" ) /* Entry( */
                    then insert( Tier.named("；").level(1).places(1).onTie(ALL_IN) ); end
                    """))
        .isEmpty();
  }

  // ---- the file

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \t\n\n"})
  void empty_file(String nothing) {
    assertThat(AwardPolicy.check("p.drl", nothing))
        .containsExactly(
            new PolicyProblem(
                "p.drl",
                1,
                1,
                "The file is empty; a policy begins with `package` and has rules.",
                nothing.lines().findFirst().orElse("")));
  }

  @Test
  void missing_package() {
    assertThat(check("import io.laurel.policy.*;\n"))
        .isEqualTo(
            """
            p.drl:1:1: The file does not begin with `package`, for example `package policy.mycontest;`.
                import io.laurel.policy.*;
                ^""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.laurel", "io.laurel.engine", "org.drools.core"})
  void reserved_package(String name) {
    assertThat(check("package " + name + ";\n"))
        .isEqualTo(
            "p.drl:1:1: The package `"
                + name
                + "` is taken; choose one of your own.\n    package "
                + name
                + ";\n    ^");
  }

  @Test
  void file_that_is_not_utf_8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gbk.drl");
    Files.writeString(file, "package p; // 一等奖", Charset.forName("GBK"));
    assertThat(told(AwardPolicy.check(file)))
        .isEqualTo("gbk.drl:1:1: The file is not UTF-8; save it in this encoding.\n    \n    ^");
  }

  @Test
  void byte_order_mark_is_no_problem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bom.drl");
    Files.writeString(file, "\uFEFF" + HEAD);
    assertThat(told(AwardPolicy.check(file))).isEmpty();
  }

  // ---- phases and attributes

  @Test
  void no_phase() {
    assertThat(
            check(
                HEAD
                    + "rule \"First prize\"\nwhen Contest()\nthen insert( Note.saying(\"x\") ); end\n"))
        .isEqualTo(
            """
            p.drl:4:1: Rule `First prize` has no phase: write `@phase("award")` after its name. %s
                rule "First prize"
                ^"""
                .formatted(PHASES));
  }

  @Test
  void unknown_phase() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "Award of awards @phase" @clause("awards") @phase("awards")
                    when Contest() then insert( Note.saying("x") ); end

                    rule "Nothing like it" @phase("lunch")
                    when Contest() then insert( Note.saying("x") ); end
                    """))
        .isEqualTo(
            """
            p.drl:4:57: Rule `Award of awards @phase`: unknown phase `awards`; did you mean `award`? %1$s
                rule "Award of awards @phase" @clause("awards") @phase("awards")
                                                                        ^
            p.drl:7:32: Rule `Nothing like it`: unknown phase `lunch`. %1$s
                rule "Nothing like it" @phase("lunch")
                                               ^"""
                .formatted(PHASES));
  }

  @Test
  void decimals_without_b_are_binary_numbers() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("rank") when $e : Entry( total >= 89.95, score["x.5"] < 60.5B, total < 12d )
                    then insert( Ineligible.because($e, "1.5") ); end
                    """))
        .isEqualTo(
            """
            p.drl:4:51: Rule `A`: `89.95` is a binary number and misses the exact value; write `89.95B`.
                rule "A" @phase("rank") when $e : Entry( total >= 89.95, score["x.5"] < 60.5B, total < 12d )
                                                                  ^
            p.drl:4:88: Rule `A`: `12d` is a binary number and misses the exact value; write `12B`.
                rule "A" @phase("rank") when $e : Entry( total >= 89.95, score["x.5"] < 60.5B, total < 12d )
                                                                                                       ^""");
  }

  @Test
  void values_looked_up_by_a_variable_can_not_be_bound() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("check") when Category( $name : name ) $c : Contest( $n : number[$name] )
                    then insert( Note.saying("x") ); end
                    rule "B" @phase("check") when $e : Entry( ) exists Contest( has["a"], $t : text[ $e.category ] == "b" )
                    then insert( Note.saying("x") ); end
                    """))
        .isEqualTo(
            """
            p.drl:4:75: Rule `A`: `number[$name]` can not be bound in a condition, for it depends on the variable `$name`; \
            compare it without binding it, or bind the fact and call `$c.getNumber().get($name)` in `then`.
                rule "A" @phase("check") when Category( $name : name ) $c : Contest( $n : number[$name] )
                                                                                          ^
            p.drl:6:76: Rule `B`: `text[ $e.category ]` can not be bound in a condition, for it depends on the variable `$e`; \
            compare it without binding it, or bind the fact and call `$c.getText().get($e.category)` in `then`.
                rule "B" @phase("check") when $e : Entry( ) exists Contest( has["a"], $t : text[ $e.category ] == "b" )
                                                                                           ^""");
  }

  @Test
  void values_worked_out_with_a_variable_can_not_be_bound() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("check") when Round( $n : entrants ) Contest( $m : entrants + $n )
                    then insert( Note.saying("x") ); end
                    """))
        .isEqualTo(
            """
            p.drl:4:68: Rule `A`: `entrants + $n` can not be bound in a condition, for it depends on the variable `$n`; \
            compare it without binding it, or bind the fact and work it out in `then`.
                rule "A" @phase("check") when Round( $n : entrants ) Contest( $m : entrants + $n )
                                                                                   ^""");
  }

  @Test
  void variables_named_in_chinese_are_variables_too() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("check") when Category( $类 : name ) Contest( $数 : number[$类] )
                    then insert( Note.saying("x") ); end
                    """))
        .startsWith("p.drl:4:67: Rule `A`: `number[$类]` can not be bound in a condition");
  }

  @Test
  void values_looked_up_by_a_variable_can_be_compared_and_literal_names_bound() {
    String policy =
        HEAD
            + """
            rule "A" @phase("check")
            when Round( $name : name ) $c : Contest( $direct : text["r"], text[$name] == "seen" )
                 Contest( $same : name == $c.name, $odd : text["a $name"] )
            then insert( Note.saying($direct + ", " + $c.getText().get($name) + ", " + $odd) ); end
            """;
    assertThat(check(policy)).isEmpty();
    Contest contest =
        Contest.named("c").rounds("r").attribute("r", "seen").attribute("a $name", "odd").build();
    assertThat(AwardPolicy.of("p.drl", policy).judge(contest).remarks())
        .anyMatch(r -> r.values().equals(List.of("seen, seen, odd")));
  }

  @Test
  void unknown_phase_with_two_letters_changed_about() {
    assertThat(check(HEAD + "rule \"A\" @phase(\"awrad\") when Contest() then end\n"))
        .isEqualTo(
            """
            p.drl:4:18: Rule `A`: unknown phase `awrad`; did you mean `award`? %s
                rule "A" @phase("awrad") when Contest() then end
                                 ^"""
                .formatted(PHASES));
  }

  @Test
  void attributes_by_hand() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "No salience" @phase("award") salience 10
                      agenda-group "rank"
                    when Contest() then insert( Note.saying("x") ); end
                    """))
        .isEqualTo(
            """
            p.drl:4:36: Rule `No salience`: `salience` is not for policies; the phase says when a rule fires.
                rule "No salience" @phase("award") salience 10
                                                   ^
            p.drl:5:3: Rule `No salience`: `agenda-group` is not for policies; the phase says when a rule fires.
                  agenda-group "rank"
                  ^""");
  }

  @Test
  void attribute_for_the_whole_file() {
    assertThat(
            check(
                """
                package policy.test;
                dialect "mvel"
                rule "A" @phase("award") when then end
                """))
        .isEqualTo(
            """
            p.drl:2:1: Rule `A`: `dialect` is not for policies; the phase says when a rule fires.
                dialect "mvel"
                ^""");
  }

  @Test
  void query() {
    assertThat(check(HEAD + "query \"everyone\" Entry() end\n"))
        .isEqualTo(
            """
            p.drl:4:1: A `query` is not for policies; write a rule.
                query "everyone" Entry() end
                ^""");
  }

  // ---- names of rules

  @Test
  void one_name_for_two_rules_of_a_file() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("award") when Contest() then insert( Note.saying("x") ); end

                      rule "A" @phase("rank") when Contest() then insert( Note.saying("y") ); end
                    """))
        .isEqualTo(
            """
            p.drl:6:1: Rule `A` stands twice; first at p.drl:4.
                  rule "A" @phase("rank") when Contest() then insert( Note.saying("y") ); end
                ^""");
  }

  @Test
  void one_name_for_two_rules_of_two_files(@TempDir Path folder) throws IOException {
    String rule =
        "rule \"A\" @phase(\"award\") when Contest() then insert( Note.saying(\"x\") ); end\n";
    Files.writeString(folder.resolve("b.drl"), HEAD + rule);
    Files.writeString(folder.resolve("a.drl"), HEAD + "\n" + rule);
    Files.writeString(folder.resolve("notes.txt"), rule);
    assertThat(told(AwardPolicy.check(folder)))
        .isEqualTo(
            """
            b.drl:4:1: Rule `A` stands twice; first at a.drl:5.
                rule "A" @phase("award") when Contest() then insert( Note.saying("x") ); end
                ^""");
  }

  @Test
  void name_without_quotes() {
    assertThat(check(HEAD + "rule First prize @phase(\"award\") when Contest() then end\n"))
        .isEqualTo(
            """
            p.drl:4:12: Rule `First`: `prize` is not expected here; is the name in quotes?
                rule First prize @phase("award") when Contest() then end
                           ^""");
  }

  // ---- signs

  @Test
  void full_width_punctuation_is_told_at_each_place() {
    assertThat(
            check(
                HEAD
                    + """
                    rule “一等奖（1名）” @phase("award")
                    when Contest（ name == "（）" ， entrants > 0 ）
                    then insert( Note.saying("，") )； end
                    """))
        .isEqualTo(
            """
            p.drl:4:6: Full-width punctuation `“`; rules need the ASCII sign.
                rule “一等奖（1名）” @phase("award")
                     ^
            p.drl:4:10: Full-width punctuation `（`; rules need the ASCII sign.
                rule “一等奖（1名）” @phase("award")
                      　　　^
            p.drl:4:13: Full-width punctuation `）`; rules need the ASCII sign.
                rule “一等奖（1名）” @phase("award")
                      　　　　 　^
            p.drl:4:14: Full-width punctuation `”`; rules need the ASCII sign.
                rule “一等奖（1名）” @phase("award")
                      　　　　 　　^
            p.drl:5:13: Full-width punctuation `（`; rules need the ASCII sign.
                when Contest（ name == "（）" ， entrants > 0 ）
                            ^
            p.drl:5:28: Full-width punctuation `，`; rules need the ASCII sign.
                when Contest（ name == "（）" ， entrants > 0 ）
                            　          　　  ^
            p.drl:5:43: Full-width punctuation `）`; rules need the ASCII sign.
                when Contest（ name == "（）" ， entrants > 0 ）
                            　          　　  　              ^
            p.drl:6:32: Full-width punctuation `；`; rules need the ASCII sign.
                then insert( Note.saying("，") )； end
                                          　    ^""");
  }

  @Test
  void quote_that_is_not_closed() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("award")
                    when Contest()
                    then insert( Note.saying("x) ); end

                    rule "B" @phase("award") when Contest() then insert( Note.saying("y") ); end
                    """))
        .isEqualTo(
            """
            p.drl:6:26: A quoted text does not end on its line; is a quote missing?
                then insert( Note.saying("x) ); end
                                         ^""");
  }

  @Test
  void missing_end_of_the_last_rule() {
    assertThat(
            check(
                HEAD
                    + "rule \"A\" @phase(\"award\")\nwhen Contest()\nthen insert( Note.saying(\"x\") );\n\n"))
        .isEqualTo(
            """
            p.drl:6:33: Rule `A` does not end: write `end`.
                then insert( Note.saying("x") );
                                                ^""");
  }

  @Test
  void two_rules_on_one_line() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("score") when Contest() then end rule "B" @phase("award") when Contest() then end
                    """))
        .isEqualTo(
            """
            p.drl:4:1: Rule `B` begins on the line of another; begin each rule on a line of its own.
                rule "A" @phase("score") when Contest() then end rule "B" @phase("award") when Contest() then end
                ^""");
  }

  @Test
  void missing_end_before_another_rule() {
    assertThat(
            check(
                HEAD
                    + """
                    rule "A" @phase("award") when Contest() then insert( Note.saying("x") );

                    rule "B" @phase("award") when Contest() then insert( Note.saying("y") ); end
                    """))
        .isEqualTo(
            """
            p.drl:6:1: Rule `A` does not end before this one: write `end`.
                rule "B" @phase("award") when Contest() then insert( Note.saying("y") ); end
                ^""");
  }

  @Test
  void missing_then() {
    assertThat(
            check(
                HEAD
                    + "rule \"A\" @phase(\"award\")\nwhen Contest()\ninsert( Note.saying(\"x\") ); end\n"))
        .isEqualTo(
            """
            p.drl:6:29: Rule `A`: `end` is not expected here; is `then` missing?
                insert( Note.saying("x") ); end
                                            ^""");
  }

  @Test
  void assignment_for_a_comparison() {
    assertThat(
            check(
                HEAD
                    + "rule \"A\" @phase(\"award\")\nwhen Contest( name = \"x\" )\nthen insert( Note.saying(\"x\") ); end\n"))
        .isEqualTo(
            """
            p.drl:5:20: Rule `A`: `=` is not expected here; to compare, write `==`.
                when Contest( name = "x" )
                                   ^""");
  }

  // ---- all at once

  @Test
  void problems_of_two_files_are_told_at_once_in_order(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("b.drl"),
        HEAD
            + """
            rule "First" @phase("awards") when Contest() then insert( Note.saying("x") ); end
            rule "Second" when Contest() then insert( Note.saying("x") ); end
            """);
    Files.writeString(
        folder.resolve("a.drl"),
        HEAD
            + """
            rule "Third" salience 1 when Contest() then insert( Note.saying("x") ); end
            rule "Fourth" @phase("rank") when Contest() then insert( Note.saying("x") ); end
            rule "Fourth" @phase("rank") when Contest() then insert( Note.saying("x") ); end
            """);
    assertThat(told(AwardPolicy.check(folder)))
        .isEqualTo(
            """
            a.drl:4:1: Rule `Third` has no phase: write `@phase("award")` after its name. %1$s
                rule "Third" salience 1 when Contest() then insert( Note.saying("x") ); end
                ^
            a.drl:4:14: Rule `Third`: `salience` is not for policies; the phase says when a rule fires.
                rule "Third" salience 1 when Contest() then insert( Note.saying("x") ); end
                             ^
            a.drl:6:1: Rule `Fourth` stands twice; first at a.drl:5.
                rule "Fourth" @phase("rank") when Contest() then insert( Note.saying("x") ); end
                ^
            b.drl:4:22: Rule `First`: unknown phase `awards`; did you mean `award`? %1$s
                rule "First" @phase("awards") when Contest() then insert( Note.saying("x") ); end
                                     ^
            b.drl:5:1: Rule `Second` has no phase: write `@phase("award")` after its name. %1$s
                rule "Second" when Contest() then insert( Note.saying("x") ); end
                ^"""
                .formatted(PHASES));
  }

  @Test
  void a_policy_that_can_not_be_loaded_is_refused_with_every_problem() {
    String drl = HEAD + "rule \"A\" when Contest() then insert( Note.saying(\"x\") ); end\n";
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> AwardPolicy.of("p.drl", drl))
        .withMessage(check(drl))
        .satisfies(e -> assertThat(e.problems()).isEqualTo(AwardPolicy.check("p.drl", drl)));
  }

  /** What only the compiler notices. */
  @Nested
  class InWords {

    /** A policy of one rule with that condition. */
    private static String when(String condition) {
      return check(
          HEAD
              + "rule \"A\" @phase(\"check\")\nwhen "
              + condition
              + "\nthen insert( Note.saying(\"x\") ); end\n");
    }

    /** A policy of one rule with that action. */
    private static String then(String action) {
      return check(
          HEAD + "rule \"A\" @phase(\"award\")\nwhen Contest()\nthen " + action + " end\n");
    }

    @Test
    void misspelt_fact() {
      assertThat(when("$e : Entri( name == \"x\" )"))
          .isEqualTo(
              """
            p.drl:5:11: Rule `A`: unknown fact `Entri`; did you mean `Entry`?
                when $e : Entri( name == "x" )
                          ^""");
    }

    @Test
    void misspelt_property() {
      assertThat(when("$e : Entry( kind == \"team\", organisation != null && nme == \"x\" )"))
          .isEqualTo(
              """
            p.drl:5:58: Rule `A`: `Entry` has no property `nme`; did you mean `name`?
                when $e : Entry( kind == "team", organisation != null && nme == "x" )
                                                                         ^""");
    }

    @Test
    void misspelt_property_of_a_property() {
      assertThat(when("Entry( organisation.nam == \"x\" )"))
          .isEqualTo(
              """
            p.drl:5:26: Rule `A`: `Organisation` has no property `nam`; did you mean `name`?
                when Entry( organisation.nam == "x" )
                                         ^""");
    }

    @Test
    void misspelt_property_that_is_bound() {
      assertThat(when("Round( $last : lst )"))
          .isEqualTo(
              """
            p.drl:5:21: Rule `A`: `Round` has no property `lst`; did you mean `last`?
                when Round( $last : lst )
                                    ^""");
    }

    @Test
    void misspelt_method_in_a_condition() {
      assertThat(when("Entry( fullYear(\"born\") < 18 )"))
          .isEqualTo(
              """
            p.drl:5:13: Rule `A`: `Entry` has no method `fullYear(String)`; did you mean `fullYears`?
                when Entry( fullYear("born") < 18 )
                            ^""");
    }

    @Test
    void variable_that_is_not_bound_in_a_condition() {
      assertThat(when("Entry( name == $n )"))
          .isEqualTo(
              """
            p.drl:5:21: Rule `A`: unknown variable `$n`.
                when Entry( name == $n )
                                    ^""");
    }

    @Test
    void date_compared_with_a_number() {
      assertThat(when("Entry( date[\"born\"] < 5 )"))
          .isEqualTo(
              """
            p.drl:4:1: Rule `A`: a `LocalDate` can not be compared with a `int`.
                rule "A" @phase("check")
                ^""");
    }

    @Test
    void unknown_accumulate_function() {
      assertThat(when("accumulate( Entry(); $n : cuont(1) )"))
          .isEqualTo(
              """
            p.drl:5:32: Rule `A`: unknown function `cuont`.
                when accumulate( Entry(); $n : cuont(1) )
                                               ^""");
    }

    @Test
    void misspelt_method_in_the_action() {
      assertThat(then("insert( Tier.named(\"x\").levl(1) );"))
          .isEqualTo(
              """
            p.drl:6:30: Rule `A`: `Tier` has no method `levl(int)`; did you mean `level`?
                then insert( Tier.named("x").levl(1) );  end
                                             ^"""
                  .replace(";  end", "; end"));
    }

    @Test
    void misspelt_fact_and_choice_in_the_action() {
      assertThat(then("insert( Tier.named(\"x\").onTie(ALLIN) ); insert( Teer.named(\"x\") );"))
          .isEqualTo(
              """
            p.drl:6:36: Rule `A`: unknown name `ALLIN`; did you mean `ALL_IN`?
                then insert( Tier.named("x").onTie(ALLIN) ); insert( Teer.named("x") ); end
                                                   ^
            p.drl:6:54: Rule `A`: unknown name `Teer`; did you mean `Tier`?
                then insert( Tier.named("x").onTie(ALLIN) ); insert( Teer.named("x") ); end
                                                                     ^""");
    }

    @Test
    void variable_that_is_not_bound_in_the_action() {
      assertThat(then("insert( Ineligible.because($e, \"x\") );"))
          .isEqualTo(
              """
            p.drl:6:33: Rule `A`: unknown variable `$e`.
                then insert( Ineligible.because($e, "x") ); end
                                                ^""");
    }

    @Test
    void argument_of_the_wrong_kind() {
      assertThat(then("insert( Tier.named(\"x\").level(\"1\").onTie(STAYS) );"))
          .isEqualTo(
              """
            p.drl:6:30: Rule `A`: `Tier` has `level(int)`, which does not take `(String)`.
                then insert( Tier.named("x").level("1").onTie(STAYS) ); end
                                             ^""");
      assertThat(then("insert( Tier.named(\"x\").onTie(STAYS) );"))
          .isEqualTo(
              """
            p.drl:6:30: Rule `A`: `Tier` has `onTie(Choices.OnTie)`, which does not take `(Choices.Vacancy)`.
                then insert( Tier.named("x").onTie(STAYS) ); end
                                             ^""");
    }

    @Test
    void conclusion_made_with_new() {
      assertThat(then("insert( new Tier(\"x\") );"))
          .isEqualTo(
              """
            p.drl:6:14: Rule `A`: a `Tier` is not made with `new`; begin with a method of it.
                then insert( new Tier("x") ); end
                             ^""");
    }

    @Test
    void missing_semicolon_and_bracket_in_the_action() {
      assertThat(then("insert( Note.saying(\"x\") )"))
          .isEqualTo(
              """
            p.drl:6:31: Rule `A`: the action stops after this; a bracket or a `;` is missing.
                then insert( Note.saying("x") ) end
                                              ^""");
      assertThat(then("\n  insert( Note.saying(\"x\") );\n  insert( Note.saying(\"y\" );"))
          .isEqualTo(
              """
            p.drl:8:27: Rule `A`: `;` is not expected after this; a bracket, a comma or a `;` is missing or too many.
                  insert( Note.saying("y" ); end
                                          ^""");
    }

    @Test
    void missing_imports() {
      assertThat(
              check(
                  """
                package policy.test;
                rule "A" @phase("award") when Contest() then insert( Note.saying("x") ); end
                """))
          .isEqualTo(
              """
            p.drl:2:31: Rule `A`: unknown fact `Contest`; is `import io.laurel.policy.*;` missing?
                rule "A" @phase("award") when Contest() then insert( Note.saying("x") ); end
                                              ^""");
      assertThat(
              check(
                  """
                package policy.test;
                import io.laurel.policy.*;
                rule "A" @phase("award") when Contest() then insert( Tier.named("x").onTie(ALL_IN) ); end
                """))
          .isEqualTo(
              """
            p.drl:3:76: Rule `A`: unknown name `ALL_IN`; is `import static io.laurel.policy.Choices.*;` missing?
                rule "A" @phase("award") when Contest() then insert( Tier.named("x").onTie(ALL_IN) ); end
                                                                                           ^""");
    }

    @Test
    void number_compared_with_a_text() {
      assertThat(when("Round( entrants > \"many\" )"))
          .isEqualTo(
              """
            p.drl:5:1: Rule `A`: the conditions are not understood: do the kinds of their values agree?
                when Round( entrants > "many" )
                ^""");
    }

    @Test
    void the_same_mistake_in_two_rules_is_told_twice() {
      assertThat(
              check(
                  HEAD
                      + """
                    rule "A" @phase("award") when Entry( nme == "x" ) then insert( Note.saying("x") ); end
                    rule "B" @phase("award") when Entry( nme == "x" ) then insert( Note.saying("y") ); end
                    """))
          .isEqualTo(
              """
            p.drl:4:38: Rule `A`: `Entry` has no property `nme`; did you mean `name`?
                rule "A" @phase("award") when Entry( nme == "x" ) then insert( Note.saying("x") ); end
                                                     ^
            p.drl:5:38: Rule `B`: `Entry` has no property `nme`; did you mean `name`?
                rule "B" @phase("award") when Entry( nme == "x" ) then insert( Note.saying("y") ); end
                                                     ^""");
    }

    @Test
    void mistakes_in_conditions_and_actions_of_several_rules_are_told_at_once() {
      assertThat(
              check(
                  HEAD
                      + """
                    rule "A" @phase("award") when Entry( nme == "x" ) then insert( Note.saying("x") ); end
                    rule "B" @phase("award") when Contest() then insert( Note.saying(5) ); end
                    rule "C" @phase("award") when Entry( kin == "x" ) then insert( Note.saying("y") ); end
                    rule "D" @phase("award") when Contest() then insert( Note.saying("z") ); end
                    rule "E" @phase("award") when Entry( nam == "x" ) then insert( Note.saying("v") ); end
                    """))
          .isEqualTo(
              """
            p.drl:4:38: Rule `A`: `Entry` has no property `nme`; did you mean `name`?
                rule "A" @phase("award") when Entry( nme == "x" ) then insert( Note.saying("x") ); end
                                                     ^
            p.drl:5:59: Rule `B`: `Note` has `saying(String)`, which does not take `(int)`.
                rule "B" @phase("award") when Contest() then insert( Note.saying(5) ); end
                                                                          ^
            p.drl:6:38: Rule `C`: `Entry` has no property `kin`; did you mean `kind`?
                rule "C" @phase("award") when Entry( kin == "x" ) then insert( Note.saying("y") ); end
                                                     ^
            p.drl:8:38: Rule `E`: `Entry` has no property `nam`; did you mean `name`?
                rule "E" @phase("award") when Entry( nam == "x" ) then insert( Note.saying("v") ); end
                                                     ^""");
    }

    @Test
    void the_same_action_in_two_rules_is_told_twice() {
      assertThat(
              check(
                  HEAD
                      + """
                    rule "A" @phase("award") when Contest() then insert( Note.say("x") ); end
                    rule "B" @phase("award") when Contest() then insert( Note.say("x") ); end
                    """))
          .isEqualTo(
              """
            p.drl:4:59: Rule `A`: `Note` has no method `say(String)`.
                rule "A" @phase("award") when Contest() then insert( Note.say("x") ); end
                                                                          ^
            p.drl:5:59: Rule `B`: `Note` has no method `say(String)`.
                rule "B" @phase("award") when Contest() then insert( Note.say("x") ); end
                                                                          ^""");
    }

    @Test
    void conditions_of_two_files_are_told_at_once_in_order(@TempDir Path folder)
        throws IOException {
      Files.writeString(
          folder.resolve("b.drl"),
          HEAD
              + "rule \"B\" @phase(\"award\") when Contst() then insert( Note.saying(\"x\") ); end\n");
      Files.writeString(
          folder.resolve("a.drl"),
          HEAD
              + "rule \"A\" @phase(\"award\") when Round( lst ) then insert( Note.saying(\"y\") ); end\n");
      assertThat(told(AwardPolicy.check(folder)))
          .isEqualTo(
              """
            a.drl:4:38: Rule `A`: `Round` has no property `lst`; did you mean `last`?
                rule "A" @phase("award") when Round( lst ) then insert( Note.saying("y") ); end
                                                     ^
            b.drl:4:31: Rule `B`: unknown fact `Contst`; did you mean `Contest`?
                rule "B" @phase("award") when Contst() then insert( Note.saying("x") ); end
                                              ^""");
    }
  }
}
