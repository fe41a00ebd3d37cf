package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Jury;
import io.laurel.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The marks of a contest by entrant and round, and the judges who were due to mark. */
public final class MarkBook {

  private record Bench(String round, String category, String component) {}

  private final Contest contest;
  private final int[] starts;
  private final Set<Integer> withdrawn = new HashSet<>();
  private final Map<String, List<Integer>> participants = new HashMap<>();
  private final Map<Bench, Set<String>> benches = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> juries = new HashMap<>();

  public MarkBook(Contest contest) {
    this.contest = contest;
    this.starts = starts(contest);
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
      withdrawn.addAll(entrants);
      participants.clear();
      benches.clear();
      seat();
    }
  }

  /** Whether the entrant at that position withdrew. */
  public boolean isWithdrawn(int entrant) {
    return withdrawn.contains(entrant);
  }

  private void seat() {
    List<Entrant> entrants = contest.entrants();
    for (int i = 0; i < entrants.size(); i++) {
      if (isWithdrawn(i)) {
        continue;
      }
      String category = category(entrants.get(i).category());
      for (Mark mark : contest.marks().subList(starts[i], starts[i + 1])) {
        if (mark.judge() != null) {
          benches
              .computeIfAbsent(
                  new Bench(mark.round(), category, mark.component()), b -> new TreeSet<>())
              .add(mark.judge());
        }
      }
    }
  }

  /**
   * Whether an entrant takes part in a round: it did not withdraw, and it has a cell there or
   * nobody in the contest has any.
   */
  public boolean takesPart(int entrant, String round) {
    return !isWithdrawn(entrant) && (contest.marks().isEmpty() || !of(entrant, round).isEmpty());
  }

  /** Positions of the entrants who take part in a round, in order. */
  public List<Integer> participants(String round) {
    return participants.computeIfAbsent(
        round,
        r ->
            IntStream.range(0, contest.entrants().size())
                .filter(i -> takesPart(i, r))
                .boxed()
                .toList());
  }

  /**
   * The marks of the entrant at that position of {@link Contest#entrants}, in one round, by
   * component and judge.
   */
  public List<Mark> of(int entrant, String round) {
    List<Mark> all = contest.marks().subList(starts[entrant], starts[entrant + 1]);
    int from = 0;
    while (from < all.size() && !all.get(from).round().equals(round)) {
      from++;
    }
    int to = from;
    while (to < all.size() && all.get(to).round().equals(round)) {
      to++;
    }
    return all.subList(from, to);
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

  private static int[] starts(Contest contest) {
    List<Entrant> entrants = contest.entrants();
    List<Mark> marks = contest.marks();
    int[] starts = new int[entrants.size() + 1];
    int at = 0;
    for (int i = 0; i < entrants.size(); i++) {
      starts[i] = at;
      while (at < marks.size() && marks.get(at).entrant().equals(entrants.get(i).id())) {
        at++;
      }
    }
    starts[entrants.size()] = at;
    return starts;
  }

  private static String category(@Nullable String category) {
    return category == null ? "" : category;
  }
}
