package io.laurel.io.draft;

import io.laurel.Contest;
import io.laurel.Fault;
import io.laurel.InvalidContestException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of one contest got wrong; gathered while reading, so that all of it comes out at
 * once. Of more than {@value #MOST} faults the first are kept and the others counted, so that a
 * large file that is wrong throughout does not fill the memory.
 */
public final class Faults {

  private static final int MOST = 10_000;

  private final List<Fault> found = new ArrayList<>();
  private int others;
  private boolean namesLost;

  /** Notes a fault at {@code file} or {@code file:line}. */
  public void add(String where, String message) {
    if (isFull()) {
      others++;
    } else {
      found.add(new Fault(where, message));
    }
  }

  /** Whether faults are only counted from now on. */
  public boolean isFull() {
    return found.size() >= MOST;
  }

  /**
   * Notes that a file could not be read that gives names to the others: whether a name elsewhere is
   * known can not be said, so the blame would fall on the wrong place.
   */
  public void loseNames() {
    namesLost = true;
  }

  /** Whether names that other files refer to are lost. */
  public boolean namesLost() {
    return namesLost;
  }

  /**
   * The contest as read.
   *
   * @throws InvalidContestException with these faults and those the contest finds in itself
   */
  public Contest build(Contest.Builder contest) {
    Contest.Builder checked = namesLost ? Contest.named("") : contest;
    found.forEach(fault -> checked.from(fault.where()).fault(fault.message()));
    if (others > 0) {
      checked.from("").fault("And `" + others + "` more faults.");
    }
    return checked.build();
  }
}
