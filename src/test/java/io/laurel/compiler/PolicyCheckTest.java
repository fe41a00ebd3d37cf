package io.laurel.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.InvalidPolicyException;
import io.laurel.PolicyProblem;
import io.laurel.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks of policies as files, and policies that have no problem. What an author is told about text
 * is in {@link PolicyProblemsTest}.
 */
class PolicyCheckTest {

  private static final String HEAD = ProblemCase.HEAD;

  private static final String RULE =
      "rule \"A\" @phase(\"award\") when Contest() then insert( Note.saying(\"x\") ); end\n";

  private static String check(String drl) {
    return told(AwardPolicy.check("p.drl", drl), Locale.ENGLISH);
  }

  /** Every problem of the policy, one below the other. */
  private static String told(List<PolicyProblem> problems, Locale locale) {
    return problems.stream().map(p -> p.in(locale)).collect(Collectors.joining("\n"));
  }

  private static String told(Path policy) {
    return told(AwardPolicy.check(policy), Locale.ENGLISH);
  }

  @Test
  void a_policy_without_faults_has_no_problems() {
    assertThat(
            check(
                HEAD
                    + """
                    // A comment may say: rule, when, then, end, Entry( and （、）.
                    rule "First（1）: when, then, salience, @phase" @clause("5.1") @phase("award")
                    when Contest( name != "，" ) /* Entry( */
                    then insert( Tier.named("；").level(1).places(1).onTie(ALL_IN) ); end
                    """))
        .isEmpty();
  }

  @Test
  void values_looked_up_by_a_variable_can_be_compared_and_literal_names_bound() {
    String policy =
        HEAD
            + """
            rule "Texts are noted" @phase("check")
            when Round( $name : name ) $c : Contest( $direct : text["r"], text[$name] == "seen" )
                 Contest( name == $c.name, $odd : text["a $name"] )
            then insert( Note.saying($direct + ", " + $c.getText().get($name) + ", " + $odd) ); end
            """;
    assertThat(check(policy)).isEmpty();
    Contest contest =
        Contest.named("c").rounds("r").attribute("r", "seen").attribute("a $name", "odd").build();
    assertThat(AwardPolicy.of("p.drl", policy).judge(contest).remarks())
        .anyMatch(r -> r.values().equals(List.of("seen, seen, odd")));
  }

