package io.laurel.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** The conditions of a rule as a text that is the same for rules that ask the same. */
final class Shape {

  private static final Pattern VARIABLE = Pattern.compile("(?U)\\$\\w+");

  private final BiPredicate<PatternDescr, String> without;
  private final StringBuilder text = new StringBuilder();

  private Shape(BiPredicate<PatternDescr, String> without) {
    this.without = without;
  }

  static String of(RuleDescr rule) {
    return of(rule, (pattern, constraint) -> false);
  }

  /**
   * @param without tells what is left out
   */
  static String of(RuleDescr rule, BiPredicate<PatternDescr, String> without) {
    Shape shape = new Shape(without);
    shape.walk(rule.getLhs());
    Map<String, String> names = new HashMap<>();
    return VARIABLE
        .matcher(shape.text)
        .replaceAll(m -> names.computeIfAbsent(m.group(), n -> "\\$" + names.size()));
  }

  /** White space within quotes stays. */
  private static String withoutSpace(String constraint) {
    StringBuilder kept = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < constraint.length(); i++) {
      char c = constraint.charAt(i);
      quoted ^= c == '"';
      if (quoted || !Character.isWhitespace(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private void walk(@Nullable BaseDescr node) {
    if (node instanceof PatternDescr pattern) {
      String name = pattern.getIdentifier();
      text.append(name == null ? "" : name + ":").append(pattern.getObjectType()).append('(');
      for (BaseDescr each : pattern.getConstraint().getDescrs()) {
        String constraint = String.valueOf(each.getText());
        if (!without.test(pattern, constraint)) {
          text.append(withoutSpace(constraint)).append(',');
        }
      }
      text.append(')');
      walk(pattern.getSource());
    } else if (node instanceof AccumulateDescr accumulate) {
      text.append("accumulate(");
      walk(accumulate.getInput());
      accumulate
          .getFunctions()
          .forEach(
              f -> text.append(f.getBind()).append(f.getFunction()).append(List.of(f.getParams())));
      text.append(')');
    } else if (node instanceof CollectDescr collect) {
      text.append("collect(");
      walk(collect.getInputPattern());
      text.append(')');
    } else if (node instanceof FromDescr from) {
      text.append("from").append(from.getExpression());
    } else if (node instanceof ConditionalElementDescr group) {
      text.append(group.getClass().getSimpleName()).append('(');
      group.getDescrs().forEach(this::walk);
      text.append(')');
    } else if (node != null) {
      text.append(node.getClass().getSimpleName()).append(node.getText());
    }
  }
}
