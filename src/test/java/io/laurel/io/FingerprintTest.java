package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Jury;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.Ruling;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static Contest.Builder base() {
    return Contest.named("Recital")
        .rounds("heat", "final")
        .categories("solo", "duo")
        .component(Component.of("tone", "0", "10", "0.5"))
        .component(Component.measured("time"))
        .organisation(Organisation.of("A", "Alpha"))
        .judge(new Judge("J1", "Judge", "A"))
        .judge(new Judge("J2", "Judge", null))
        .jury(new Jury("final", null, List.of("J1", "J2")))
        .entrant(Entrant.of("E1", "Ann").sentBy("A").in("solo").with("age", "9"))
        .entrant(Entrant.of("E2", "Bob").in("duo").withMembers("x", "y"))
        .mark("E1", "J1", "tone", "final", "9.5")
        .ruling(new Ruling("tie", List.of("E1", "E2"), "chair", "now", "lot"));
  }

  private static String with(UnaryOperator<Contest.Builder> more) {
    return more.apply(base()).build().fingerprint();
  }

  @Test
  void fingerprint_is_the_same_for_ever() {
    assertThat(base().build().fingerprint())
        .isEqualTo("6d016bf1cace901e816a300787ff7674ca4d867f711ab9502d7a95001acb31df");
  }

  @Test
  void order_and_trailing_zeros_do_not_matter() {
    Contest other =
        Contest.named("Recital")
            .rounds("heat", "final")
            .categories("solo", "duo")
            .component(Component.of("tone", "0.0", "10.0", "0.50"))
            .component(Component.measured("time"))
            .ruling(new Ruling("tie", List.of("E1", "E2"), "chair", "now", "lot"))
            .jury(new Jury("final", null, List.of("J2", "J1")))
            .judge(new Judge("J2", "Judge", null))
            .judge(new Judge("J1", "Judge", "A"))
            .entrant(Entrant.of("E2", "Bob").in("duo").withMembers("y", "x"))
            .entrant(Entrant.of("E1", "Ann").sentBy("A").in("solo").with("age", "9"))
            .organisation(Organisation.of("A", "Alpha"))
            .mark("E1", "J1", "tone", "final", "9.50")
            .build();

    assertThat(other.fingerprint()).isEqualTo(base().build().fingerprint());
  }

  @Test
  void every_change_gives_another_one() {
    List<String> changed =
        List.of(
            with(c -> c),
            with(c -> c.attribute("hall", "1")),
            with(c -> c.date(java.time.LocalDate.of(2023, 7, 1))),
            with(c -> c.rounds("more")),
            with(c -> c.categories("trio")),
            with(c -> c.component(Component.measured("pace"))),
            with(c -> c.organisation(Organisation.of("B", "Beta"))),
            with(c -> c.organisation(Organisation.of("B", "Beta").partOf("A"))),
            with(c -> c.judge(new Judge("J3", "Judge", null))),
            with(c -> c.jury(new Jury("heat", null, List.of()))),
            with(c -> c.jury(new Jury("heat", "solo", List.of()))),
            with(c -> c.entrant(Entrant.of("E3", "Cy").in("solo"))),
            with(c -> c.entrant(Entrant.of("E3", "Cy").in("solo").as(Entrant.Kind.TEAM))),
            with(c -> c.mark("E2", "J1", "tone", "final", "9.5")),
            with(c -> c.mark("E2", null, "tone", "final", "9.5")),
            with(c -> c.mark(Mark.without("E2", "J1", "tone", "final", Mark.State.MISSING))),
            with(c -> c.mark(Mark.without("E2", "J1", "tone", "final", Mark.State.VOID))),
            with(c -> c.mark(Mark.coded("E2", "J1", "tone", "final", "DNF"))),
            with(c -> c.ruling(new Ruling("t2", List.of("E1", "E2"), "chair", "now", "lot"))),
            with(c -> c.ruling(new Ruling("t2", List.of("E2", "E1"), "chair", "now", "lot"))));

    assertThat(changed).doesNotHaveDuplicates();
  }
}
