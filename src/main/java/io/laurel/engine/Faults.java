package io.laurel.engine;

import io.laurel.Fault;
import io.laurel.JudgementException;
import io.laurel.RuleReference;
import io.laurel.policy.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what makes a judgement impossible, so that all of it is told at once. */
final class Faults {

  private static final int MOST = 1_000;

  private final TreeSet<Fault> faults = new TreeSet<>();
  private final Conclusions conclusions;
  private long further;

  Faults(Conclusions conclusions) {
    this.conclusions = conclusions;
  }

  void add(String message) {
    add(new Fault("", message), null);
  }

  void add(String message, Conclusion<?> about) {
    add(new Fault("", message), about);
  }

  void add(Fault fault, @Nullable Conclusion<?> about) {
    Fault placed =
        conclusions
            .ruleIfAny(about)
            .map(rule -> new Fault(place(rule.reference()), fault.message()))
            .orElse(fault);
    if (faults.size() < MOST || faults.contains(placed)) {
      faults.add(placed);
    } else {
      further++;
    }
  }

  boolean any() {
    return !faults.isEmpty();
  }

  /** Ends the judgement if there are any. */
  void refuse() {
    if (any()) {
      List<Fault> all = new ArrayList<>(faults);
      if (further > 0) {
        all.add(new Fault("", "… and " + further + " more."));
      }
      throw new JudgementException(all);
    }
  }

  static String place(RuleReference rule) {
    return rule.file() + ":" + rule.line();
  }
}
