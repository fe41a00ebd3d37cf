package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Begun;
import io.laurel.policy.Choices.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sum of components: a base, then summands, then a floor and a ceiling, then one rounding. All
 * exact until the rounding. Numbers are texts such as {@code "30%"}, {@code "0.5"}, {@code "10"} or
 * {@code "1/3"}.
 *
 * @param <S> what the sum is for
 */
public abstract sealed class Formula<S extends Formula<S>> extends Conclusion<S>
    permits Score, Part {

  private Fraction base = Fraction.ZERO;
  private List<Term> terms = List.of();
  private @Nullable Fraction floor;
  private @Nullable Fraction ceiling;
  private int digits;
  private @Nullable Rounding rounding;
  private int eachDigits;
  private @Nullable Rounding eachRounding;

  Formula() {}

  /** What everybody starts from; 0 unless said. */
  public S base(String points) {
    return with(f -> ((Formula<S>) f).base = Fraction.parse(points));
  }

  /** Adds a component as it is. */
  public S plus(String component) {
    return plus(component, "1");
  }

  /** Adds a component times a weight or a number of points each. */
  public S plus(String component, String factor) {
    return and(new Term.Weighted(component, Fraction.parse(factor)));
  }

  /** Takes a component times a number of points off. */
  public S minus(String component, String factor) {
    return and(new Term.Weighted(component, Fraction.parse(factor).negated()));
  }

  /** Adds the product of two components: difficulty times execution. Catalogue 2.16. */
  public S plusProduct(String first, String second) {
    return plusProduct(first, second, "1");
  }

  /** Adds the product of two components times a factor. Catalogue 2.18. */
  public S plusProduct(String first, String second, String factor) {
    return and(new Term.Product(first, second, Fraction.parse(factor)));
  }

  /** Adds a component converted from one scale to another: 136 of 160 is 85 of 100. */
  public S rescaled(String component, String from, String to) {
    return rescaled(component, from, to, "1");
  }

  /** Adds a component converted from one scale to another, times a weight. Catalogue 2.06. */
  public S rescaled(String component, String from, String to, String weight) {
    Fraction own = Fraction.parse(from);
    if (own.signum() <= 0) {
      throw new IllegalArgumentException(
          "The scale of `" + component + "` ends at `" + from + "`; it must be above 0.");
    }
    return and(new Term.Rescaled(component, own, Fraction.parse(to), Fraction.parse(weight)));
  }

  /** Takes {@code cost} off for every {@code step} of {@code component} over {@code limit}. */
  public S minusPerStep(String component, String limit, String step, Begun begun, String cost) {
    if (Fraction.parse(step).signum() <= 0) {
      throw new IllegalArgumentException(
          "The step of `" + component + "` is `" + step + "`; it must be above 0.");
    }
    return and(
        new Term.Steps(
            component, Fraction.parse(limit), Fraction.parse(step), begun, Fraction.parse(cost)));
  }

  /** The sum counts at least this much. */
  public S floor(String points) {
    return with(f -> ((Formula<S>) f).floor = Fraction.parse(points));
  }

  /** The sum counts at most this much. */
  public S ceiling(String points) {
    return with(f -> ((Formula<S>) f).ceiling = Fraction.parse(points));
  }

  /** Each summand is rounded by itself before they are added. Catalogue 2.47. */
  public S eachRounded(int newDigits, Rounding newRounding) {
    return with(
        f -> {
          ((Formula<S>) f).eachDigits = Digits.checked(newDigits);
          ((Formula<S>) f).eachRounding = newRounding;
        });
  }

  /** The result is rounded once, at the end. */
  public S rounded(int newDigits, Rounding newRounding) {
    return with(
        f -> {
          ((Formula<S>) f).digits = Digits.checked(newDigits);
          ((Formula<S>) f).rounding = newRounding;
        });
  }

  private S and(Term term) {
    List<Term> all = new ArrayList<>(terms);
    all.add(term);
    return with(f -> ((Formula<S>) f).terms = List.copyOf(all));
  }

  public Fraction getBase() {
    return base;
  }

  public List<Term> getTerms() {
    return terms;
  }

  public Optional<Fraction> getFloor() {
    return Optional.ofNullable(floor);
  }

  public Optional<Fraction> getCeiling() {
    return Optional.ofNullable(ceiling);
  }

  public int getDigits() {
    return digits;
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  public int getEachDigits() {
    return eachDigits;
  }

  public Optional<Rounding> getEachRounding() {
    return Optional.ofNullable(eachRounding);
  }
}
