package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.SharingMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of places shared in proportion: among organisations by their numbers, or among the
 * strata of a field by their size. Each unit gets a {@link Share}. Phases award and collective.
 *
 * <p>How fractions of a place become places has no default. Where units are equal at the line and
 * the policy does not set them apart, people decide by a ruling {@code quota:<name>}. Catalogue
 * 5.15–5.18, 9.1.
 */
public final class Apportionment extends Conclusion<Apportionment> {

  /**
   * A number of the units and how much of the places is shared by it.
   *
   * @param attribute of the organisations
   * @param part of the places, 1 for all
   */
  public record Weight(String attribute, Fraction part) {}

  /**
   * What sets equal units apart.
   *
   * @param attribute of the organisations; empty for the weight itself
   * @param lowestFirst whether the lowest goes first
   */
  public record Precedence(String attribute, boolean lowestFirst) {}

  private final String name;
  private @Nullable Fraction rate;
  private @Nullable Integer places;
  private @Nullable Rounding rounding;
  private List<Weight> weights = List.of();
  private @Nullable String strata;
  private @Nullable String standings;
  private @Nullable SharingMethod method;
  private @Nullable Rounding each;
  private List<Precedence> precedences = List.of();

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
    if (count < 0) {
      throw new IllegalArgumentException("There can not be " + count + " places.");
    }
    return with(a -> a.places = count);
  }

  /** As {@link #places(int)}. */
  public Apportionment places(long count) {
    return places(Math.toIntExact(count));
  }

  /**
   * In proportion to this number among the organisations' attributes; organisations without it take
   * no part.
   */
  public Apportionment among(String attribute) {
    return with(a -> a.weights = List.of(new Weight(attribute, Fraction.ONE)));
  }

  /**
   * This part of the places in proportion to this number; said for each part: half by headcount,
   * half by output.
   */
  public Apportionment among(String attribute, String part) {
    List<Weight> all = new ArrayList<>(weights);
    all.add(new Weight(attribute, Fraction.parse(part)));
    return with(a -> a.weights = List.copyOf(all));
  }

  /**
   * Among the texts of this attribute, in proportion to how many ranked entries that may win have
   * each; entries without it take no part. The share goes by the text, {@link Share#getStratum}.
   */
  public Apportionment overStrata(String attribute) {
    return with(a -> a.strata = attribute);
  }

  /** The round whose entries make the strata; must be said when there are several. */
  public Apportionment on(String round) {
    return with(a -> a.standings = round);
  }

  /** How fractions become places, so that all together are the places there are. */
  public Apportionment by(SharingMethod newMethod) {
    return with(a -> a.method = newMethod);
  }

  /** Each share is rounded by itself; refused where the sum is not the places there are. */
  public Apportionment eachRounded(Rounding newRounding) {
    return with(a -> a.each = newRounding);
  }

  /**
   * Of equal units, the organisation with the lowest such number first, for example {@code 上年获奖数}.
   */
  public Apportionment tiedByLowest(String attribute) {
    return tiedBy(new Precedence(attribute, true));
  }

  /** Of equal units, the organisation with the highest such number first. */
  public Apportionment tiedByHighest(String attribute) {
    return tiedBy(new Precedence(attribute, false));
  }

  /** Of equal units, the one with the larger weight first. */
  public Apportionment tiedByLargest() {
    return tiedBy(new Precedence("", false));
  }

  private Apportionment tiedBy(Precedence precedence) {
    List<Precedence> all = new ArrayList<>(precedences);
    all.add(precedence);
    return with(a -> a.precedences = List.copyOf(all));
  }

  public String getName() {
    return name;
  }

  /** The id of the decision about equal units. */
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

  public List<Weight> getWeights() {
    return weights;
  }

  /** The attribute whose texts share the places, unless organisations do. */
  public Optional<String> getStrata() {
    return Optional.ofNullable(strata);
  }

  public Optional<String> getStandings() {
    return Optional.ofNullable(standings);
  }

  public Optional<SharingMethod> getMethod() {
    return Optional.ofNullable(method);
  }

  /** How each share is rounded by itself, if that was said. */
  public Optional<Rounding> getEach() {
    return Optional.ofNullable(each);
  }

  public List<Precedence> getPrecedences() {
    return precedences;
  }

  @Override
  public String toString() {
    return "Apportionment " + name;
  }
}
