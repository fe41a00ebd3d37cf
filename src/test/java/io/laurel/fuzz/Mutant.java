package io.laurel.fuzz;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A policy that was changed at random.
 *
 * @param seed makes the same one again
 * @param origin the policy it was made of
 * @param text what became of it
 */
record Mutant(long seed, String origin, String text) {

  /**
   * @param policies texts by name
   */
  static Mutant of(long seed, Map<String, String> policies) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> names = List.copyOf(policies.keySet());
    String origin = names.get(random.nextInt(names.size()));
    String other = policies.get(names.get(random.nextInt(names.size())));
    String text = policies.get(origin);
    Slips slips = new Slips(random);
    Grafts grafts = new Grafts(random, List.of(text, other));
    boolean onTree = random.nextBoolean();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      text = onTree ? grafts.in(text) : slips.in(text);
    }
    return new Mutant(seed, origin, text);
  }

  @Override
  public String toString() {
    return "seed " + seed + ", made of " + origin;
  }
}
