package io.laurel.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Facts to show to the rules of the policy, and facts that hold no longer. */
final class News {

  private final Predicate<String> read;
  private final List<Object> present = new ArrayList<>();
  private final List<Object> past = new ArrayList<>();

  /**
   * @param read whether a rule of the policy looks at a kind of fact; of others it is told nothing
   */
  News(Predicate<String> read) {
    this.read = read;
  }

  boolean isRead(Class<?> kind) {
    return read.test(kind.getSimpleName());
  }

  void tell(Object fact) {
    if (isRead(fact.getClass())) {
      present.add(fact);
    }
  }

  void takeBack(Object fact) {
    if (isRead(fact.getClass()) && !present.remove(fact)) {
      past.add(fact);
    }
  }

  boolean isEmpty() {
    return present.isEmpty() && past.isEmpty();
  }

  /** What is new; told once. */
  List<Object> present() {
    List<Object> told = List.copyOf(present);
    present.clear();
    return told;
  }

  /** What holds no longer; told once. */
  List<Object> past() {
    List<Object> told = List.copyOf(past);
    past.clear();
    return told;
  }
}
