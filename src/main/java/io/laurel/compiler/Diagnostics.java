package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.CodeCheck;
import io.laurel.sandbox.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.FunctionDescr;
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
  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "(?:Unknown parameter in accumulate: |For input string: |Unable to find class )[\"']?([^\"']*)[\"']?");
  private static final Pattern DECLARED = Pattern.compile("(?m)^[ \\t]*(?:rule|function)\\b");
  private static final Pattern DECIMAL = Pattern.compile("(?<![\\w$])(\\d+(?:\\.\\d+)?)[Bb]\\b");
  private static final Pattern GETTER = Pattern.compile("_this\\.get(\\w+)\\(\\)");
  private static final Pattern SOURCE = Pattern.compile("(?U)\\bfrom\\s+(\\$\\w+)");
  private static final Pattern NAMED_HERE = Pattern.compile("(?U)(\\$\\w+)\\s*:");
  private static final Pattern MADE_LONG =
      Pattern.compile("(\\S+)[lL] cannot be resolved to a variable");
  private static final Pattern HIDDEN_TYPE =
      Pattern.compile("The type [\\w.]*\\.(\\w+) cannot be resolved\\. It is indirectly");
  private static final int LONGEST_WORD = 40;
  private static final Pattern FACT = Pattern.compile("(\\w+)\\s*\\(");
  private static final Pattern ACTION =
      Pattern.compile(
          "Unable to parse consequence caused by: .*?\\(line (\\d+),col (\\d+)\\) (.*)");
  private static final Pattern RULE_NAME = Pattern.compile("\\* Rule name: (.*)");
  private static final Pattern METHOD = Pattern.compile("[Tt]he method (\\w+)\\(");

  private final List<PolicyParser> files;
  private final Trial trial;
  private final Narrowing narrowing;
  private final List<RulePlace> places = new ArrayList<>();
  private final Set<RuleDescr> blamed = new LinkedHashSet<>();
  private final Set<PolicyProblem> problems = new LinkedHashSet<>();
  private Map<String, String> generated = Map.of();

  Diagnostics(List<PolicyParser> files, AllowList allowed) {
    this.files = files;
    this.trial = new Trial(files, allowed);
    this.narrowing = new Narrowing(trial);
    for (PolicyParser file : files) {
      file.ruleTrees().forEach(rule -> places.add(RulePlace.of(file, rule)));
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
        if (!functions()) {
          isolate();
        }
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
    for (RulePlace place : List.copyOf(places)) {
      if (!compileWithout(others(place)).isUsable()) {
        add(place, place.when(), Problem.RULE_UNCLEAR.with());
      }
    }
    if (problems.isEmpty()) {
      for (RulePlace place : places) {
        add(place, place.when(), Problem.RULES_UNCLEAR.with());
      }
    }
    for (PolicyParser file : problems.isEmpty() ? files : List.<PolicyParser>of()) {
      problems.add(file.source().problem(1, 1, Problem.FILE_UNCLEAR.with()));
    }
  }

  private Set<RuleDescr> others(RulePlace place) {
    return allBut(List.of(place));
  }

  /** The problems behind code that was compiled and may not run. */
  List<PolicyProblem> of(RuleCompiler.Compiled compiled, List<Refusal> refusals) {
    generated = compiled.sources();
    List<Refusal> vague = new ArrayList<>();
    for (Refusal refusal : refusals) {
      String path = refusal.type().replace('.', '/') + ".java";
      String source =
          generated.entrySet().stream()
              .filter(e -> e.getKey().endsWith(path))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
      if (!inGeneratedCode(
          path, source, refusal.line(), refusal.subject(), "", Wording.of(refusal))) {
        vague.add(refusal);
      }
    }
    boolean told = problems.stream().anyMatch(p -> !p.id().equals(Problem.INNER_WORKINGS.id()));
    problems.removeIf(p -> told && p.id().equals(Problem.INNER_WORKINGS.id()));
    if (problems.isEmpty() && places.isEmpty()) {
      SourceText source = files.get(0).source();
      vague.forEach(r -> problems.add(source.problem(1, 1, Wording.of(r))));
    } else if (problems.isEmpty()) {
      boolean calls = vague.stream().anyMatch(r -> r.kind() != Refusal.Kind.TYPE);
      vague.stream().filter(r -> !calls || r.kind() != Refusal.Kind.TYPE).forEach(this::refused);
    }
    return problems.stream().sorted().toList();
  }

  /** Code that may not run and does not say whose it is: rules are left out until it is gone. */
  private void refused(Refusal refusal) {
    Predicate<RuleCompiler.Compiled> still =
        c ->
            CodeCheck.of(c.classes(), trial.allowed()).stream()
                .anyMatch(r -> r.kind() == refusal.kind() && r.subject().equals(refusal.subject()));
    RulePlace place = suspect(places, still);
    Matcher from = SOURCE.matcher(place.text(place.when(), place.action()));
    if (refusal.subject().equals("D.entryPoint") && from.find()) {
      add(place, place.when() + from.start(1), Wording.unknownVariable(from.group(1)));
      return;
    }
    Narrowing.Found found = narrowing.find(place, others(place), still.negate());
    add(place, found == null ? place.when() : found.at(), Wording.of(refusal));
  }

  /** The rule without which something is gone. */
  private RulePlace suspect(List<RulePlace> among, Predicate<RuleCompiler.Compiled> still) {
    List<RulePlace> suspects = among;
    while (suspects.size() > 1) {
      List<RulePlace> half = suspects.subList(0, suspects.size() / 2);
      suspects =
          still.test(compileWithout(allBut(half)))
              ? half
              : suspects.subList(suspects.size() / 2, suspects.size());
    }
    return suspects.get(0);
  }

  private RuleCompiler.Compiled compileWithout(Set<RuleDescr> left) {
    return trial.compile(left);
  }

  /** Whether functions keep the compiler from reading anything; they are told. */
  private boolean functions() {
    Set<RuleDescr> all = new HashSet<>();
    files.forEach(f -> all.addAll(f.ruleTrees()));
    if (trial.compile(all).failure() == null) {
      return false;
    }
    for (PolicyParser file : files) {
      for (FunctionDescr function : file.functions()) {
        int start = file.source().offset(function.getLine());
        if (trial.compile(all, file, start, nextStart(file, start)).failure() == null
            || file.functions().size() == 1) {
          Finding finding = Problem.FUNCTION_UNCLEAR.with(function.getName());
          problems.add(file.source().problemAt(start, finding));
        }
      }
    }
    return !problems.isEmpty();
  }

  private static int nextStart(PolicyParser file, int start) {
    Matcher next = DECLARED.matcher(file.code().toString());
    return next.find(start + 1) ? next.start() : file.source().text().length();
  }

  /** The compiler gave up without saying where: each rule is compiled by itself. */
  private void isolate() {
    for (RulePlace place : List.copyOf(places)) {
      Throwable failure = compileWithout(others(place)).failure();
      if (failure != null) {
        failed(place, deepest(failure));
      }
    }
  }

  private void failed(RulePlace place, String reason) {
    Finding known = Wording.of(reason);
    Matcher quoted = GIVEN_UP.matcher(reason);
    boolean told = Wording.knows(reason);
    int at =
        quoted.find() ? place.source().find(quoted.group(1), place.when(), place.action()) : -1;
    Narrowing.Found found = narrowing.find(place, others(place), c -> c.failure() == null);
    if (told) {
      add(place, at >= 0 ? at : found == null ? place.when() : found.at(), known);
    } else if (found != null) {
      ConditionWording.Blamed blamed = blamed(place, found.at(), found.text());
      add(place, found.at() + blamed.offset(), blamed.finding());
    } else {
      add(place, place.when(), Problem.CONDITIONS_UNCLEAR.with());
    }
  }

  private static String deepest(Throwable failure) {
    Throwable each = failure;
    while (each.getCause() != null) {
      each = each.getCause();
    }
    return SyntaxProblems.firstLine(each.getMessage());
  }

  private static ConditionWording.Blamed blamed(RulePlace place, int at, String expression) {
    return new ConditionWording(
            factAt(place, at), place.text(place.when(), at), place.source().text())
        .blame(expression);
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
    for (Message message : telling(errors)) {
      String path = message.getPath();
      if (message.getText().startsWith("Java source of ")) {
        continue;
      }
      if (path == null || !path.endsWith(".java")) {
        inCondition(message);
      } else if (!path.contains("RuleMethods") || problems.size() == before) {
        String source = texts.get(path); // the frame only repeats what its parts report
        inGeneratedCode(
            path,
            source,
            message.getLine(),
            token(source, message.getColumn()),
            SyntaxProblems.firstLine(message.getText()),
            Wording.of(SyntaxProblems.firstLine(message.getText())));
      }
    }
  }

  /**
   * Without what only follows from others: of one line of code the first, of conditions the rest.
   */
  private static List<Message> telling(List<Message> errors) {
    Map<String, Message> first = new LinkedHashMap<>();
    Set<String> hidden = new HashSet<>();
    for (Message message : errors) {
      Matcher type = HIDDEN_TYPE.matcher(message.getText());
      if (type.find()) {
        hidden.add(type.group(1) + " cannot be resolved to a type");
      }
    }
    boolean others = errors.stream().anyMatch(m -> !m.getText().startsWith("Pattern of type"));
    for (Message message : errors) {
      String text = message.getText();
      if (hidden.contains(SyntaxProblems.firstLine(text))) {
        continue;
      }
      boolean code = message.getPath() != null && message.getPath().endsWith(".java");
      String key =
          code
              ? message.getPath() + ":" + message.getLine()
              : text + message.getLine() + first.size();
      Message before = first.get(key);
      boolean better = before != null && before.getText().startsWith("Syntax error");
      if ((before == null || better) && !(others && text.startsWith("Pattern of type"))) {
        first.put(key, message);
      }
    }
    return List.copyOf(first.values());
  }

  private void inCondition(Message message) {
    String text = SyntaxProblems.firstLine(message.getText());
    List<RulePlace> about = places.stream().filter(p -> p.mayBe(message)).toList();
    Matcher action = ACTION.matcher(text);
    Matcher condition = CONDITION.matcher(text);
    if (action.find() && !about.isEmpty()) {
      inAction(
          about.get(0),
          Integer.parseInt(action.group(1)),
          Integer.parseInt(action.group(2)),
          action.group(3));
    } else if (!(condition.find() && blame(about, condition.group(1))) && !name(about, text)) {
      unplaced(about, text);
    }
  }

  /** A message that does not say where: rules are left out until it is gone. */
  private void unplaced(List<RulePlace> about, String text) {
    if (!about.isEmpty()) {
      RulePlace place = suspect(about, c -> says(c, text));
      Narrowing.Found found = narrowing.find(place, others(place), c -> !says(c, text));
      slip(place, found == null ? place.start() : found.at(), text, Wording.of(text));
    }
  }

  /** What the compiler makes of some slips tells little; the rule itself tells more. */
  private void slip(RulePlace place, int at, String text, Finding otherwise) {
    String conditions = place.file().code().toString().substring(place.when(), place.action());
    Set<String> names = new HashSet<>();
    Matcher named = NAMED_HERE.matcher(conditions);
    while (!text.isEmpty() && !Wording.knows(text) && named.find()) {
      if (!names.add(named.group(1))) {
        add(place, place.when() + named.start(), Problem.NAMED_TWICE.with(named.group(1)));
        return;
      }
    }
    Matcher number = MADE_LONG.matcher(text);
    String quoted = number.matches() ? "\"" + number.group(1) + "\"" : "";
    int there = quoted.isEmpty() ? -1 : place.source().find(quoted, place.when(), place.action());
    if (there >= 0) {
      add(place, there, Problem.LARGE_NUMBER.with(number.group(1)));
    } else {
      add(place, at, otherwise);
    }
  }

  private static boolean says(RuleCompiler.Compiled compiled, String text) {
    return compiled.errors().stream()
        .anyMatch(m -> SyntaxProblems.firstLine(m.getText()).equals(text));
  }

  private Set<RuleDescr> allBut(List<RulePlace> kept) {
    Set<RuleDescr> rules = new HashSet<>(blamed);
    places.stream().filter(p -> !kept.contains(p)).forEach(p -> rules.add(p.rule()));
    return rules;
  }

  /** The compiler counts the lines of an action from 2 and names the last word it understood. */
  private void inAction(RulePlace place, int line, int column, String text) {
    int at = place.action();
    for (int i = 2; i < line; i++) {
      at = place.source().text().indexOf('\n', at) + 1;
    }
    at += column - 1;
    Matcher decimal = DECIMAL.matcher(place.text(place.action(), place.end()));
    while (decimal.find()) {
      if (decimal.end() > at - place.action() && decimal.start() <= at - place.action() + 1) {
        int start = place.action() + decimal.start();
        add(place, start, Problem.DECIMAL_IN_ACTION.with(decimal.group(1)));
        return;
      }
    }
    Finding finding = Wording.action(text);
    String word = Wording.unexpected(text);
    int there = word.isEmpty() ? -1 : place.source().find(word, at, place.end());
    add(place, there >= 0 && there <= at + LONGEST_WORD ? there : at, finding);
  }

  /** Finds a condition and in it the word to blame; of several alike, the first not told yet. */
  private boolean blame(List<RulePlace> about, String expression) {
    String written =
        GETTER.matcher(expression).replaceAll(m -> small(m.group(1))).replace("_this.", "");
    boolean found = false;
    for (RulePlace place : about) {
      int at = place.source().find(written, place.when(), place.action());
      if (at >= 0) {
        found = true;
        ConditionWording.Blamed blamed = blamed(place, at, written);
        if (add(place, at + blamed.offset(), blamed.finding())) {
          return true;
        }
      }
    }
    return found;
  }

  private static String small(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private boolean name(List<RulePlace> about, String text) {
    boolean found = false;
    for (Pattern pattern : NAMED) {
      Matcher named = pattern.matcher(text);
      for (RulePlace place : named.find() ? about : List.<RulePlace>of()) {
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
  private static String factAt(RulePlace place, int at) {
    Matcher opened = FACT.matcher(place.source().text().substring(place.when(), at));
    String fact = "";
    while (opened.find()) {
      if (Vocabulary.facts().contains(opened.group(1))) {
        fact = opened.group(1);
      }
    }
    return fact;
  }

  private boolean add(RulePlace place, int at, Finding finding) {
    blamed.add(place.rule());
    return problems.add(
        place.source().problemAt(at, Problem.inRule(place.rule().getName(), finding)));
  }

  private boolean inGeneratedCode(
      String path,
      @Nullable String source,
      int number,
      String token,
      String text,
      Finding finding) {
    String[] lines = source == null ? new String[0] : source.split("\n", -1);
    String line = number >= 1 && number <= lines.length ? lines[number - 1].strip() : "";
    String className = path.replaceAll(".*/", "").replace(".java", "");
    boolean isAction = className.startsWith("LambdaConsequence");
    Set<String> owners = owners(className);
    if (owners.isEmpty() && inFunction(line, token, text, finding)) {
      return true;
    }
    boolean found = false;
    for (RulePlace place : places) {
      if (owners.isEmpty() ? found : !owners.contains(place.rule().getName())) {
        continue; // rules with the same action share its code
      }
      int from = isAction ? place.action() : place.when();
      int to = isAction || !className.startsWith("Lambda") ? place.end() : place.action();
      int at = locate(place.source(), line, token, text, from, to);
      if (at < 0 && !owners.isEmpty() && (isAction || !text.isEmpty())) {
        at = isAction ? from : narrowed(place, text, from);
        slip(place, at, text, finding);
        found = true;
      } else if (at >= 0) {
        add(place, at, finding);
        found = true;
      }
    }
    if (!found && !text.isEmpty()) {
      unplaced(places, text);
    }
    return found;
  }

  private int narrowed(RulePlace place, String text, int otherwise) {
    Narrowing.Found found =
        text.isEmpty() ? null : narrowing.find(place, others(place), c -> !says(c, text));
    return found == null ? otherwise : found.at();
  }

  /** Whether it is about code that stands outside the rules; it is told. */
  private boolean inFunction(String line, String token, String text, Finding finding) {
    for (PolicyParser file : files) {
      for (FunctionDescr function : file.functions()) {
        int start = file.source().offset(function.getLine());
        int end = nextStart(file, start);
        int body = file.code().toString().indexOf('{', start);
        boolean head = line.contains(" " + function.getName() + "(");
        int at = head || body < 0 ? -1 : locate(file.source(), line, token, text, body, end);
        if (head || at >= 0) {
          problems.add(file.source().problemAt(head ? start : at, finding));
          return true;
        }
      }
    }
    return false;
  }

  private static int locate(
      SourceText source, String line, String token, String text, int from, int to) {
    int base = source.find(line.replace("drools.", ""), from, to);
    int at = base >= 0 && !token.isEmpty() ? word(source, token, base, to) : -1;
    if (at < 0) {
      at = base;
    }
    Matcher method = METHOD.matcher(text);
    if (at < 0 && method.find()) {
      at = source.find(method.group(1) + "(", from, to);
    }
    return at >= 0 || token.isEmpty() ? at : word(source, token, from, to);
  }

  /** Where a word stands that is no part of another; -1 when it does not. */
  private static int word(SourceText source, String word, int from, int to) {
    boolean whole = Character.isJavaIdentifierStart(word.charAt(0));
    int at = source.find(word, from, to);
    while (whole && at > 0 && Character.isJavaIdentifierPart(source.text().charAt(at - 1))) {
      at = source.find(word, at + 1, to);
    }
    return at;
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
    int quote = source.charAt(column) == '"' ? source.indexOf('"', column + 1) : -1;
    if (quote >= 0) {
      return source.substring(column, quote + 1);
    }
    int end = column;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    return source.substring(column, end);
  }
}
