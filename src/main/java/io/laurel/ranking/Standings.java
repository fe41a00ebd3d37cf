package io.laurel.ranking;

import io.laurel.Fault;
import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The contenders of one round or team score in order: group by group, in each the best first, tied
 * ones by id. Ranks are of the group. Where nothing is ranked, all have rank 0 and stand in order
 * of id.
 */
public final class Standings {

  private final String name;
  private final List<Contender> contenders;
  private final Set<String> usedRulings = new HashSet<>();

  private Standings(String name, List<Contender> contenders) {
    this.name = name;
    this.contenders = contenders;
  }

  /** Standings without ranks. */
  public static Standings unranked(String name, List<Contender> contenders) {
    List<Contender> sorted = new ArrayList<>(contenders);
    sorted.sort(Comparator.comparing(Contender::id));
    return new Standings(name, sorted);
  }

  /**
   * Ranks contenders by their keys and applies rulings on ties.
   *
   * @param numbering or null when the policy does not say
   * @param rulings human decisions by what they decide
   * @param faults told of a tie when the numbering was left open, and of rulings that do not fit
   * @param about the conclusion that set the keys
   */
  public static Standings ranked(
      String name,
      List<Contender> contenders,
      @Nullable Numbering numbering,
      Map<String, Ruling> rulings,
      BiConsumer<Fault, Conclusion<?>> faults,
      Conclusion<?> about) {
    List<Contender> sorted = new ArrayList<>(contenders);
    sorted.sort(
        Comparator.comparing(Contender::group)
            .thenComparing(Standings::byKeys)
            .thenComparing(Contender::id));
    Standings standings = new Standings(name, sorted);
    standings.number(numbering, rulings, faults, about);
    return standings;
  }

  /** Several rankings of different categories of one round as one. */
  public static Standings joined(String name, List<Standings> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Contender> all = new ArrayList<>();
    parts.forEach(p -> all.addAll(p.contenders()));
    all.sort(
        Comparator.comparing(Contender::group)
            .thenComparingInt(Contender::rank)
            .thenComparing(Contender::id));
    Standings standings = new Standings(name, all);
    parts.forEach(p -> standings.usedRulings.addAll(p.usedRulings()));
    return standings;
  }

  /** The round or team score. */
  public String name() {
    return name;
  }

  /** All contenders, in order. */
  public List<Contender> contenders() {
    return contenders;
  }

  /** Ids of the rulings that decided a tie here. */
  public Set<String> usedRulings() {
    return usedRulings;
  }

  /** The id of the decision about the tie at that rank. */
  public String decision(Contender one) {
    return decision(one.group(), one.rank());
  }

  private String decision(String group, int rank) {
    return "tie:" + name + (group.isEmpty() ? "" : ":" + group) + ":" + rank;
  }

  /** More is better in every key, so the better one sorts first. */
  private static int byKeys(Contender a, Contender b) {
    for (int i = 0; i < a.keys().size(); i++) {
      int order = b.keys().get(i).compareTo(a.keys().get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private void number(
      @Nullable Numbering numbering,
      Map<String, Ruling> rulings,
      BiConsumer<Fault, Conclusion<?>> faults,
      Conclusion<?> about) {
    int start = 0;
    int rank = 0;
    Contender tied = null;
    while (start < contenders.size()) {
      Contender first = contenders.get(start);
      boolean newGroup = start == 0 || !contenders.get(start - 1).group().equals(first.group());
      if (tied != null && !newGroup) {
        askNumbering(tied, faults, about);
        return;
      }
      int end = start + 1;
      while (end < contenders.size()
          && contenders.get(end).group().equals(first.group())
          && byKeys(first, contenders.get(end)) == 0) {
        end++;
      }
      List<Contender> run = contenders.subList(start, end);
      rank = place(run, newGroup ? 1 : rank + 1, numbering, rulings, faults, about);
      boolean shared = run.size() > 1 && run.get(0).rank() == run.get(1).rank();
      tied = numbering == null && shared ? run.get(0) : null;
      start = end;
    }
  }

  private void askNumbering(
      Contender tied, BiConsumer<Fault, Conclusion<?>> faults, Conclusion<?> about) {
    List<String> ids =
        contenders.stream()
            .filter(c -> c.group().equals(tied.group()) && c.rank() == tied.rank())
            .map(Contender::id)
            .toList();
    faults.accept(
        new Fault(
            "",
            "Entrants `"
                + ids.get(0)
                + "` and `"
                + ids.get(1)
                + "` are tied in `"
                + name
                + "`, and the policy leaves open how ranks go on after a tie: say `numbered(STANDARD)` for 1 2 2 4 or"
                + " `numbered(DENSE)` for 1 2 2 3."),
        about);
  }

  /** Gives a run of equals its ranks and returns the last rank taken up by it. */
  private int place(
      List<Contender> run,
      int position,
      @Nullable Numbering numbering,
      Map<String, Ruling> rulings,
      BiConsumer<Fault, Conclusion<?>> faults,
      Conclusion<?> about) {
    if (run.size() > 1) {
      String decision = decision(run.get(0).group(), position);
      Ruling ruling = rulings.get(decision);
      if (ruling != null) {
        usedRulings.add(decision);
        return decide(run, position, ruling, faults, about);
      }
    }
    run.forEach(c -> c.place(position));
    return numbering == Numbering.DENSE ? position : position + run.size() - 1;
  }

  private int decide(
      List<Contender> run,
      int position,
      Ruling ruling,
      BiConsumer<Fault, Conclusion<?>> faults,
      Conclusion<?> about) {
    Set<String> due = new HashSet<>();
    run.forEach(c -> due.add(c.id()));
    if (ruling.order().size() != run.size() || !due.equals(Set.copyOf(ruling.order()))) {
      faults.accept(
          new Fault(
              "",
              "Ruling `"
                  + ruling.decides()
                  + "` puts `"
                  + String.join("`, `", ruling.order())
                  + "` in order; tied there are `"
                  + String.join("`, `", run.stream().map(Contender::id).toList())
                  + "`. It must name each of them once."),
          about);
    }
    run.sort(Comparator.comparing(c -> ruling.order().indexOf(c.id())));
    for (int i = 0; i < run.size(); i++) {
      run.get(i).placeByRuling(position + i, ruling.decides());
    }
    return position + run.size() - 1;
  }

  /** Values of a contender turned so that more is better. */
  public static Fraction turned(Key key, Fraction value) {
    return key.lowestFirst() ? value.negated() : value;
  }
}
