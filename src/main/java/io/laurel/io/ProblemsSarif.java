package io.laurel.io;

import io.laurel.PolicyProblem;
import io.laurel.Severity;
import io.laurel.io.json.JsonFields;
import io.laurel.io.json.JsonText;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the problems of a policy as SARIF 2.1.0, which editors and code hosts show beside the
 * lines. Columns are counted in UTF-16 code units.
 */
public final class ProblemsSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final List<PolicyProblem> problems;
  private final Function<PolicyProblem, URI> files;
  private final String version;
  private final Locale locale;

  private ProblemsSarif(
      List<PolicyProblem> problems,
      Function<PolicyProblem, URI> files,
      String version,
      Locale locale) {
    this.problems = problems;
    this.files = files;
    this.version = version;
    this.locale = locale;
  }

  /**
   * The problems as SARIF text, with messages in Chinese or English.
   *
   * @param files where the file of a problem lies
   * @param version that of the library
   */
  public static String write(
      List<PolicyProblem> problems,
      Function<PolicyProblem, URI> files,
      String version,
      Locale locale) {
    return JsonText.of(new ProblemsSarif(problems, files, version, locale), ProblemsSarif::log);
  }

  private static void log(JsonFields json, ProblemsSarif sarif) {
    json.text("$schema", SCHEMA)
        .text("version", "2.1.0")
        .objects("runs", List.of(sarif), (run, it) -> it.run(run));
  }

  private void run(JsonFields json) {
    Map<String, Severity> rules = new TreeMap<>();
    problems.forEach(problem -> rules.putIfAbsent(problem.id(), problem.severity()));
    json.object(
            "tool",
            rules,
            (tool, all) ->
                tool.object(
                    "driver",
                    all,
                    (driver, each) ->
                        driver
                            .text("name", "Laurel")
                            .text("version", version)
                            .objects("rules", each.entrySet(), ProblemsSarif::rule)))
        .text("language", locale.getLanguage())
        .text("columnKind", "utf16CodeUnits")
        .objects("results", problems, this::result);
  }

  private static void rule(JsonFields json, Map.Entry<String, Severity> rule) {
    json.text("id", rule.getKey())
        .object(
            "defaultConfiguration",
            rule.getValue(),
            (configuration, severity) -> configuration.constant("level", severity));
  }

  private void result(JsonFields json, PolicyProblem problem) {
    json.text("ruleId", problem.id())
        .constant("level", problem.severity())
        .object("message", problem, this::message)
        .objects(
            "locations",
            List.of(problem),
            (location, it) -> location.object("physicalLocation", it, this::place));
  }

  private void message(JsonFields json, PolicyProblem problem) {
    String advice = problem.advice() == null ? "" : " " + problem.advice().in(locale);
    json.text("text", problem.message().in(locale) + advice);
  }

  private void place(JsonFields json, PolicyProblem problem) {
    json.object(
            "artifactLocation",
            files.apply(problem),
            (artifact, uri) -> artifact.text("uri", uri.toASCIIString()))
        .object(
            "region",
            problem,
            (region, it) ->
                region
                    .number("startLine", it.line())
                    .number("startColumn", it.column())
                    .object("snippet", it, (snippet, line) -> snippet.text("text", line.source())));
  }
}
