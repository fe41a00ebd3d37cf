package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import io.laurel.arithmetic.SmallNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where each entrant's cells are, and how they are laid out; found in one pass over the marks. */
final class Layouts {

  private final Starts starts;
  private final SmallNumbers layouts;
  private final List<Layout> all = new ArrayList<>();

  Layouts(Contest contest) {
    List<Entrant> entrants = contest.entrants();
    List<Mark> marks = contest.marks();
    this.starts = new Starts(entrants.size());
    this.layouts = new SmallNumbers(entrants.size());
    Map<Layout, Integer> known = new HashMap<>();
    Map<String, Integer> latest = new HashMap<>();
    int at = 0;
    for (int i = 0; i < entrants.size(); i++) {
      int start = at;
      starts.put(i, start);
      String id = entrants.get(i).id();
      while (at < marks.size() && marks.get(at).entrant().equals(id)) {
        at++;
      }
      String category = Objects.requireNonNullElse(entrants.get(i).category(), "");
      Integer layout = latest.get(category);
      if (layout == null || !all.get(layout).fits(start, at - start)) {
        layout = known(known, new Layout(category, marks, start, at - start));
        latest.put(category, layout);
      }
      layouts.put(i, layout);
    }
  }

  private int known(Map<Layout, Integer> known, Layout layout) {
    Integer before = known.putIfAbsent(layout, all.size());
    if (before != null) {
      return before;
    }
    all.add(layout);
    return all.size() - 1;
  }

  /** How many layouts there are. */
  int size() {
    return all.size();
  }

  /** The layout of that number. */
  Layout get(int number) {
    return all.get(number);
  }

  /** The number of the layout of the entrant at that position. */
  int of(int entrant) {
    return layouts.get(entrant);
  }

  /** The position of an entrant's first cell among the marks. */
  int start(int entrant) {
    return starts.get(entrant);
  }
}
