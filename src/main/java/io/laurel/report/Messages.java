package io.laurel.report;

import io.laurel.RuleReference;
import io.laurel.Ruling;
import io.laurel.text.Texts;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of reports in one language. Which one depends on the caller alone, never on the
 * machine. Thread-safe.
 */
final class Messages {

  private static final Messages CHINESE = new Messages("zh", Locale.CHINESE);
  private static final Messages ENGLISH = new Messages("en", Locale.ENGLISH);

  private final ResourceBundle texts;
  private final Locale locale;

  private Messages(String language, Locale locale) {
    this.texts = Texts.bundle(Messages.class, "messages_" + language + ".properties");
    this.locale = locale;
  }

  /** Chinese for every Chinese locale, English for all others. */
  static Messages in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  /** The text of that key with the values put in, on one line. */
  String text(String key, Object... values) {
    Object[] clean = Arrays.stream(values).map(v -> OneLine.of(v.toString())).toArray();
    return new MessageFormat(texts.getString(key), locale).format(clean);
  }

  /** The text for a constant, under {@code prefix.CONSTANT}. */
  String text(String prefix, Enum<?> constant, Object... values) {
    return text(prefix + "." + constant.name(), values);
  }

  /**
   * The text for a word used in outcomes, under {@code prefix.word}; the word itself when there is
   * none.
   */
  String word(String prefix, String word) {
    String key = prefix + "." + word;
    return texts.containsKey(key) ? text(key) : OneLine.of(word);
  }

  /**
   * As {@link #word}, also for a word that says what it is about after a colon: {@code
   * countback:R1, R2}.
   */
  String titled(String prefix, String title) {
    int colon = title.indexOf(':');
    String key = prefix + "." + title.substring(0, Math.max(0, colon));
    return colon > 0 && texts.containsKey(key)
        ? text(key, title.substring(colon + 1))
        : word(prefix, title);
  }

  /**
   * The text for a code with its values, under {@code prefix.code}; code and values themselves when
   * there is none.
   */
  String coded(String prefix, String code, List<String> values) {
    String key = prefix + "." + code;
    return texts.containsKey(key)
        ? text(key, values.toArray())
        : withDetails(code, values.toArray(String[]::new));
  }

  /** All of the values, with the language's comma between them. */
  String list(Collection<String> values) {
    return values.stream().map(OneLine::of).collect(Collectors.joining(text("list.comma")));
  }

  /** The text with the values that are there behind it in brackets. */
  String withDetails(String text, @Nullable String... details) {
    List<String> given = new ArrayList<>();
    for (String detail : details) {
      if (detail != null && !detail.isEmpty()) {
        given.add(detail);
      }
    }
    return given.isEmpty() ? OneLine.of(text) : text("details", text, list(given));
  }

  /** A rule's title and clause. */
  String rule(RuleReference rule) {
    return withDetails(rule.title(), rule.clause());
  }

  /** A rule's title, clause, file and line. */
  String ruleWithPlace(RuleReference rule) {
    return text("rule.place", rule(rule), rule.file(), rule.line());
  }

  /** Who decided, when and why. */
  String ruling(Ruling ruling) {
    return text("ruling", ruling.author(), ruling.time(), ruling.reason());
  }
}
