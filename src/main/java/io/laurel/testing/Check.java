package io.laurel.testing;

import io.laurel.Explanation;
import io.laurel.Outcome;
import io.laurel.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One thing to compare with an outcome; gives the differences. */
interface Check extends Function<Outcome, List<String>> {

  /** The account of an entrant or organisation, if the contest has it. */
  static Optional<Explanation> explanation(Outcome outcome, String id) {
    try {
      return Optional.of(outcome.explain(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One text, or several. */
  static List<String> texts(YamlValue value) {
    return value.isSingle() ? value.text().stream().toList() : value.texts();
  }

  /** The difference between two values, if there is one. */
  static Optional<String> same(String what, Object expected, Object found) {
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(what + ": expected " + expected + ", is " + found);
  }
}
