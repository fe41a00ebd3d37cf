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
    String asked = environment.getOrDefault(VARIABLE, "");
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        asked = arguments[i].substring(OPTION.length() + 1);
      } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        asked = arguments[i + 1];
      }
    }
    return asked.equalsIgnoreCase(EN.name()) ? EN.locale : ZH.locale;
  }
}
