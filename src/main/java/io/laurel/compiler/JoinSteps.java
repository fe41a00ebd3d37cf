package io.laurel.compiler;

import io.laurel.sandbox.Steps;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules that match several facts count a step for each combination they try. Many
 * combinations are found without any code of the rule, so that nothing else could stop them.
 */
final class JoinSteps {

  private static final String NAME = "$combined";

  private final SourceText source;
  private final CodeText code;
  private final BiConsumer<Integer, String> insertions;
  private int named;

  /**
   * @param insertions takes where what is to be inserted
   */
  JoinSteps(SourceText source, CodeText code, BiConsumer<Integer, String> insertions) {
    this.source = source;
    this.code = code;
    this.insertions = insertions;
  }

  /** Adds the steps of one rule. */
  void add(RuleDescr rule) {
    walk(rule.getLhs(), null);
  }

  /**
   * @param before the name of a fact matched before, or null
   * @return the name of a fact matched by now, or null
   */
  private @Nullable String walk(@Nullable BaseDescr node, @Nullable String before) {
    if (node instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        walk(accumulate.getInput(), before);
      } else if (pattern.getSource() instanceof CollectDescr collect) {
        walk(collect.getInputPattern(), before);
      }
      return join(pattern, before);
    }
    if (node instanceof AccumulateDescr accumulate) {
      walk(accumulate.getInput(), before);
      return before;
    }
    if (node instanceof AndDescr group) {
      String known = before;
      for (BaseDescr each : group.getDescrs()) {
        known = walk(each, known);
      }
      return known;
    }
    if (node instanceof OrDescr || node instanceof NotDescr || node instanceof ExistsDescr) {
      for (BaseDescr each : ((ConditionalElementDescr) node).getDescrs()) {
        walk(each, before);
      }
    }
    return before;
  }

  private @Nullable String join(PatternDescr pattern, @Nullable String before) {
    Matcher open =
        Pattern.compile(
                "\\b" + Pattern.quote(String.valueOf(pattern.getObjectType())) + "\\s*\\(\\s*")
            .matcher(code.toString());
    int start = source.offset(pattern.getLine()) + Math.max(0, pattern.getColumn());
    if (!open.find(start)) {
      return before;
    }
    if (before != null) {
      boolean empty = source.text().startsWith(")", open.end());
      String step = Steps.class.getName() + ".combined(" + before + ")";
      insertions.accept(open.end(), step + (empty ? "" : ", "));
      return before;
    }
    String known = pattern.getIdentifier();
    if (known != null && !known.isEmpty()) {
      return known;
    }
    String name = NAME + named++;
    insertions.accept(open.start(), name + " : ");
    return name;
  }
}
