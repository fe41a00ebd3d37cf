package io.laurel.io;

import io.laurel.PolicyProblem;
import io.laurel.io.json.JsonFields;
import io.laurel.io.json.JsonText;
import java.util.List;
import java.util.Locale;

/**
 * Writes the problems of a policy as JSON: an object with {@code problems}, each with {@code id},
 * {@code severity}, {@code file}, {@code line}, {@code column} (both from 1, columns in UTF-16 code
 * units), {@code message}, {@code advice} where there is one, and {@code source}, the line of the
 * file.
 */
public final class ProblemsJson {

  private ProblemsJson() {}

  /** The problems as JSON text, with messages in Chinese or English. */
  public static String write(List<PolicyProblem> problems, Locale locale) {
    return JsonText.of(
        problems,
        (json, all) -> json.objects("problems", all, (j, problem) -> problem(j, problem, locale)));
  }

  private static void problem(JsonFields json, PolicyProblem problem, Locale locale) {
    json.text("id", problem.id())
        .constant("severity", problem.severity())
        .text("file", problem.file())
        .number("line", problem.line())
        .number("column", problem.column())
        .text("message", problem.message().in(locale))
        .text("advice", problem.advice() == null ? null : problem.advice().in(locale))
        .text("source", problem.source());
  }
}