  @Test
  void a_policy_that_can_not_be_loaded_is_refused_with_every_problem() {
    String drl = HEAD + "rule \"A\" when Contest() then insert( Note.saying(\"x\") ); end\n";
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> AwardPolicy.of("p.drl", drl))
        .withMessage(check(drl))
        .satisfies(e -> assertThat(e.problems()).isEqualTo(AwardPolicy.check("p.drl", drl)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \t\n\n"})
  void nothing_but_blanks_is_an_empty_file(String nothing) {
    PolicyProblem problem = AwardPolicy.check("p.drl", nothing).get(0);

    assertThat(problem.id()).isEqualTo("LR001");
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.source()).isEqualTo(nothing.lines().findFirst().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.laurel", "io.laurel.engine", "org.drools.core"})
  void packages_of_others_are_taken(String name) {
    assertThat(AwardPolicy.check("p.drl", "package " + name + ";\n"))
        .extracting(PolicyProblem::id)
        .containsExactly("LR301");
  }

  // ---- encodings

  @Test
  void a_file_in_gbk_is_told_where_it_is_no_utf_8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gbk.drl");
    Files.writeString(file, "package p;\n  // 一等奖\n", Charset.forName("GBK"));

    assertThat(told(file))
        .isEqualTo(
            """
            gbk.drl:2:6: error LR004: The file is not UTF-8; it seems to be GBK.
                  // 一等奖
                     ^ Save it in the encoding UTF-8.""");
    assertThat(told(AwardPolicy.check(file), Locale.CHINESE))
        .isEqualTo(
            """
            gbk.drl:2:6: 错误 LR004: 文件不是 UTF-8 编码，看来是 GBK 编码。
                  // 一等奖
                     ^ 请另存为 UTF-8 编码。""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void a_file_in_utf_16_is_recognised(String encoding, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("wide.drl");
    Files.writeString(file, "package p;\n// 一等奖\n", Charset.forName(encoding));

    assertThat(told(file))
        .isEqualTo(
            """
            wide.drl:1:1: error LR004: The file is not UTF-8; it seems to be UTF-16.
                package p;
                ^ Save it in the encoding UTF-8.""");
  }

  @Test
  void bytes_of_no_known_encoding_are_told_at_the_first_wrong_one(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("odd.drl");
    byte[] text = "package 办法;\n// caf? \n".getBytes(StandardCharsets.UTF_8);
    text[text.length - 3] = (byte) 0xE9;
    Files.write(file, text);

    assertThat(told(file))
        .isEqualTo(
            """
            odd.drl:2:7: error LR002: The file is not UTF-8.
                // caf\uFFFD\s
                      ^ Save it in the encoding UTF-8.""");
  }

  @Test
  void wrong_bytes_and_wrong_rules_of_two_files_are_told_at_once(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.drl"), "package p; // 奖", Charset.forName("GBK"));
    Files.writeString(folder.resolve("b.drl"), HEAD + "rule \"A\" when Contest() then end\n");

    assertThat(AwardPolicy.check(folder))
        .extracting(p -> p.file() + " " + p.id())
        .containsExactly("a.drl LR004", "b.drl LR121");
  }

  @Test
  void byte_order_mark_is_no_problem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bom.drl");
    Files.writeString(file, "\uFEFF" + HEAD);
    assertThat(told(file)).isEmpty();
  }

  // ---- files and folders

  @Test
  void all_policy_files_of_a_folder_are_read_and_nothing_else(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("b.DRL"), HEAD + RULE);
    Files.writeString(folder.resolve("a.drl"), HEAD + "\n" + RULE);
    Files.writeString(folder.resolve("notes.txt"), RULE);
    Files.createDirectory(folder.resolve("old.drl"));

    assertThat(told(folder))
        .isEqualTo(
            """
            b.DRL:4:1: error LR126: Rule `A` stands twice; first at a.drl:5.
                rule "A" @phase("award") when Contest() then insert( Note.saying("x") ); end
                ^ Give each rule a name of its own.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"办法.txt", "policy", "p.xls", "my policy (1).DRL"})
  void the_rules_of_a_file_count_whatever_its_name(String name, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, HEAD + RULE.replace("\"A\"", "\"A note is printed\""));

    assertThat(told(file)).isEmpty();
    assertThat(AwardPolicy.load(file).judge(Contest.named("c").rounds("r").build()).remarks())
        .anyMatch(r -> r.values().equals(List.of("x")));
  }

  @Test
  void a_path_without_policy_is_a_mistake_of_the_call(@TempDir Path folder) {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> AwardPolicy.check(folder))
        .withCauseInstanceOf(NoSuchFileException.class)
        .withMessageContaining("no `.drl` file in this folder");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> AwardPolicy.check(folder.resolve("nothing.drl")))
        .withCauseInstanceOf(NoSuchFileException.class);
  }

  // ---- language

  @Test
  void the_language_of_rules_is_the_same_whatever_the_machine_is_set_to() {
    String property = "drools.lang.level";
    String before = System.getProperty(property);
    System.setProperty(property, "DRL10");
    try {
      assertThat(check(HEAD + RULE.replace("\"A\"", "\"A note is printed\""))).isEmpty();
      assertThat(AwardPolicy.check("p.drl", HEAD + RULE.replace("Contest()", "Contest( name == )")))
          .extracting(PolicyProblem::id)
          .containsExactly("LR114");
    } finally {
      if (before == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, before);
      }
    }
  }
}
