package io.laurel.lint;

import io.laurel.compiler.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the conclusions in the action of a rule that stand in one piece within an insert. */
final class DeclarationParser {

  private static final Pattern INSERT = Pattern.compile("\\binsert\\s*\\(\\s*(?<type>[A-Z]\\w*)");
  private static final Pattern CALL = Pattern.compile("\\s*\\.\\s*(?<name>\\w+)\\s*\\(");
  private static final Pattern CLOSE = Pattern.compile("\\s*\\)");

  private final LintedRule rule;
  private final String code;
  private final String text;

  DeclarationParser(LintedRule rule) {
    this.rule = rule;
    this.code = rule.code();
    this.text = rule.file().source().text();
  }

  List<Declaration> parse() {
    List<Declaration> found = new ArrayList<>();
    Matcher insert = INSERT.matcher(code).region(rule.then(), rule.end());
    while (insert.find()) {
      if (Vocabulary.facts().contains(insert.group("type"))) {
        read(insert).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Declaration> read(Matcher insert) {
    List<Declaration.Call> calls = new ArrayList<>();
    int at = insert.end();
    Matcher call = CALL.matcher(code);
    while (call.region(at, rule.end()).lookingAt()) {
      List<String> arguments = new ArrayList<>();
      at = arguments(call.end(), arguments);
      calls.add(new Declaration.Call(call.group("name"), arguments));
    }
    boolean whole = CLOSE.matcher(code).region(at, rule.end()).lookingAt();
    return whole && !calls.isEmpty()
        ? Optional.of(
            new Declaration(rule, insert.group("type"), List.copyOf(calls), insert.start("type")))
        : Optional.empty();
  }

  /** Reads up to the closing bracket and says what comes after it. */
  private int arguments(int from, List<String> arguments) {
    int depth = 0;
    int begin = from;
    for (int i = from; i < rule.end(); i++) {
      char c = code.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (depth > 0 && (c == ')' || c == ']' || c == '}')) {
        depth--;
      } else if (depth == 0 && (c == ',' || c == ')')) {
        String argument = text.substring(begin, i).strip();
        if (!argument.isEmpty()) {
          arguments.add(argument);
        }
        begin = i + 1;
        if (c == ')') {
          return i + 1;
        }
      }
    }
    return rule.end();
  }
}
