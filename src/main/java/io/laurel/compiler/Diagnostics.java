package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;

/** Brings messages of the compiler back to the line and column of the policy they are about. */
final class Diagnostics {

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?:left part of expression: |Unable to Analyse Expression:? ?|Predicate '|in expression ')"
              + "(.*?)(?::|' must.*|')?$");
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile("Unable to find class:? '?([^']*)'?"),
          Pattern.compile("Unable to resolve ObjectType '(.*)'"),
          Pattern.compile("Unknown field (\\S+) on"),
          Pattern.compile("Method (\\w+) on"),
          Pattern.compile("accumulate function: '(\\S+)'"));
  private static final Pattern FACT = Pattern.compile("(\\w+)\\s*\\(");
  private static final Pattern ACTION =
      Pattern.compile(
          "Unable to parse consequence caused by: .*?\\(line (\\d+),col (\\d+)\\) (.*)");
  private static final Pattern RULE_NAME = Pattern.compile("\\* Rule name: (.*)");
  private static final Pattern METHOD = Pattern.compile("[Tt]he method (\\w+)\\(");

  /** A rule and where its parts stand in its file. */
  private record Place(
      PolicyParser file, RuleDescr rule, int start, int when, int action, int end) {

    SourceText source() {
      return file.source();
    }

    /** Whether a message of the compiler may be about this rule; line -1 means it does not say. */
    boolean mayBe(Message message) {
      return message.getLine() <= 0 || message.getLine() == rule.getLine();
    }
  }

  private final List<PolicyParser> files;
  private final AllowList allowed;
  private final List<Place> places = new ArrayList<>();
  private final Set<RuleDescr> blamed = new LinkedHashSet<>();
  private final Set<PolicyProblem> problems = new LinkedHashSet<>();
  private Map<String, String> generated = Map.of();

  Diagnostics(List<PolicyParser> files, AllowList allowed) {
    this.files = files;
    this.allowed = allowed;
    for (PolicyParser file : files) {
      SourceText source = file.source();
      for (RuleDescr rule : file.ruleTrees()) {
        int start = source.offset(rule.getLine());
        places.add(
            new Place(file, rule, start, file.headEnd(start), file.action(rule), file.end(rule)));
      }
    }
  }

  /**
   * The problems behind a compilation that went wrong; at least one. The compiler stops at the
   * first condition it does not understand, so the rules to blame are left out and the rest is
   * compiled again.
   */
  List<PolicyProblem> of(RuleCompiler.Compiled first) {
    RuleCompiler.Compiled compiled = first;
    int told = -1;
    while (!compiled.isUsable() && blamed.size() > told) {
      told = blamed.size();
      generated = compiled.sources();
      if (compiled.failure() != null) {
        isolate();
      } else {
        read(compiled.errors());
      }
      if (problems.isEmpty()) {
        blameAlone();
      }
      places.removeIf(p -> blamed.contains(p.rule()));
      compiled = compileWithout(blamed);
    }
    return problems.stream().sorted().toList();
  }

  /** Nobody says which rule is to blame: those that do not compile by themselves are. */
  private void blameAlone() {
    for (Place place : List.copyOf(places)) {
      if (!compileWithout(others(place)).isUsable()) {
        add(place, place.when(), "is not understood: look at its quotes and brackets.");
      }
    }
    if (problems.isEmpty()) {
      for (Place place : places) {
        add(place, place.when(), "is not understood together with the other rules.");
      }
    }
    for (PolicyParser file : problems.isEmpty() ? files : List.<PolicyParser>of()) {
      problems.add(file.source().problem(1, 1, "The file is not understood."));
    }
  }

  private Set<RuleDescr> others(Place place) {
    Set<RuleDescr> others = new HashSet<>(blamed);
    places.stream().map(Place::rule).filter(r -> !r.equals(place.rule())).forEach(others::add);
    return others;
  }

  /** The problems behind code that was compiled and may not run. */
  List<PolicyProblem> of(RuleCompiler.Compiled compiled, List<Refusal> refusals) {
    generated = compiled.sources();
    for (Refusal refusal : refusals) {
      String path = refusal.type().replace('.', '/') + ".java";
      String source =
          generated.entrySet().stream()
              .filter(e -> e.getKey().endsWith(path))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
      inGeneratedCode(path, source, refusal.line(), refusal.subject(), Wording.of(refusal));
    }
    return problems.stream().sorted().toList();
  }

  private RuleCompiler.Compiled compileWithout(Set<RuleDescr> left) {
    Map<String, String> rest = new LinkedHashMap<>();
    files.forEach(f -> rest.put(f.path(), f.withPhases(left)));
    return RuleCompiler.compile(rest, allowed);
  }

  /** The compiler gave up without saying where: each rule is compiled by itself. */
  private void isolate() {
    for (Place place : List.copyOf(places)) {
      if (compileWithout(others(place)).failure() != null) {
        add(
            place,
            place.when(),
            "the conditions are not understood: do the kinds of their values agree?");
      }
    }
  }

  private void read(List<Message> errors) {
    Map<String, String> texts = new HashMap<>();
    for (Message message : errors) {
      if (message.getText().startsWith("Java source of ")) {
        texts.put(
            message.getPath(), message.getText().substring(message.getText().indexOf('\n') + 1));
      }
    }
    int before = problems.size();
    for (Message message : errors) {
      String path = message.getPath();
      if (message.getText().startsWith("Java source of ")) {
        continue;
      }
      if (path == null || !path.endsWith(".java")) {
        inCondition(message);
      } else if (path.contains("/Lambda") || problems.size() == before) {
        String source = texts.get(path); // the frame only repeats what its parts report
        inGeneratedCode(
            path,
            source,
            message.getLine(),
            token(source, message.getColumn()),
            SyntaxProblems.firstLine(message.getText()));
      }
    }
  }

  private void inCondition(Message message) {
    String text = SyntaxProblems.firstLine(message.getText());
    List<Place> about = places.stream().filter(p -> p.mayBe(message)).toList();
    Matcher action = ACTION.matcher(text);
    Matcher condition = CONDITION.matcher(text);
    if (action.find() && !about.isEmpty()) {
      inAction(
          about.get(0),
          Integer.parseInt(action.group(1)),
          Integer.parseInt(action.group(2)),
          action.group(3));
    } else if (!(condition.find() && blame(about, condition.group(1))) && !name(about, text)) {
      about.stream().findFirst().ifPresent(p -> add(p, p.start(), Wording.of(text)));
    }
  }

  /** The compiler counts the lines of an action from 2 and names the last word it understood. */
  private void inAction(Place place, int line, int column, String text) {
    SourceText source = place.source();
    int at = place.action();
    for (int i = 2; i < line; i++) {
      at = source.text().indexOf('\n', at) + 1;
    }
    add(place, at + column - 1, Wording.action(text));
  }

  /** Finds a condition and in it the word to blame; of several alike, the first not told yet. */
  private boolean blame(List<Place> about, String expression) {
    boolean found = false;
    for (Place place : about) {
      int at = place.source().find(expression, place.when(), place.action());
      if (at >= 0) {
        found = true;
        Wording.Blamed blamed =
            Wording.condition(
                expression,
                factAt(place, at),
                place.source().text().substring(place.when(), place.end()));
        if (add(place, at + blamed.offset(), blamed.message())) {
          return true;
        }
      }
    }
    return found;
  }

  private boolean name(List<Place> about, String text) {
    boolean found = false;
    for (Pattern pattern : NAMED) {
      Matcher named = pattern.matcher(text);
      for (Place place : named.find() ? about : List.<Place>of()) {
        int at = place.source().find(named.group(1), place.when(), place.action());
        if (at >= 0) {
          found = true;
          if (add(place, at, Wording.of(text))) {
            return true;
          }
        }
      }
    }
    return found;
  }

  /** The kind of fact whose conditions stand at a place. */
  private static String factAt(Place place, int at) {
    Matcher opened = FACT.matcher(place.source().text().substring(place.when(), at));
    String fact = "";
    while (opened.find()) {
      if (Vocabulary.facts().contains(opened.group(1))) {
        fact = opened.group(1);
      }
    }
    return fact;
  }

  private boolean add(Place place, int at, String text) {
    blamed.add(place.rule());
    return problems.add(
        place.source().problemAt(at, "Rule `" + place.rule().getName() + "`: " + text));
  }

  private void inGeneratedCode(
      String path, @Nullable String source, int number, String token, String text) {
    String[] lines = source == null ? new String[0] : source.split("\n", -1);
    String line = number >= 1 && number <= lines.length ? lines[number - 1].strip() : "";
    String className = path.replaceAll(".*/", "").replace(".java", "");
    boolean isAction = className.startsWith("LambdaConsequence");
    Set<String> owners = owners(className);
    boolean found = false;
    for (Place place : places) {
      if (owners.isEmpty() ? found : !owners.contains(place.rule().getName())) {
        continue; // rules with the same action share its code
      }
      int from = isAction ? place.action() : place.when();
      int to = isAction || !className.startsWith("Lambda") ? place.end() : place.action();
      int at = locate(place.source(), line, token, text, from, to);
      if (at < 0 && !owners.isEmpty()) {
        at = from;
      }
      if (at >= 0) {
        add(place, at, Wording.of(text));
        found = true;
      }
    }
    if (!found && !places.isEmpty()) {
      problems.add(places.get(0).source().problemAt(places.get(0).start(), Wording.of(text)));
    }
  }

  private static int locate(
      SourceText source, String line, String token, String text, int from, int to) {
    int base = source.find(line, from, to);
    int at = base >= 0 && !token.isEmpty() ? source.find(token, base, to) : -1;
    if (at < 0) {
      at = base;
    }
    Matcher method = METHOD.matcher(text);
    if (at < 0 && method.find()) {
      at = source.find(method.group(1) + "(", from, to);
    }
    return at >= 0 || token.isEmpty() ? at : source.find(token, from, to);
  }

  private Set<String> owners(String className) {
    Set<String> owners = new LinkedHashSet<>();
    for (Map.Entry<String, String> file : new LinkedHashMap<>(generated).entrySet()) {
      if (!file.getKey().contains("RuleMethods")) {
        continue;
      }
      String current = "";
      for (String line : file.getValue().lines().toList()) {
        Matcher name = RULE_NAME.matcher(line);
        if (name.find()) {
          current = name.group(1).strip();
        }
        if (line.contains(className) && !current.isEmpty()) {
          owners.add(current);
        }
      }
    }
    return owners;
  }

  private static String token(@Nullable String source, int column) {
    if (source == null || column < 0 || column >= source.length()) {
      return "";
    }
    int end = column;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    return source.substring(column, end);
  }
}
