package io.laurel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Organisation;
import io.laurel.Outcome;
import io.laurel.compiler.PolicyFiles;
import io.laurel.io.OutcomeJson;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules that object for what one proposal shows are asked without a session; the outcome is that of
 * a session which is shown every proposal.
 */
class PlainObjectionsTest {

  private static final String HEAD =
      """
      package policy.test;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "The mark is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark") ); end

      rule "The higher score ranks first" @phase("rank")
      when $c : Category()
      then insert( Ranking.in("final").only($c).byScore().numbered(STANDARD) ); end

      rule "Below 20 there is no prize" @phase("rank")
      when $e : Entry( total < 20B )
      then insert( Ineligible.because($e, "below 20") ); end

      """;

  private static final String TIERS =
      """
      rule "First prizes" @phase("award")
      when $c : Category()
      then insert( Tier.named("first").in($c).level(1).places(2).onTie(%1$s).vacant(STAYS) ); end

      rule "Second prizes" @phase("award")
      when $c : Category()
      then insert( Tier.named("second").in($c).level(2).places(4).onTie(%1$s).vacant(STAYS) ); end

      """;

  private static final String PLAIN =
      """
      rule "Juniors win no first prize" @phase("award")
      when $p : Proposal( tier == "first", entry.flag["junior"] )
      then insert( Objection.to($p, "junior") ); end

      rule "A long work wins nothing" @phase("award")
      when $p : Proposal( entry.number["pages"] > 8B )
      then insert( Objection.to($p, "too long: " + $p.getEntry().getId()) ); end

      rule "Odd works win nothing above rank 3" @phase("award")
      when $p : Proposal( rank < 3, entry.number["pages"] == 7B )
      then insert( Objection.to($p, "odd") ); end

      """;

  private static final String LIMIT =
      """
      rule "Two prizes for a school" @phase("award")
      when Contest()
      then insert( Cap.of(2, ORGANISATION).withinCategory().insideTie(LOWEST_ID).passedOver(KEEPS_RANK) ); end

      """;

  private static CompiledPolicy policy(String rules) {
    return CompiledPolicy.compile(PolicyFiles.of("test.drl", HEAD + rules)).policy().orElseThrow();
  }

  private static Contest contest(long seed) {
    Random random = new Random(seed);
    Contest.Builder contest =
        Contest.named("made up " + seed).component(Component.measured("mark")).categories("A", "B");
    for (int i = 0; i < 5; i++) {
      contest.organisation(Organisation.of("S" + i, "School " + i));
    }
    for (int i = 10; i < 45; i++) {
      contest.entrant(
          Entrant.of("E" + i, "Entry " + i)
              .in(i % 2 == 0 ? "A" : "B")
              .sentBy("S" + random.nextInt(5))
              .with("junior", random.nextInt(4) == 0 ? "yes" : "no")
              .with("pages", "" + random.nextInt(11)));
      contest.result("E" + i, "mark", "final", "" + (15 + random.nextInt(25)));
    }
    return contest.build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALL_IN", "ALL_OUT", "DECISION", "NEAREST", "TAKES_FROM_NEXT"})
  void asked_one_by_one_or_shown_to_a_session_they_object_alike(String onTie) {
    String tiers = TIERS.formatted(onTie);
    for (String rules : new String[] {tiers + PLAIN, tiers + PLAIN + LIMIT}) {
      CompiledPolicy policy = policy(rules);
      for (long seed = 1; seed <= 40; seed++) {
        assertThat(OutcomeJson.write(policy.judge(contest(seed))))
            .as("seed %s, %s", seed, onTie)
            .isEqualTo(OutcomeJson.write(policy.judgeKeepingEntries(contest(seed))));
      }
    }
  }

  @Test
  void each_objection_to_one_candidate_is_a_reason() {
    CompiledPolicy policy = policy(TIERS.formatted("ALL_IN") + PLAIN);
    Contest contest =
        Contest.named("made up")
            .component(Component.measured("mark"))
            .categories("A", "B")
            .entrant(
                Entrant.of("E1", "Long and junior")
                    .in("A")
                    .with("junior", "yes")
                    .with("pages", "9"))
            .entrant(Entrant.of("E2", "Short").in("A").with("junior", "no").with("pages", "3"))
            .result("E1", "mark", "final", "40")
            .result("E2", "mark", "final", "30")
            .build();
    Outcome outcome = policy.judge(contest);
    assertThat(outcome.winners("first")).extracting(w -> w.id()).containsExactly("E2");
    assertThat(outcome.explain("E1").refusals())
        .filteredOn(r -> r.tier().startsWith("first"))
        .extracting(r -> r.reason())
        .containsExactlyInAnyOrder("junior", "too long: E1");
  }

  @Test
  void a_rule_that_looks_at_awards_too_is_shown_every_proposal() {
    CompiledPolicy policy =
        policy(
            TIERS.formatted("ALL_IN")
                + PLAIN
                + """
                rule "Categories are awarded in their order" @phase("award")
                when Contest()
                then insert( AwardOrder.by(CATEGORY_ORDER) ); end

                rule "Only one first prize goes to a school" @phase("award")
                when
                  $p : Proposal( $school : organisation, tier == "first" )
                  exists Award( organisation == $school, tier == "first" )
                then insert( Objection.to($p, "another of the school has won") ); end
                """);
    for (long seed = 1; seed <= 20; seed++) {
      Outcome outcome = policy.judge(contest(seed));
      assertThat(outcome.winners("first"))
          .extracting(w -> w.organisation())
          .doesNotHaveDuplicates();
      assertThat(OutcomeJson.write(policy.judgeKeepingEntries(contest(seed))))
          .isEqualTo(OutcomeJson.write(outcome));
    }
  }
}
