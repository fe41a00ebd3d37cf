package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Jury;
import io.laurel.Mark;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The marks of a contest by entrant and round, and the judges who were due to mark. */
public final class MarkBook {

  /** Compares itself: linking what a record is given for it takes 10 ms of a fresh process. */
  private record Bench(String round, String category, String component) {

    boolean isOf(Mark cell) {
      return cell.component().equals(component) && cell.round().equals(round);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bench bench
          && component.equals(bench.component)
          && category.equals(bench.category)
          && round.equals(bench.round);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * round.hashCode() + category.hashCode()) + component.hashCode();
    }
  }

  private final Contest contest;
  private final Layouts layouts;
  private final BitSet withdrawn = new BitSet();
  private final Map<String, List<Integer>> participants = new HashMap<>();
  private final Map<Bench, Set<String>> benches = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> juries = new HashMap<>();

  public MarkBook(Contest contest) {
    this.contest = contest;
    this.layouts = new Layouts(contest);
    for (Jury jury : contest.juries()) {
      juries
          .computeIfAbsent(jury.round(), r -> new HashMap<>())
          .put(category(jury.category()), new TreeSet<>(jury.judges()));
    }
    seat();
  }

  /**
   * Leaves the marks of these entrants out, as if nobody had given them: they take part in no
   * round.
   */
  public void withdraw(Set<Integer> entrants) {
    if (!entrants.isEmpty()) {
      entrants.forEach(withdrawn::set);
      participants.clear();
      benches.clear();
      seat();
    }
  }

  /** Whether the entrant at that position withdrew. */
  public boolean isWithdrawn(int entrant) {
    return withdrawn.get(entrant);
  }

  private void seat() {
    BitSet met = new BitSet(layouts.size());
    for (int i = 0; i < contest.entrants().size(); i++) {
      int layout = layouts.of(i);
      if (!met.get(layout) && !isWithdrawn(i)) {
        met.set(layout);
        seat(layouts.get(layout));
      }
    }
  }

  private void seat(Layout layout) {
    Bench bench = null;
    Set<String> judges = Set.of();
    for (int i = 0; i < layout.size(); i++) {
      Mark cell = layout.cell(i);
      if (cell.judge() != null) {
        if (bench == null || !bench.isOf(cell)) {
          bench = new Bench(cell.round(), layout.category(), cell.component());
          judges = benches.computeIfAbsent(bench, b -> new TreeSet<>());
        }
        judges.add(cell.judge());
      }
    }
  }

  /**
   * Whether an entrant takes part in a round: it did not withdraw, and it has a cell there or
   * nobody in the contest has any.
   */
  public boolean takesPart(int entrant, String round) {
    return !isWithdrawn(entrant) && (contest.marks().isEmpty() || isMarked(entrant, round));
  }

  private boolean isMarked(int entrant, String round) {
    Layout layout = layout(entrant);
    return layout.from(round) < layout.size();
  }

  /** Positions of the entrants who take part in a round, in order. */
  public List<Integer> participants(String round) {
    return participants.computeIfAbsent(
        round, r -> Positions.below(contest.entrants().size(), i -> takesPart(i, r)));
  }

  /**
   * The marks of the entrant at that position of {@link Contest#entrants}, in one round, by
   * component and judge.
   */
  public List<Mark> of(int entrant, String round) {
    Layout layout = layout(entrant);
    int from = layout.from(round);
    int start = layouts.start(entrant);
    return contest.marks().subList(start + from, start + layout.to(round, from));
  }

  /** How the cells of the entrant at that position are laid out. */
  Layout layout(int entrant) {
    return layouts.get(layouts.of(entrant));
  }

  /** Where the cells of all entrants are. */
  Layouts layouts() {
    return layouts;
  }

  /**
   * The judges who were due to mark a component for an entrant of a category: the round's jury
   * where one is given, otherwise everyone who marked that component for that category. Empty for a
   * measured component.
   */
  public Set<String> due(String round, @Nullable String category, String component) {
    Set<String> marked =
        benches.getOrDefault(new Bench(round, category(category), component), Set.of());
    if (marked.isEmpty()) {
      return marked;
    }
    Map<String, Set<String>> ofRound = juries.getOrDefault(round, Map.of());
    Set<String> jury = ofRound.get(category(category));
    return jury != null ? jury : ofRound.getOrDefault("", marked);
  }

  /** The rounds in which a judge sits or has marked, in the order of the contest. */
  public List<String> roundsOf(String judge) {
    return contest.rounds().stream()
        .filter(
            round ->
                juries.getOrDefault(round, Map.of()).values().stream()
                        .anyMatch(j -> j.contains(judge))
                    || benches.entrySet().stream()
                        .anyMatch(
                            b -> b.getKey().round().equals(round) && b.getValue().contains(judge)))
        .toList();
  }

  private static String category(@Nullable String category) {
    return category == null ? "" : category;
  }
}
