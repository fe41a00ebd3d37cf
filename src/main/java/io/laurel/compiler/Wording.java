package io.laurel.compiler;

import io.laurel.Words;
import io.laurel.sandbox.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what the compiler found in words a rule author knows. */
final class Wording {

  /** Stands in messages for names the author never wrote. */
  private static final String GENERATED = "¤";

  private static final Pattern FOUND = Pattern.compile("Found +\"((?:\\\\.|[^\"])*)\"");
  private static final Pattern LEAK =
      Pattern.compile(
          "(?i)drools|mvel|kie\\b|lambda|¤|\\bjava\\.|PatternDSL|Function\\d|Predicate\\d"
              + "|KnowledgeHelper|EntryPoint|_this|javaparser"
              + "|\\b(?=[0-9A-F]*[A-F])[0-9A-F]{16}");

  private static final Map<String, String> IMPORTS =
      Map.of(
          "BigDecimal", "java.math.BigDecimal",
          "RoundingMode", "java.math.RoundingMode",
          "LocalDate", "java.time.LocalDate",
          "ArrayList", "java.util.ArrayList",
          "List", "java.util.List",
          "Map", "java.util.Map");

  private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max", "collectList");

  private static final Map<Pattern, Function<MatchResult, Finding>> MESSAGES =
      new LinkedHashMap<>();

