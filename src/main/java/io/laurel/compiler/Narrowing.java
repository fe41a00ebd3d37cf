package io.laurel.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Finds the condition to blame by putting another in the place of each. */
final class Narrowing {

  private static final int MOST_TRIALS = 40;

  /**
   * A condition.
   *
   * @param at where it stands in its file
   */
  record Found(int at, String text) {}

  private final Trial trial;
  private int trials;

  Narrowing(Trial trial) {
    this.trial = trial;
  }

  /**
   * The first condition of a rule without which all is well; null when there is none or too many
   * would have to be tried.
   *
   * @param others rules to leave out
   */
  @Nullable Found find(
      RulePlace place, Set<RuleDescr> others, Predicate<RuleCompiler.Compiled> well) {
    List<String> conditions = new ArrayList<>();
    collect(place.rule().getLhs(), conditions);
    int from = place.when();
    for (String condition : conditions) {
      int at = place.source().find(condition, from, place.action());
      if (at < 0 || ++trials > MOST_TRIALS) {
        continue;
      }
      int to = end(place, condition, at);
      from = to;
      String binding = condition.replaceFirst("(?Us)^(\\$?\\w+\\s*:(?!:))?.*", "$1");
      int start = binding.isBlank() ? at : place.source().text().indexOf(':', at) + 1;
      String instead = binding.isBlank() ? "true" : " this";
      if (well.test(trial.compile(others, place.file(), Map.of(start, to), instead))) {
        int told = start;
        while (Character.isWhitespace(place.source().text().charAt(told))) {
          told++;
        }
        return new Found(told, place.text(told, to));
      }
    }
    return null;
  }

  private static int end(RulePlace place, String condition, int at) {
    int left = condition.replaceAll("\\s+", "").length();
    int end = at;
    while (left > 0) {
      if (!Character.isWhitespace(place.source().text().charAt(end++))) {
        left--;
      }
    }
    return end;
  }

  private static void collect(@Nullable Object node, List<String> conditions) {
    if (node instanceof PatternDescr pattern) {
      for (BaseDescr each : pattern.getConstraint().getDescrs()) {
        conditions.add(String.valueOf(each.getText()));
      }
      if (pattern.getSource() instanceof CollectDescr gathered) {
        collect(gathered.getInputPattern(), conditions);
      } else {
        collect(pattern.getSource(), conditions);
      }
    } else if (node instanceof AccumulateDescr accumulate) {
      collect(accumulate.getInput(), conditions);
    } else if (node instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(each -> collect(each, conditions));
    }
  }
}
