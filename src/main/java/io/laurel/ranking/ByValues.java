package io.laurel.ranking;

import io.laurel.arithmetic.Fraction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sets contenders apart by a row of values, compared from the first on; who has a value where
 * another has none any more goes first.
 */
public final class ByValues implements Step {

  private final String name;
  private final boolean lowestFirst;
  private final Function<Contender, List<Fraction>> values;

  /**
   * @param name for explanations
   * @param values the row of a contender
   */
  public ByValues(String name, boolean lowestFirst, Function<Contender, List<Fraction>> values) {
    this.name = name;
    this.lowestFirst = lowestFirst;
    this.values = values;
  }

  @Override
  public List<Part> split(List<Contender> tied) {
    Map<Contender, List<Fraction>> rows = new HashMap<>();
    tied.forEach(c -> rows.put(c, List.copyOf(values.apply(c))));
    Comparator<Contender> order =
        (a, b) -> compare(Objects.requireNonNull(rows.get(a)), Objects.requireNonNull(rows.get(b)));
    return Parts.of(tied, order, c -> new Reason(name, shown(Objects.requireNonNull(rows.get(c)))));
  }

  private int compare(List<Fraction> a, List<Fraction> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return lowestFirst ? order : -order;
      }
    }
    return Integer.compare(b.size(), a.size());
  }

  private static String shown(List<Fraction> row) {
    return row.isEmpty()
        ? "–"
        : row.stream().map(Fraction::toText).collect(Collectors.joining(" "));
  }
}
