package io.laurel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.JudgementException;
import io.laurel.Limits;
import io.laurel.compiler.PolicyFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that do not come to an end are stopped, and nothing else is. */
class RunawayTest {

  private static final String HEAD =
      """
      package policy.test;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      """;

  /** A rule from its fifth line on, and how it is stopped. */
  private record Case(String rule, String message) {}

  private static CompiledPolicy policy(String rules) {
    CompiledPolicy.Result result = CompiledPolicy.compile(PolicyFiles.of("test.drl", HEAD + rules));
    assertThat(result.problems()).isEmpty();
    return result.policy().orElseThrow();
  }

  private static Contest contest(int entrants) {
    Contest.Builder contest = Contest.named("made up").component(Component.measured("mark"));
    for (int i = 1; i <= entrants; i++) {
      contest.entrant(Entrant.of("E" + i, "Entrant " + i));
      contest.result("E" + i, "mark", "final", "" + i);
    }
    return contest.build();
  }

  private static List<Case> cases() {
    return List.of(
        new Case(
            """
            rule "A loop" @phase("check")
            when Contest()
            then int i = 0; while (i >= 0) i = i > 5 ? 0 : i + 1; end
            """,
            "test.drl:5: Rule `A loop` was stopped after 1,000,000 steps: does a loop not end, or are too many facts"
                + " combined?"),
        new Case(
            """
            rule "Everybody with everybody" @phase("check")
            when Entry() Entry() Entry() Entry( name == "nobody" )
              Entry()
            then insert( Note.saying("met") ); end
            """,
            ""),
        new Case(
            """
            rule "Combined" @phase("check")
            when $a : Entry() $b : Entry() $c : Entry() $d : Entry()
            then insert( Note.saying("met") ); end
            """,
            "was stopped after 1,000,000 steps: does a loop not end, or are too many facts combined?"),
        new Case(
            """
            rule "A text" @phase("check")
            when Contest()
            then String s = "text"; while (true) s = s + s; end
            """,
            "test.drl:5: Rule `A text` was stopped: it made a text of more than 100,000 characters."),
        new Case(
            """
            rule "A number" @phase("check")
            when Contest()
            then java.math.BigDecimal n = new java.math.BigDecimal("7"); while (true) n = n.multiply(n); end
            """,
            "test.drl:5: Rule `A number` was stopped: it worked with a number of more than 1,000 digits."),
        new Case(
            """
            rule "A list" @phase("check")
            when Contest()
            then java.util.List l = new java.util.ArrayList(); while (true) l.add("more"); end
            """,
            "test.drl:5: Rule `A list` was stopped: it made a list of more than 100,000 elements."),
        new Case(
            """
            function int deeper(int n) { return deeper(n + 1) + 1; }
            rule "Depth" @phase("check")
            when Contest()
            then insert( Note.saying("" + deeper(1)) ); end
            """,
            "test: Function `deeper` was stopped: its calls go too deep; does a function call itself?"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_rule_that_does_not_end_is_stopped_and_named(Case each) {
    CompiledPolicy policy = policy(each.rule());
    Limits limits = Limits.usual().steps(1_000_000, 0);
    if (each.message().isEmpty()) {
      policy.judge(contest(40), limits);
      return;
    }
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(() -> policy.judge(contest(40), limits))
        .withMessageContaining(each.message());
  }

  @Test
  void time_is_a_limit_too() {
    CompiledPolicy policy =
        policy(
            """
            rule "A loop" @phase("check")
            when Contest()
            then while (true) { int i = 1; } end
            """);
    Limits limits = Limits.usual().steps(Long.MAX_VALUE, 0).time(Duration.ofMillis(200));
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(() -> policy.judge(contest(3), limits))
        .withMessage(
            "test.drl:5: Rule `A loop` was stopped: the judgement took longer than 200 ms.");
  }

  @Test
  void what_the_library_works_out_for_a_rule_is_stopped_in_its_name() {
    Limits limits = Limits.usual().time(Duration.ofMillis(500));
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(() -> sumOfFractions(600).judge(contest(3_000), limits))
        .withMessage(
            "test.drl:5: Rule `A sum of fractions` was stopped: the judgement took longer than 500 ms.");
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(() -> sumOfFractions(2_000).judge(contest(3), limits))
        .withMessage(
            "test.drl:5: A score can not be worked out: a number has more than 6,000 digits.");
  }

  private static CompiledPolicy sumOfFractions(int count) {
    return policy(
        """
        rule "A sum of fractions" @phase("score")
        when Contest()
        then
          Score s = Score.in("final");
          for (int i = 0; i < %d; i++) s = s.plus("mark", "1/" + (i * 2 + 1000003));
          insert( s ); end
        """
            .formatted(count));
  }

  @Test
  void the_policy_and_other_threads_go_on() throws InterruptedException, ExecutionException {
    CompiledPolicy policy =
        policy(
            """
            rule "A loop where a contest is large" @phase("check")
            when Contest( entrants > 5 )
            then while (true) { int i = 1; } end

            rule "The mark is the score" @phase("score")
            when Contest()
            then insert( Score.in("final").plus("mark") ); end

            rule "Ranked" @phase("rank")
            when Contest()
            then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end
            """);
    Limits limits = Limits.usual().steps(3_000_000, 0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int entrants = i % 4 == 0 ? 9 : 3;
        results.add(threads.submit(() -> judged(policy, contest(entrants), limits)));
      }
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(i % 4 == 0 ? "stopped" : "E3");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String judged(CompiledPolicy policy, Contest contest, Limits limits) {
    try {
      return policy.judge(contest, limits).standing("final").get(0).recipient().id();
    } catch (JudgementException e) {
      return "stopped";
    }
  }
}
