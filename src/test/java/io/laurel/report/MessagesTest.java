package io.laurel.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Explanation;
import io.laurel.PendingDecision;
import io.laurel.Vacancy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static Map<String, String> texts(String language) throws IOException {
    PropertyResourceBundle bundle =
        new PropertyResourceBundle(
            new InputStreamReader(
                MessagesTest.class.getResourceAsStream("messages_" + language + ".properties"),
                StandardCharsets.UTF_8));
    Map<String, String> texts = new TreeMap<>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  @Test
  void both_languages_say_the_same_things_with_the_same_values() throws IOException {
    Map<String, String> english = texts("en");
    Map<String, String> chinese = texts("zh");

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(values(chinese.get(key))).as(key).isEqualTo(values(text)));
  }

  @Test
  void no_text_has_an_apostrophe_that_would_hide_its_values() throws IOException {
    assertThat(texts("en").values()).noneMatch(text -> text.contains("'"));
    assertThat(texts("zh").values()).noneMatch(text -> text.contains("'"));
  }

  @Test
  void every_constant_has_a_text() {
    Messages messages = Messages.in(Locale.CHINESE);
    List<Map.Entry<String, Enum<?>[]>> all =
        List.of(
            Map.entry("treatment", Explanation.Treatment.values()),
            Map.entry("hurdle", Explanation.Hurdle.values()),
            Map.entry("pending.title", PendingDecision.Kind.values()),
            Map.entry("pending.needed", PendingDecision.Kind.values()),
            Map.entry("vacancy", Vacancy.Reason.values()));
    all.forEach(
        of ->
            Stream.of(of.getValue())
                .forEach(
                    constant -> assertThat(messages.text(of.getKey(), constant)).isNotBlank()));
  }

  @Test
  void unknown_codes_and_words_are_shown_as_they_are() {
    Messages messages = Messages.in(Locale.ENGLISH);

    assertThat(messages.coded("remark", "new-code", List.of("a", "b")))
        .isEqualTo("new-code (a, b)");
    assertThat(messages.word("status", "new-status")).isEqualTo("new-status");
    assertThat(messages.text("remark.note", "a {0} b")).isEqualTo("a {0} b");
  }

  private static long values(String pattern) {
    return Arrays.stream(new MessageFormat(pattern).getFormatsByArgumentIndex()).count();
  }
}
