package io.laurel.engine;

import io.laurel.PolicyProblem;
import io.laurel.RuleReference;
import io.laurel.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads one policy file as a tree: its rules, their phases and what they look at. */
final class PolicyParser {

  private static final Pattern PLACED =
      Pattern.compile("\\[ERR \\d+\\] Line (\\d+):(\\d+) (.*)", Pattern.DOTALL);
  private static final Pattern UNEXPECTED =
      Pattern.compile("input '(.*?)'(?: in rule \"?(.*?)\"?)?$");
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\b");
  private static final Pattern HEAD_END = Pattern.compile("\\b(when|then)\\b");
  private static final Pattern ACTION = Pattern.compile("\\bthen\\b\\s*");
  private static final String FULL_WIDTH = "（），；：“”‘’！＝＞＜【】。";
  private static final Pattern BINARY_DECIMAL =
      Pattern.compile("(?<![\\w.])(\\d+\\.\\d+|\\d+(?=[dDfF]\\b))(?![\\dB])[dDfF]?");
  private static final Pattern ENTRY = Pattern.compile("\\bEntry\\s*\\(\\s*");
  private static final Set<String> ENTRY_FACTS =
      Set.of(
          "Entry",
          "Standing",
          "Ineligible",
          "Disqualified",
          "Guest",
          "NotAdmitted",
          "Withdrawn",
          "Status",
          "Qualified",
          "Supernumerary",
          "Adjustment");

  private final SourceText source;
  private final CodeText code;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<PolicyRule> rules = new ArrayList<>();
  private final TreeMap<Integer, String> insertions = new TreeMap<>();
  private @Nullable PackageDescr tree;

  PolicyParser(SourceText source) {
    this.source = source;
    this.code = new CodeText(source.text());
    if (source.text().isBlank()) {
      problems.add(
          source.problem(1, 1, "The file is empty; a policy begins with `package` and has rules."));
      return;
    }
    PackageDescr parsed = parse();
    if (problems.isEmpty() && parsed != null) {
      tree = parsed;
      read(parsed);
    }
  }

  SourceText source() {
    return source;
  }

  List<PolicyProblem> problems() {
    return problems;
  }

  List<PolicyRule> rules() {
    return rules;
  }

  /** Where the compiler expects the file: in the folder of its package. */
  String path() {
    String folder = tree == null ? "" : tree.getName().replace('.', '/');
    return folder + "/" + source.file();
  }

  List<RuleDescr> ruleTrees() {
    return tree == null ? List.of() : tree.getRules();
  }

  /** The text to compile: each rule in the group of its phase. Lines stay where they are. */
  String withPhases() {
    return withPhases(Set.of());
  }

  /** As {@link #withPhases()}, with some rules left out. */
  String withPhases(Set<RuleDescr> without) {
    StringBuilder text = new StringBuilder(source.text());
    TreeMap<Integer, String> inserted = new TreeMap<>(insertions);
    for (RuleDescr rule : ruleTrees()) {
      if (without.contains(rule)) {
        int start = source.offset(rule.getLine());
        inserted.subMap(start, end(rule)).clear();
        for (int i = start; i < end(rule); i++) {
          if (text.charAt(i) != '\n') {
            text.setCharAt(i, ' ');
          }
        }
      }
    }
    inserted.descendingMap().forEach(text::insert);
    return text.toString();
  }

