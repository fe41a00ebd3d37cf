package io.laurel.benchmark.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.policy.Conclusion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that are measured beside the library fire as they do in it. */
class BareSessionTest {

  private final Contest contest = Classroom.contest();
  private final BareSession session = new BareSession(contest);

  @Test
  void every_rule_that_is_applied_in_the_library_concludes_something() {
    Outcome outcome = Classroom.policy().judge(contest);
    List<String> kinds = kinds(session.judgeInNewSession());

    assertThat(outcome.rulesApplied()).hasSize(15);
    assertThat(outcome.awards()).hasSize(6);
    assertThat(kinds)
        .contains("NotAdmitted", "Guest", "Panel", "Score", "Adjustment", "Ranking", "Ineligible")
        .contains("Tier");
  }

  @Test
  void a_session_that_was_used_before_concludes_the_same() {
    List<String> first = kinds(session.judgeInPooledSession());

    assertThat(kinds(session.judgeInPooledSession())).isEqualTo(first);
    assertThat(kinds(session.judgeInNewSession())).isEqualTo(first);
  }

  private static List<String> kinds(List<Conclusion<?>> conclusions) {
    return conclusions.stream().map(c -> c.getClass().getSimpleName()).sorted().toList();
  }
}
