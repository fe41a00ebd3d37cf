package io.laurel.engine;

import io.laurel.Mark;
import io.laurel.ranking.Ballots;
import io.laurel.ranking.Contender;
import io.laurel.scoring.MarkBook;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The judges' places among those who are ranked together: each judge gives each of the places 1 to
 * n once. Everything else is told, and gives no places.
 */
final class PlacesGiven implements Ballots {

  private static final int[] NONE = {};

  private record Heat(String group, String component) {}

  private final MarkBook book;
  private final String round;
  private final List<Contender> contenders;
  private final Consumer<String> faults;
  private final Map<Heat, Map<String, int[]>> known = new HashMap<>();

  PlacesGiven(MarkBook book, String round, List<Contender> contenders, Consumer<String> faults) {
    this.book = book;
    this.round = round;
    this.contenders = contenders;
    this.faults = faults;
  }

  @Override
  public int[] places(Contender contender, String component) {
    return known
        .computeIfAbsent(new Heat(contender.group(), component), this::read)
        .getOrDefault(contender.id(), NONE);
  }

  private Map<String, int[]> read(Heat heat) {
    List<Contender> all = contenders.stream().filter(c -> c.group().equals(heat.group())).toList();
    Map<String, Map<String, @Nullable BigDecimal>> byJudge = new TreeMap<>();
    for (Contender one : all) {
      for (Mark mark : book.of(one.position(), round)) {
        if (mark.judge() != null && mark.component().equals(heat.component())) {
          byJudge.computeIfAbsent(mark.judge(), j -> new HashMap<>()).put(one.id(), mark.value());
        }
      }
    }
    if (byJudge.isEmpty()) {
      faults.accept(
          "Round `"
              + round
              + "` is ranked by the judges' places for `"
              + heat.component()
              + "`, and no judge gave any.");
      return Map.of();
    }
    boolean complete = true;
    for (Map.Entry<String, Map<String, @Nullable BigDecimal>> each : byJudge.entrySet()) {
      complete &= check(heat, all, each.getKey(), each.getValue());
    }
    if (!complete) {
      return Map.of();
    }
    Map<String, int[]> places = new HashMap<>();
    for (Contender one : all) {
      places.put(
          one.id(),
          byJudge.values().stream()
              .mapToInt(m -> Objects.requireNonNull(m.get(one.id())).intValueExact())
              .toArray());
    }
    return places;
  }

  private boolean check(
      Heat heat, List<Contender> all, String judge, Map<String, @Nullable BigDecimal> marks) {
    Set<Integer> free = new HashSet<>();
    for (int place = 1; place <= all.size(); place++) {
      free.add(place);
    }
    boolean right = true;
    for (Contender one : all) {
      BigDecimal mark = marks.get(one.id());
      right &= mark != null && isWhole(mark) && free.remove(mark.intValue());
    }
    if (!right) {
      faults.accept(
          "Judge `"
              + judge
              + "` gave for `"
              + heat.component()
              + "` in round `"
              + round
              + "` the places "
              + String.join(
                  ", ",
                  all.stream()
                      .map(
                          c -> {
                            BigDecimal mark = marks.get(c.id());
                            return c.id() + " " + (mark == null ? "–" : mark.toPlainString());
                          })
                      .toList())
              + "; each of 1 to "
              + all.size()
              + " must be given once.");
    }
    return right;
  }

  private static boolean isWhole(BigDecimal mark) {
    return mark.stripTrailingZeros().scale() <= 0
        && mark.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }
}
