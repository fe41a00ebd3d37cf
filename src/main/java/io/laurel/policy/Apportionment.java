package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of places shared among organisations in proportion to one of their numbers, by largest
 * remainder. Tied remainders: the organisation with the lowest of the given attributes first,
 * otherwise people decide. Each organisation gets a {@link Share}. Phase award. Catalogue
 * 5.16–5.18, 9.1.
 */
public final class Apportionment extends Conclusion<Apportionment> {

  private final String name;
  private @Nullable Fraction rate;
  private @Nullable Integer places;
  private @Nullable Rounding rounding;
  private String weight = "";
  private List<String> lowestFirst = List.of();

  private Apportionment(String name) {
    this.name = name;
  }

  /** Places of that name. */
  public static Apportionment of(String name) {
    return new Apportionment(name);
  }

  /**
   * So many places for each unit of the weight, rounded once in all: {@code "4%"} of the members.
   */
  public Apportionment rate(String perWeight, Rounding newRounding) {
    return with(
        a -> {
          a.rate = Fraction.parse(perWeight);
          a.rounding = newRounding;
        });
  }

  /** So many places in all. */
  public Apportionment places(int count) {
    return with(a -> a.places = count);
  }

  /**
   * In proportion to this number among the organisations' attributes; organisations without it take
   * no part.
   */
  public Apportionment among(String attribute) {
    return with(a -> a.weight = attribute);
  }

  /**
   * Of tied remainders, the organisation with the lowest such number first, for example {@code
   * 上年获奖数}.
   */
  public Apportionment tiedByLowest(String attribute) {
    List<String> all = new ArrayList<>(lowestFirst);
    all.add(attribute);
    return with(a -> a.lowestFirst = List.copyOf(all));
  }

  public String getName() {
    return name;
  }

  /** The id of the decision about tied remainders. */
  public String getDecision() {
    return "quota:" + name;
  }

  public Optional<Fraction> getRate() {
    return Optional.ofNullable(rate);
  }

  public Optional<Integer> getPlaces() {
    return Optional.ofNullable(places);
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  public String getWeight() {
    return weight;
  }

  public List<String> getLowestFirst() {
    return lowestFirst;
  }

  @Override
  public String toString() {
    return "Apportionment " + name;
  }
}
