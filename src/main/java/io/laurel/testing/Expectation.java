package io.laurel.testing;

import io.laurel.Award;
import io.laurel.Explanation;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.Remark;
import io.laurel.Standing;
import io.laurel.Vacancy;
import io.laurel.arithmetic.Fraction;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a case expects: of the outcome, or errors instead of one. */
final class Expectation {

  private static final String NONE = "none";

  /** One thing to compare; gives the differences. */
  private interface Check extends Function<Outcome, List<String>> {}

  private final List<String> errors = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Set<String> pending = new TreeSet<>();

  private Expectation() {}

  static Expectation read(YamlValue value) {
    Expectation expectation = new Expectation();
    Map<String, Function<YamlValue, Check>> kinds =
        Map.ofEntries(
            Map.entry("scores", Expectation::scores),
            Map.entry("values", Expectation::values),
            Map.entry("ranks", Expectation::ranks),
            Map.entry("unranked", Expectation::unranked),
            Map.entry("awards", Expectation::awards),
            Map.entry("counts", Expectation::counts),
            Map.entry("holders", Expectation::holders),
            Map.entry("vacant", Expectation::vacant),
            Map.entry("refused", Expectation::refused),
            Map.entry("chain", Expectation::chain),
            Map.entry("candidates", Expectation::candidates),
            Map.entry("remarks", Expectation::remarks),
            Map.entry("notes", Expectation::notes));
    Set<String> known = new TreeSet<>(kinds.keySet());
    known.addAll(Set.of("pending", "error"));
    value
        .map(known)
        .ifPresent(
            keys -> {
              keys.find("error").ifPresent(e -> expectation.errors.addAll(texts(e)));
              keys.find("pending").ifPresent(p -> expectation.pending.addAll(texts(p)));
              keys.find("candidates")
                  .flatMap(YamlValue::anyMap)
                  .ifPresent(c -> expectation.pending.addAll(c.keys()));
              kinds.forEach(
                  (key, kind) -> keys.find(key).map(kind).ifPresent(expectation.checks::add));
              if (keys.find("error").isPresent() && keys.keys().size() > 1) {
                value.fault("A case with an `error` has no outcome to expect anything else of.");
              }
            });
    return expectation;
  }

  boolean isError() {
    return !errors.isEmpty();
  }

  List<String> ofFaults(List<String> faults) {
    if (errors.isEmpty()) {
      return faults.stream().map(f -> "Unexpected: " + f).toList();
    }
    return errors.stream()
        .filter(e -> faults.stream().noneMatch(f -> f.contains(e)))
        .map(e -> "No fault says `" + e + "`; there are:\n  " + String.join("\n  ", faults))
        .toList();
  }

  List<String> ofOutcome(Outcome outcome) {
    if (!errors.isEmpty()) {
      return List.of("An error was expected: `" + String.join("`, `", errors) + "`.");
    }
    List<String> differences = new ArrayList<>();
    Set<String> open =
        outcome.pending().stream()
            .map(PendingDecision::id)
            .collect(Collectors.toCollection(TreeSet::new));
    same("Pending", pending, open).ifPresent(differences::add);
    checks.forEach(check -> differences.addAll(check.apply(outcome)));
    return differences;
  }

  // ---- standings

