package io.laurel.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was concluded about entrants, by position and in order. Equal lists are kept once, so that a
 * large field costs no more than a reference for each.
 */
final class PerEntrant<T> {

  private final int entrants;
  private final Comparator<T> order;
  private final Map<List<T>, List<T>> lists = new HashMap<>();
  private @Nullable List<T>[] of;
  private boolean shared;

  @SuppressWarnings({"unchecked", "rawtypes"})
  PerEntrant(int entrants, Comparator<T> order) {
    this.entrants = entrants;
    this.order = order;
    this.of = (List<T>[]) new List[0];
  }

  boolean isEmpty() {
    return of.length == 0;
  }

  List<T> of(int position) {
    return of(of, position);
  }

  /** What is known now, whatever is added later. */
  IntFunction<List<T>> now() {
    shared = true;
    @Nullable List<T>[] known = of;
    return position -> of(known, position);
  }

  private static <T> List<T> of(@Nullable List<T>[] lists, int position) {
    List<T> known = lists.length == 0 ? null : lists[position];
    return known == null ? List.of() : known;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  void add(int position, T conclusion) {
    if (isEmpty()) {
      of = (List<T>[]) new List[entrants];
    } else if (shared) {
      of = of.clone();
    }
    shared = false;
    List<T> before = of(position);
    List<T> all = new ArrayList<>(before);
    all.add(conclusion);
    all.sort(order);
    of[position] = lists.computeIfAbsent(all, List::copyOf);
  }
}
