package io.laurel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.JudgementException;
import io.laurel.Organisation;
import io.laurel.Outcome;
import io.laurel.compiler.Phase;
import io.laurel.compiler.PolicyFiles;
import io.laurel.io.OutcomeJson;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that compare entries come out the same, whether a session matches them or not. */
class ComparingRulesSameTest {

  private static final int CONTESTS = 25;

  private static final String HEAD =
      """
      package policy.same;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;
      rule "Score" @phase("score") when Contest() then insert( Score.in("final").plus("mark") ); end
      rule "Rank" @phase("rank") when Contest() then insert( Ranking.in("final").overall().byScore().numbered(STANDARD) ); end
      rule "Prize" @phase("award") when Contest() then insert( Tier.named("P").places(3).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  /** Rules that compare entries, and whether a session is needed to match them. */
  enum Compared {
    BETTER_ONE(
        false,
        """
        rule "Only the best of a school in a category" @phase("rank")
        when $e : Entry( $school : organisation, $category : category, $total : total )
             exists Entry( organisation == $school, category == $category, total > $total, flag["late"] == false )
        then insert( Ineligible.because($e, "another is better") ); end
        """),
    NO_BETTER_ONE(
        false,
        """
        rule "The best of a school is a guest" @phase("rank")
        when $e : Entry( flag["late"], $school : organisation, $total : total )
             not Entry( organisation == $school, total > $total )
        then insert( Guest.because($e, "best of " + $school.getId()) ); end
        """),
    PAIR(
        false,
        """
        rule "The same work is entered once" @phase("check")
        when $first : Entry( $work : text["work"], $id : id )
             $again : Entry( text["work"] == $work, $other : id, id > $id )
        then insert( Disqualified.because($again, $work + ": " + $id + " before " + $other) ); end
        """),
    OTHER_KEY(
        false,
        """
        rule "Whoever is named by another gains a point" @phase("score")
        when $e : Entry( $id : id )
             exists Entry( text["friend"] == $id )
        then insert( Adjustment.deduction($e, "1", "named") ); end
        """),
    CHAIN(
        false,
        """
        rule "Second of its school" @phase("rank")
        when $e : Entry( $school : organisation, $age : number["age"], $id : id )
             exists Entry( organisation == $school, id < $id )
             not Entry( organisation == $school, id != $id, number["age"] <= $age )
             exists Entry( text["friend"] == $id || flag["late"] )
        then insert( Ineligible.because($e, "second") ); end
        """),
    NO_KEY(
        false,
        """
        rule "The youngest wins nothing" @phase("check")
        when $e : Entry( $age : number["age"] )
             not Entry( number["age"] < $age )
        then insert( Ineligible.because($e, "youngest") ); end
        """),
    EQUAL_NUMBERS(
        false,
        """
        rule "Equal ages" @phase("check")
        when $e : Entry( $age : number["age"], $id : id )
             exists Entry( number["age"] == $age, id != $id )
        then insert( Ineligible.because($e, "as old as another") ); end
        rule "Equal totals" @phase("rank")
        when $e : Entry( $total : total, $id : id )
             exists Entry( total == $total, id != $id )
        then insert( Guest.because($e, "as good as another") ); end
        """),
    SEVERAL(
        false,
        """
        rule "Late works are guests" @phase("rank")
        when $e : Entry( flag["late"] )
        then insert( Guest.because($e, "late") ); end
        rule "Twice the same work" @phase("rank")
        when $e : Entry( $work : text["work"], $total : total )
             exists Entry( text["work"] == $work, total > $total )
        then insert( Ineligible.because($e, "same work") ); end
        rule "Twice the same school" @phase("rank")
        when $e : Entry( $school : organisation, $id : id )
             not Entry( organisation == $school, id != $id )
        then insert( Ineligible.because($e, "alone") ); end
        rule "Nobody is above 95" @phase("rank")
        when not Entry( total > 95B )
        then insert( Note.saying("nobody is above 95") ); end
        """),
    THREE(
        false,
        """
        rule "Three of a school" @phase("check")
        when Entry( $school : organisation, $first : id, $work : text["work"] )
             Entry( organisation == $school, $second : id, id > $first )
             $e : Entry( organisation == $school, id > $second, text["work"] == $work )
        then insert( Ineligible.because($e, $first + " and " + $second + " are of the same school") ); end
        """),
    EITHER(
        false,
        """
        rule "Of one school or one category" @phase("check")
        when $e : Entry( flag["late"], $school : organisation, $category : category, $id : id )
             ( exists Entry( organisation == $school, id < $id ) or exists Entry( category == $category, id > $id ) )
        then insert( Ineligible.because($e, "one of many") ); end
        """),
    COUNTED(
        true,
        """
        rule "More than two of a school" @phase("rank")
        when $e : Entry( $school : organisation )
             accumulate( Entry( organisation == $school ); $n : count(); $n > 2 )
        then insert( Ineligible.because($e, $n + " of a school") ); end
        """),
    OTHER_FACT(
        true,
        """
        rule "Worse than another of its category" @phase("rank")
        when $c : Category( $name : name )
             $e : Entry( category == $name, $total : total )
             exists Entry( category == $name, total > $total )
        then insert( Ineligible.because($e, "not the best of " + $name) ); end
        """),
    READ(
        false,
        """
        rule "Twice the same work" @phase("check")
        when $e : Entry( $work : text["work"], $id : id )
             exists Entry( text["work"] == $work, id < $id )
        then insert( Ineligible.because($e, "same work") ); end
        rule "Say so" @phase("check")
        when Ineligible( $who : entry )
        then insert( Note.saying($who.getId() + " is out") ); end
        """),
    READ_TOGETHER(
        true,
        """
        rule "Twice the same work" @phase("check")
        when $e : Entry( $work : text["work"], $id : id )
             exists Entry( text["work"] == $work, id < $id )
        then insert( Ineligible.because($e, "same work") ); end
        rule "Out and late" @phase("check")
        when $e : Entry( flag["late"] )
             Ineligible( entry == $e )
        then insert( Disqualified.because($e, "same work, and late") ); end
        """);

    private final boolean session;
    private final String rules;

    Compared(boolean session, String rules) {
      this.session = session;
      this.rules = rules;
    }
  }

  private static CompiledPolicy policy(String rules) {
    CompiledPolicy.Result result = CompiledPolicy.compile(PolicyFiles.of("same.drl", HEAD + rules));
    assertThat(result.problems()).isEmpty();
    return result.policy().orElseThrow();
  }

  private static Contest contest(long seed) {
    Random random = new Random(seed);
    Contest.Builder contest =
        Contest.named("same").component(Component.measured("mark")).categories("A", "B");
    for (int i = 0; i < 5; i++) {
      contest.organisation(Organisation.of("S" + i, "School " + i));
    }
    int entries = 1 + random.nextInt(30);
    for (int i = 0; i < entries; i++) {
      String id = "E" + i;
      Entrant entrant =
          Entrant.of(id, id)
              .in(random.nextBoolean() ? "A" : "B")
              .with("work", "W" + random.nextInt(entries))
              .with("friend", "E" + random.nextInt(2 * entries))
              .with("age", random.nextInt(12) + (random.nextBoolean() ? "" : ".0"))
              .with("late", random.nextInt(4) == 0 ? "true" : "false");
      int school = random.nextInt(7);
      contest.entrant(school < 5 ? entrant.sentBy("S" + school) : entrant);
      contest.result(id, "mark", "final", Integer.toString(80 + random.nextInt(18)));
    }
    return contest.build();
  }

  @ParameterizedTest
  @EnumSource
  void the_outcome_is_that_of_a_session_with_all_entries(Compared compared) {
    CompiledPolicy policy = policy(compared.rules);
    assertThat(
            Arrays.stream(Phase.values())
                .map(policy::in)
                .filter(PhaseRules::together)
                .map(PhaseRules::comparing)
                .allMatch(Optional::isEmpty))
        .isEqualTo(compared.session);
    int concluded = 0;
    for (long seed = 0; seed < CONTESTS; seed++) {
      Contest contest = contest(seed);
      Outcome outcome = policy.judge(contest);
      assertThat(OutcomeJson.write(outcome))
          .as("seed " + seed)
          .isEqualTo(OutcomeJson.write(policy.judgeKeepingEntries(contest)));
      concluded += outcome.rulesApplied().size() > 3 ? 1 : 0;
    }
    assertThat(concluded).as("contests with findings").isPositive();
  }

  @Test
  void an_action_that_fails_is_told_with_its_rule() {
    CompiledPolicy policy =
        policy(
            """
            rule "A broken number" @phase("score")
            when $e : Entry( $id : id ) exists Entry( id < $id )
            then insert( Adjustment.deduction($e, "two", "later") ); end
            """);
    Contest contest = contest(1);
    String message =
        "Rule `A broken number` can not be carried out: `two` is not a number such as `85`, `0.5`,"
            + " `30%` or `2/3`.";
    assertThatThrownBy(() -> policy.judge(contest))
        .isInstanceOfSatisfying(
            JudgementException.class, e -> assertThat(e.faults().toString()).contains(message));
    assertThatThrownBy(() -> policy.judgeKeepingEntries(contest))
        .isInstanceOfSatisfying(
            JudgementException.class, e -> assertThat(e.faults().toString()).contains(message));
  }
}