  static {
    say("Unable to find class:? '?([^']*)'?", m -> unknownFact(m.group(1)));
    say("Unable to resolve ObjectType '(.*)'", m -> unknownFact(m.group(1)));
    say("Unknown field (\\S+) on (.*)", m -> noProperty(m.group(2), m.group(1)));
    say(
        "Method (\\w+) on (.*) with arguments \\[(.*)\\] is missing",
        m -> noMethod(m.group(2), m.group(1), m.group(3)));
    say(
        "(?:Comparison|Equality) operation requires compatible types\\. Found (.*) and (.*)",
        m -> incomparable(m.group(1), m.group(2)));
    say("Cannot coerce (\\S+) (?:.* )?to (\\S+)!", m -> incomparable(m.group(2), m.group(1)));
    say(
        "Incompatible (?:conditional )?operand types (.*) and (.*)",
        m -> incomparable(m.group(1), m.group(2)));
    say(
        "Unknown accumulate function: '(\\S+)'.*",
        m -> Advice.meant(Problem.UNKNOWN_FUNCTION.with(m.group(1)), m.group(1), FUNCTIONS));
    say("Unknown parameter in accumulate: (.*)", m -> Problem.UNKNOWN_GATHERED.with(m.group(1)));
    say("For input string: \"(.*)\".*", m -> Problem.LARGE_NUMBER.with(m.group(1)));
    say("The method (\\w+)\\((.*)\\) is undefined for the type ¤", m -> unknownWord(m.group(1)));
    say(
        "The method (\\w+)\\((.*)\\) is undefined for the type (.*)",
        m -> noMethod(m.group(3), m.group(1), m.group(2)));
    say(
        "The method (\\w+)\\((.*)\\) from the type (.*) is not visible",
        m -> noMethod(m.group(3), m.group(1), m.group(2)));
    say(
        "The method insert\\(.*\\) in the type \\S*EntryPoint is not applicable .*",
        m -> Problem.ONE_CONCLUSION.with());
    say(
        "The method (?:alpha|beta)IndexedBy\\(.*\\) in the type PatternDSL is not applicable for the"
            + " arguments \\(Class<(.*?)>, .*, (\\S+)\\)",
        m -> incomparable(m.group(1), m.group(2)));
    say(
        "The method (\\w+)\\((.*)\\) in the type (.*) is not applicable for the arguments \\((.*)\\)",
        m -> wrongValues(m.group(3), m.group(1), m.group(2), m.group(4)));
    say("(\\S+) cannot be resolved or is not a field", m -> noField("", m.group(1)));
    say("The field Enum<.*>\\.(\\w+) is not visible", m -> unknownName(m.group(1)));
    say("The field (\\S+)\\.(\\w+) is not visible", m -> noField(m.group(1), m.group(2)));
    say(
        "([A-Z]\\w+) cannot be resolved to a variable",
        m ->
            Vocabulary.facts().contains(m.group(1))
                ? Problem.UNFINISHED.with(
                    m.group(1), Advice.list(Vocabulary.beginnings(m.group(1))))
                : unknownName(m.group(1)));
    say("(\\S+) cannot be resolved(?: to a (?:variable|type))?", m -> unknownName(m.group(1)));
    say(
        "The type (\\S+) cannot be resolved\\. It is indirectly referenced.*",
        m -> Problem.FORBIDDEN_TYPE.with(Kind.simple(m.group(1))));
    say(
        "The type (\\S+) is not visible",
        m -> Problem.FORBIDDEN_TYPE.with(Kind.simple(m.group(1))));
    say(
        "The constructor BigDecimal\\((?:java\\.math\\.)?BigDecimal\\) is undefined",
        m -> Problem.LOOKED_UP_AND_COUNTED.with());
    say(
        "The constructor (\\w+)\\(.*\\) is (?:not visible|undefined)",
        m -> madeWithNew(m.group(1)));
    say("Cannot instantiate the type (\\S+)", m -> madeWithNew(Kind.simple(m.group(1))));
    say(
        "Cannot make a static reference to the non-static method (\\w+)\\(.*\\) from the type (\\S+)",
        m ->
            Problem.NO_BEGINNING.with(
                m.group(2),
                m.group(1),
                Advice.list(Vocabulary.beginnings(Kind.simple(m.group(2))))));
    say(
        "Type mismatch: cannot convert from (?:element type )?(.*) to (.*)",
        m -> wrongKind(m.group(1), m.group(2)));
    say("Cannot cast from (.*) to (.*)", m -> wrongKind(m.group(1), m.group(2)));
    say(
        "Pattern of type: '(.*)' on rule '.*' is not compatible with type (.*) returned by source",
        m -> wrongKind(m.group(2), m.group(1)));
    say(
        "Can only iterate over an array or an instance of java\\.lang\\.Iterable",
        m -> wrongKind("Object", "List"));
    say(
        "The operator (\\S+) is undefined for the argument type\\(s\\) (.*)",
        m -> wrongOperator(m.group(1), m.group(2)));
    say(
        "Cannot invoke (\\w+)\\(.*\\) on the primitive type (\\w+)",
        m -> Problem.UNKNOWN_METHOD.with(Kind.of(m.group(2)), m.group(1)));
    say("Duplicate (?:local variable|parameter) (\\S+)", m -> Problem.NAMED_TWICE.with(m.group(1)));
    say(
        "The local variable (\\S+) may not have been initialized",
        m -> Problem.NO_VALUE_YET.with(m.group(1)));
    say(
        "This method must return a result of type (.*)",
        m -> Problem.NO_RESULT.with(Kind.of(m.group(1))));
    say("Void methods cannot return a value", m -> Problem.RESULT_OF_ACTION.with());
    say("Unreachable code", m -> Problem.NEVER_REACHED.with());
    say("Unreachable catch block for (\\w+)\\..*", m -> Problem.NEVER_THROWN.with(m.group(1)));
    say("(break|continue) cannot be used outside .*", m -> Problem.OUTSIDE_LOOP.with(m.group(1)));
    say(
        "The literal (\\S+) of type \\w+ is out of range",
        m -> Problem.LARGE_NUMBER.with(m.group(1)));
    say("Duplicate method (\\w+)\\(.*", m -> Problem.DUPLICATE_FUNCTION.with(m.group(1)));
    say("Syntax error, insert \"VariableDeclarators\".*", m -> Problem.NOTHING_DONE.with());
    say("Syntax error on token \"(.*?)\".*", m -> Problem.ACTION_UNEXPECTED.with(m.group(1)));
    say(
        "The left-hand side of an assignment must be a variable",
        m -> Problem.ACTION_UNEXPECTED.with("="));
    say(
        "Invalid character constant",
        m -> Problem.ACTION_UNEXPECTED.with("'").advise(Advice.of("double")));
  }

  private Wording() {}

  private static void say(String pattern, Function<MatchResult, Finding> message) {
    MESSAGES.put(Pattern.compile(pattern), message);
  }

  /**
   * The message in other words; a general one, where none are known. The account of the compiler is
   * part of that as long as it speaks of nothing but what the author wrote.
   */
  static Finding of(String message) {
    String text =
        message
            .strip()
            .replaceAll("\\bio\\.laurel\\.policy\\.", "")
            .replaceAll("\\b[\\w.]*\\w+[0-9A-F]{16,}\\w*", GENERATED);
    for (Map.Entry<Pattern, Function<MatchResult, Finding>> each : MESSAGES.entrySet()) {
      Matcher matcher = each.getKey().matcher(text);
      if (matcher.matches()) {
        Finding finding = each.getValue().apply(matcher);
        return LEAK.matcher(finding.message().english()).find()
            ? Problem.CODE_UNCLEAR.with("")
            : finding;
      }
    }
    return Problem.CODE_UNCLEAR.with(because(text));
  }

  /** Whether the message has words of its own. */
  static boolean knows(String message) {
    return !of(message).id().equals(Problem.CODE_UNCLEAR.id());
  }

