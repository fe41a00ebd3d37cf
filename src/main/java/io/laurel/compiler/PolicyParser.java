package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.RuleReference;
import io.laurel.Words;
import io.laurel.sandbox.AllowList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.FunctionDescr;
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

  private static final Words KNOWN =
      new Words(String.join(", ", Phase.ids()), String.join("、", Phase.ids()));

  private final SourceText source;
  private final CodeText code;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<PolicyRule> rules = new ArrayList<>();
  private final TreeMap<Integer, String> insertions = new TreeMap<>();
  private @Nullable PackageDescr tree;

  public PolicyParser(SourceText source, AllowList allowed) {
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
      problems.addAll(TreeForm.check(source, parsed, allowed));
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
    String file = source.file();
    return folder + "/" + file + (file.toLowerCase(Locale.ROOT).endsWith(".drl") ? "" : ".drl");
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
    return withPhases(without, Map.of(), "");
  }

  /**
   * As {@link #withPhases()}, with some rules left out.
   *
   * @param replaced where further text to leave out begins and ends
   * @param by what stands instead
   */
  String withPhases(Set<RuleDescr> without, Map<Integer, Integer> replaced, String by) {
    StringBuilder text = new StringBuilder(source.text());
    TreeMap<Integer, String> inserted = new TreeMap<>(insertions);
    for (RuleDescr rule : ruleTrees()) {
      if (without.contains(rule)) {
        int start = source.offset(rule.getLine());
        inserted.subMap(start, end(rule)).clear();
        blank(text, start, end(rule));
      }
    }
    replaced.forEach(
        (from, to) -> {
          inserted.subMap(from, false, to, false).clear();
          blank(text, from, to);
          inserted.merge(from, by, String::concat);
        });
    inserted.descendingMap().forEach(text::insert);
    return text.toString();
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  List<FunctionDescr> functions() {
    return tree == null ? List.of() : tree.getFunctions();
  }

  private @Nullable PackageDescr parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = null;
    try {
      parsed = parser.parse(false, source.text());
    } catch (StackOverflowError e) {
      problems.add(source.problem(1, 1, Problem.DEEP_FILE.with()));
      return null;
    } catch (DroolsParserException | RuntimeException e) {
      problems.add(source.problem(1, 1, Problem.UNREADABLE.with()));
    }
    if (parser.hasErrors()) {
      List<PolicyProblem> found = new SyntaxProblems(source, code).of(parser.getErrors());
      problems.clear();
      problems.addAll(found);
    } else if (problems.isEmpty()) {
      problems.addAll(Brackets.check(source, code));
    }
    return parsed;
  }

  private void read(PackageDescr parsed) {
    int before = 0;
    for (RuleDescr rule : parsed.getRules()) {
      if (rule.getLine() == before) {
        problems.add(
            source.problemAt(
                source.offset(rule.getLine()), Problem.SAME_LINE.with(rule.getName())));
      } else {
        read(rule);
      }
      before = rule.getLine();
    }
  }

  private void read(RuleDescr rule) {
    int start = source.offset(rule.getLine());
    if (rule instanceof QueryDescr) {
      problems.add(source.problemAt(start, Problem.QUERY.with()));
      return;
    }
    for (String attribute : rule.getAttributes().keySet()) {
      int at = code.toString().indexOf(attribute, start);
      problems.add(
          source.problemAt(
              at >= 0 ? at : Math.max(0, code.toString().indexOf(attribute)),
              Problem.ATTRIBUTE.in(rule.getName(), attribute)));
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
    if (given == null) {
      if (rule.getAnnotations().stream().noneMatch(PolicyParser::meansPhase)) {
        problems.add(source.problemAt(start, Problem.NO_PHASE.in(rule.getName(), KNOWN)));
      }
      return null;
    }
    String id = unquoted(given);
    Optional<Phase> phase = Phase.of(id);
    if (phase.isEmpty() && TreeForm.isText(given)) {
      int at = source.text().indexOf(id, code.toString().indexOf("@phase", start));
      Finding unknown = Problem.UNKNOWN_PHASE.in(rule.getName(), id, KNOWN);
      problems.add(source.problemAt(at, Advice.meant(unknown, id, Phase.ids())));
    }
    return phase.orElse(null);
  }

  private static boolean meansPhase(AnnotationDescr annotation) {
    return Advice.nearest(annotation.getName(), Set.of("phase")).isPresent();
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
