package io.laurel.store;

import io.laurel.Fault;
import io.laurel.PolicyProblem;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with one policy of a store.
 *
 * @param name the policy's name
 * @param fingerprint of the version in use; empty when there is none yet
 * @param problems why the text in the folder can not be loaded, by file, line and column
 * @param faults why it is not used although it can be loaded: cases beside it that fail, or files
 *     that can not be read
 */
public record PolicyStatus(
    String name, Optional<String> fingerprint, List<PolicyProblem> problems, List<Fault> faults) {

  public PolicyStatus {
    problems = List.copyOf(problems);
    faults = List.copyOf(faults);
  }

  /** Whether what stands in the folder is in use. */
  public boolean isCurrent() {
    return problems.isEmpty() && faults.isEmpty();
  }
}
