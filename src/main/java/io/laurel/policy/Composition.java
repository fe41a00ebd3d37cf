package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the list of one tier: at least, at most or exactly so many of a group, as a number or
 * as a share. Phases award and collective.
 *
 * <p>A tier with compositions is chosen as a whole: of all lists that fill its places and satisfy
 * every composition, the one with the best ranked candidate, then the next best, and so on. Shares
 * are of the list that is chosen, exactly, without rounding: at least 45 % of 16 are 8, at most 22
 * % of 5 are 1. Where no list fills the places, the compositions that can not hold together are
 * named and nothing is awarded. Catalogue 5.12–5.14.
 */
public final class Composition extends Conclusion<Composition> {

  /**
   * A bound.
   *
   * @param value a whole number, or a share between 0 and 1
   * @param share whether it is a share
   * @param text as the policy writes it
   */
  public record Bound(Fraction value, boolean share, String text) {}

  private static final int MOST_BITS = 30;

  private final String tier;
  private Map<String, String> where = Map.of();
  private @Nullable String name;
  private @Nullable Bound least;
  private @Nullable Bound most;
  private @Nullable String base;

  private Composition(String tier) {
    this.tier = tier;
  }

  /** Of the list of the tier of that name; of each by itself when there are several. */
  public static Composition of(String tierName) {
    return new Composition(tierName);
  }

  /**
   * The group it is about: those whose attribute, or else that of their organisation, has this
   * text. Said several times: those for whom all of it holds.
   */
  public Composition where(String attribute, String text) {
    Map<String, String> all = new LinkedHashMap<>(where);
    all.put(attribute, text);
    return with(c -> c.where = Collections.unmodifiableMap(all));
  }

  /** A name for the group, by which others refer to it. */
  public Composition named(String group) {
    return with(c -> c.name = group);
  }

  /** At least this share: {@code "45%"}, {@code "1/3"}. */
  public Composition atLeast(String share) {
    Bound bound = share(share);
    return with(c -> c.least = bound);
  }

  /** At least this many. */
  public Composition atLeast(long count) {
    Bound bound = count(count);
    return with(c -> c.least = bound);
  }

  /** At most this share. */
  public Composition atMost(String share) {
    Bound bound = share(share);
    return with(c -> c.most = bound);
  }

  /** At most this many. */
  public Composition atMost(long count) {
    Bound bound = count(count);
    return with(c -> c.most = bound);
  }

  /** Exactly this share; a list that can not be divided so is refused. */
  public Composition exactly(String share) {
    return atLeast(share).atMost(share);
  }

  /** Exactly this many. */
  public Composition exactly(long count) {
    return atLeast(count).atMost(count);
  }

  /** A share of all on the list. */
  public Composition ofList() {
    return with(c -> c.base = "");
  }

  /** Among those on the list who are in the group of that name: counted and shared among them. */
  public Composition ofThose(String group) {
    return with(c -> c.base = group);
  }

  private static Bound count(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("A list can not have " + count + " of a group.");
    }
    return new Bound(Fraction.of(count), false, Long.toString(count));
  }

  private static Bound share(String text) {
    Fraction share = Fraction.parse(text);
    if (share.signum() < 0
        || share.compareTo(Fraction.ONE) > 0
        || share.denominator().bitLength() > MOST_BITS) {
      throw new IllegalArgumentException(
          "`"
              + text
              + "` is not a share such as `45%` or `1/3`; a number is written without quotes.");
    }
    return new Bound(share, true, text.strip());
  }

  /** The tier's name. */
  public String getTier() {
    return tier;
  }

  public Map<String, String> getWhere() {
    return where;
  }

  public Optional<String> getName() {
    return Optional.ofNullable(name);
  }

  public Optional<Bound> getLeast() {
    return Optional.ofNullable(least);
  }

  public Optional<Bound> getMost() {
    return Optional.ofNullable(most);
  }

  /** The group it is a share of, an empty text for the list; empty when that was not said. */
  public Optional<String> getBase() {
    return Optional.ofNullable(base);
  }

  /** Whether a bound is a share, so that it needs to be known of what. */
  public boolean isShare() {
    return (least != null && least.share()) || (most != null && most.share());
  }

  /** Whether an entry is in the group. */
  public boolean includes(Entry entry) {
    return Traits.match(entry, where);
  }

  /** As printed: {@code 企业 ≥ 45%}, {@code 一线／企业 ≥ 55%}. */
  @Override
  public String toString() {
    String group =
        name != null
            ? name
            : where.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("、"));
    String among = base == null || base.isEmpty() ? "" : "／" + base;
    if (least != null && least.equals(most)) {
      return group + among + " = " + least.text();
    }
    String low = least == null ? "" : " ≥ " + least.text();
    String high = most == null ? "" : " ≤ " + most.text();
    return group + among + low + (low.isEmpty() || high.isEmpty() ? "" : "，") + high;
  }
}
