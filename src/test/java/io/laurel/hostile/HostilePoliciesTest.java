package io.laurel.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.JudgementException;
import io.laurel.Limits;
import io.laurel.PolicyProblem;
import io.laurel.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Policies of {@code src/test/resources/hostile}: what they try has no effect, and whoever loads
 * and judges them is told why. Every tenth is tried; the profile {@code hostile} tries all.
 */
class HostilePoliciesTest {

  private static final int EVERY = Integer.getInteger("laurel.hostile.every", 10);
  private static final Contest CONTEST = HostileCase.contest();
  private static final Limits LIMITS = Limits.usual().time(Duration.ofSeconds(2));

  /** What came of a policy. */
  private enum Came {
    REFUSED,
    STOPPED,
    JUDGED
  }

  @TestFactory
  Stream<DynamicContainer> policies_do_no_harm() throws IOException {
    return HostileCase.groups().stream().map(g -> dynamicContainer(g, tests(g)));
  }

  private static List<DynamicTest> tests(String group) {
    try {
      List<HostileCase> all = HostileCase.of(group);
      List<DynamicTest> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i += EVERY) {
        HostileCase each = all.get(i);
        some.add(dynamicTest(each.name(), () -> check(each)));
      }
      return some;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(HostileCase hostile) {
    Probe.CALLS.clear();
    Came came = tried(hostile.policy());
    assertThat(Probe.CALLS).isEmpty();
    List<Came> expected =
        switch (hostile.expect()) {
          case REFUSED -> List.of(Came.REFUSED);
          case HARMLESS -> List.of(Came.values());
          case STOPPED -> List.of(Came.REFUSED, Came.STOPPED);
          case ACCEPTED -> List.of(Came.JUDGED);
        };
    assertThat(came).isIn(expected);
  }

  private static Came tried(String policy) {
    List<PolicyProblem> problems = AwardPolicy.check("hostile.drl", policy);
    if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      return Came.REFUSED;
    }
    AwardPolicy loaded = AwardPolicy.of("hostile.drl", policy);
    try {
      loaded.judge(CONTEST, LIMITS);
      return Came.JUDGED;
    } catch (JudgementException e) {
      return Came.STOPPED;
    }
  }
}
