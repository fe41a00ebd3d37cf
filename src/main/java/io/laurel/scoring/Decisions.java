package io.laurel.scoring;

import io.laurel.Ruling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rulings on values of a round, and the values that wait for one. */
final class Decisions {

  private final Map<String, Ruling> rulings;
  private final Map<String, Review> open = new TreeMap<>();
  private final Set<String> used = new HashSet<>();
  private final boolean kept;

  Decisions(List<Ruling> rulings) {
    this.rulings = new HashMap<>();
    rulings.forEach(r -> this.rulings.put(r.decides(), r));
    this.kept = true;
  }

  private Decisions(Map<String, Ruling> rulings) {
    this.rulings = rulings;
    this.kept = false;
  }

  /** The same rulings; what is asked or waits is not kept. */
  Decisions quiet() {
    return new Decisions(rulings);
  }

  /** The ruling on a value; without one, the value waits. */
  Optional<Ruling> on(Review review) {
    Ruling ruling = rulings.get(review.id());
    if (kept && ruling == null) {
      open.put(review.id(), review);
    } else if (kept) {
      used.add(review.id());
    }
    return Optional.ofNullable(ruling);
  }

  /** The values that wait, by id. */
  List<Review> open() {
    return List.copyOf(open.values());
  }

  /** Ids of the rulings asked for. */
  Set<String> used() {
    return used;
  }
}