  private static Check scores(YamlValue value) {
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

  private static Check ranks(YamlValue value) {
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

  private static Check unranked(YamlValue value) {
    List<String> ids = value.texts();
    return outcome ->
        outcome.standing(lastRound(outcome)).stream()
            .map(s -> s.recipient().id())
            .filter(ids::contains)
            .map(id -> id + " is ranked")
            .toList();
  }

  private static Check chain(YamlValue value) {
    Map<String, List<String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(all -> all.values().forEach((name, v) -> expected.put(name, texts(v))));
    return outcome ->
        expected.entrySet().stream()
            .flatMap(
                e ->
                    same("Chain of " + e.getKey(), e.getValue(), outcome.chain(e.getKey()))
                        .stream())
            .toList();
  }

  private static Check values(YamlValue value) {
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
    return explanation(outcome, id).stream()
        .flatMap(e -> e.rounds().stream())
        .filter(r -> r.name().equals(standings))
        .findFirst();
  }

  /** The account of an entrant or organisation, if the contest has it. */
  private static Optional<Explanation> explanation(Outcome outcome, String id) {
    try {
      return Optional.of(outcome.explain(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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

  // ---- prizes

  private static Check awards(YamlValue value) {
    Map<String, Set<String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(all -> all.values().forEach((t, v) -> expected.put(t, new TreeSet<>(texts(v)))));
    return outcome -> {
      Map<String, Set<String>> found =
          all(outcome)
              .collect(
                  Collectors.groupingBy(
                      Award::tier,
                      TreeMap::new,
                      Collectors.mapping(
                          a -> a.recipient().id(), Collectors.toCollection(TreeSet::new))));
      return same("Awards", expected, found).stream().toList();
    };
  }

  private static Stream<Award> all(Outcome outcome) {
    return Stream.concat(outcome.awards().stream(), outcome.advancements().stream());
  }

  private static Check counts(YamlValue value) {
    Map<String, String> expected = value.anyMap().map(YamlMap::texts).orElse(Map.of());
    return numbers(
        "Number of ",
        expected,
        outcome ->
            title -> String.valueOf(all(outcome).filter(a -> a.tier().equals(title)).count()));
  }

  private static Check holders(YamlValue value) {
    Map<String, String> expected = value.anyMap().map(YamlMap::texts).orElse(Map.of());
    return numbers(
        "People who hold ",
        expected,
        outcome -> title -> String.valueOf(outcome.holders(title).size()));
  }

  private static Check vacant(YamlValue value) {
    Map<String, String> expected = value.anyMap().map(YamlMap::texts).orElse(Map.of());
    return numbers(
        "Vacant places of ",
        expected,
        outcome ->
            title ->
                String.valueOf(
                    outcome.vacancies().stream()
                        .filter(v -> v.tier().equals(title))
                        .mapToInt(Vacancy::places)
                        .sum()));
  }

  private static Check numbers(
      String what,
      Map<String, String> expected,
      Function<Outcome, Function<String, String>> lookup) {
    return outcome ->
        expected.entrySet().stream()
            .flatMap(
                e ->
                    same(what + e.getKey(), e.getValue(), lookup.apply(outcome).apply(e.getKey()))
                        .stream())
            .toList();
  }

  private static Check refused(YamlValue value) {
    Map<String, String> expected = value.anyMap().map(YamlMap::texts).orElse(Map.of());
    return outcome -> {
      List<String> differences = new ArrayList<>();
      expected.forEach(
          (id, text) -> {
            List<String> reasons = new ArrayList<>();
            explanation(outcome, id)
                .ifPresent(
                    account -> {
                      account
                          .refusals()
                          .forEach(r -> reasons.add(r.rule().title() + ": " + r.reason()));
                      account
                          .findings()
                          .forEach(f -> reasons.add(f.rule().title() + ": " + f.reason()));
                    });
            if (reasons.stream().noneMatch(r -> r.contains(text))) {
              differences.add(
                  "%s: no refusal says `%s`; there are: %s".formatted(id, text, reasons));
            }
          });
      return differences;
    };
  }

  // ---- the rest

  private static Check candidates(YamlValue value) {
    Map<String, Set<String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(
            all -> all.values().forEach((id, v) -> expected.put(id, new TreeSet<>(texts(v)))));
    return outcome ->
        expected.entrySet().stream()
            .flatMap(
                e ->
                    same(
                        "Candidates of " + e.getKey(),
                        e.getValue(),
                        outcome.pending().stream()
                            .filter(p -> p.id().equals(e.getKey()))
                            .flatMap(p -> p.candidates().stream())
                            .map(Recipient::id)
                            .collect(Collectors.toCollection(TreeSet::new)))
                        .stream())
            .toList();
  }

  private static Check remarks(YamlValue value) {
    List<String> codes = texts(value);
    return outcome ->
        codes.stream()
            .filter(c -> outcome.remarks().stream().noneMatch(r -> r.code().equals(c)))
            .map(
                c ->
                    "No remark `%s`; there are: %s"
                        .formatted(c, outcome.remarks().stream().map(Remark::code).toList()))
            .toList();
  }

  private static Check notes(YamlValue value) {
    List<String> texts = texts(value);
    return outcome ->
        texts.stream()
            .filter(t -> outcome.remarks().stream().noneMatch(r -> r.values().contains(t)))
            .map(t -> "No note says `" + t + "`.")
            .toList();
  }

  private static List<String> texts(YamlValue value) {
    return value.isSingle() ? value.text().stream().toList() : value.texts();
  }

  private static Optional<String> same(String what, Object expected, Object found) {
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(what + ": expected " + expected + ", is " + found);
  }
}
