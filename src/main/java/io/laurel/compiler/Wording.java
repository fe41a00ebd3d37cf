package io.laurel.compiler;

import io.laurel.sandbox.Refusal;
import io.laurel.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the compiler found in words a rule author knows. */
final class Wording {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.$])[$a-z_][\\w$]*");
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
          "true");
  private static final Map<Pattern, Function<MatchResult, String>> MESSAGES = new LinkedHashMap<>();

  static {
    say("Unable to find class:? '?([^']*)'?", m -> unknownName("fact", m.group(1)));
    say("Unable to resolve ObjectType '(.*)'", m -> unknownName("fact", m.group(1)));
    say("Unknown field (\\S+) on (?:class )?(\\S+)", m -> noProperty(m.group(2), m.group(1)));
    say(
        "Method (\\w+) on (?:class )?(\\S+) with arguments \\[(.*)\\] is missing",
        m -> noMethod(m.group(2), m.group(1), m.group(3).replace("class ", "")));
    say(
        "Comparison operation requires compatible types\\. Found (.*) and (.*)",
        m ->
            "a `"
                + simple(m.group(1))
                + "` can not be compared with a `"
                + simple(m.group(2))
                + "`.");
    say("Unknown accumulate function: '(\\S+)'.*", m -> "unknown function `" + m.group(1) + "`.");
    say(
        "The method (\\w+)\\((.*)\\) is undefined for the type (\\S+)",
        m -> noMethod(m.group(3), m.group(1), m.group(2)));
    say(
        "The method (\\w+\\(.*\\)) in the type (\\S+) is not applicable for the arguments (\\(.*\\))",
        m ->
            "`"
                + m.group(2)
                + "` has `"
                + m.group(1)
                + "`, which does not take `"
                + m.group(3)
                + "`.");
    say(
        "(\\S+) cannot be resolved(?: to a (?:variable|type))?",
        m -> unknownName("name", m.group(1)));
    say(
        "The constructor (\\w+)\\(.*\\) is (?:not visible|undefined)",
        m -> "a `" + m.group(1) + "` is not made with `new`; begin with a method of it.");
    say(
        "Type mismatch: cannot convert from (\\S+) to (\\S+)",
        m -> "a `" + m.group(1) + "` is no `" + m.group(2) + "`.");
  }

  private Wording() {}

  private static void say(String pattern, Function<MatchResult, String> message) {
    MESSAGES.put(Pattern.compile(pattern), message);
  }

  /**
   * The message in other words; as it is, but for names the author never wrote, where none are
   * known.
   */
  static String of(String message) {
    String text =
        message
            .replaceAll("\\bio\\.laurel\\.policy\\.", "")
            .replaceAll("\\b[\\w.]*\\w+[0-9A-F]{16,}\\w*", "the rule");
    for (Map.Entry<Pattern, Function<MatchResult, String>> each : MESSAGES.entrySet()) {
      Matcher matcher = each.getKey().matcher(text);
      if (matcher.matches()) {
        return each.getValue().apply(matcher);
      }
    }
    return text.endsWith(".") ? text : text + ".";
  }

  /** Why code may not run. */
  static String of(Refusal refusal) {
    String subject = "`" + refusal.subject() + "`";
    return switch (refusal.kind()) {
      case CALL, FIELD ->
          subject + " is not for policies; a rule may use what `rules/README.md` lists.";
      case TYPE -> "the type " + subject + " can not be named here.";
      case OWN_TYPE -> "a rule can not make a type of its own.";
      case CATCH -> subject + " is not for policies; catch an exception by its name.";
      case LOCK -> subject + " is not for policies; a contest is judged by one thread.";
      case ARRAY -> "an array is small and of a fixed size; use a list.";
      case TEXT -> "a text of " + refusal.subject() + " characters is too long.";
      case FORM -> subject + " is not for policies.";
    };
  }

  /** Why a parse of the action stopped, given the compiler's account. */
  static String action(String message) {
    Matcher found = Pattern.compile("Found +\"(.*?)\"").matcher(message);
    return found.find() && !found.group(1).equals("}")
        ? "`"
            + found.group(1)
            + "` is not expected after this; a bracket, a comma or a `;` is missing or too many."
        : "the action stops after this; a bracket or a `;` is missing.";
  }

  /**
   * A condition that was not understood.
   *
   * @param offset of what is to blame, from the start of the condition
   * @param message what is wrong with it
   */
  record Blamed(int offset, String message) {}

  /**
   * Blames the first unknown word of a condition.
   *
   * @param expression the condition
   * @param fact the kind of fact it is about
   * @param rule the text of the rule, in which variables are bound
   */
  static Blamed condition(String expression, String fact, String rule) {
    String bare = QUOTED.matcher(expression).replaceAll(m -> " ".repeat(m.end() - m.start()));
    Set<String> known = Vocabulary.properties(fact);
    Set<String> methods = Vocabulary.methods(fact);
    Matcher word = WORD.matcher(bare);
    while (word.find()) {
      String name = word.group();
      boolean called = bare.substring(word.end()).stripLeading().startsWith("(");
      boolean bound = Pattern.compile(Pattern.quote(name) + "\\s*:").matcher(rule).find();
      if (!OPERATORS.contains(name) && !bound && !known.isEmpty()) {
        if (name.startsWith("$")) {
          return new Blamed(word.start(), "unknown variable `" + name + "`.");
        }
        if (called ? !methods.contains(name) : !known.contains(name) && !methods.contains(name)) {
          String message =
              called
                  ? "`" + fact + "` has no method `" + name + "`" + Suggestion.ending(name, methods)
                  : noProperty(fact, name);
          return new Blamed(word.start(), message);
        }
      }
    }
    return new Blamed(
        0,
        "the condition `" + expression + "` is not understood: do the kinds of its values agree?");
  }

  private static String noProperty(String type, String name) {
    return "`"
        + simple(type)
        + "` has no property `"
        + name
        + "`"
        + Suggestion.ending(name, Vocabulary.properties(simple(type)));
  }

  private static String noMethod(String type, String name, String arguments) {
    String values = "(" + arguments.replaceAll("[\\w.]+\\.", "") + ")";
    Set<String> methods = Vocabulary.methods(simple(type));
    if (type.equals("null")) {
      return "unknown method `" + name + values + "`.";
    }
    return methods.contains(name)
        ? "`" + simple(type) + "` has `" + name + "`, which does not take `" + values + "`."
        : "`"
            + simple(type)
            + "` has no method `"
            + name
            + values
            + "`"
            + Suggestion.ending(name, methods);
  }

  private static String unknownName(String kind, String name) {
    if (name.startsWith("$")) {
      return "unknown variable `" + name + "`.";
    }
    String unknown = "unknown " + kind + " `" + name + "`";
    if (Vocabulary.facts().contains(name)) {
      return unknown + "; is `import io.laurel.policy.*;` missing?";
    }
    if (Vocabulary.choices().contains(name)) {
      return unknown + "; is `import static io.laurel.policy.Choices.*;` missing?";
    }
    boolean choice = name.equals(name.toUpperCase(java.util.Locale.ROOT));
    return unknown + Suggestion.ending(name, choice ? Vocabulary.choices() : Vocabulary.facts());
  }

  private static String simple(String type) {
    return type.replaceFirst("^(class|interface) ", "").replaceFirst(".*\\.", "");
  }
}
