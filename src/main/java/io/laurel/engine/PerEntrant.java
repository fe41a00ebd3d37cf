package io.laurel.engine;

import io.laurel.arithmetic.SmallNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was concluded about entrants, by position and in order. Equal lists are kept once and
 * numbered, so that a large field mostly costs a byte for each.
 */
final class PerEntrant<T> {

  private final int entrants;
  private final Comparator<T> order;
  private final List<List<T>> lists = new ArrayList<>();
  private final Map<List<T>, Integer> numbers = new HashMap<>();
  private final List<Map<T, Integer>> with = new ArrayList<>();
  private @Nullable SmallNumbers of;
  private boolean shared;

  PerEntrant(int entrants, Comparator<T> order) {
    this.entrants = entrants;
    this.order = order;
    number(List.of());
  }

  List<T> of(int position) {
    return of(of, position);
  }

  /** What is known now, whatever is added later. */
  IntFunction<List<T>> now() {
    shared = true;
    SmallNumbers known = of;
    return position -> of(known, position);
  }

  private List<T> of(@Nullable SmallNumbers known, int position) {
    return lists.get(known == null ? 0 : known.get(position));
  }

  void add(int position, T conclusion) {
    SmallNumbers own = own();
    int before = own.get(position);
    Integer after = with.get(before).get(conclusion);
    if (after == null) {
      List<T> all = new ArrayList<>(lists.get(before));
      all.add(conclusion);
      all.sort(order);
      after = number(all);
      with.get(before).put(conclusion, after);
    }
    own.put(position, after);
  }

  /** The numbers that may be changed. */
  private SmallNumbers own() {
    SmallNumbers own = of;
    if (own == null) {
      own = new SmallNumbers(entrants);
    } else if (shared) {
      own = own.copy();
    }
    of = own;
    shared = false;
    return own;
  }

  private int number(List<T> list) {
    Integer known = numbers.get(list);
    if (known == null) {
      known = lists.size();
      List<T> kept = List.copyOf(list);
      lists.add(kept);
      with.add(new IdentityHashMap<>());
      numbers.put(kept, known);
    }
    return known;
  }
}