  /** A reason as the end of a sentence; nothing when it speaks of what the author never wrote. */
  static Words because(String reason) {
    String plain = reason.strip().replaceFirst("\\.$", "");
    return plain.isEmpty()
            || plain.equals("null")
            || LEAK.matcher(plain).find()
            || plain.contains("Exception")
        ? new Words("", "")
        : Problem.text("because", "`" + plain + "`");
  }

  /** Why code may not run. */
  static Finding of(Refusal refusal) {
    String subject = refusal.subject();
    return switch (refusal.kind()) {
      case CALL, FIELD -> call(subject);
      case TYPE -> named(subject, Problem.FORBIDDEN_TYPE);
      case OWN_TYPE -> Problem.OWN_TYPE.with();
      case CATCH -> named(subject, Problem.CATCHES_ALL);
      case LOCK -> named(subject, Problem.LOCK);
      case ARRAY -> Problem.LARGE_ARRAY.with();
      case TEXT -> Problem.LONG_TEXT.with(subject);
      case FORM -> named(subject, Problem.FORBIDDEN_FORM);
    };
  }

  private static final Pattern GATHERING = Pattern.compile("(\\w+)AccumulateFunction\\b.*");
  private static final Pattern CHANGING =
      Pattern.compile(
          "(?:Drools|KnowledgeHelper)\\w*\\.(?:update|delete|retract|insertLogical|modify)"
              + "|AllSetButLastBitMask\\..*");

  private static Finding call(String subject) {
    Matcher gathering = GATHERING.matcher(subject);
    if (gathering.matches()) {
      String name =
          gathering
              .group(1)
              .replaceFirst("^(BigDecimal|BigInteger|Integer|Long)", "")
              .toLowerCase(Locale.ROOT);
      return FUNCTIONS.contains(name)
          ? Problem.GATHERED_TEXT.with(name)
          : Problem.UNKNOWN_FUNCTION.with(name);
    }
    if (CHANGING.matcher(subject).matches()) {
      return Problem.CHANGED_FACTS.with();
    }
    if (subject.startsWith("EvaluationUtil.convertDate")) {
      return Problem.TEXT_AS_DATE.with();
    }
    if (subject.equals("SoundsLikeOperator.INSTANCE")) {
      return Problem.FORBIDDEN_CALL.with("soundslike");
    }
    return named(subject, Problem.FORBIDDEN_CALL);
  }

  private static Finding named(String subject, Problem kind) {
    String simple = subject.replaceFirst("^([a-z]\\w*\\.)+(?=[A-Z])", "");
    return LEAK.matcher(simple.replaceFirst("\\w*Exception", "")).find()
        ? Problem.INNER_WORKINGS.with()
        : kind.with(simple);
  }

  /** Why a parse of the action stopped, given the compiler's account. */
  static Finding action(String message) {
    String word = unexpected(message);
    if (word.isEmpty()) {
      return message.startsWith("Illegal left hand side")
          ? Problem.NO_COMPARISON.with("=", "==")
          : Problem.ACTION_STOPS.with();
    }
    return Problem.ACTION_UNEXPECTED.with(word);
  }

  /** What the parse met that it did not expect; empty for the end of the action. */
  static String unexpected(String message) {
    Matcher found = FOUND.matcher(message);
    return found.find() && !found.group(1).equals("}") ? found.group(1).replace("\\\"", "\"") : "";
  }

  static Finding unknownFact(String name) {
    Finding unknown = Problem.UNKNOWN_FACT.with(name);
    return imported(unknown, name, Vocabulary.facts());
  }

  static Finding unknownVariable(String name) {
    return Problem.UNKNOWN_VARIABLE.with(name);
  }

  static Finding unknownName(String name) {
    if (name.startsWith("$")) {
      return unknownVariable(name);
    }
    boolean choice = name.equals(name.toUpperCase(Locale.ROOT));
    Set<String> known = new TreeSet<>(choice ? Vocabulary.choices() : Vocabulary.facts());
    if (Advice.nearest(name, known).isEmpty()) {
      known.addAll(Vocabulary.choices());
      known.addAll(List.of("String", "Integer", "Math"));
    }
    return imported(Problem.UNKNOWN_NAME.with(name), name, known);
  }

  private static Finding imported(Finding unknown, String name, Set<String> known) {
    if (Vocabulary.facts().contains(name)) {
      return unknown.advise(Advice.of("import"));
    }
    if (Vocabulary.choices().contains(name)) {
      return unknown.advise(Advice.of("importChoices"));
    }
    String other = IMPORTS.get(name);
    if (other != null) {
      return unknown.advise(Advice.of("importOther", other));
    }
    return Advice.nearest(name, known)
        .map(near -> unknown.advise(Advice.of("meant", near)))
        .orElse(unknown);
  }

