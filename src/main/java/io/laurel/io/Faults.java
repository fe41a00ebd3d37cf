package io.laurel.io;

import io.laurel.Contest;
import io.laurel.Fault;
import io.laurel.InvalidContestException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of one contest folder got wrong; gathered while reading, so that all of it comes
 * out at once.
 */
final class Faults {

  private final List<Fault> found = new ArrayList<>();
  private boolean namesLost;

  /** Notes a fault at {@code file} or {@code file:line}. */
  void add(String where, String message) {
    found.add(new Fault(where, message));
  }

  /**
   * Notes that a file could not be read that gives names to the others: whether a name elsewhere is
   * known can not be said, so the blame would fall on the wrong place.
   */
  void loseNames() {
    namesLost = true;
  }

  /** Whether names that other files refer to are lost. */
  boolean namesLost() {
    return namesLost;
  }

  /**
   * The contest as read.
   *
   * @throws InvalidContestException with these faults and those the contest finds in itself
   */
  Contest build(Contest.Builder contest) {
    Contest.Builder checked = namesLost ? Contest.named("") : contest;
    found.forEach(fault -> checked.from(fault.where()).fault(fault.message()));
    return checked.build();
  }
}
