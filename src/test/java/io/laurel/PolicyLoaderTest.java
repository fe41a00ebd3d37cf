package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.io.OutcomeJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that use facts and functions of an application. */
class PolicyLoaderTest {

  private static final String HEAD =
      """
      package policy.windy;

      import io.laurel.policy.*;
      import io.laurel.Venue;
      import static io.laurel.policy.Choices.*;
      import static io.laurel.Allowances.*;

      rule "The mark is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark", "100%").rounded(0, HALF_UP) ); end

      rule "The higher score is better" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "Two prizes" @phase("award")
      when Contest()
      then insert( Tier.named("prize").level(1).places(2).onTie(ALL_IN).vacant(STAYS) ); end

      """;

  private static final PolicyLoader LOADER =
      PolicyLoader.standard().allow(Venue.class, Allowances.class);

  private static Contest.Builder field() {
    Contest.Builder contest =
        Contest.named("Windy").component(Component.of("mark", "0", "100", "1"));
    for (int i = 1; i <= 5; i++) {
      contest.entrant(Entrant.of("E" + i, "E" + i)).result("E" + i, "mark", "final", "" + 10 * i);
    }
    return contest;
  }

  private static List<Venue> venues() {
    return List.of(
        new Venue("E5", true, new BigDecimal("5.1")),
        new Venue("E4", true, new BigDecimal("4.0")),
        new Venue("E3", false, new BigDecimal("9.0")),
        new Venue("E2", true, new BigDecimal("0.1")));
  }

  private static Outcome judge(String rules, List<Venue> facts) {
    Contest.Builder contest = field();
    facts.forEach(contest::fact);
    return LOADER.of("windy.drl", HEAD + rules).judge(contest.build());
  }

  private static List<String> winners(Outcome outcome) {
    return outcome.winners("prize").stream().map(Recipient::id).toList();
  }

  static final String TOO_MUCH_WIND =
      """
      rule "Too much wind" @phase("rank")
      when Venue( $id : entrant, outdoors, !counts(wind), windy )
           $e : Entry( id == $id )
      then insert( Ineligible.because($e, "too much wind") ); end
      """;

  @Test
  void rules_match_facts_and_call_functions_of_the_application() {
    assertThat(winners(judge(TOO_MUCH_WIND, venues()))).containsExactly("E4", "E3");
    assertThat(winners(judge(TOO_MUCH_WIND, List.of()))).containsExactly("E5", "E4");
  }

