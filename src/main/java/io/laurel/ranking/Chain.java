package io.laurel.ranking;

import io.laurel.policy.Choices.OnCycle;
import io.laurel.policy.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a ranking. The leading ones that are plain numbers sort the whole field at once; the
 * others are asked only about those still tied, and each begins where the one before left off.
 */
public final class Chain {

  private final List<Key> keys;
  private final int sorting;
  private final List<Step> steps;
  private final @Nullable OnCycle onCycle;
  private final int firstHeadToHead;

  /**
   * @param keys all steps as declared
   * @param stepOf makes the step of a key that is no plain number
   * @param onCycle or null when the policy does not say
   */
  public Chain(List<Key> keys, Function<Key, Step> stepOf, @Nullable OnCycle onCycle) {
    this.keys = List.copyOf(keys);
    this.sorting = sorting(keys);
    this.onCycle = onCycle;
    List<Step> made = new ArrayList<>();
    int headToHead = Integer.MAX_VALUE;
    for (int i = sorting; i < keys.size(); i++) {
      Key key = keys.get(i);
      made.add(key.isNumber() ? byNumber(key, i) : stepOf.apply(key));
      if (key.source() == Key.Source.HEAD_TO_HEAD) {
        headToHead = Math.min(headToHead, i - sorting);
      }
    }
    this.steps = List.copyOf(made);
    this.firstHeadToHead = headToHead;
  }

  /** A chain of plain numbers only. */
  public static Chain ofNumbers(List<Key> keys) {
    return new Chain(
        keys,
        key -> {
          throw new IllegalArgumentException("Not a number: " + key);
        },
        null);
  }

  /** How many leading keys are plain numbers. */
  static int sorting(List<Key> keys) {
    int leading = 0;
    while (leading < keys.size() && keys.get(leading).isNumber()) {
      leading++;
    }
    return leading;
  }

  /** The steps as published, in order. */
  public List<String> titles() {
    return keys.stream().map(Key::toString).toList();
  }

  private static Step byNumber(Key key, int index) {
    return tied ->
        Parts.of(
            tied,
            Comparator.comparing((Contender c) -> c.key(index)).reversed(),
            c -> new Reason(key.title(), Standings.turned(key, c.key(index)).toText()));
  }

  /** Whether the first step is the published score. */
  boolean isScoreFirst() {
    return sorting > 0 && keys.get(0).source() == Key.Source.SCORE;
  }

  /** Whether less is better in the first step. */
  boolean isLowestFirst() {
    return keys.get(0).lowestFirst();
  }

  /** Whether another plain number follows the first. */
  boolean hasFurtherNumbers() {
    return sorting > 1;
  }

  /** More is better in every key, so the better one sorts first. */
  int compare(Contender a, Contender b) {
    for (int i = 0; i < sorting; i++) {
      int order = b.compareKey(a, i);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The seed of the lot of that title; null for any other step. */
  @Nullable String seed(String title) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof ByLot lot && keys.get(sorting + i).title().equals(title)) {
        return lot.seed();
      }
    }
    return null;
  }

  /** Whether there is any step beyond the plain numbers. */
  boolean goesOn() {
    return !steps.isEmpty();
  }

  /**
   * Those the plain numbers left tied, in parts that no step sets apart.
   *
   * @param ask told the ids of the tied when it matters how those go on whom a head-to-head left
   */
  List<Part> resolve(List<Contender> tied, Consumer<String> ask) {
    Part whole = new Part(tied, List.of());
    if (onCycle != null || firstHeadToHead == Integer.MAX_VALUE) {
      return resolve(whole, 0, onCycle == OnCycle.RESTART);
    }
    List<Part> further = resolve(whole, 0, false);
    if (!members(further).equals(members(resolve(whole, 0, true)))) {
      ask.accept(tied.stream().map(Contender::id).collect(Collectors.joining("`, `")));
    }
    return further;
  }

  /** The best part, and all others as one; these have all their values as their reason. */
  private static List<Part> bestAndOthers(List<Part> parts) {
    List<Part> others = parts.subList(1, parts.size());
    Reason first = others.get(0).reasons().get(0);
    String values =
        others.stream()
            .map(p -> p.reasons().get(0).value())
            .distinct()
            .collect(Collectors.joining(" / "));
    List<Contender> members =
        others.stream()
            .flatMap(p -> p.members().stream())
            .sorted(Comparator.comparing(Contender::id))
            .toList();
    return List.of(parts.get(0), new Part(members, List.of(new Reason(first.step(), values))));
  }

  private static List<List<Contender>> members(List<Part> parts) {
    return parts.stream().map(Part::members).toList();
  }

  private List<Part> resolve(Part part, int from, boolean restart) {
    Part tied = part;
    for (int i = from; i < steps.size() && tied.members().size() > 1; i++) {
      List<Part> split = steps.get(i).split(tied.members());
      if (split.size() > 1) {
        boolean again = restart && i >= firstHeadToHead;
        List<Part> parts = again && i > firstHeadToHead ? bestAndOthers(split) : split;
        List<Part> all = new ArrayList<>();
        for (Part each : parts) {
          all.addAll(resolve(each.after(tied.reasons()), again ? 0 : i + 1, restart));
        }
        return all;
      }
      if (sorting == 0 && i == 0) {
        tied = split.get(0).after(tied.reasons());
      }
    }
    return List.of(tied);
  }
}
