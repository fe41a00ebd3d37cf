package io.laurel.testing;

import io.laurel.Explanation;
import io.laurel.Outcome;
import io.laurel.Standing;
import io.laurel.arithmetic.Fraction;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a case expects of scores and ranks. */
final class StandingsChecks {

  private static final String NONE = "none";

  private StandingsChecks() {}

  static Check scores(YamlValue value) {
    return byStandings(
        value,
        (outcome, standings, id) -> {
          BigDecimal score =
              outcome.standing(standings).stream()
                  .filter(s -> s.recipient().id().equals(id))
                  .findFirst()
                  .map(Standing::score)
                  .orElseGet(
                      () -> account(outcome, standings, id).map(a -> a.score()).orElse(null));
          return Optional.ofNullable(score).map(BigDecimal::toPlainString);
        },
        "score");
  }

  static Check ranks(YamlValue value) {
    return byStandings(
        value,
        (outcome, standings, id) ->
            outcome.standing(standings).stream()
                .filter(s -> s.recipient().id().equals(id))
                .findFirst()
                .map(s -> String.valueOf(s.rank())),
        "rank");
  }

  /** Looks one number up. */
  private interface Lookup {
    Optional<String> find(Outcome outcome, String standings, String id);
  }

  private static Check byStandings(YamlValue value, Lookup lookup, String what) {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(
            all ->
                all.values()
                    .forEach(
                        (key, v) -> {
                          if (v.isSingle()) {
                            expected
                                .computeIfAbsent("", k -> new TreeMap<>())
                                .put(key, v.text().orElse(""));
                          } else {
                            expected.put(key, v.anyMap().map(YamlMap::texts).orElse(Map.of()));
                          }
                        }));
    return outcome -> {
      List<String> differences = new ArrayList<>();
      expected.forEach(
          (named, byId) ->
              byId.forEach(
                  (id, text) -> {
                    String standings = named.isEmpty() ? lastRound(outcome) : named;
                    String found = lookup.find(outcome, standings, id).orElse(NONE);
                    if (!sameNumber(text, found)) {
                      differences.add(
                          "%s of %s in %s: expected %s, is %s"
                              .formatted(what, id, standings, text, found));
                    }
                  }));
      return differences;
    };
  }

  static Check unranked(YamlValue value) {
    List<String> ids = value.texts();
    return outcome ->
        outcome.standing(lastRound(outcome)).stream()
            .map(s -> s.recipient().id())
            .filter(ids::contains)
            .map(id -> id + " is ranked")
            .toList();
  }

  static Check chain(YamlValue value) {
    Map<String, List<String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(all -> all.values().forEach((name, v) -> expected.put(name, Check.texts(v))));
    return outcome ->
        expected.entrySet().stream()
            .flatMap(
                e ->
                    Check.same("Chain of " + e.getKey(), e.getValue(), outcome.chain(e.getKey()))
                        .stream())
            .toList();
  }

  static Check values(YamlValue value) {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(
            all ->
                all.values()
                    .forEach(
                        (id, v) ->
                            expected.put(id, v.anyMap().map(YamlMap::texts).orElse(Map.of()))));
    return outcome -> {
      List<String> differences = new ArrayList<>();
      expected.forEach(
          (id, byName) ->
              byName.forEach(
                  (name, text) -> {
                    String found =
                        account(outcome, lastRound(outcome), id).stream()
                            .flatMap(a -> a.steps().stream())
                            .filter(s -> s.name().equals(name))
                            .map(Explanation.Step::result)
                            .reduce((first, second) -> second)
                            .orElse(NONE);
                    if (!sameNumber(text, found)) {
                      differences.add(
                          "%s of %s: expected %s, is %s".formatted(name, id, text, found));
                    }
                  }));
      return differences;
    };
  }

  private static Optional<Explanation.RoundAccount> account(
      Outcome outcome, String standings, String id) {
    return Check.explanation(outcome, id).stream()
        .flatMap(e -> e.rounds().stream())
        .filter(r -> r.name().equals(standings))
        .findFirst();
  }

  private static String lastRound(Outcome outcome) {
    List<String> rounds = outcome.contest().rounds();
    return rounds.get(rounds.size() - 1);
  }

  private static boolean sameNumber(String expected, String found) {
    try {
      return Fraction.parse(expected).equals(Fraction.parse(found));
    } catch (IllegalArgumentException e) {
      return expected.equals(found);
    }
  }
}
