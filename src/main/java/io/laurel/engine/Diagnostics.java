package io.laurel.engine;

import io.laurel.PolicyProblem;
import java.util.ArrayList;
import java.util.HashMap;
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

  private static final List<Pattern> QUOTED =
      List.of(
          Pattern.compile("left part of expression: (.*)"),
          Pattern.compile("Unable to Analyse Expression:? ?(.*?):?$"),
          Pattern.compile("Unable to find class:? '?([^']*)'?"),
          Pattern.compile("Unable to resolve ObjectType '(.*)'"),
          Pattern.compile("Unknown field (\\S+) on"),
          Pattern.compile("accumulate function: '(\\S+)'"),
          Pattern.compile("Predicate '(.*)' must"),
          Pattern.compile("in expression '(.*)'"));
  private static final Pattern ACTION =
      Pattern.compile(
          "Unable to parse consequence caused by: .*?\\(line (\\d+),col (\\d+)\\) (.*)");
  private static final Pattern RULE_NAME = Pattern.compile("\\* Rule name: (.*)");
  private static final Pattern METHOD = Pattern.compile("[Tt]he method (\\w+)\\(");

  /** A rule and where its parts stand in its file. */
  private record Place(SourceText source, RuleDescr rule, int start, int action, int end) {}

  private final List<Place> places = new ArrayList<>();
  private final Map<String, String> generated;
  private final Set<PolicyProblem> problems = new LinkedHashSet<>();

  Diagnostics(List<PolicyParser> files, Map<String, String> generated) {
    this.generated = generated;
    for (PolicyParser file : files) {
      SourceText source = file.source();
      for (RuleDescr rule : file.ruleTrees()) {
        int end =
            file.ruleTrees().stream()
                .filter(other -> other.getLine() > rule.getLine())
                .mapToInt(other -> source.offset(other.getLine()))
                .min()
                .orElse(source.text().length());
        int start = source.offset(rule.getLine());
        int action = rule.getConsequenceLine() > 0 ? source.offset(rule.getConsequenceLine()) : end;
        places.add(new Place(source, rule, start, action, end));
      }
    }
  }

  /** The problems behind the errors of a compilation; each error gives at least one. */
  List<PolicyProblem> of(List<Message> errors) {
    Map<String, String> texts = new HashMap<>();
    for (Message message : errors) {
      if (message.getText().startsWith("Java source of ")) {
        texts.put(
            message.getPath(), message.getText().substring(message.getText().indexOf('\n') + 1));
      }
    }
    for (Message message : errors) {
      if (message.getText().startsWith("Java source of ")) {
        continue;
      }
      if (message.getPath() != null && message.getPath().endsWith(".java")) {
        inGeneratedCode(message, texts.get(message.getPath()));
      } else {
        inCondition(message);
      }
    }
    return problems.stream().sorted().toList();
  }

  private void inCondition(Message message) {
    String text = PolicyParser.firstLine(message.getText());
    Matcher action = ACTION.matcher(text);
    for (Place place : places) {
      if (action.find(0) && message.getLine() == place.rule().getLine()) {
        int line = place.rule().getConsequenceLine() + Integer.parseInt(action.group(1)) - 1;
        problems.add(
            place
                .source()
                .problem(line, Integer.parseInt(action.group(2)), named(place, action.group(3))));
        return;
      }
    }
    for (Pattern pattern : QUOTED) {
      Matcher quoted = pattern.matcher(text);
      if (quoted.find()) {
        for (Place place : places) {
          int at = place.source().find(quoted.group(1), place.start(), place.end());
          if (at >= 0 && (message.getLine() <= 0 || message.getLine() == place.rule().getLine())) {
            problems.add(
                place.source().problemAt(at, named(place, condition(text, quoted.group(1)))));
            return;
          }
        }
      }
    }
    places.stream()
        .filter(p -> message.getLine() <= 0 || p.rule().getLine() == message.getLine())
        .findFirst()
        .ifPresent(p -> problems.add(p.source().problemAt(p.start(), named(p, text))));
  }

  private static String condition(String text, String expression) {
    if (text.contains("Unable to resolve ObjectType") || text.contains("Unable to find class")) {
      return "unknown fact `" + expression + "`.";
    }
    return "the condition `"
        + expression
        + "` is not understood: a misspelt property or a value of the wrong kind.";
  }

  private void inGeneratedCode(Message message, @Nullable String source) {
    String[] lines = source == null ? new String[0] : source.split("\n", -1);
    String line =
        message.getLine() >= 1 && message.getLine() <= lines.length
            ? lines[message.getLine() - 1].strip()
            : "";
    String className = message.getPath().replaceAll(".*/", "").replace(".java", "");
    boolean isAction = className.startsWith("LambdaConsequence");
    if (!className.startsWith("Lambda") && !problems.isEmpty()) {
      return; // the frame of the generated code repeats what its parts report
    }
    Set<String> owners = owners(className);
    String text = PolicyParser.firstLine(message.getText());
    String token = token(source, message.getColumn());
    for (Place place : places) {
      if (!owners.isEmpty() && !owners.contains(place.rule().getName())) {
        continue;
      }
      int from = isAction ? place.action() : place.start();
      int to = isAction || !className.startsWith("Lambda") ? place.end() : place.action();
      int at = locate(place.source(), line, token, text, from, to);
      if (at < 0 && !owners.isEmpty()) {
        at = from;
      }
      if (at >= 0) {
        problems.add(place.source().problemAt(at, named(place, java(text))));
        return;
      }
    }
    if (!places.isEmpty()) {
      problems.add(places.get(0).source().problemAt(places.get(0).start(), java(text)));
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

  private static String named(Place place, String text) {
    return "Rule `" + place.rule().getName() + "`: " + text;
  }

  private static String java(String text) {
    return text.replaceAll("\\bio\\.laurel\\.policy\\.", "")
        .replaceAll("\\bLambda\\w+[0-9A-F]{16,}\\b", "the rule");
  }
}
