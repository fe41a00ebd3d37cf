package io.laurel.ranking;

import io.laurel.Fault;
import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final Map<String, List<String>> chains = new TreeMap<>();
  private final List<Notice> notices = new ArrayList<>();

  private Standings(String name, List<Contender> contenders) {
    this.name = name;
    this.contenders = contenders;
  }

  /** Standings without ranks. */
  public static Standings unranked(String name, List<Contender> contenders) {
    List<Contender> sorted = new ArrayList<>(contenders);
    sorted.sort(Contender::compareId);
    return new Standings(name, sorted);
  }

  /**
   * Ranks contenders by the steps of a chain and applies rulings on ties.
   *
   * @param numbering or null when the policy does not say
   * @param rulings human decisions by what they decide
   * @param faults told of a choice that was left open and matters, and of rulings that do not fit
   * @param about the conclusion that set the steps
   */
  public static Standings ranked(
      String name,
      List<Contender> contenders,
      Chain chain,
      @Nullable Numbering numbering,
      Map<String, Ruling> rulings,
      BiConsumer<Fault, Conclusion<?>> faults,
      Conclusion<?> about) {
    Standings standings = new Standings(name, new Sorting(chain).sorted(contenders));
    standings.new Placing(chain, numbering, rulings, faults, about).place();
    return standings;
  }

  /** Several rankings of different categories of one round as one. */
  public static Standings joined(String name, List<Standings> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Contender> all = new ArrayList<>();
    parts.stream()
        .filter(p -> !p.contenders().isEmpty())
        .sorted(Comparator.comparing(p -> p.contenders().get(0).group()))
        .forEach(p -> all.addAll(p.contenders()));
    if (parts.stream().anyMatch(p -> !p.isOneGroup()) || overlap(parts)) {
      all.sort(
          Comparator.comparing(Contender::group)
              .thenComparingInt(Contender::rank)
              .thenComparing(Contender::compareId));
    }
    Standings standings = new Standings(name, all);
    for (Standings part : parts) {
      standings.usedRulings.addAll(part.usedRulings);
      standings.chains.putAll(part.chains);
      standings.notices.addAll(part.notices);
    }
    return standings;
  }

  private boolean isOneGroup() {
    return contenders.isEmpty()
        || contenders.get(0).group().equals(contenders.get(contenders.size() - 1).group());
  }

  /** Whether two of several rankings are of one group. */
  private static boolean overlap(List<Standings> parts) {
    Set<String> groups = new HashSet<>();
    return parts.stream()
        .filter(p -> !p.contenders().isEmpty())
        .anyMatch(p -> !groups.add(p.contenders().get(0).group()));
  }

  /** The round or team score. */
  public String name() {
    return name;
  }

  /** All contenders, in order. */
  public List<Contender> contenders() {
    return contenders;
  }

  /** Those who are judged in each category, in order; entrants without one under an empty text. */
  public Map<String, List<Contender>> byCategory() {
    Map<String, List<Contender>> all = new HashMap<>();
    int from = 0;
    while (from < contenders.size()) {
      int to = endOfGroup(from);
      String category = contenders.get(from).categoryOfAll();
      if (category == null || all.containsKey(category)) {
        return byOwnCategory();
      }
      all.put(category, contenders.subList(from, to));
      from = to;
    }
    return all;
  }

  /** Where the group of the one at {@code from} ends. */
  private int endOfGroup(int from) {
    String group = contenders.get(from).group();
    int low = from + 1;
    int high = contenders.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (contenders.get(middle).group().equals(group)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Map<String, List<Contender>> byOwnCategory() {
    Map<String, List<Contender>> all = new HashMap<>();
    String category = null;
    List<Contender> members = new ArrayList<>();
    for (Contender one : contenders) {
      if (!one.category().equals(category)) {
        category = one.category();
        members = all.computeIfAbsent(category, c -> new ArrayList<>());
      }
      members.add(one);
    }
    return all;
  }

  /** Ids of the rulings that decided a tie here. */
  public Set<String> usedRulings() {
    return usedRulings;
  }

  /** The steps of each ranking by what it is called: the name of the standings and the category. */
  public Map<String, List<String>> chains() {
    return chains;
  }

  /** Publishes the steps of a ranking. */
  public void publish(String ranking, Chain chain) {
    chains.put(ranking, chain.titles());
  }

  /** What is worth knowing about how the ranking was made. */
  public List<Notice> notices() {
    return notices;
  }

  /** Keeps something worth knowing. */
  public void note(Notice notice) {
    notices.add(notice);
  }

  /**
   * Something worth knowing about a ranking.
   *
   * @param code the code of the remark
   * @param values its values
   * @param about the conclusion it is about
   */
  public record Notice(String code, List<String> values, Conclusion<?> about) {

    public Notice {
      values = List.copyOf(values);
    }
  }

  /** The id of the decision about the tie at that rank. */
  public String decision(Contender one) {
    return decision(one.group(), one.rank());
  }

  private String decision(String group, int rank) {
    return "tie:" + name + (group.isEmpty() ? "" : ":" + group) + ":" + rank;
  }

  /** Values of a contender turned so that more is better. */
  public static Fraction turned(Key key, Fraction value) {
    return key.lowestFirst() ? value.negated() : value;
  }

  /** Gives the sorted contenders their ranks. */
  private final class Placing {

    private final Chain chain;
    private final @Nullable Numbering numbering;
    private final Map<String, Ruling> rulings;
    private final BiConsumer<Fault, Conclusion<?>> faults;
    private final Conclusion<?> about;

    Placing(
        Chain chain,
        @Nullable Numbering numbering,
        Map<String, Ruling> rulings,
        BiConsumer<Fault, Conclusion<?>> faults,
        Conclusion<?> about) {
      this.chain = chain;
      this.numbering = numbering;
      this.rulings = rulings;
      this.faults = faults;
      this.about = about;
    }

    void place() {
      int start = 0;
      int rank = 0;
      Contender tied = null;
      while (start < contenders.size()) {
        Contender first = contenders.get(start);
        boolean newGroup = start == 0 || !contenders.get(start - 1).group().equals(first.group());
        if (newGroup) {
          rank = 0;
          tied = null;
        }
        int end = start + 1;
        while (end < contenders.size()
            && contenders.get(end).group().equals(first.group())
            && chain.compare(first, contenders.get(end)) == 0) {
          end++;
        }
        for (List<Contender> run : runs(start, end)) {
          if (tied != null) {
            askNumbering(tied);
            return;
          }
          rank = place(run, rank + 1);
          boolean shared = run.size() > 1 && run.get(0).rank() == run.get(1).rank();
          tied = numbering == null && shared ? run.get(0) : null;
        }
        start = end;
      }
    }

    /** Those the plain numbers left tied, as far as no other step sets them apart. */
    private List<List<Contender>> runs(int start, int end) {
      List<Contender> run = contenders.subList(start, end);
      if (run.size() == 1 || !chain.goesOn()) {
        return List.of(run);
      }
      List<Part> parts = chain.resolve(List.copyOf(run), this::askOnCycle);
      List<List<Contender>> runs = new ArrayList<>();
      int at = start;
      for (Part part : parts) {
        for (Contender one : part.members()) {
          one.because(part.reasons());
          contenders.set(at++, one);
        }
        runs.add(contenders.subList(at - part.members().size(), at));
      }
      noteLots(run);
      return runs;
    }

    /** Tells of each lot who drew together, in the order drawn. */
    private void noteLots(List<Contender> run) {
      Map<List<Reason>, List<String>> drawn = new LinkedHashMap<>();
      String seed = null;
      for (Contender one : run) {
        for (int i = 0; i < one.reasons().size(); i++) {
          String found = chain.seed(one.reasons().get(i).step());
          if (found != null) {
            seed = found;
            drawn
                .computeIfAbsent(one.reasons().subList(0, i), r -> new ArrayList<>())
                .add(one.id());
          }
        }
      }
      for (List<String> ids : drawn.values()) {
        notices.add(new Notice("lot", List.of(name, "" + seed, String.join(", ", ids)), about));
      }
    }

    private void askOnCycle(String ids) {
      tell(
          "Entrants `"
              + ids
              + "` are tied in `"
              + name
              + "`, and the policy leaves open how those go on whom a head-to-head left tied, once a"
              + " later step has set somebody apart: say `onCycle(RESTART | CONTINUE)`.");
    }

    private void askNumbering(Contender tied) {
      List<String> ids =
          contenders.stream()
              .filter(c -> c.group().equals(tied.group()) && c.rank() == tied.rank())
              .map(Contender::id)
              .toList();
      tell(
          "Entrants `"
              + ids.get(0)
              + "` and `"
              + ids.get(1)
              + "` are tied in `"
              + name
              + "`, and the policy leaves open how ranks go on after a tie: say"
              + " `numbered(STANDARD)` for 1 2 2 4, `numbered(DENSE)` for 1 2 2 3 or"
              + " `numbered(SEQUENTIAL)` for 1 2 3 4 in order of entrant id.");
    }

    private void tell(String message) {
      faults.accept(new Fault("", message), about);
    }

    /** Gives a run of equals its ranks and returns the last rank taken up by it. */
    private int place(List<Contender> run, int position) {
      if (run.size() > 1 && !rulings.isEmpty()) {
        String decision = decision(run.get(0).group(), position);
        Ruling ruling = rulings.get(decision);
        if (ruling != null) {
          usedRulings.add(decision);
          return decide(run, position, ruling);
        }
      }
      for (int i = 0; i < run.size(); i++) {
        run.get(i).place(numbering == Numbering.SEQUENTIAL ? position + i : position);
      }
      return numbering == Numbering.DENSE ? position : position + run.size() - 1;
    }

    private int decide(List<Contender> run, int position, Ruling ruling) {
      Set<String> due = new HashSet<>();
      run.forEach(c -> due.add(c.id()));
      if (ruling.order().size() != run.size() || !due.equals(Set.copyOf(ruling.order()))) {
        tell(
            "Ruling `"
                + ruling.decides()
                + "` puts `"
                + String.join("`, `", ruling.order())
                + "` in order; tied there are `"
                + String.join("`, `", run.stream().map(Contender::id).toList())
                + "`. It must name each of them once.");
      }
      run.sort(Comparator.comparing(c -> ruling.order().indexOf(c.id())));
      for (int i = 0; i < run.size(); i++) {
        run.get(i).placeByRuling(position + i, ruling.decides());
      }
      return position + run.size() - 1;
    }
  }
}