  /** Each in another place of the network; entries and proposals may be tried without a session. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        TOO_MUCH_WIND,
        """
        rule "Nobody when it blows anywhere" @phase("rank")
        when exists Venue( !counts(wind) )
             $e : Entry( score["mark"] > 40B )
        then insert( Ineligible.because($e, "it blows") ); end
        """,
        """
        rule "Only who has a roof or a calm place" @phase("rank")
        when $e : Entry( $id : id )
             not Venue( entrant == $id, wind < 4.5B )
        then insert( Ineligible.because($e, "no place") ); end
        """,
        """
        rule "As many prizes as there are venues" @phase("award")
        when accumulate( Venue( $id : entrant ); $n : count($id) )
        then insert( Tier.named("more").level(2).places($n.intValue()).onTie(ALL_IN).vacant(STAYS) ); end
        """,
        """
        rule "Who is behind in the same wind" @phase("rank")
        when $v : Venue( outdoors )
             $e : Entry( id == $v.entrant )
             $o : Entry( id < $e.id, score["mark"] < $e.score["mark"] )
        then insert( Ineligible.because($o, "behind in the same wind") ); end
        """,
        """
        rule "No prize in a gale" @phase("award")
        when Venue( $id : entrant, wind > 4.9B )
             $p : Proposal( entry.id == $id )
        then insert( Objection.to($p, "in a gale") ); end
        """,
        """
        rule "Everybody hears of the wind" @phase("check")
        when Venue( $id : entrant, isWindy() )
        then insert( Note.saying($id + " is windy") ); end
        """
      })
  void the_order_facts_are_given_in_changes_no_byte(String rules) {
    List<Venue> shuffled = new ArrayList<>(venues());
    Outcome first = judge(rules, shuffled);
    Outcome without = judge(rules, List.of());
    String expected = OutcomeJson.write(first);
    assertThat(expected).isNotEqualTo(OutcomeJson.write(without));
    Random random = new Random(7);
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(shuffled, random);
      assertThat(OutcomeJson.write(judge(rules, shuffled))).isEqualTo(expected);
    }
  }

  @Test
  void without_leave_a_policy_can_not_import_a_type() {
    List<PolicyProblem> problems = PolicyLoader.standard().check("windy.drl", HEAD + TOO_MUCH_WIND);
    assertThat(problems).extracting(PolicyProblem::line).containsExactly(4, 6);
    assertThat(PolicyLoader.standard().allow(Venue.class).check("windy.drl", HEAD))
        .extracting(PolicyProblem::line)
        .containsExactly(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Venue(\"E1\", true, null)",
        "$v.getClass()",
        "io.laurel.AwardPolicy.shipped(\"drama\")",
        "new io.laurel.Fault(\"a\", \"b\")"
      })
  void what_is_not_public_of_the_type_stays_forbidden(String call) {
    String rule =
        """
        rule "Reaches out" @phase("check")
        when $v : Venue()
        then insert( Note.saying("" + %s) ); end
        """;
    assertThat(LOADER.check("windy.drl", HEAD + rule.formatted(call))).isNotEmpty();
  }

  @Test
  void types_that_rules_could_not_use_are_refused() {
    assertThatThrownBy(() -> PolicyLoader.standard().allow(String.class))
        .hasMessage("`java.lang.String` is no type of an application.");
    assertThatThrownBy(() -> PolicyLoader.standard().allow(int.class))
        .hasMessage("`int` is no type of an application.");
    assertThatThrownBy(() -> PolicyLoader.standard().allow(Hidden.class))
        .hasMessage("`io.laurel.PolicyLoaderTest$Hidden` is not public.");
    assertThatThrownBy(() -> PolicyLoader.standard().allow(Entrants.Entry.class))
        .hasMessage(
            "`io.laurel.Entrants$Entry` has the name of a fact of the vocabulary; rules could not tell them apart.");
    assertThatThrownBy(() -> LOADER.allow(Entrants.Venue.class))
        .hasMessage(
            "`io.laurel.Entrants$Venue` has the name of `io.laurel.Venue`; rules could not tell them apart.");
    assertThatThrownBy(() -> Contest.named("c").fact(new io.laurel.policy.Category("a")).build())
        .hasMessage(
            "A fact of type `io.laurel.policy.Category` can not be given; the library makes it.");
  }

  private record Hidden() {}

  /** The types live in a class loader the library knows nothing of. */
  @Test
  void types_of_another_class_loader_are_used() throws Exception {
    ClassLoader own =
        new ClassLoader(PolicyLoaderTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Venue.class.getName()) && !name.equals(Place.class.getName())) {
              return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
              byte[] code = in.readAllBytes();
              return known != null ? known : defineClass(name, code, 0, code.length);
            } catch (IOException e) {
              throw new ClassNotFoundException(name, e);
            }
          }
        };
    Class<?> type = own.loadClass(Venue.class.getName());
    assertThat(type).isNotEqualTo(Venue.class);
    Object gale =
        type.getConstructor(String.class, boolean.class, BigDecimal.class)
            .newInstance("E5", true, new BigDecimal("9.0"));
    AwardPolicy policy =
        PolicyLoader.standard().allow(type, Allowances.class).of("windy.drl", HEAD + TOO_MUCH_WIND);
    assertThat(winners(policy.judge(field().fact(gale).build()))).containsExactly("E4", "E3");
    assertThat(winners(policy.judge(field().fact(venues().get(0)).build())))
        .containsExactly("E5", "E4");
  }

  @Test
  void what_is_allowed_tells_kept_classes_apart(@TempDir Path cache) throws IOException {
    String text =
        HEAD.replace("import io.laurel.Venue;", "")
            .replace("import static io.laurel.Allowances.*;", "");
    PolicyLoader.standard().cache(cache).of("windy.drl", text);
    LOADER.cache(cache).of("windy.drl", text);
    LOADER.cache(cache).of("windy.drl", text);
    try (Stream<Path> kept = Files.list(cache).filter(f -> f.toString().endsWith(".rules"))) {
      assertThat(kept).hasSize(2);
    }
    AwardPolicy again = LOADER.cache(cache).of("windy.drl", HEAD + TOO_MUCH_WIND);
    AwardPolicy kept = LOADER.cache(cache).of("windy.drl", HEAD + TOO_MUCH_WIND);
    Contest contest = field().fact(venues().get(0)).build();
    assertThat(OutcomeJson.write(kept.judge(contest)))
        .isEqualTo(OutcomeJson.write(again.judge(contest)));
    assertThat(winners(kept.judge(contest))).containsExactly("E4", "E3");
  }

  @Test
  void limits_hold_for_compiling_and_for_judgements_without_their_own() {
    PolicyLoader impatient =
        PolicyLoader.standard().limits(Limits.usual().time(Duration.ofMillis(1)));
    assertThat(impatient.check("slow.drl", LOOPING))
        .extracting(PolicyProblem::id)
        .containsExactly("LR343");

    AwardPolicy policy =
        PolicyLoader.standard().limits(Limits.usual().steps(1_000, 0)).of("loop.drl", LOOPING);
    assertThatThrownBy(() -> policy.judge(field().build()))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining("was stopped after 1,000 steps");
    assertThatThrownBy(() -> policy.judge(field().build(), Limits.usual().steps(2_000, 0)))
        .hasMessageContaining("was stopped after 2,000 steps");
  }

  private static final String LOOPING =
      """
      package policy.looping;

      import io.laurel.policy.*;

      rule "This does not come to an end" @phase("check")
      when Contest()
      then while (true) { int i = 1; } end
      """;
}