  private static Finding unknownWord(String name) {
    if (Vocabulary.facts().contains(name)) {
      return Problem.NO_BEGINNING.with(name, name + "(", Advice.list(Vocabulary.beginnings(name)));
    }
    return Advice.meant(Problem.UNKNOWN_WORD.with(name), name, Set.of("insert"));
  }

  static Finding noProperty(String type, String name) {
    String simple = Kind.simple(type);
    Set<String> known =
        Vocabulary.choices(simple).isEmpty()
            ? Vocabulary.properties(simple)
            : Vocabulary.choices(simple);
    return Advice.meantOrListed(Problem.UNKNOWN_PROPERTY.with(shown(type), name), name, known);
  }

  /** A property that can not be read as a field in the action. */
  private static Finding noField(String type, String name) {
    String getter = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    Set<String> all = new TreeSet<>();
    Vocabulary.facts().stream()
        .filter(f -> type.isEmpty() || f.equals(Kind.simple(type)))
        .forEach(f -> all.addAll(Vocabulary.methods(f)));
    for (String method : List.of("get" + getter, "is" + getter, name)) {
      if (all.contains(method)) {
        return Problem.NO_BRACKETS.with(name, method);
      }
    }
    return Advice.meant(Problem.UNKNOWN_NAME.with(name), name, all);
  }

  private static Finding noMethod(String type, String name, String arguments) {
    Set<String> methods = Vocabulary.methods(Kind.simple(type));
    if (methods.contains(name)) {
      return wrongValues(type, name, Vocabulary.parameters(Kind.simple(type), name), arguments);
    }
    String getter = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    if (methods.contains("get" + getter)) {
      return Problem.UNKNOWN_METHOD
          .with(shown(type), name)
          .advise(Advice.of("meant", "get" + getter));
    }
    if (type.equals("null")) {
      return Problem.UNKNOWN_NAME.with(name);
    }
    return Advice.meantOrListed(Problem.UNKNOWN_METHOD.with(shown(type), name), name, methods);
  }

  private static Finding wrongValues(String type, String name, String taken, String given) {
    boolean fact = !Vocabulary.methods(Kind.simple(type)).isEmpty();
    String owner = type.equals(GENERATED) || !fact ? "" : Kind.simple(type) + ".";
    Finding finding =
        Problem.WRONG_VALUES
            .with(owner + name, given(given))
            .advise(Advice.of("takes", given(taken)));
    return withHint(finding, taken, given);
  }

  private static Words given(String types) {
    return types.isBlank() ? Problem.text("kind.empty") : Kind.all(types);
  }

  private static Finding withHint(Finding finding, String taken, String given) {
    if (given.matches(".*\\bchar\\b.*")) {
      return finding.advise(Advice.of("double"));
    }
    String[] wanted = taken.split(", ", -1);
    String[] found = given.split(", ", -1);
    for (int i = 0; i < wanted.length && wanted.length == found.length; i++) {
      Set<String> choices = Vocabulary.choices(Kind.simple(wanted[i]));
      if (!wanted[i].equals(found[i]) && !choices.isEmpty()) {
        return finding.advise(Advice.of("choices", Advice.list(choices)));
      }
    }
    return finding;
  }

  private static Finding madeWithNew(String type) {
    Set<String> beginnings = Vocabulary.beginnings(type);
    return beginnings.isEmpty()
        ? Problem.FORBIDDEN_CALL.with("new " + type)
        : Problem.MADE_WITH_NEW.with(type, Advice.list(beginnings));
  }

  private static Finding incomparable(String one, String other) {
    return Problem.INCOMPARABLE.with(Kind.of(one), Kind.of(other));
  }

  private static Finding wrongKind(String found, String needed) {
    return Problem.WRONG_KIND.with(Kind.of(found), Kind.of(needed));
  }

  private static Finding wrongOperator(String operator, String types) {
    return types.matches("(?:java\\.math\\.)?BigDecimal, (?:java\\.math\\.)?BigDecimal")
        ? Problem.LOOKED_UP_AND_COUNTED.with()
        : Problem.WRONG_OPERATOR.with(operator, Kind.all(types));
  }

  private static Words shown(String type) {
    return Vocabulary.facts().contains(Kind.simple(type))
        ? new Words(Kind.simple(type), Kind.simple(type))
        : Kind.of(type);
  }

  /** What has to be imported to be named, by its simple name; null for what has not. */
  static @Nullable String importOf(String name) {
    return IMPORTS.get(name);
  }
}
