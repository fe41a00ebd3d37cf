package io.laurel;

import java.util.List;
import java.util.stream.Collectors;

/** The contest as given is wrong; nothing of it was kept. Carries every fault found. */
public final class InvalidContestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** For readers of contest files; {@code faults} must not be empty. */
  public InvalidContestException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, in the order of the input. */
  public List<Fault> faults() {
    return faults;
  }
}
