package io.laurel.testing;

import io.laurel.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A case file is wrong in itself; none of its cases can be run. Carries every fault found. */
public final class InvalidCaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  InvalidCaseException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, with file and line. */
  public List<Fault> faults() {
    return faults;
  }
}
