package io.laurel.testing;

import io.laurel.Award;
import io.laurel.Outcome;
import io.laurel.Vacancy;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a case expects of prizes. */
final class PrizeChecks {

  private PrizeChecks() {}

  static Check awards(YamlValue value) {
    Map<String, Set<String>> expected = new TreeMap<>();
    value
        .anyMap()
        .ifPresent(
            all -> all.values().forEach((t, v) -> expected.put(t, new TreeSet<>(Check.texts(v)))));
    return outcome -> {
      Map<String, Set<String>> found =
          all(outcome)
              .collect(
                  Collectors.groupingBy(
                      Award::tier,
                      TreeMap::new,
                      Collectors.mapping(
                          a -> a.recipient().id(), Collectors.toCollection(TreeSet::new))));
      return Check.same("Awards", expected, found).stream().toList();
    };
  }

  private static Stream<Award> all(Outcome outcome) {
    return Stream.concat(outcome.awards().stream(), outcome.advancements().stream());
  }

  static Check counts(YamlValue value) {
    Map<String, String> expected = value.anyMap().map(YamlMap::texts).orElse(Map.of());
    return numbers(
        "Number of ",
        expected,
        outcome ->
            title -> String.valueOf(all(outcome).filter(a -> a.tier().equals(title)).count()));
  }

  static Check holders(YamlValue value) {
    Map<String, String> expected = value.anyMap().map(YamlMap::texts).orElse(Map.of());
    return numbers(
        "People who hold ",
        expected,
        outcome -> title -> String.valueOf(outcome.holders(title).size()));
  }

  static Check vacant(YamlValue value) {
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
                    Check.same(
                        what + e.getKey(), e.getValue(), lookup.apply(outcome).apply(e.getKey()))
                        .stream())
            .toList();
  }

  static Check refused(YamlValue value) {
    Map<String, String> expected = value.anyMap().map(YamlMap::texts).orElse(Map.of());
    return outcome -> {
      List<String> differences = new ArrayList<>();
      expected.forEach(
          (id, text) -> {
            List<String> reasons = new ArrayList<>();
            Check.explanation(outcome, id)
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
}
