package io.laurel.cli;

import java.util.Locale;
import java.util.Map;

/** The language a command speaks. It depends on its caller alone, never on the machine. */
enum Language {
  ZH(Locale.CHINESE),
  EN(Locale.ENGLISH);

  private static final String OPTION = "--lang";
  private static final String VARIABLE = "LAUREL_LANG";

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * That of the option {@code --lang}, else of the variable {@code LAUREL_LANG}, else Chinese.
   * Looked for before the command is understood, so that the reason why it is not comes in that
   * language.
   */
  static Locale of(String[] arguments, Map<String, String> environment) {
    Locale locale = named(environment.getOrDefault(VARIABLE, ""), ZH.locale);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        locale = named(arguments[i].substring(OPTION.length() + 1), locale);
      } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        locale = named(arguments[i + 1], locale);
      }
    }
    return locale;
  }

  private static Locale named(String name, Locale otherwise) {
    for (Language language : values()) {
      if (language.name().equalsIgnoreCase(name)) {
        return language.locale;
      }
    }
    return otherwise;
  }
}
