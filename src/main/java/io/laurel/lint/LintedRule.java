package io.laurel.lint;

import io.laurel.compiler.Phase;
import io.laurel.compiler.PolicyParser;
import io.laurel.compiler.PolicyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** A rule, and where its parts stand in the text. */
final class LintedRule {

  private static final Pattern END = Pattern.compile("\\bend\\b");

  /**
   * A condition on a fact.
   *
   * @param joined whether each fact that fits makes the rule fire, rather than being counted or
   *     looked for
   */
  record Condition(PatternDescr pattern, boolean joined) {

    String type() {
      return pattern.getObjectType().replaceAll(".*\\.", "");
    }

    /** What it asks, each separated by a comma. */
    List<String> constraints() {
      return pattern.getConstraint().getDescrs().stream()
          .map(each -> String.valueOf(each.getText()))
          .toList();
    }
  }

  private final PolicyParser file;
  private final String code;
  private final RuleDescr tree;
  private final PolicyRule rule;
  private final int start;
  private final int when;
  private final int then;
  private final int end;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Declaration> declarations;
  private final String shape;

  /**
   * @param code the text of the file with comments and the inside of quotes blanked
   */
  LintedRule(PolicyParser file, String code, RuleDescr tree, PolicyRule rule) {
    this.file = file;
    this.code = code;
    this.tree = tree;
    this.rule = rule;
    this.start = file.source().offset(tree.getLine());
    this.when = file.headEnd(start);
    this.then = file.action(tree);
    this.end = lastEnd();
    walk(tree.getLhs(), true);
    this.shape = Shape.of(tree);
    this.declarations = new DeclarationParser(this).parse();
  }

  private int lastEnd() {
    Matcher ends = END.matcher(code).region(then, file.end(tree));
    int last = file.end(tree);
    while (ends.find()) {
      last = ends.start();
    }
    return last;
  }

  private void walk(@Nullable BaseDescr node, boolean joined) {
    if (node instanceof PatternDescr pattern) {
      conditions.add(new Condition(pattern, joined && pattern.getSource() == null));
      walk(pattern.getSource(), false);
    } else if (node instanceof AccumulateDescr accumulate) {
      walk(accumulate.getInput(), false);
    } else if (node instanceof CollectDescr collect) {
      walk(collect.getInputPattern(), false);
    } else if (node instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(d -> walk(d, joined && group instanceof AndDescr));
    }
  }

  PolicyParser file() {
    return file;
  }

  RuleDescr tree() {
    return tree;
  }

  /** Its conditions as a text that is the same for rules that ask the same. */
  String shape() {
    return shape;
  }

  String title() {
    return rule.reference().title();
  }

  @Nullable String clause() {
    return rule.reference().clause();
  }

  /** File and line. */
  String place() {
    return rule.reference().file() + ":" + rule.reference().line();
  }

  Phase phase() {
    return rule.phase();
  }

  /** Where it begins. */
  int start() {
    return start;
  }

  /** Where its conditions begin. */
  int when() {
    return when;
  }

  /** Where its action begins. */
  int then() {
    return then;
  }

  /** Where its {@code end} stands. */
  int end() {
    return end;
  }

  /** All conditions on facts, those within {@code accumulate} and {@code not} as well. */
  List<Condition> conditions() {
    return conditions;
  }

  /** What it concludes, as far as it stands in one piece. */
  List<Declaration> declarations() {
    return declarations;
  }

  /** The text with comments and the inside of quotes blanked, places as in the file. */
  String code() {
    return code;
  }

  /** Where a text stands among the conditions, from a condition on; that condition if nowhere. */
  int find(String sought, Condition from) {
    int at = file.source().offset(from.pattern().getLine()) + from.pattern().getColumn();
    int begin = Math.min(Math.max(when, at), then);
    int found = file.source().find(sought, begin, then);
    return found >= 0 ? found : begin;
  }

  /** The text of an annotation. */
  Optional<String> annotation(String name) {
    AnnotationDescr given = tree.getAnnotation(name);
    return given == null
        ? Optional.empty()
        : Optional.of(String.valueOf(given.getSingleValueAsString()).strip().replace("\"", ""));
  }

  /** Where an annotation stands; the rule if nowhere. */
  int annotationAt(String name) {
    Matcher at = Pattern.compile("@\\s*" + name + "\\b").matcher(code()).region(start, when);
    return at.find() ? at.start() : start;
  }
}
