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
  private static final String FULL_WIDTH = "（），；：“”‘’！＝＞＜【】。";
  private static final Pattern ENTRY = Pattern.compile("\\bEntry\\s*\\(\\s*");
  private static final Set<String> ENTRY_FACTS =
      Set.of(
          "Entry",
          "Standing",
          "Ineligible",
          "Disqualified",
          "Guest",
          "Status",
          "Qualified",
          "Adjustment");

  private final SourceText source;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<PolicyRule> rules = new ArrayList<>();
  private final TreeMap<Integer, String> insertions = new TreeMap<>();
  private @Nullable PackageDescr tree;

  PolicyParser(SourceText source) {
    this.source = source;
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
    StringBuilder text = new StringBuilder(source.text());
    insertions.descendingMap().forEach(text::insert);
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
    for (DroolsError error : parser.getErrors()) {
      problems.add(syntax(error));
    }
    return parsed;
  }

  private PolicyProblem syntax(DroolsError error) {
    Matcher placed = PLACED.matcher(error.getMessage());
    if (!placed.find()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
      return source.problem(line, 1, "Syntax: " + firstLine(error.getMessage()));
    }
    int line = Integer.parseInt(placed.group(1));
    int column = Integer.parseInt(placed.group(2));
    String text = source.line(line);
    if (column >= 0 && column < text.length() && FULL_WIDTH.indexOf(text.charAt(column)) >= 0) {
      return source.problem(
          line,
          column + 1,
          "Full-width punctuation `" + text.charAt(column) + "`; rules need the ASCII sign.");
    }
    return source.problem(line, column + 1, "Syntax: " + firstLine(placed.group(3)));
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
    for (String attribute : rule.getAttributes().keySet()) {
      int at = source.find(attribute, start, source.text().length());
      problems.add(
          source.problemAt(
              at,
              "Rule `"
                  + rule.getName()
                  + "`: `"
                  + attribute
                  + "` is not for policies; the phase says when a rule fires."));
    }
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
            reference, phase, reading.counts, limits, reading.comparing(), reading.beyondCategory));
    insertions.put(headEnd(start), "ruleflow-group \"" + phase.id() + "\" ");
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
              int at = source.find("@phase", start, source.text().length());
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
    Matcher open = ENTRY.matcher(source.text());
    if (open.find(source.offset(pattern.getLine()) + Math.max(0, pattern.getColumn()))) {
      boolean empty = source.text().startsWith(")", open.end());
      insertions.put(open.end(), "phase == \"" + phase.entries() + "\"" + (empty ? "" : ", "));
    }
  }

  /**
   * Where the head of the rule that starts at {@code from} ends: at its {@code when} or {@code
   * then}.
   */
  private int headEnd(int from) {
    String text = source.text();
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = closing(text, i, c);
      } else if (text.startsWith("//", i)) {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", i)) {
        int end = text.indexOf("*/", i + 2);
        i = end < 0 ? text.length() : end + 1;
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = i;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
        String word = text.substring(i, end);
        if (word.equals("when") || word.equals("then")) {
          return i;
        }
        i = end - 1;
      }
      i++;
    }
    return text.length();
  }

  private static int closing(String text, int open, char quote) {
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
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
    boolean comparing() {
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
