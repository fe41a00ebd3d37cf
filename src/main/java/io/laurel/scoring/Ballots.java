package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Panel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All marks of each judge for one component and category of a round, looked at together: worked out
 * once, and only where a panel asks. Thread-safe.
 */
final class Ballots {

  private record Bench(String component, @Nullable String category) {}

  private final Contest contest;
  private final MarkBook book;
  private final String round;
  private final Map<Bench, Set<String>> incomplete = new ConcurrentHashMap<>();
  private final Map<Bench, Map<String, List<String>>> repeated = new ConcurrentHashMap<>();

  Ballots(Contest contest, MarkBook book, String round) {
    this.contest = contest;
    this.book = book;
    this.round = round;
  }

  /** Judges with a missing mark for the component. */
  Set<String> incomplete(String component, @Nullable String category, Panel panel) {
    return incomplete.computeIfAbsent(
        new Bench(component, category), b -> findIncomplete(b, panel));
  }

  /**
   * Judges who gave more than one entrant the mark that may be given once, and those entrants in
   * order.
   */
  Map<String, List<String>> repeated(
      String component, @Nullable String category, Panel panel, Fraction once) {
    return repeated.computeIfAbsent(
        new Bench(component, category), b -> findRepeated(b, panel, once));
  }

  private Set<String> findIncomplete(Bench bench, Panel panel) {
    Set<String> due = book.due(round, bench.category(), bench.component());
    Set<String> found = new HashSet<>();
    for (int index : members(bench)) {
      Entrant entrant = contest.entrants().get(index);
      Set<String> marked = new HashSet<>();
      for (Mark mark : book.of(index, round)) {
        if (mark.component().equals(bench.component()) && mark.state() != Mark.State.MISSING) {
          marked.add(String.valueOf(mark.judge()));
        }
      }
      due.stream()
          .filter(j -> !marked.contains(j) && !(panel.isOwnRecused() && isOwn(j, entrant)))
          .forEach(found::add);
    }
    return found;
  }

  private Map<String, List<String>> findRepeated(Bench bench, Panel panel, Fraction once) {
    Map<String, List<String>> given = new TreeMap<>();
    for (int index : members(bench)) {
      Entrant entrant = contest.entrants().get(index);
      for (Mark mark : book.of(index, round)) {
        String judge = mark.judge();
        if (judge != null
            && mark.component().equals(bench.component())
            && mark.state() == Mark.State.GIVEN
            && Fraction.of(Objects.requireNonNull(mark.value())).equals(once)
            && !(panel.isOwnRecused() && isOwn(judge, entrant))) {
          given.computeIfAbsent(judge, j -> new ArrayList<>()).add(entrant.id());
        }
      }
    }
    given.values().removeIf(entrants -> entrants.size() == 1);
    return given;
  }

  private List<Integer> members(Bench bench) {
    return book.participants(round).stream()
        .filter(i -> Objects.equals(contest.entrants().get(i).category(), bench.category()))
        .toList();
  }

  /** Whether a judge and an entrant are of one organisation. */
  boolean isOwn(String judge, Entrant entrant) {
    Judge who = contest.judges().get(judge);
    return who != null
        && who.organisation() != null
        && who.organisation().equals(entrant.organisation());
  }
}