  private @Nullable PackageDescr parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = null;
    try {
      parsed = parser.parse(false, source.text());
    } catch (DroolsParserException | RuntimeException e) {
      problems.add(
          source.problem(1, 1, "The file can not be read as rules: " + firstLine(e.getMessage())));
    }
    if (parser.hasErrors()) {
      List<PolicyProblem> causes = misprints();
      problems.addAll(
          causes.isEmpty() ? parser.getErrors().stream().map(this::syntax).toList() : causes);
    }
    return parsed;
  }

  /** What is wrong with the text itself; the parser stumbles over it here and there. */
  private List<PolicyProblem> misprints() {
    List<PolicyProblem> found = new ArrayList<>();
    String text = code.toString();
    for (int i = 0; i < text.length(); i++) {
      if (FULL_WIDTH.indexOf(text.charAt(i)) >= 0) {
        found.add(
            source.problemAt(
                i, "Full-width punctuation `" + text.charAt(i) + "`; rules need the ASCII sign."));
      }
    }
    if (found.isEmpty() && code.unclosed() >= 0) {
      found.add(
          source.problemAt(
              code.unclosed(), "A quoted text does not end on its line; is a quote missing?"));
    }
    return found;
  }

  private PolicyProblem syntax(DroolsError error) {
    Matcher placed = PLACED.matcher(error.getMessage());
    if (!placed.find()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
      return source.problem(line, 1, "Syntax: " + firstLine(error.getMessage()));
    }
    int line = Integer.parseInt(placed.group(1));
    int column = Integer.parseInt(placed.group(2)) + 1;
    Matcher unexpected = UNEXPECTED.matcher(firstLine(placed.group(3)));
    if (!unexpected.find()) {
      return source.problem(line, column, "Syntax: " + firstLine(placed.group(3)));
    }
    String found = unexpected.group(1);
    if (unexpected.group(2) == null) {
      return source.problem(line, column, "`" + found + "` is not expected here.");
    }
    String rule = unexpected.group(2);
    int start = source.find("rule \"" + rule + "\"", 0, source.text().length());
    if (start < 0) {
      return source.problem(
          line,
          column,
          "Rule `" + rule + "`: `" + found + "` is not expected here; is the name in quotes?");
    }
    int at = source.offset(line) + column - 1;
    String before = code.toString().substring(start, Math.min(at, source.text().length()));
    Matcher next = RULE.matcher(before);
    if (next.find(Math.min(4, before.length()))) {
      return source.problemAt(
          start + next.start(), "Rule `" + rule + "` does not end before this one: write `end`.");
    }
    if (found.equals("<eof>")) {
      return source.problemAt(
          start + before.stripTrailing().length(),
          "Rule `" + rule + "` does not end: write `end`.");
    }
    String hint =
        found.equals("=")
            ? "; to compare, write `==`."
            : found.equals("end") && !ACTION.matcher(before).find() ? "; is `then` missing?" : ".";
    return source.problem(
        line, column, "Rule `" + rule + "`: `" + found + "` is not expected here" + hint);
  }

  private void read(PackageDescr parsed) {
    if (parsed.getName() == null || parsed.getName().isEmpty()) {
      problems.add(
          source.problem(
              1,
              1,
              "The file does not begin with `package`, for example `package policy.mycontest;`."));
    } else if (parsed.getName().startsWith("io.laurel")
        || parsed.getName().startsWith("org.drools")) {
      problems.add(
          source.problem(
              1, 1, "The package `" + parsed.getName() + "` is taken; choose one of your own."));
    }
    for (RuleDescr rule : parsed.getRules()) {
      read(rule);
    }
  }

  private void read(RuleDescr rule) {
    int start = source.offset(rule.getLine());
    if (rule instanceof QueryDescr) {
      problems.add(source.problemAt(start, "A `query` is not for policies; write a rule."));
      return;
    }
    for (String attribute : rule.getAttributes().keySet()) {
      int at = code.toString().indexOf(attribute, start);
      problems.add(
          source.problemAt(
              at >= 0 ? at : Math.max(0, code.toString().indexOf(attribute)),
              "Rule `"
                  + rule.getName()
                  + "`: `"
                  + attribute
                  + "` is not for policies; the phase says when a rule fires."));
    }
    checkDecimals(rule);
    Phase phase = phase(rule, start);
    if (phase == null) {
      return;
    }
    AnnotationDescr clause = rule.getAnnotation("clause");
    RuleReference reference =
        new RuleReference(
            rule.getName(),
            clause == null ? null : unquoted(clause),
            source.file(),
            rule.getLine());
    Reading reading = new Reading(phase);
    reading.walk(rule.getLhs(), false);
    boolean limits = String.valueOf(rule.getConsequence()).contains("Cap.of");
    rules.add(
        new PolicyRule(
            reference,
            phase,
            reading.counts,
            limits,
            reading.gathering(),
            reading.entryPatterns > 1,
            reading.beyondCategory));
    int when = headEnd(start);
    insertions.put(when, "ruleflow-group \"" + phase.id() + "\" ");
    if (reading.gathersEntries) {
      insertions.put(
          when + "when".length(),
          " " + Shown.class.getName() + "( phase == \"" + phase.id() + "\" )");
    }
  }

  /** A decimal without B is a binary number: 89.95 would miss exactly 89.95. */
  private void checkDecimals(RuleDescr rule) {
    Matcher decimal = BINARY_DECIMAL.matcher(code.toString());
    decimal.region(headEnd(source.offset(rule.getLine())), action(rule));
    while (decimal.find()) {
      problems.add(
          source.problemAt(
              decimal.start(),
              "Rule `"
                  + rule.getName()
                  + "`: `"
                  + decimal.group()
                  + "` is a binary number and misses the exact value; write `"
                  + decimal.group(1)
                  + "B`."));
    }
  }

  private @Nullable Phase phase(RuleDescr rule, int start) {
    AnnotationDescr given = rule.getAnnotation("phase");
    String known = "Phases: " + String.join(", ", Phase.ids()) + ".";
    if (given == null) {
      problems.add(
          source.problemAt(
              start,
              "Rule `"
                  + rule.getName()
                  + "` has no phase: write `@phase(\"award\")` after its name. "
                  + known));
      return null;
    }
    String id = unquoted(given);
    return Phase.of(id)
        .orElseGet(
            () -> {
              int at = source.text().indexOf(id, code.toString().indexOf("@phase", start));
              problems.add(
                  source.problemAt(
                      at,
                      "Rule `"
                          + rule.getName()
                          + "`: unknown phase `"
                          + id
                          + "`"
                          + Suggestion.ending(id, Phase.ids())
                          + " "
                          + known));
              return null;
            });
  }

  private static String unquoted(AnnotationDescr annotation) {
    String value = String.valueOf(annotation.getSingleValueAsString()).strip();
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /**
   * Conditions on entries are tried whenever an entry is inserted, whatever the phase: so each
   * begins with the phase it is meant for.
   */
  private void restrict(PatternDescr pattern, Phase phase) {
    Matcher open = ENTRY.matcher(code.toString());
    if (open.find(source.offset(pattern.getLine()) + Math.max(0, pattern.getColumn()))) {
      boolean empty = source.text().startsWith(")", open.end());
      insertions.put(open.end(), "phase == \"" + phase.entries() + "\"" + (empty ? "" : ", "));
    }
  }

  /**
   * Where the head of the rule that starts at {@code from} ends: at its {@code when} or {@code
   * then}.
   */
  int headEnd(int from) {
    Matcher end = HEAD_END.matcher(code.toString());
    return end.find(from) ? end.start() : source.text().length();
  }

  /** Where a rule ends at the latest: before the next one. */
  int end(RuleDescr rule) {
    return ruleTrees().stream()
        .filter(other -> other.getLine() > rule.getLine())
        .mapToInt(other -> source.offset(other.getLine()))
        .min()
        .orElse(source.text().length());
  }

  /** Where the action of a rule begins. */
  int action(RuleDescr rule) {
    Matcher then = ACTION.matcher(code.toString());
    return then.find(source.offset(rule.getLine())) ? then.end() : source.text().length();
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "unknown reason" : message.lines().findFirst().orElse("").strip();
  }

  /** What the conditions of one rule look at. */
  private final class Reading {

    private final Phase phase;
    final Map<String, Integer> counts = new HashMap<>();
    boolean beyondCategory;
    private int entryPatterns;
    private boolean gathersEntries;

    Reading(Phase phase) {
      this.phase = phase;
    }

    /** Whether more than one entry is looked at; one by itself can be streamed. */
    boolean gathering() {
      return gathersEntries || entryPatterns > 1;
    }

    void walk(@Nullable Object node, boolean gathering) {
      if (node instanceof PatternDescr pattern) {
        String type = pattern.getObjectType().replaceAll(".*\\.", "");
        counts.merge(type, 1, Integer::sum);
        if (ENTRY_FACTS.contains(type)) {
          entryPatterns++;
          gathersEntries |= gathering;
        }
        if (type.equals("Entry")) {
          restrict(pattern, phase);
        }
        if (type.equals("Award")) {
          beyondCategory |=
              !String.valueOf(pattern.getConstraint().getDescrs()).contains("category");
        }
        walk(pattern.getSource(), gathering);
      } else if (node instanceof AccumulateDescr accumulate) {
        walk(accumulate.getInput(), true);
      } else if (node instanceof ConditionalElementDescr group) {
        boolean gathers = gathering || !(node instanceof org.drools.drl.ast.descr.AndDescr);
        for (Object child : group.getDescrs()) {
          walk(child, gathers);
        }
      }
    }
  }
}
