package io.laurel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The policy can not judge this contest: it leaves open a choice that matters here, or asks for
 * something the contest does not say. Carries every fault found; there is no half outcome.
 */
public final class JudgementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Made by the engine; {@code faults} must not be empty. */
  public JudgementException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault; {@link Fault#where} names the rule's file and line where a rule is concerned. */
  public List<Fault> faults() {
    return faults;
  }
}
