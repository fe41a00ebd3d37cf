package io.laurel.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Sets contenders apart by victories less defeats among themselves, if each two have met. */
public final class ByHeadToHead implements Step {

  private final String name;
  private final Function<Contender, List<String>> beaten;

  /**
   * @param beaten ids of those a contender beat, one for each victory
   */
  public ByHeadToHead(String name, Function<Contender, List<String>> beaten) {
    this.name = name;
    this.beaten = beaten;
  }

  @Override
  public List<Part> split(List<Contender> tied) {
    Map<String, Map<String, Integer>> victories = new HashMap<>();
    Map<String, Integer> won = new HashMap<>();
    Map<String, Integer> lost = new HashMap<>();
    for (Contender one : tied) {
      Map<String, Integer> own = new HashMap<>();
      beaten.apply(one).forEach(id -> own.merge(id, 1, Integer::sum));
      victories.put(one.id(), own);
    }
    for (Contender one : tied) {
      for (Contender other : tied) {
        if (one != other) {
          int times = times(victories, one, other);
          if (times + times(victories, other, one) == 0) {
            return List.of(new Part(tied, List.of()));
          }
          won.merge(one.id(), times, Integer::sum);
          lost.merge(other.id(), times, Integer::sum);
        }
      }
    }
    Comparator<Contender> order =
        Comparator.comparingInt(c -> lost.getOrDefault(c.id(), 0) - won.getOrDefault(c.id(), 0));
    return Parts.of(
        tied,
        order,
        c -> new Reason(name, signed(won.getOrDefault(c.id(), 0) - lost.getOrDefault(c.id(), 0))));
  }

  private static int times(
      Map<String, Map<String, Integer>> victories, Contender winner, Contender loser) {
    return Objects.requireNonNull(victories.get(winner.id())).getOrDefault(loser.id(), 0);
  }

  private static String signed(int balance) {
    return balance > 0 ? "+" + balance : Integer.toString(balance);
  }
}
