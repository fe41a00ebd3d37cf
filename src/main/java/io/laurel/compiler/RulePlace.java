package io.laurel.compiler;

import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.builder.Message;

/** A rule and where its parts stand in its file. */
record RulePlace(PolicyParser file, RuleDescr rule, int start, int when, int action, int end) {

  static RulePlace of(PolicyParser file, RuleDescr rule) {
    int start = file.source().offset(rule.getLine());
    return new RulePlace(file, rule, start, file.headEnd(start), file.action(rule), file.end(rule));
  }

  SourceText source() {
    return file.source();
  }

  String text(int from, int to) {
    return source().text().substring(from, to);
  }

  /** Whether a message of the compiler may be about this rule; line -1 means it does not say. */
  boolean mayBe(Message message) {
    int line = message.getLine();
    return line <= 0 || (line >= rule.getLine() && source().offset(line) < end);
  }
}
