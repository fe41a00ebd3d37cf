package io.laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  private static final String SEE = "See: laurel --help\n";
  private static final String SEE_JUDGE = "See: laurel judge --help\n";

  private static Called wrong(String message) {
    return new Called(2, "", message);
  }

  @Test
  void a_command_that_is_not_understood_is_told_what_is_wrong() {
    assertThat(Called.laurel())
        .isEqualTo(
            wrong(
                "Name a command: `judge`, `explain`, `check`, `compare`, `cases`, `init`.\n"
                    + SEE));
    assertThat(Called.laurel("jugde"))
        .isEqualTo(wrong("There is no command `jugde`. Did you mean `judge`?\n" + SEE));
    assertThat(Called.laurel("judge", "drama", "x", "--fromat=json"))
        .isEqualTo(wrong("There is no option `--fromat`. Did you mean `--format`?\n" + SEE_JUDGE));
    assertThat(Called.laurel("judge")).isEqualTo(wrong("Missing: `POLICY`.\n" + SEE_JUDGE));
    assertThat(Called.laurel("judge", "drama"))
        .isEqualTo(wrong("Missing: `CONTEST`.\n" + SEE_JUDGE));
    assertThat(Called.laurel("judge", "drama", "x", "--format", "xml"))
        .isEqualTo(
            wrong("`xml` is no value of `--format`, which takes text|json|csv.\n" + SEE_JUDGE));
    assertThat(Called.laurel("judge", "drama", "x", "--format"))
        .isEqualTo(wrong("After `--format` goes text|json|csv.\n" + SEE_JUDGE));
    assertThat(Called.laurel("judge", "drama", "x", "--out", "a", "--out", "b"))
        .isEqualTo(wrong("`--out` can be given only once.\n" + SEE_JUDGE));
    assertThat(Called.laurel("check", "drama", "drama"))
        .isEqualTo(wrong("There is a `drama` too many.\nSee: laurel check --help\n"));
    assertThat(Called.laurel("--lang=fr", "check", "drama"))
        .isEqualTo(wrong("`fr` is no value of `--lang`, which takes zh|en.\n" + SEE));
  }

  @Test
  void faults_of_usage_are_told_in_chinese_too() {
    assertThat(Called.in(Map.of(), "judge", "drama"))
        .isEqualTo(wrong("缺少 `CONTEST`。\n用法见：laurel judge --help\n"));
    assertThat(Called.in(Map.of(), "jugde"))
        .isEqualTo(wrong("没有命令 `jugde`。是不是 `judge`？\n用法见：laurel --help\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "judge", "explain", "check", "compare", "cases", "init"})
  void help_describes_everything_with_an_example(String command) {
    for (String language : new String[] {"zh", "en"}) {
      Called called =
          Called.laurel(
              Stream.of(command, "--help", "--lang", language)
                  .filter(word -> !word.isEmpty())
                  .toArray(String[]::new));

      assertThat(called.exitCode()).isZero();
      assertThat(called.err()).isEmpty();
      assertThat(called.out())
          .contains(language.equals("zh") ? "\n示例：\n  laurel " : "\nExamples:\n  laurel ")
          .contains(language.equals("zh") ? "\n退出码：\n   0" : "\nExit codes:\n   0")
          .doesNotContainPattern(
              "(?m)^ +(-\\w, )?(--)?[\\w-]+(=\\S+|\\.\\.\\.)? *$(?!\\n {15,}\\S)");
    }
  }

  @Test
  void letters_the_environment_lost_are_told_with_the_way_out() {
    assertThat(Called.laurel("judge", "drama", "\uFFFD\uFFFD"))
        .isEqualTo(
            wrong(
                "`judge drama \uFFFD\uFFFD` can not be read, as this environment is not UTF-8. Set"
                    + " the environment variable `LC_ALL=C.UTF-8` and try again.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "usage"})
  void both_languages_say_the_same_things(String name) throws IOException {
    Map<String, String> english = texts(name + "_en.properties");
    Map<String, String> chinese = texts(name + "_zh.properties");

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(values(chinese.get(key))).as(key).isEqualTo(values(text)));
  }

  private static String values(String text) {
    return text.replaceAll("[^{}%0-9]|(?<![{:])[0-9](?!})", "")
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Map<String, String> texts(String file) throws IOException {
    PropertyResourceBundle bundle =
        new PropertyResourceBundle(
            new InputStreamReader(Laurel.class.getResourceAsStream(file), StandardCharsets.UTF_8));
    Map<String, String> texts = new TreeMap<>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  @Test
  void every_policy_in_the_rules_is_known_by_its_name() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("rules"))) {
      assertThat(
              folders
                  .map(folder -> folder.getFileName().toString())
                  .filter(name -> Files.exists(Path.of("rules", name, name + ".drl")))
                  .sorted())
          .isEqualTo(PolicyArgument.SHIPPED);
    }
  }
}
