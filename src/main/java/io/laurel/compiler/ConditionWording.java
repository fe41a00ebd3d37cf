package io.laurel.compiler;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a condition that was not understood. */
final class ConditionWording {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern WORD = Pattern.compile("(?U)(?<![\\w.$])[$\\p{L}_][\\w$]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+[BbIiLl]?");
  private static final Pattern PREDICATE =
      Pattern.compile("(?U)\\s*(?:\"[^\"]*\"|'[^']*'|[\\w.]+)\\s*");
  private static final Set<String> OPERATORS =
      Set.of(
          "contains",
          "excludes",
          "false",
          "in",
          "instanceof",
          "matches",
          "memberOf",
          "new",
          "not",
          "null",
          "soundslike",
          "str",
          "this",
          "true",
          "startsWith",
          "endsWith",
          "length");
  private static final Set<String> TYPES =
      Set.of("String", "Integer", "Long", "Boolean", "Math", "Choices", "Number", "Object");

  /**
   * What is to blame.
   *
   * @param offset of it, from the start of the condition
   * @param finding what is wrong with it
   */
  record Blamed(int offset, Finding finding) {}

  private final String fact;
  private final String before;
  private final String file;

  /**
   * @param fact the kind of fact the conditions are about
   * @param before the text of the rule up to there, in which variables are bound
   * @param file the text of the file, which imports
   */
  ConditionWording(String fact, String before, String file) {
    this.fact = fact;
    this.before = before;
    this.file = file;
  }

  /** Blames the first unknown word of a condition. */
  Blamed blame(String expression) {
    String bare = QUOTED.matcher(expression).replaceAll(m -> " ".repeat(m.end() - m.start()));
    if (NUMBER.matcher(expression).matches() && before.matches("(?s).*\\d\\s*,\\s*")) {
      Matcher whole = Pattern.compile("([\\d.]+)\\s*,\\s*$").matcher(before);
      String start = whole.find() ? whole.group() : "";
      return new Blamed(-start.length(), Problem.DECIMAL_COMMA.with(start + expression));
    }
    Matcher word = WORD.matcher(bare);
    while (word.find()) {
      boolean called = bare.substring(word.end()).stripLeading().startsWith("(");
      Finding finding = word(word.group(), called, expression);
      if (finding != null) {
        return new Blamed(word.start(), finding);
      }
    }
    return new Blamed(
        0,
        PREDICATE.matcher(expression).matches()
            ? Problem.NOT_YES_OR_NO.with(expression)
            : Problem.CONDITION_UNCLEAR.with(expression));
  }

  private @Nullable Finding word(String name, boolean called, String expression) {
    if (OPERATORS.contains(name) || TYPES.contains(name)) {
      return null;
    }
    if (name.startsWith("$")) {
      boolean here = Pattern.compile(Pattern.quote(name) + "\\s*:").matcher(expression).find();
      return here || isBound(name) ? null : Wording.unknownVariable(name);
    }
    Set<String> known = Vocabulary.properties(fact);
    if (isBound(name) || known.isEmpty()) {
      return null;
    }
    if (Character.isUpperCase(name.charAt(0))) {
      String imported = Wording.importOf(name);
      boolean fine =
          Vocabulary.facts().contains(name)
              || (Vocabulary.choices().contains(name) && file.contains("Choices.*"))
              || (imported != null && file.contains(imported));
      boolean property = Advice.nearest(name, known).isPresent();
      return fine ? null : property ? Wording.noProperty(fact, name) : Wording.unknownName(name);
    }
    Set<String> methods = Vocabulary.methods(fact);
    if (called) {
      return methods.contains(name) || file.contains(" " + name + "(")
          ? null
          : Advice.meantOrListed(Problem.UNKNOWN_METHOD.with(fact, name), name, methods);
    }
    if (known.contains(name) || methods.contains(name)) {
      return null;
    }
    boolean compared =
        Pattern.compile("[=!<>]=?\\s*(?U)" + Pattern.quote(name) + "\\s*$")
            .matcher(expression)
            .find();
    return compared && Advice.nearest(name, known).isEmpty()
        ? Wording.unknownName(name)
        : Wording.noProperty(fact, name);
  }

  /** Whether a name is bound before, where it can be seen. */
  private boolean isBound(String name) {
    String binding = Pattern.quote(name) + "\\s*:";
    String hidden = "\\b(?:not|exists)\\s*\\(?\\s*[\\w.]+\\s*\\([^()]*";
    return Pattern.compile("(?U)(?<![\\w$])" + binding).matcher(before).find()
        && !Pattern.compile("(?U)" + hidden + binding).matcher(before).find();
  }
}
