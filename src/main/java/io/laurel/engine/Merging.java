package io.laurel.engine;

import io.laurel.policy.Merge;
import io.laurel.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which categories are judged as a part of which. */
final class Merging {

  private final Map<String, List<Merge>> chains = new HashMap<>();

  /** Follows the merges of a policy; what does not fit is reported. */
  Merging(List<String> categories, List<Merge> merges, Faults faults) {
    Map<String, Merge> steps = new HashMap<>();
    for (Merge merge : merges) {
      String target = merge.getTarget().orElse("");
      if (merge.getTarget().isEmpty()) {
        faults.add(
            "Category `"
                + merge.getCategory()
                + "` is merged, and the policy does not say into which: `Merge.of(…).into(\"…\")`.",
            merge);
      } else if (!categories.contains(target)) {
        faults.add(
            "Category `"
                + merge.getCategory()
                + "` is merged into the unknown category `"
                + target
                + "`"
                + Suggestion.ending(target, categories)
                + " The contest has `"
                + String.join("`, `", categories)
                + "`.",
            merge);
      } else {
        Merge before = steps.putIfAbsent(merge.getCategory(), merge);
        if (before != null && !before.getTarget().equals(merge.getTarget())) {
          faults.add(
              "Category `"
                  + merge.getCategory()
                  + "` is merged into `"
                  + before.getTarget().orElse("")
                  + "` and into `"
                  + target
                  + "`; keep one.",
              merge);
        }
      }
    }
    steps.keySet().forEach(c -> chains.put(c, chain(c, steps, faults)));
  }

  private static List<Merge> chain(String category, Map<String, Merge> steps, Faults faults) {
    List<Merge> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = category;
    for (Merge step = steps.get(at); step != null; step = steps.get(at)) {
      if (!seen.add(at)) {
        if (!at.equals(category)) {
          return List.of();
        }
        List<String> all = seen.stream().sorted().toList();
        faults.add(
            "Categories `" + String.join("`, `", all) + "` are merged in a circle.",
            Objects.requireNonNull(steps.get(all.get(0))));
        return List.of();
      }
      chain.add(step);
      at = step.getTarget().orElse("");
    }
    return List.copyOf(chain);
  }

  boolean isEmpty() {
    return chains.isEmpty();
  }

  /** The merges that lead from a category to the one it is judged as; empty when it is its own. */
  List<Merge> of(String category) {
    return chains.getOrDefault(category, List.of());
  }

  /** The names of the categories that were merged into others. */
  Set<String> merged() {
    return chains.keySet();
  }
}
