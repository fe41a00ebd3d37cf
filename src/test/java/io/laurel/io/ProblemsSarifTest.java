package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.PolicyProblem;
import io.laurel.Severity;
import io.laurel.Words;
import io.laurel.cli.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The structure that the published schema of SARIF 2.1.0 asks for. */
class ProblemsSarifTest {

  private static final PolicyProblem ERROR =
      new PolicyProblem(
          "LR122",
          Severity.ERROR,
          "技能.drl",
          3,
          7,
          new Words("Unknown phase `awrad`.", "没有阶段 `awrad`。"),
          new Words("Did you mean `award`?", "是不是 `award`？"),
          "  @phase(\"awrad\")");
  private static final PolicyProblem WARNING =
      new PolicyProblem(
          "LR551",
          Severity.WARNING,
          "技能.drl",
          1,
          1,
          new Words("No clause.", "没有条款。"),
          null,
          "rule");

  @Test
  void a_log_has_the_fields_the_schema_requires() {
    Map<String, Object> log = log(List.of(ERROR, WARNING), Locale.ENGLISH);

    assertThat(log).containsEntry("version", "2.1.0");
    assertThat((String) log.get("$schema")).endsWith("/sarif-schema-2.1.0.json");
    Map<String, Object> run = Json.only(log, "runs");
    assertThat(run)
        .containsEntry("columnKind", "utf16CodeUnits")
        .containsEntry("language", "en")
        .containsOnlyKeys("tool", "language", "columnKind", "results");
    Map<String, Object> driver = Json.object(Json.object(run, "tool"), "driver");
    assertThat(driver).containsEntry("name", "Laurel").containsEntry("version", "1.2");
    assertThat(Json.objects(driver, "rules"))
        .containsExactly(
            Map.of("id", "LR122", "defaultConfiguration", Map.of("level", "error")),
            Map.of("id", "LR551", "defaultConfiguration", Map.of("level", "warning")));
    assertThat(Json.objects(run, "results"))
        .containsExactly(
            Map.of(
                "ruleId",
                "LR122",
                "level",
                "error",
                "message",
                Map.of("text", "Unknown phase `awrad`. Did you mean `award`?"),
                "locations",
                List.of(location(3, 7, "  @phase(\"awrad\")"))),
            Map.of(
                "ruleId",
                "LR551",
                "level",
                "warning",
                "message",
                Map.of("text", "No clause."),
                "locations",
                List.of(location(1, 1, "rule"))));
  }

  private static Map<String, Object> location(int line, int column, String source) {
    return Map.of(
        "physicalLocation",
        Map.of(
            "artifactLocation",
            Map.of("uri", "rules/%E6%8A%80%E8%83%BD.drl"),
            "region",
            Map.of("startLine", line, "startColumn", column, "snippet", Map.of("text", source))));
  }

  @Test
  void messages_come_in_the_language_of_the_caller() {
    Map<String, Object> run = Json.only(log(List.of(ERROR), Locale.CHINESE), "runs");

    assertThat(run).containsEntry("language", "zh");
    assertThat(Json.object(Json.only(run, "results"), "message"))
        .containsEntry("text", "没有阶段 `awrad`。 是不是 `award`？");
  }

  @Test
  void a_policy_without_problems_gives_a_log_without_results() {
    Map<String, Object> run = Json.only(log(List.of(), Locale.ENGLISH), "runs");

    assertThat(Json.objects(run, "results")).isEmpty();
  }

  @Test
  void problems_as_json_have_all_there_is() {
    Map<String, Object> json =
        Json.read(ProblemsJson.write(List.of(ERROR, WARNING), Locale.ENGLISH));

    assertThat(Json.objects(json, "problems"))
        .containsExactly(
            Map.of(
                "id", "LR122",
                "severity", "error",
                "file", "技能.drl",
                "line", 3,
                "column", 7,
                "message", "Unknown phase `awrad`.",
                "advice", "Did you mean `award`?",
                "source", "  @phase(\"awrad\")"),
            Map.of(
                "id", "LR551",
                "severity", "warning",
                "file", "技能.drl",
                "line", 1,
                "column", 1,
                "message", "No clause.",
                "source", "rule"));
  }

  private static Map<String, Object> log(List<PolicyProblem> problems, Locale locale) {
    return Json.read(
        ProblemsSarif.write(problems, p -> URI.create("rules/" + p.file()), "1.2", locale));
  }
}
