package io.laurel.hostile;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Organisation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A policy of the corpus in {@code src/test/resources/hostile}; the page there says how it is
 * written.
 *
 * @param group the file it stands in, without its ending
 * @param name unique in its group
 * @param expect what has to come of it
 * @param policy the whole text, with its head and with its repetitions written out
 */
public record HostileCase(String group, String name, Expect expect, String policy) {

  /** What has to come of a policy. */
  public enum Expect {
    /** A problem is reported before any code of it runs. */
    REFUSED,
    /** Refused with a plain reason, or judged within the limits and without harm. */
    HARMLESS,
    /** Refused, or stopped by a limit while it is built or while it judges; never judged. */
    STOPPED,
    /** Loaded and judged. */
    ACCEPTED
  }

  private static final Path FOLDER = Path.of("src/test/resources/hostile");

  /** Cases of this file are no policies. */
  private static final String NO_POLICIES = "cache-tampering";

  private static final String HEAD =
      """
      package policy.hostile;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      """;

  private static final Pattern OWN_PACKAGE = Pattern.compile("(?m)^package\\b");
  private static final Pattern REPEATED = Pattern.compile("⟦(\\d+)×([^⟧]*)⟧");

  /** The names of all groups of policies, sorted. */
  public static List<String> groups() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".yaml"))
          .map(f -> f.substring(0, f.length() - ".yaml".length()))
          .filter(f -> !f.equals(NO_POLICIES))
          .sorted()
          .toList();
    }
  }

  /** The cases of a group, in the order they are written. */
  public static List<HostileCase> of(String group) throws IOException {
    List<HostileCase> cases = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(FOLDER.resolve(group + ".yaml"))) {
      for (Object each : (List<?>) new Load(LoadSettings.builder().build()).loadFromReader(text)) {
        Map<?, ?> written = (Map<?, ?>) each;
        cases.add(
            new HostileCase(
                group,
                written.get("name").toString(),
                Expect.valueOf(written.get("expect").toString().toUpperCase(Locale.ROOT)),
                whole(written.get("policy").toString())));
      }
    }
    return cases;
  }

  /**
   * The contest the corpus is judged on: 300 entries {@code E001} to {@code E300} of ten
   * organisations, one round, one measured component {@code mark}. Its name is one that patterns of
   * text take long to refuse.
   */
  public static Contest contest() {
    Contest.Builder contest =
        Contest.named("a".repeat(60) + "!")
            .component(Component.measured("mark"))
            .attribute("pattern", "(a+)+$");
    for (int i = 0; i < 10; i++) {
      contest.organisation(Organisation.of("O" + i, "Organisation " + i));
    }
    for (int i = 1; i <= 300; i++) {
      String id = String.format(Locale.ROOT, "E%03d", i);
      contest.entrant(Entrant.of(id, "Entrant " + i).sentBy("O" + i % 10));
      contest.result(id, "mark", "final", String.valueOf(i));
    }
    return contest.build();
  }

  private static String whole(String written) {
    String policy = OWN_PACKAGE.matcher(written).find() ? written : HEAD + written;
    StringBuilder text = new StringBuilder();
    Matcher repeated = REPEATED.matcher(policy);
    while (repeated.find()) {
      repeated.appendReplacement(text, "");
      int times = Integer.parseInt(repeated.group(1));
      String each = repeated.group(2);
      for (int i = 1; i <= times; i++) {
        text.append(
            each.contains("№") ? each.replace("⁻№", "" + (i - 1)).replace("№", "" + i) : each);
      }
    }
    return repeated.appendTail(text).toString();
  }

  @Override
  public String toString() {
    return group + ": " + name;
  }
}
