package io.laurel.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The texts of problems in both languages, and the page that lists them for authors. */
class ProblemTextsTest {

  private static final Path PAGE = Path.of("rules/PROBLEMS.md");
  private static final String MARK =
      "<!-- From here on made from the texts of the compiler; do not edit. -->\n";
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
  private static final Pattern ID = Pattern.compile("LR\\d{3}");

  private static Map<String, String> texts(String language) {
    try (InputStreamReader file =
        new InputStreamReader(
            Problem.class.getResourceAsStream("problems_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      PropertyResourceBundle bundle = new PropertyResourceBundle(file);
      Map<String, String> texts = new TreeMap<>();
      bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
      return texts;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void both_languages_say_the_same_things_with_the_same_values() {
    Map<String, String> english = texts("en");
    Map<String, String> chinese = texts("zh");

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(values(chinese.get(key))).as(key).isEqualTo(values(text)));
  }

  @Test
  void no_text_has_an_apostrophe_that_would_hide_its_values() {
    assertThat(texts("en").values()).noneMatch(text -> text.contains("'"));
    assertThat(texts("zh").values()).noneMatch(text -> text.contains("'"));
  }

  @Test
  void every_problem_has_a_text_and_every_text_a_problem() {
    TreeSet<String> written =
        texts("en").keySet().stream()
            .map(key -> key.replace(".advice", ""))
            .filter(key -> ID.matcher(key).matches())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(written)
        .containsExactlyElementsOf(Arrays.stream(Problem.values()).map(Problem::id).toList());
  }

  @Test
  void the_page_for_authors_lists_every_problem() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page.substring(page.indexOf(MARK) + MARK.length())).isEqualTo(list());
  }

  /** The part of the page that is made; a changed text has to be copied there. */
  private static String list() {
    Map<String, String> english = texts("en");
    Map<String, String> chinese = texts("zh");
    Map<Character, String> titles =
        Map.of(
            '0', "The file · 文件",
            '1', "How it is built · 结构",
            '2', "Conditions and actions · 条件和结论",
            '3', "What a policy may not do · 办法里不能用的");
    StringBuilder list = new StringBuilder();
    char group = ' ';
    for (Problem problem : Problem.values()) {
      String id = problem.id();
      if (id.charAt(2) != group) {
        group = id.charAt(2);
        list.append("\n## ").append(titles.get(group)).append("\n\n");
        list.append("| id | what is wrong · 错在哪里 | what to do · 怎么改 |\n|---|---|---|\n");
      }
      list.append("| ").append(id).append(" | ");
      list.append(shown(english.get(id))).append("<br>").append(shown(chinese.get(id)));
      list.append(" | ");
      if (english.containsKey(id + ".advice")) {
        list.append(shown(english.get(id + ".advice"))).append("<br>");
        list.append(shown(chinese.get(id + ".advice")));
      }
      list.append(" |\n");
    }
    return list.toString();
  }

  /** Values as dots, and signs that mean something in a table. */
  private static String shown(String text) {
    return VALUE.matcher(text).replaceAll("…").replace("|", "\\|");
  }

  private static Set<String> values(String pattern) {
    Set<String> values = new TreeSet<>();
    Matcher value = VALUE.matcher(pattern);
    while (value.find()) {
      values.add(value.group(1));
    }
    return values;
  }
}
