package io.laurel;

import java.util.Locale;
import java.util.Objects;

/**
 * One text in each language of the library.
 *
 * @param english in English
 * @param chinese in Chinese
 */
public record Words(String english, String chinese) {

  public Words {
    Objects.requireNonNull(english, "english");
    Objects.requireNonNull(chinese, "chinese");
  }

  /** Chinese for every Chinese locale, English for all others. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }

  /** The English text. */
  @Override
  public String toString() {
    return english;
  }
}
