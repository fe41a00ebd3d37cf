package io.laurel.engine;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Formula;
import io.laurel.policy.Key;
import io.laurel.policy.Part;
import io.laurel.policy.Ranking;
import io.laurel.policy.Score;
import io.laurel.policy.Term;
import io.laurel.ranking.Standings.Notice;
import io.laurel.scoring.ScoreRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps of a ranking that can never decide: those equal in all earlier steps must be equal in
 * them too. A step by a number is such a one when it is a linear combination of earlier numbers;
 * totals and parts that are bounded, rounded or adjusted stand for themselves.
 */
final class RedundantSteps {

  private static final int DEEPEST = 100;

  private final ScoreRules rules;
  private final String round;
  private final boolean adjusted;

  /**
   * @param adjusted whether totals of the round have points added or taken off
   */
  RedundantSteps(ScoreRules rules, String round, boolean adjusted) {
    this.rules = rules;
    this.round = round;
    this.adjusted = adjusted;
  }

  /** The steps of the ranking that can never decide, in order. */
  List<Notice> check(Ranking ranking) {
    List<Notice> found = new ArrayList<>();
    List<NavigableMap<String, Fraction>> known = new ArrayList<>();
    Set<Key> seen = new HashSet<>();
    List<Key> keys = ranking.getKeys();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      boolean redundant;
      if (key.isNumber()) {
        NavigableMap<String, Fraction> rest = reduced(linear(key), known);
        redundant = rest.isEmpty();
        if (!redundant) {
          known.add(rest);
        }
      } else {
        redundant = !seen.add(key) && key.source() != Key.Source.HEAD_TO_HEAD;
      }
      if (redundant) {
        found.add(
            new Notice(
                "redundant-step",
                List.of(round, Integer.toString(i + 1), key.toString()),
                ranking));
      }
    }
    return found;
  }

  /**
   * What is left of a row when multiples of the known rows are taken off; empty when nothing is.
   */
  private static NavigableMap<String, Fraction> reduced(
      NavigableMap<String, Fraction> row, List<NavigableMap<String, Fraction>> known) {
    NavigableMap<String, Fraction> rest = new TreeMap<>(row);
    for (NavigableMap<String, Fraction> each : known) {
      Fraction own = rest.get(each.firstKey());
      if (own != null) {
        add(rest, each, own.dividedBy(each.firstEntry().getValue()).negated());
      }
    }
    return rest;
  }

  private static void add(Map<String, Fraction> into, Map<String, Fraction> row, Fraction factor) {
    row.forEach(
        (name, value) -> {
          Fraction sum = into.getOrDefault(name, Fraction.ZERO).plus(value.times(factor));
          if (sum.signum() == 0) {
            into.remove(name);
          } else {
            into.put(name, sum);
          }
        });
  }

  private NavigableMap<String, Fraction> linear(Key key) {
    NavigableMap<String, Fraction> row = new TreeMap<>();
    switch (key.source()) {
      case SCORE, EXACT_SCORE -> {
        Score score =
            rules.scores().stream()
                .filter(s -> s.getRound().equals(round))
                .findFirst()
                .orElse(null);
        boolean published = key.source() == Key.Source.SCORE;
        if (score == null || adjusted || !isSum(score, published)) {
          row.put((published ? "total " : "exact ") + round, Fraction.ONE);
        } else {
          terms(score, Fraction.ONE, row, 0);
        }
      }
      case COMPONENT -> value(key.name(), Fraction.ONE, row, 0);
      default -> row.put("attribute " + key.name(), Fraction.ONE);
    }
    return row;
  }

  private void value(String name, Fraction factor, Map<String, Fraction> row, int depth) {
    Part part = part(name);
    if (part != null && isSum(part, true) && depth < DEEPEST) {
      terms(part, factor, row, depth + 1);
    } else {
      add(row, Map.of("value " + name, Fraction.ONE), factor);
    }
  }

  private void terms(Formula<?> formula, Fraction factor, Map<String, Fraction> row, int depth) {
    for (Term term : formula.getTerms()) {
      if (term instanceof Term.Weighted weighted) {
        value(weighted.component(), factor.times(weighted.factor()), row, depth);
      }
    }
  }

  private @Nullable Part part(String name) {
    return rules.parts().stream()
        .filter(p -> p.getName().equals(name) && p.getRound().equals(round))
        .findFirst()
        .orElse(null);
  }

  /** Whether a formula is a weighted sum and nothing else, but for a base that all have. */
  private static boolean isSum(Formula<?> formula, boolean finished) {
    return Stream.of(formula.getFloor(), formula.getCeiling(), formula.getEachRounding())
            .allMatch(choice -> choice.isEmpty())
        && (formula.getRounding().isEmpty() || !finished)
        && formula.getTerms().stream().allMatch(Term.Weighted.class::isInstance);
  }
}
