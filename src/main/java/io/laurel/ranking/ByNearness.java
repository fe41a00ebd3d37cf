package io.laurel.ranking;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Reach;
import io.laurel.policy.Key;
import io.laurel.policy.Nearness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first step of a chain where near values are tied. Such a tie is not transitive. */
public final class ByNearness implements Step {

  private final Key key;
  private final Nearness nearness;
  private final String standings;
  private final Consumer<String> faults;

  /**
   * @param key the first key of the contenders, with a nearness
   * @param faults told when it matters from where a tie is measured and the policy does not say
   */
  public ByNearness(Key key, String standings, Consumer<String> faults) {
    this.key = key;
    this.nearness = Objects.requireNonNull(key.nearness());
    this.standings = standings;
    this.faults = faults;
  }

  @Override
  public List<Part> split(List<Contender> tied) {
    List<Contender> sorted = new ArrayList<>(tied);
    sorted.sort(Comparator.comparing(ByNearness::value).reversed().thenComparing(Contender::id));
    List<List<Contender>> groups = groups(sorted, nearness.reach());
    if (nearness.reach() == null) {
      List<List<Contender>> chained = groups(sorted, Reach.CHAINED);
      if (!groups.equals(chained)) {
        ask(groups, chained);
      }
    }
    return groups.stream()
        .map(
            group ->
                new Part(
                    group.stream().sorted(Comparator.comparing(Contender::id)).toList(),
                    List.of(new Reason(key.title(), shown(group.get(0))))))
        .toList();
  }

  private List<List<Contender>> groups(List<Contender> sorted, @Nullable Reach reach) {
    List<List<Contender>> groups = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      int from = reach == Reach.CHAINED ? end - 1 : start;
      if (end == sorted.size()
          || !nearness.covers(value(sorted.get(from)).minus(value(sorted.get(end))))) {
        groups.add(sorted.subList(start, end));
        start = end;
      }
    }
    return groups;
  }

  private void ask(List<List<Contender>> anchored, List<List<Contender>> chained) {
    List<Contender> first =
        chained.stream().filter(g -> !anchored.contains(g)).findFirst().orElse(chained.get(0));
    String call =
        (nearness.including() ? "tiedWithin" : "tiedBelow") + "(\"" + nearness.margin() + "\", ";
    faults.accept(
        "Entrants `"
            + first.stream().map(Contender::id).collect(Collectors.joining("`, `"))
            + "` stand in `"
            + standings
            + "` at "
            + first.stream().map(this::shown).distinct().collect(Collectors.joining(", "))
            + ", and the policy leaves open whether a tie is measured from its best or from one to"
            + " the next: say `"
            + call
            + "ANCHORED)` or `"
            + call
            + "CHAINED)`.");
  }

  private static Fraction value(Contender one) {
    return one.key(0);
  }

  private String shown(Contender one) {
    return Standings.turned(key, value(one)).toText();
  }
}
