package io.laurel.engine;

import io.laurel.Fault;
import io.laurel.JudgementException;
import io.laurel.Limits;
import io.laurel.compiler.PolicyRule;
import io.laurel.sandbox.Stopped;
import io.laurel.sandbox.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stops rules that go past a limit, and tells which. */
final class Runaway {

  private static final Pattern ALL_RULES = Pattern.compile("(.*\\.)?Rules[0-9A-F]{32}");

  private final String policy;
  private final Map<String, Set<String>> owners;
  private final Map<String, PolicyRule> rules;
  private final Limits limits;

  /**
   * @param policy its name
   * @param owners titles of rules by the class that has their code
   * @param rules by title
   */
  Runaway(
      String policy,
      Map<String, Set<String>> owners,
      Map<String, PolicyRule> rules,
      Limits limits) {
    this.policy = policy;
    this.owners = owners;
    this.rules = rules;
    this.limits = limits;
  }

  /**
   * Carries out what runs rules.
   *
   * @param entrants how many the contest has
   * @throws JudgementException when a rule goes past a limit
   */
  <T> T watched(int entrants, Supplier<T> work) {
    long steps = limits.steps() + limits.stepsPerEntry() * entrants;
    long memory = limits.memory() + limits.memoryPerEntry() * entrants;
    try {
      return Watch.over(steps, limits.time().toNanos(), memory, work);
    } catch (Stopped | StackOverflowError | OutOfMemoryError e) {
      throw stopped(e, e, steps, memory);
    } catch (ArithmeticException e) {
      throw new JudgementException(
          List.of(new Fault(policy, "A value can not be worked out: " + e.getMessage() + ".")));
    } catch (RuntimeException e) {
      Throwable stopped = cause(e);
      if (stopped == null) {
        throw e;
      }
      throw stopped(stopped, e, steps, memory);
    }
  }

  /** Whether it was thrown because something went past a limit. */
  static boolean isStopped(RuntimeException e) {
    return cause(e) != null;
  }

  private static @Nullable Throwable cause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof Stopped || each instanceof StackOverflowError) {
        return each;
      }
    }
    return null;
  }

  private JudgementException stopped(Throwable why, Throwable told, long steps, long memory) {
    String what = what(why, steps, memory);
    List<Fault> faults = new ArrayList<>();
    for (String title : running(why)) {
      PolicyRule rule = rules.get(title);
      if (rule != null) {
        faults.add(new Fault(Faults.place(rule.reference()), "Rule `" + title + "` " + what));
      }
    }
    if (faults.isEmpty()) {
      String who = function(why).map(f -> "Function `" + f + "` ").orElse("A rule ");
      faults.add(new Fault(policy, who + what));
    }
    JudgementException exception = new JudgementException(faults);
    exception.initCause(told);
    return exception;
  }

  /** The rules whose code or conclusion was at work; rules alike share their code. */
  private Set<String> running(Throwable why) {
    if (why instanceof Stopped stopped && stopped.rule().isPresent()) {
      return Set.of(stopped.rule().get());
    }
    for (StackTraceElement frame : why.getStackTrace()) {
      Set<String> titles = owners.get(frame.getClassName());
      if (titles != null) {
        return titles;
      }
    }
    return Set.of();
  }

  /** The function of the policy that ran last: functions stand in the class of all rules. */
  private static Optional<String> function(Throwable why) {
    return Arrays.stream(why.getStackTrace())
        .filter(frame -> ALL_RULES.matcher(frame.getClassName()).matches())
        .map(StackTraceElement::getMethodName)
        .findFirst();
  }

  private String what(Throwable why, long steps, long memory) {
    if (!(why instanceof Stopped stopped)) {
      return why instanceof StackOverflowError
          ? "was stopped: its calls go too deep; does a function call itself?"
          : "was stopped: there is no memory left.";
    }
    return switch (stopped.limit()) {
      case STEPS ->
          "was stopped after %,d steps: does a loop not end, or are too many facts combined?"
              .formatted(steps);
      case TIME ->
          "was stopped: the judgement took longer than " + limits.time().toMillis() + " ms.";
      case MEMORY -> "was stopped: it asked for more than %,d bytes of memory.".formatted(memory);
      case TEXT -> "was stopped: it made a text of more than 100,000 characters.";
      case CONCLUSIONS -> "was stopped: it drew more than 50,000 conclusions.";
      case LIST -> "was stopped: it made a list of more than 100,000 elements.";
      case NUMBER -> "was stopped: it worked with a number of more than 1,000 digits.";
    };
  }
}
