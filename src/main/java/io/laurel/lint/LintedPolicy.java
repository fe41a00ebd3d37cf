package io.laurel.lint;

import io.laurel.compiler.PolicyParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A policy without errors, as far as its text tells.
 *
 * @param files in order of their names
 * @param rules of all files, in order
 */
record LintedPolicy(List<PolicyParser> files, List<LintedRule> rules) {

  LintedPolicy(List<PolicyParser> files) {
    this(files, rulesOf(files));
  }

  private static List<LintedRule> rulesOf(List<PolicyParser> files) {
    List<LintedRule> rules = new ArrayList<>();
    for (PolicyParser file : files) {
      String code = file.code().toString();
      for (int i = 0; i < file.rules().size(); i++) {
        rules.add(new LintedRule(file, code, file.ruleTrees().get(i), file.rules().get(i)));
      }
    }
    return rules;
  }

  List<LintedRule> rulesOf(PolicyParser file) {
    return rules.stream().filter(r -> r.file() == file).toList();
  }

  /** What rules conclude, as far as it stands in one piece. */
  Stream<Declaration> declarations(String type) {
    return rules.stream().flatMap(r -> r.declarations().stream()).filter(d -> d.is(type));
  }

  /** Whether one of these is named anywhere: in a rule or a function. */
  boolean mentions(String... types) {
    Pattern any = Pattern.compile("\\b(" + String.join("|", Arrays.asList(types)) + ")\\b");
    return files.stream().anyMatch(f -> any.matcher(f.code().toString()).find());
  }

  /** Whether every one of these is declared in one piece, so that all is known of them. */
  boolean knowsEvery(String type) {
    Pattern made = Pattern.compile("\\b" + type + "\\s*\\.\\s*\\w+\\s*\\(");
    long mentioned =
        files.stream().mapToLong(f -> made.matcher(f.code().toString()).results().count()).sum();
    return mentioned == declarations(type).count();
  }
}
