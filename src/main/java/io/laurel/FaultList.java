package io.laurel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The faults of one contest, as they are found. Of more than {@value #MOST} the first are kept and
 * the others counted, so that a large contest that is wrong throughout does not fill the memory.
 */
final class FaultList {

  private static final int MOST = 20_000;

  /** By place, where a number after the last colon counts as a number. */
  private static final Comparator<Fault> IN_ORDER =
      Comparator.comparing((Fault f) -> f.where().replaceAll(":\\d+$", ""))
          .thenComparingInt(
              f ->
                  f.where().matches("(?s).*:\\d{1,9}")
                      ? Integer.parseInt(f.where().substring(f.where().lastIndexOf(':') + 1))
                      : 0)
          .thenComparing(Fault::message);

  private final List<Fault> found = new ArrayList<>();
  private int others;

  /** Adds one; the message is made only if it is kept. */
  void add(String where, Supplier<String> message) {
    if (found.size() < MOST) {
      found.add(new Fault(where, message.get()));
    } else {
      others++;
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Each fault once, by place. */
  List<Fault> sorted() {
    List<Fault> sorted = new ArrayList<>(found.stream().distinct().sorted(IN_ORDER).toList());
    if (others > 0) {
      sorted.add(new Fault("", "And `" + others + "` more faults."));
    }
    return List.copyOf(sorted);
  }
}
