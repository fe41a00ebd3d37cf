package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContestTest {

  /** Two entrants of one organisation, one judge, marks from 0 to 10 in steps of 0.01. */
  private static Contest.Builder contest() {
    return Contest.named("Singing")
        .organisation(Organisation.of("N", "North"))
        .component(Component.of("voice", "0", "10", "0.01"))
        .judge(new Judge("J1", "Ann", null))
        .entrant(Entrant.of("E1", "Ida").sentBy("N"))
        .entrant(Entrant.of("E2", "Jon").sentBy("N"))
        .mark("E1", "J1", "voice", "final", "9.5");
  }

  private static List<String> faults(Contest.Builder contest) {
    try {
      contest.build();
      return List.of();
    } catch (InvalidContestException e) {
      return e.faults().stream().map(Fault::toString).toList();
    }
  }

  @Test
  void a_contest_without_faults_is_built() {
    Contest contest = contest().date(LocalDate.of(2023, 7, 1)).attribute("hall", "big").build();
    assertThat(contest.name()).isEqualTo("Singing");
    assertThat(contest.date()).contains(LocalDate.of(2023, 7, 1));
    assertThat(contest.attributes()).isEqualTo(Attributes.none().with("hall", "big"));
    assertThat(contest.entrants()).extracting(Entrant::id).containsExactly("E1", "E2");
    assertThat(contest.marks())
        .containsExactly(Mark.given("E1", "J1", "voice", "final", new BigDecimal("9.5")));
  }

  @Test
  void without_rounds_there_is_one_called_final() {
    assertThat(contest().build().rounds()).containsExactly("final");
  }

  @Test
  void marks_at_both_ends_of_the_scale_and_on_its_step_are_taken() {
    assertThat(
            faults(
                contest()
                    .mark("E2", "J1", "voice", "final", "10.00")
                    .rounds("final", "encore")
                    .mark("E2", "J1", "voice", "encore", "0")
                    .mark("E1", "J1", "voice", "encore", "9.99")))
        .isEmpty();
  }

  private static Arguments fault(String name, Consumer<Contest.Builder> mistake, String fault) {
    return Arguments.of(Named.of(name, mistake), fault);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        fault(
            "unknown entrant",
            c -> c.mark("E3", "J1", "voice", "final", "9"),
            "Mark of entrant `E3` by judge `J1`: unknown entrant `E3`; did you mean `E1`?"),
        fault(
            "unknown judge",
            c -> c.mark("E2", "Zoe", "voice", "final", "9"),
            "Mark of entrant `E2` by judge `Zoe`: unknown judge `Zoe`."),
        fault(
            "unknown component",
            c -> c.mark("E2", "J1", "tempo", "final", "9"),
            "Mark of entrant `E2` by judge `J1`: unknown component `tempo`."),
        fault(
            "unknown component, nearly right",
            c -> c.result("E2", "voices", "final", "9"),
            "Mark of entrant `E2`: unknown component `voices`; did you mean `voice`?"),
        fault(
            "unknown round",
            c -> c.mark("E2", "J1", "voice", "finale", "9"),
            "Mark of entrant `E2` by judge `J1`: unknown round `finale`; did you mean `final`?"),
        fault(
            "unknown organisation of an entrant",
            c -> c.entrant(Entrant.of("E3", "Kim").sentBy("South")),
            "Entrant `E3`: unknown organisation `South`."),
        fault(
            "unknown organisation of a judge",
            c -> c.judge(new Judge("J2", "Bob", "M")),
            "Judge `J2`: unknown organisation `M`; did you mean `N`?"),
        fault(
            "unknown parent",
            c -> c.organisation(Organisation.of("B", "Branch").partOf("Nort")),
            "Organisation `B`: unknown organisation `Nort`."),
        fault(
            "unknown category",
            c -> c.categories("solo").entrant(Entrant.of("E3", "Kim").in("sola")),
            """
            Entrant `E1` is in no category; the contest has `solo`.
            Entrant `E2` is in no category; the contest has `solo`.
            Entrant `E3`: unknown category `sola`; did you mean `solo`?"""),
        fault(
            "a category in a contest without any",
            c -> c.entrant(Entrant.of("E3", "Kim").in("solo")),
            "Entrant `E3`: unknown category `solo`."),
        fault(
            "entrant twice",
            c -> c.entrant(Entrant.of("E1", "Kim")),
            "Entrant `E1` is given twice."),
        fault(
            "judge twice",
            c -> c.judge(new Judge("J1", "Bob", null)),
            "Judge `J1` is given twice."),
        fault(
            "organisation twice",
            c -> c.organisation(Organisation.of("N", "North")),
            "Organisation `N` is given twice."),
        fault(
            "component twice",
            c -> c.component(Component.measured("voice")),
            "Component `voice` is given twice."),
        fault("round twice", c -> c.rounds("final", "final"), "Round `final` is given twice."),
        fault(
            "category twice",
            c -> c.categories("solo", "duet", "solo").entrant(Entrant.of("E3", "Kim").in("duet")),
            """
            Category `solo` is given twice.
            Entrant `E1` is in no category; the contest has `solo`, `duet`.
            Entrant `E2` is in no category; the contest has `solo`, `duet`."""),
        fault(
            "ruling twice",
            c -> c.ruling(ruling("tie:final:1")).ruling(ruling("tie:final:1")),
            "Ruling `tie:final:1` is given twice."),
        fault(
            "mark twice",
            c -> c.mark("E1", "J1", "voice", "final", "9.6"),
            "Mark of entrant `E1` by judge `J1` for `voice` in round `final` is given twice."),
        fault(
            "the same mark twice",
            c -> c.mark("E1", "J1", "voice", "final", "9.5"),
            "Mark of entrant `E1` by judge `J1` for `voice` in round `final` is given twice."),
        fault(
            "result twice",
            c -> c.result("E2", "voice", "final", "9").result("E2", "voice", "final", "9"),
            "Mark of entrant `E2` for `voice` in round `final` is given twice."),
        fault(
            "a mark and a cell without one",
            c -> c.mark(Mark.without("E1", "J1", "voice", "final", Mark.State.RECUSED)),
            "Mark of entrant `E1` by judge `J1` for `voice` in round `final` is given twice."),
        fault(
            "mark above the scale",
            c -> c.mark("E2", "J1", "voice", "final", "10.01"),
            "Mark of entrant `E2` by judge `J1` for `voice`: `10.01` is off the scale 0 to 10."),
        fault(
            "mark below the scale",
            c -> c.mark("E2", "J1", "voice", "final", "-0.01"),
            "Mark of entrant `E2` by judge `J1` for `voice`: `-0.01` is off the scale 0 to 10."),
        fault(
            "mark off the step",
            c -> c.mark("E2", "J1", "voice", "final", "9.505"),
            "Mark of entrant `E2` by judge `J1` for `voice`: `9.505` is not a multiple of the step"
                + " 0.01."),
        fault(
            "steps are counted from the lowest mark",
            c ->
                c.component(Component.of("poise", "1", "9", "2"))
                    .result("E1", "poise", "final", "3")
                    .result("E2", "poise", "final", "4"),
            "Mark of entrant `E2` for `poise`: `4` is not a multiple of the step 2."),
        fault(
            "mark that is no number",
            c -> c.mark("E2", "J1", "voice", "final", "nine"),
            "Mark `nine` of entrant `E2` is not a decimal number."),
        fault(
            "mark that is blank",
            c -> c.mark("E2", "J1", "voice", "final", " "),
            "Mark ` ` of entrant `E2` is not a decimal number."),
        fault(
            "circle of parents",
            c ->
                c.organisation(Organisation.of("A", "Alpha").partOf("B"))
                    .organisation(Organisation.of("B", "Beta").partOf("A")),
            """
            Organisation `A` is, through its parents, a part of itself.
            Organisation `B` is, through its parents, a part of itself."""),
        fault(
            "its own parent",
            c -> c.organisation(Organisation.of("A", "Alpha").partOf("A")),
            "Organisation `A` is, through its parents, a part of itself."),
        fault(
            "jury twice",
            c ->
                c.jury(new Jury("final", null, List.of("J1")))
                    .jury(new Jury("final", null, List.of())),
            "Jury of round `final` is given twice."),
        fault(
            "jury of a category twice",
            c ->
                c.categories("solo")
                    .entrant(Entrant.of("E1", "Ida").in("solo"))
                    .jury(new Jury("final", "solo", List.of("J1")))
                    .jury(new Jury("final", null, List.of("J1")))
                    .jury(new Jury("final", "solo", List.of("J1"))),
            """
            Entrant `E1` is given twice.
            Entrant `E1` is in no category; the contest has `solo`.
            Entrant `E2` is in no category; the contest has `solo`.
            Jury of round `final` and category `solo` is given twice."""),
        fault(
            "judge twice in a jury",
            c -> c.jury(new Jury("final", null, List.of("J1", "J1"))),
            "Jury of round `final` names judge `J1` twice."),
        fault(
            "jury of unknown round, category and judge",
            c -> c.jury(new Jury("semi", "solo", List.of("J9"))),
            """
            Jury of round `semi`: unknown category `solo`.
            Jury of round `semi`: unknown judge `J9`; did you mean `J1`?
            Jury of round `semi`: unknown round `semi`."""),
        fault(
            "entrant without id",
            c -> c.entrant(Entrant.of(" ", "Kim")),
            "Entrant without a name or id."),
        fault("round without a name", c -> c.rounds("final", ""), "Round without a name."));
  }

  private static Ruling ruling(String decides) {
    return new Ruling(decides, List.of("E1", "E2"), "Jury", "16:40", "Sang again.");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_told(Consumer<Contest.Builder> mistake, String fault) {
    Contest.Builder contest = contest();
    mistake.accept(contest);
    assertThatExceptionOfType(InvalidContestException.class)
        .isThrownBy(contest::build)
        .withMessage(fault);
  }

  @Test
  void all_faults_are_told_at_once_in_order_of_place() {
    Contest.Builder contest =
        contest()
            .from("marks.csv:10")
            .mark("E9", "J1", "voice", "final", "9")
            .from("marks.csv:9")
            .mark("E2", "J1", "voice", "final", "11")
            .from("marks.csv:2")
            .mark("E2", "J1", "voice", "final", "eleven")
            .from("entries.csv:4")
            .entrant(Entrant.of("E4", "Liv").sentBy("S"))
            .from("entries.csv:5")
            .entrant(Entrant.of("E4", "Liv"))
            .fault("Column `age` is unknown.")
            .from("");
    assertThat(faults(contest.ruling(ruling("")).judge(new Judge("J2", "Bob", "S"))))
        .containsExactly(
            "Judge `J2`: unknown organisation `S`; did you mean `N`?",
            "Ruling without a name or id.",
            "entries.csv:4: Entrant `E4`: unknown organisation `S`; did you mean `N`?",
            "entries.csv:5: Column `age` is unknown.",
            "entries.csv:5: Entrant `E4` is given twice, first at entries.csv:4.",
            "marks.csv:2: Mark `eleven` of entrant `E2` is not a decimal number.",
            "marks.csv:9: Mark of entrant `E2` by judge `J1` for `voice`: `11` is off the scale 0 to"
                + " 10.",
            "marks.csv:10: Mark of entrant `E9` by judge `J1`: unknown entrant `E9`; did you mean"
                + " `E1`?");
  }

  @Test
  void a_mark_given_twice_names_both_places() {
    assertThat(
            faults(
                contest()
                    .from("a.csv:3")
                    .mark("E2", "J1", "voice", "final", "9")
                    .from("b.csv:7")
                    .mark("E2", "J1", "voice", "final", "8")))
        .containsExactly(
            "b.csv:7: Mark of entrant `E2` by judge `J1` for `voice` in round `final` is given"
                + " twice, first at a.csv:3.");
  }

  @Test
  void the_order_in_which_things_are_given_does_not_matter() {
    List<Consumer<Contest.Builder>> parts =
        new ArrayList<>(
            List.of(
                c -> c.organisation(Organisation.of("N", "North")),
                c -> c.organisation(Organisation.of("S", "South").partOf("N")),
                c -> c.judge(new Judge("J1", "Ann", null)),
                c -> c.judge(new Judge("J2", "Bob", "S")),
                c -> c.entrant(Entrant.of("E1", "Ida").with("b", "1").with("a", "2")),
                c -> c.entrant(Entrant.of("E2", "Jon").sentBy("S").with("a", "3").with("b", "4")),
                c -> c.entrant(Entrant.of("E10", "Kim")),
                c -> c.jury(new Jury("heat", null, List.of("J1", "J2"))),
                c -> c.jury(new Jury("final", null, List.of("J2"))),
                c -> c.mark("E1", "J1", "voice", "heat", "9"),
                c -> c.mark("E1", "J2", "voice", "heat", "8"),
                c -> c.mark("E2", "J1", "voice", "heat", "7"),
                c -> c.mark("E2", "J2", "poise", "final", "6"),
                c -> c.result("E2", "poise", "heat", "5"),
                c -> c.ruling(ruling("tie:heat:1")),
                c -> c.ruling(ruling("tie:final:1"))));
    Contest expected = built(parts);
    for (int seed = 1; seed <= 20; seed++) {
      Collections.shuffle(parts, new Random(seed));
      Contest shuffled = built(parts);
      assertThat(shuffled.entrants()).as("seed %s", seed).isEqualTo(expected.entrants());
      assertThat(shuffled.marks()).as("seed %s", seed).isEqualTo(expected.marks());
      assertThat(shuffled.juries()).as("seed %s", seed).isEqualTo(expected.juries());
      assertThat(shuffled.rulings()).as("seed %s", seed).isEqualTo(expected.rulings());
      assertThat(List.copyOf(shuffled.judges().values()))
          .as("seed %s", seed)
          .isEqualTo(List.copyOf(expected.judges().values()));
      assertThat(List.copyOf(shuffled.organisations().values()))
          .as("seed %s", seed)
          .isEqualTo(List.copyOf(expected.organisations().values()));
    }
    assertThat(expected.entrants()).extracting(Entrant::id).containsExactly("E1", "E10", "E2");
    assertThat(expected.marks())
        .extracting(m -> m.entrant() + " " + m.round() + " " + m.component() + " " + m.judge())
        .containsExactly(
            "E1 heat voice J1",
            "E1 heat voice J2",
            "E2 final poise J2",
            "E2 heat poise null",
            "E2 heat voice J1");
  }

  private static Contest built(List<Consumer<Contest.Builder>> parts) {
    Contest.Builder contest =
        Contest.named("Singing")
            .rounds("heat", "final")
            .component(Component.measured("voice"))
            .component(Component.measured("poise"));
    parts.forEach(p -> p.accept(contest));
    return contest.build();
  }

  @Test
  void rounds_categories_and_components_keep_the_order_given() {
    Contest contest =
        Contest.named("Singing")
            .rounds("heat", "final")
            .categories("solo", "duet")
            .component(Component.measured("voice"))
            .component(Component.measured("poise"))
            .build();
    assertThat(contest.rounds()).containsExactly("heat", "final");
    assertThat(contest.categories()).containsExactly("solo", "duet");
    assertThat(contest.components().keySet()).containsExactly("voice", "poise");
  }

  @Test
  void what_is_added_to_the_builder_later_does_not_reach_the_contest() {
    Contest.Builder builder = contest();
    Contest contest = builder.build();
    builder
        .rounds("encore")
        .categories("solo")
        .component(Component.measured("poise"))
        .judge(new Judge("J2", "Bob", null))
        .organisation(Organisation.of("S", "South"))
        .entrant(Entrant.of("E3", "Kim"))
        .mark("E2", "J1", "voice", "final", "9")
        .ruling(ruling("tie:final:1"))
        .jury(new Jury("final", null, List.of("J1")));
    assertThat(contest.rounds()).containsExactly("final");
    assertThat(contest.categories()).isEmpty();
    assertThat(contest.components()).containsOnlyKeys("voice");
    assertThat(contest.judges()).containsOnlyKeys("J1");
    assertThat(contest.organisations()).containsOnlyKeys("N");
    assertThat(contest.entrants()).hasSize(2);
    assertThat(contest.marks()).hasSize(1);
    assertThat(contest.rulings()).isEmpty();
    assertThat(contest.juries()).isEmpty();
  }

  @Test
  void nothing_can_be_added_to_or_taken_from_a_contest() {
    Contest contest = contest().build();
    Stream.of(
            contest.entrants(),
            contest.marks(),
            contest.rounds(),
            contest.categories(),
            contest.juries(),
            contest.rulings())
        .forEach(
            list ->
                assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class));
    Stream.of(contest.components(), contest.judges(), contest.organisations())
        .forEach(
            map ->
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class));
  }

  static Stream<Arguments> longNumbers() {
    String digits = "1".repeat(101);
    return Stream.of(
        Arguments.of("1e999999999", "1e999999999"),
        Arguments.of("-1E-999999999", "-1E-999999999"),
        Arguments.of("1e101", "1e101"),
        Arguments.of(digits, "1".repeat(40) + "…"),
        Arguments.of("0." + digits, "0." + "1".repeat(38) + "…"),
        Arguments.of(Named.of("many nines", "9".repeat(2_000_000)), "9".repeat(40) + "…"));
  }

  @ParameterizedTest
  @MethodSource("longNumbers")
  void a_mark_of_too_many_digits_is_refused_at_once(String mark, String shown) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(faults(contest().mark("E2", "J1", "voice", "final", mark)))
                .containsExactly("Mark `" + shown + "` of entrant `E2` has more than 100 digits."));
  }

  static Stream<Arguments> longDecimals() {
    return Stream.of(
        Arguments.of(new BigDecimal("1e999999999"), "1E+999999999"),
        Arguments.of(new BigDecimal("1e-999999999"), "1E-999999999"),
        Arguments.of(new BigDecimal(BigInteger.TEN.pow(100)), "1" + "0".repeat(39) + "…"),
        Arguments.of(
            Named.of("many bits", new BigDecimal(BigInteger.ONE.shiftLeft(50_000_000))), "…"));
  }

  @ParameterizedTest
  @MethodSource("longDecimals")
  void a_decimal_of_too_many_digits_is_refused_at_once(BigDecimal mark, String shown) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(faults(contest().mark(Mark.given("E2", "J1", "voice", "final", mark))))
                .containsExactly("Mark `" + shown + "` of entrant `E2` has more than 100 digits."));
  }

  @Test
  void a_mark_of_a_hundred_digits_is_taken() {
    assertThat(
            faults(
                contest()
                    .component(Component.measured("time"))
                    .result("E1", "time", "final", "1".repeat(100))
                    .result("E2", "time", "final", "1e100")))
        .isEmpty();
  }
}
