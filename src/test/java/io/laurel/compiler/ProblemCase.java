package io.laurel.compiler;

import io.laurel.compiler.PolicyFiles.PolicyFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A broken policy of {@code src/test/resources/problems}; the page there says how it is written.
 *
 * @param group the file it stands in, without its ending
 * @param name unique in its group
 * @param files the policy
 * @param english what its author is told, whole
 * @param chinese the same
 */
record ProblemCase(String group, String name, PolicyFiles files, String english, String chinese) {

  static final String HEAD =
      """
      package policy.test;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;
      """;

  private static final Path FOLDER = Path.of("src/test/resources/problems");
  private static final Pattern REPEATED = Pattern.compile("⟦(\\d+)×([^⟧]*)⟧");

  /** All of them, group by group. */
  static List<ProblemCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<ProblemCase> cases = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        cases.addAll(read(file));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ProblemCase> read(Path file) throws IOException {
    String group = file.getFileName().toString().replace(".yaml", "");
    List<ProblemCase> cases = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (Object each : (List<?>) new Load(LoadSettings.builder().build()).loadFromReader(text)) {
        Map<?, ?> written = (Map<?, ?>) each;
        cases.add(
            new ProblemCase(
                group,
                written.get("name").toString(),
                policy(written),
                repeated(written.get("en").toString()),
                repeated(written.get("zh").toString())));
      }
    }
    return cases;
  }

  private static PolicyFiles policy(Map<?, ?> written) {
    Map<?, ?> texts =
        written.get("files") instanceof Map<?, ?> several
            ? several
            : Map.of("p.drl", written.get("policy"));
    String head = Boolean.FALSE.equals(written.get("head")) ? "" : HEAD;
    List<PolicyFile> files = new ArrayList<>();
    texts.forEach((k, v) -> files.add(new PolicyFile(k.toString(), head + repeated(v.toString()))));
    return new PolicyFiles("p", files);
  }

  private static String repeated(String written) {
    StringBuilder text = new StringBuilder();
    Matcher repeated = REPEATED.matcher(written);
    while (repeated.find()) {
      repeated.appendReplacement(text, "");
      for (int i = 1; i <= Integer.parseInt(repeated.group(1)); i++) {
        text.append(repeated.group(2).replace("№", String.valueOf(i)));
      }
    }
    return repeated.appendTail(text).toString();
  }
}
