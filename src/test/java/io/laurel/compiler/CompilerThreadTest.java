package io.laurel.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.laurel.sandbox.AllowList;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CompilerThreadTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void work_that_ends_gives_its_result() {
    assertThat(CompilerThread.run(LONG, () -> "done")).contains("done");
  }

  @Test
  void what_work_throws_is_thrown_to_the_caller() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                CompilerThread.run(
                    LONG,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .withMessage("broken");
  }

  @Test
  void work_nobody_waits_for_any_more_is_told() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    assertThat(CompilerThread.run(Duration.ofMillis(50), () -> waited(never, told))).isEmpty();
    assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
  }

  private static String waited(CountDownLatch never, CountDownLatch told) {
    try {
      never.await();
    } catch (InterruptedException e) {
      told.countDown();
    }
    return "";
  }

  @Test
  void a_policy_that_takes_too_long_to_compile_is_refused() {
    PolicyFiles policy = PolicyFiles.shipped("drug-testing");
    PolicyCompiler.Result result =
        PolicyCompiler.compile(policy, AllowList.standard(), Duration.ofMillis(1));
    assertThat(result.rules()).isEmpty();
    assertThat(result.problems())
        .extracting(p -> p.id() + ": " + p.message() + " " + p.advice())
        .containsExactly("LR343: The policy is not compiled within 1 ms. Make its rules simpler.");
    assertThat(PolicyCompiler.compile(policy).problems()).isEmpty();
  }
}
