package io.laurel.io.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys in the first column of the sheet {@code contest}, in English and Chinese. */
public enum SheetKey {
  NAME("name", "名称", false),
  DATE("date", "日期", false),
  ROUNDS("rounds", "轮次", true),
  CATEGORIES("categories", "类别", true),
  CODES("codes", "代码", true),
  ATTRIBUTE("attribute", "属性", false);

  private final String english;
  private final String chinese;
  private final boolean list;

  SheetKey(String english, String chinese, boolean list) {
    this.english = english;
    this.chinese = chinese;
    this.list = list;
  }

  static Optional<SheetKey> of(String text) {
    return Arrays.stream(values())
        .filter(key -> key.texts().contains(text.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static List<String> all() {
    return Arrays.stream(values()).flatMap(key -> key.texts().stream()).toList();
  }

  /** The texts that stand for it. */
  public List<String> texts() {
    return List.of(english, chinese);
  }

  /** What it is called in {@code contest.yaml}. */
  String yaml() {
    return english;
  }

  /** Whether any number of cells may follow. */
  public boolean isList() {
    return list;
  }
}
