package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.RuleReference;
import io.laurel.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads one policy file as a tree: its rules, their phases and what they look at. */
public final class PolicyParser {

  private static final Pattern HEAD_END = Pattern.compile("\\b(when|then)\\b");
  private static final Pattern ACTION = Pattern.compile("\\bthen\\b\\s*");
  private static final Pattern ENTRY = Pattern.compile("\\bEntry\\s*\\(\\s*");

  private final SourceText source;
  private final CodeText code;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<PolicyRule> rules = new ArrayList<>();
  private final TreeMap<Integer, String> insertions = new TreeMap<>();
  private @Nullable PackageDescr tree;

  public PolicyParser(SourceText source) {
    this.source = source;
    this.code = new CodeText(source.text());
    if (source.text().isBlank()) {
      problems.add(source.problem(1, 1, Problem.EMPTY_FILE.with()));
      return;
    }
    problems.addAll(TextForm.check(source, code));
    PackageDescr parsed = problems.isEmpty() ? parse() : null;
    if (problems.isEmpty() && parsed != null) {
      tree = parsed;
      problems.addAll(TreeForm.check(source, parsed));
      read(parsed);
    }
  }

  public SourceText source() {
    return source;
  }

  /** The text with comments and the inside of quotes blanked. */
  public CodeText code() {
    return code;
  }

  public List<PolicyProblem> problems() {
    return problems;
  }

  public List<PolicyRule> rules() {
    return rules;
  }

  /** Where the compiler expects the file: in the folder of its package. */
  String path() {
    String folder = tree == null ? "" : tree.getName().replace('.', '/');
    return folder + "/" + source.file();
  }

  public List<RuleDescr> ruleTrees() {
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
    } catch (StackOverflowError e) {
      problems.add(source.problem(1, 1, "The file is nested too deep to be read."));
      return null;
    } catch (DroolsParserException | RuntimeException e) {
      problems.add(
          source.problem(
              1,
              1,
              "The file can not be read as rules: " + SyntaxProblems.firstLine(e.getMessage())));
    }
    if (parser.hasErrors()) {
      problems.addAll(new SyntaxProblems(source, code).of(parser.getErrors()));
    }
    return parsed;
  }

  private void read(PackageDescr parsed) {
    int before = 0;
    for (RuleDescr rule : parsed.getRules()) {
      if (rule.getLine() == before) {
        problems.add(
            source.problemAt(
                source.offset(rule.getLine()),
                "Rule `"
                    + rule.getName()
                    + "` begins on the line of another; begin each rule on a line of its own."));
      } else {
        read(rule);
      }
      before = rule.getLine();
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
    new ConditionCheck(source, code, problems::add).check(rule, headEnd(start), action(rule));
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
    Reading reading = new Reading(rule.getLhs());
    new JoinSteps(source, code, this::insert).add(rule);
    reading.entries().forEach(pattern -> restrict(pattern, phase));
    rules.add(
        new PolicyRule(
            reference,
            phase,
            reading.counts(),
            reading.gathering(),
            reading.comparing(),
            reading.beyondCategory()));
    int when = headEnd(start);
    insert(when, "ruleflow-group \"" + phase.id() + "\" ");
    if (reading.gathersEntries()) {
      insert(
          when + "when".length(),
          " " + Shown.class.getName() + "( phase == \"" + phase.id() + "\" )");
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
      boolean last = empty && !insertions.containsKey(open.end());
      insertions.merge(
          open.end(),
          "phase == \"" + phase.entries() + "\"" + (last ? "" : ", "),
          (later, first) -> first + later);
    }
  }

  private void insert(int at, String text) {
    insertions.merge(at, text, String::concat);
  }

  /**
   * Where the head of the rule that starts at {@code from} ends: at its {@code when} or {@code
   * then}.
   */
  public int headEnd(int from) {
    Matcher end = HEAD_END.matcher(code.toString());
    return end.find(from) ? end.start() : source.text().length();
  }

  /** Where a rule ends at the latest: before the next one. */
  public int end(RuleDescr rule) {
    return ruleTrees().stream()
        .filter(other -> other.getLine() > rule.getLine())
        .mapToInt(other -> source.offset(other.getLine()))
        .min()
        .orElse(source.text().length());
  }

  /** Where the action of a rule begins. */
  public int action(RuleDescr rule) {
    Matcher then = ACTION.matcher(code.toString());
    return then.find(source.offset(rule.getLine())) ? then.end() : source.text().length();
  }
}
