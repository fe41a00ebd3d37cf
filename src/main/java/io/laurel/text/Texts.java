package io.laurel.text;

import io.laurel.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;

/**
 * The texts of a package in both languages: {@code name_en.properties} and {@code
 * name_zh.properties} beside its classes, each text a {@link MessageFormat} pattern. Thread-safe.
 */
public final class Texts {

  private final PropertyResourceBundle english;
  private final PropertyResourceBundle chinese;

  /**
   * @param beside a class of the package
   * @param name how the files begin
   */
  public Texts(Class<?> beside, String name) {
    this.english = bundle(beside, name + "_en.properties");
    this.chinese = bundle(beside, name + "_zh.properties");
  }

  /**
   * The texts of one file beside a class, in UTF-8.
   *
   * @throws IllegalStateException if there is no such file
   */
  // Not by ResourceBundle.getBundle: that falls back to the machine's language, and what forbids it
  // fails in a module.
  public static PropertyResourceBundle bundle(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The resource `" + file + "` is missing.");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return english.containsKey(key);
  }

  /** The text of that key with the values put in; a value that is {@link Words} in its language. */
  public Words words(String key, Object... values) {
    return new Words(
        text(english, Locale.ENGLISH, key, values), text(chinese, Locale.CHINESE, key, values));
  }

  private static String text(
      PropertyResourceBundle texts, Locale locale, String key, Object[] values) {
    Object[] said =
        Arrays.stream(values)
            .map(v -> v instanceof Words words ? words.in(locale) : v.toString())
            .toArray();
    return new MessageFormat(texts.getString(key), locale).format(said);
  }
}
