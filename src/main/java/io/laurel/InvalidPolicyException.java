package io.laurel;

import java.util.List;
import java.util.stream.Collectors;

/** A policy can not be loaded. Carries every problem found; the message shows all in English. */
public final class InvalidPolicyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  InvalidPolicyException(List<PolicyProblem> problems) {
    super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, by file, line and column. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
