package io.laurel.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.engine.CompiledPolicy;
import io.laurel.io.ContestFolder;
import io.laurel.io.OutcomeJson;
import io.laurel.report.TextReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies from their text and from classes compiled before: the same in every respect. */
class ShippedRulesTest {

  private static final Path EXAMPLES = Path.of("examples");
  private static final String CURRENT = "current";

  static List<String> policies() throws IOException {
    return CompileShippedRules.policies(
        Path.of(
            Objects.requireNonNull(
                    ShippedRulesTest.class.getClassLoader().getResource("io/laurel/rules"))
                .getPath()
                .replaceFirst("io/laurel/rules$", "")));
  }

  private static CompiledRules fromText(String policy) {
    return PolicyCompiler.compile(PolicyFiles.shipped(policy)).rules().orElseThrow();
  }

  private static CompiledRules writtenAndRead(CompiledRules rules) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Origin origin = new Origin("", Map.of());
    CompiledRulesFile.write(rules, origin, out);
    return CompiledRulesFile.read(new ByteArrayInputStream(out.toByteArray()), origin)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void text_and_classes_give_the_same_outcome(String policy) throws IOException {
    Contest contest = ContestFolder.read(EXAMPLES.resolve(policy));
    CompiledRules compiled = fromText(policy);
    CompiledRules read = writtenAndRead(compiled);
    assertThat(read.rules()).isEqualTo(compiled.rules());
    assertThat(read.mentions()).isEqualTo(compiled.mentions());
    Outcome expected = CompiledPolicy.load(PolicyFiles.shipped(policy), compiled).judge(contest);
    Outcome outcome = CompiledPolicy.load(PolicyFiles.shipped(policy), read).judge(contest);
    Outcome shipped =
        CompiledPolicy.compile(PolicyFiles.shipped(policy)).policy().orElseThrow().judge(contest);
    assertThat(OutcomeJson.write(outcome)).isEqualTo(OutcomeJson.write(expected));
    assertThat(OutcomeJson.write(shipped)).isEqualTo(OutcomeJson.write(expected));
    assertThat(TextReport.of(expected, Locale.CHINESE)).isEqualTo(report(policy));
  }

  private static String report(String policy) throws IOException {
    Path expected = EXAMPLES.resolve(policy).resolve("expected");
    Path decided = expected.resolve("report.decided.txt");
    return Files.readString(Files.exists(decided) ? decided : expected.resolve("report.txt"));
  }

  @Test
  void everything_shipped_was_compiled_when_the_library_was_built() throws IOException {
    assumeThat(
            ShippedRulesTest.class
                .getClassLoader()
                .getResource(ShippedRules.FOLDER + ShippedRules.LIBRARY))
        .isNotNull();
    for (Mechanism.Part part : Mechanism.parts()) {
      assertThat(ShippedRules.find(part.texts())).as(part.name()).isPresent();
    }
    for (String policy : policies()) {
      CompiledRules shipped =
          PolicyFiles.shipped(policy).texts().flatMap(ShippedRules::find).orElseThrow();
      assertThat(shipped.rules()).isEqualTo(fromText(policy).rules());
    }
  }

  @Test
  void a_changed_text_is_not_taken_for_the_shipped_one() {
    PolicyFiles.PolicyFile file = PolicyFiles.shipped("drama").files().get(0);
    assertThat(ShippedRules.find(Map.of(file.name(), file.text() + " "))).isEmpty();
    assertThat(ShippedRules.find(Map.of("other.drl", Objects.requireNonNull(file.text()))))
        .isEmpty();
  }

