package io.laurel.testing;

import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.Remark;
import io.laurel.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a case expects: of the outcome, or errors instead of one. */
final class Expectation {

  private final List<String> errors = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Set<String> pending = new TreeSet<>();

  private Expectation() {}

  static Expectation read(YamlValue value) {
    Expectation expectation = new Expectation();
    Map<String, Function<YamlValue, Check>> kinds =
        Map.ofEntries(
            Map.entry("scores", StandingsChecks::scores),
            Map.entry("values", StandingsChecks::values),
            Map.entry("ranks", StandingsChecks::ranks),
            Map.entry("unranked", StandingsChecks::unranked),
            Map.entry("awards", PrizeChecks::awards),
            Map.entry("counts", PrizeChecks::counts),
            Map.entry("holders", PrizeChecks::holders),
            Map.entry("vacant", PrizeChecks::vacant),
            Map.entry("refused", PrizeChecks::refused),
            Map.entry("chain", StandingsChecks::chain),
            Map.entry("candidates", Expectation::candidates),
            Map.entry("remarks", Expectation::remarks),
            Map.entry("notes", Expectation::notes));
    Set<String> known = new TreeSet<>(kinds.keySet());
    known.addAll(Set.of("pending", "error"));
    value
        .map(known)
        .ifPresent(
            keys -> {
              keys.find("error").ifPresent(e -> expectation.errors.addAll(Check.texts(e)));
              keys.find("pending").ifPresent(p -> expectation.pending.addAll(Check.texts(p)));
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
    Check.same("Pending", pending, open).ifPresent(differences::add);
    checks.forEach(check -> differences.addAll(check.apply(outcome)));
    return differences;
  }

  private static Check candidates(YamlValue value) {
    Map<String, Set<String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(
            all ->
                all.values().forEach((id, v) -> expected.put(id, new TreeSet<>(Check.texts(v)))));
    return outcome ->
        expected.entrySet().stream()
            .flatMap(
                e ->
                    Check.same(
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
    List<String> codes = Check.texts(value);
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
    List<String> texts = Check.texts(value);
    return outcome ->
        texts.stream()
            .filter(t -> outcome.remarks().stream().noneMatch(r -> r.values().contains(t)))
            .map(t -> "No note says `" + t + "`.")
            .toList();
  }
}
