package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import java.util.List;

/**
 * Which of a panel's marks count, and why the others do not.
 *
 * @param kept the marks that count, the lowest first
 * @param dropped the others
 */
record Selection(List<Counted> kept, List<Dropped> dropped) {

  Selection {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /** A mark that does not count. */
  record Dropped(Counted mark, Treatment why) {}
}