  @Test
  void what_is_right_is_left_and_what_is_not_is_made_anew(@TempDir Path folder) throws IOException {
    CompileShippedRules.run(folder, List.of("drama"), CURRENT);
    Map<String, byte[]> first = content(folder);
    assertThat(first).hasSize(Mechanism.parts().size() + 2).containsKey(ShippedRules.LIBRARY);

    FileTime before = FileTime.fromMillis(0);
    Path damaged = folder.resolve(origin("drama").fileName());
    for (String name : first.keySet()) {
      Files.setLastModifiedTime(folder.resolve(name), before);
    }
    byte[] wrong = Files.readAllBytes(damaged);
    wrong[wrong.length / 2]++;
    Files.write(damaged, wrong);
    Files.writeString(folder.resolve("left-from-an-earlier-build"), "");
    CompileShippedRules.run(folder, List.of("drama"), CURRENT);
    Map<String, byte[]> second = content(folder);
    assertThat(second).containsOnlyKeys(first.keySet());
    assertThat(CompiledRulesFile.read(Files.newInputStream(damaged), origin("drama"))).isPresent();
    for (Mechanism.Part part : Mechanism.parts()) {
      Path file = folder.resolve(new Origin(CURRENT, part.texts()).fileName());
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }
  }

  private static Origin origin(String policy) {
    return new Origin(CURRENT, PolicyFiles.shipped(policy).texts().orElseThrow());
  }

  private static Map<String, byte[]> content(Path folder) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        content.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return content;
  }

  @Test
  void a_build_is_told_by_the_classes_rules_can_see(@TempDir Path folder) throws IOException {
    write(folder, "io/laurel/policy/Tier.class", "a");
    write(folder, "io/laurel/report/TextReport.class", "a");
    String before = LibraryBuild.of(folder);
    write(folder, "io/laurel/report/TextReport.class", "b");
    write(folder, "io/laurel/rules/drama/drama.drl", "b");
    assertThat(LibraryBuild.of(folder)).isEqualTo(before);
    write(folder, "io/laurel/policy/Tier.class", "b");
    assertThat(LibraryBuild.of(folder)).isNotEqualTo(before);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  @Test
  void a_build_is_older_until_a_class_is_written_added_or_removed(@TempDir Path folder)
      throws IOException {
    FileTime before = FileTime.fromMillis(1_000);
    FileTime written = FileTime.fromMillis(2_000);
    String tier = "io/laurel/policy/Tier.class";
    write(folder, tier, "a");
    write(folder, "io/laurel/policy/Cap.class", "a");
    write(folder, "io/laurel/report/TextReport.class", "a");
    setAll(folder, before);
    assertThat(LibraryBuild.isOlder(folder, written)).isTrue();
    assertThat(LibraryBuild.isOlder(folder, before)).isFalse();
    write(folder, "io/laurel/report/TextReport.class", "b");
    write(folder, "io/laurel/rules/drama/drama.drl", "b");
    Files.setLastModifiedTime(folder.resolve("io/laurel"), before);
    assertThat(LibraryBuild.isOlder(folder, written)).isTrue();
    write(folder, tier, "b");
    assertThat(LibraryBuild.isOlder(folder, written)).isFalse();
    setAll(folder, before);
    Files.delete(folder.resolve(tier));
    assertThat(LibraryBuild.isOlder(folder, written)).isFalse();
  }

  private static void setAll(Path folder, FileTime time) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        Files.setLastModifiedTime(each, time);
      }
    }
  }

  @Test
  void an_origin_is_no_other() {
    Origin one = new Origin("build", Map.of("a", "bc"));
    assertThat(one.isWrittenAs(new Origin("build", Map.of("a", "bc")).bytes())).isTrue();
    assertThat(one.fileName()).isEqualTo(new Origin("build", Map.of("a", "bc")).fileName());
    for (Origin other :
        List.of(
            new Origin("build", Map.of("ab", "c")),
            new Origin("build", Map.of("a", "bd")),
            new Origin("build", Map.of("a", "bc", "d", "")),
            new Origin("other", Map.of("a", "bc")))) {
      assertThat(one.isWrittenAs(other.bytes())).isFalse();
      assertThat(one.fileName()).isNotEqualTo(other.fileName());
    }
  }
}
