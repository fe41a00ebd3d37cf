package io.laurel.io.settings;

import io.laurel.arithmetic.Fraction;
import io.laurel.text.Decimals;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * What an attribute of a made-up entrant may be: a text of its own for some share of the entrants,
 * for the others one of a number of texts, each equally likely. Shares are whole millionths; no
 * binary fraction takes part.
 */
final class MadeUpValue {

  private static final Set<String> TYPES = Set.of("date", "number", "flag", "text");
  private static final int MILLION = 1_000_000;
  private static final int MOST_TEXTS = 200_000;
  private static final int FURTHEST = 1_000_000_000;

  private final int millionths;
  private final String special;
  private final List<String> texts;

  /**
   * @param millionths how many of a million entrants have {@code special}
   * @param texts what the others have, each equally likely
   */
  private MadeUpValue(int millionths, String special, List<String> texts) {
    this.millionths = millionths;
    this.special = special;
    this.texts = List.copyOf(texts);
  }

  /**
   * Reads a map with one of {@code date}, {@code number}, {@code flag} and {@code text}; nothing
   * when it has faults.
   */
  static Optional<MadeUpValue> read(YamlValue value) {
    Optional<YamlMap> type = value.map(TYPES);
    if (type.isPresent() && type.get().values().size() != 1) {
      value.fault(value.what() + " must have one of `date`, `number`, `flag` and `text`.");
      return Optional.empty();
    }
    return type.flatMap(
        keys ->
            keys.find("date")
                .flatMap(MadeUpValue::date)
                .or(() -> keys.find("number").flatMap(MadeUpValue::number))
                .or(() -> keys.find("flag").flatMap(MadeUpValue::flag))
                .or(() -> keys.find("text").flatMap(MadeUpValue::text)));
  }

  private static Optional<MadeUpValue> date(YamlValue value) {
    return value
        .map(Set.of("from", "to"))
        .flatMap(
            keys ->
                range(
                    value,
                    keys.required("from", YamlValue::date).map(LocalDate::toEpochDay),
                    keys.required("to", YamlValue::date).map(LocalDate::toEpochDay),
                    day -> LocalDate.ofEpochDay(day).toString()))
        .map(days -> new MadeUpValue(0, "", days));
  }

  private static Optional<MadeUpValue> number(YamlValue value) {
    return value
        .map(Set.of("from", "to", "share-of-zero"))
        .flatMap(
            keys -> {
              Optional<List<String>> numbers =
                  range(
                      value,
                      keys.required("from", MadeUpValue::whole),
                      keys.required("to", MadeUpValue::whole),
                      Long::toString);
              Optional<YamlValue> zeros = keys.find("share-of-zero");
              if (zeros.isEmpty()) {
                return numbers.map(all -> new MadeUpValue(0, "0", all));
              }
              // Those that are not zero are not zero.
              return zeros
                  .flatMap(MadeUpValue::share)
                  .flatMap(
                      share -> numbers.map(all -> new MadeUpValue(share, "0", without(all, "0"))));
            });
  }

  private static Optional<MadeUpValue> flag(YamlValue value) {
    return value
        .map(Set.of("share-of-yes"))
        .flatMap(keys -> keys.required("share-of-yes", MadeUpValue::share))
        .map(share -> new MadeUpValue(share, "true", List.of("false")));
  }

  private static Optional<MadeUpValue> text(YamlValue value) {
    return value
        .map(Set.of("one-of"))
        .flatMap(keys -> keys.required("one-of", Optional::of))
        .map(YamlValue::texts)
        .filter(texts -> !texts.isEmpty())
        .map(texts -> new MadeUpValue(0, "", texts));
  }

  private static Optional<Long> whole(YamlValue value) {
    return value.whole(-FURTHEST, FURTHEST).map(Integer::longValue);
  }

  private static Optional<Integer> share(YamlValue value) {
    return value
        .text()
        .flatMap(
            text -> {
              Optional<Integer> share =
                  Optional.of(text)
                      .filter(t -> t.endsWith("%"))
                      .flatMap(t -> Decimals.parse(t.substring(0, t.length() - 1)))
                      .map(percent -> Fraction.of(percent).times(Fraction.of(MILLION / 100)))
                      .filter(
                          f ->
                              f.isWhole()
                                  && f.signum() >= 0
                                  && f.compareTo(Fraction.of(MILLION)) <= 0)
                      .map(f -> f.toDecimal().intValueExact());
              if (share.isEmpty()) {
                value.fault(
                    value.what()
                        + ": `"
                        + text
                        + "` is not a share from `0%` to `100%` with at most four decimals.");
              }
              return share;
            });
  }

  private static Optional<List<String>> range(
      YamlValue value, Optional<Long> from, Optional<Long> to, LongFunction<String> text) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    long values = to.get() - from.get() + 1;
    if (values < 1 || values > MOST_TEXTS) {
      value.fault(
          value.what() + " must have from 1 to `" + MOST_TEXTS + "` values, not `" + values + "`.");
      return Optional.empty();
    }
    return Optional.of(LongStream.rangeClosed(from.get(), to.get()).mapToObj(text).toList());
  }

  private static List<String> without(List<String> texts, String one) {
    List<String> others = texts.stream().filter(t -> !t.equals(one)).toList();
    return others.isEmpty() ? texts : others;
  }

  /** The next value; always takes the same amount from {@code random}. */
  String next(SplittableRandom random) {
    boolean isSpecial = below(MILLION, random) < millionths;
    String text = texts.get(below(texts.size(), random));
    return isSpecial ? special : text;
  }

  /**
   * A number from 0 to {@code bound - 1}, worked out here because the library's way differs between
   * Java versions.
   */
  private static int below(int bound, SplittableRandom random) {
    return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
  }
}
