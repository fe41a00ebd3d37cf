package io.laurel.io.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the sheets of a contest's workbook are called, in English and Chinese. */
public enum SheetName {
  CONTEST("contest", "比赛", false),
  COMPONENTS("components", "项目", false),
  PANELS("panels", "评委组", false),
  ORGANISATIONS("organisations", "单位", false),
  JUDGES("judges", "评委", false),
  ENTRIES("entries", "参赛者", false),
  MARKS("marks", "分数", false),
  SHEET("sheet", "评分表", true),
  RESULTS("results", "成绩", true),
  RULINGS("rulings", "决定", false);

  private final String english;
  private final String chinese;
  private final boolean several;

  SheetName(String english, String chinese, boolean several) {
    this.english = english;
    this.chinese = chinese;
    this.several = several;
  }

  /** The sheet of that name; of some there may be several, {@code sheet-1} and {@code sheet-2}. */
  static Optional<SheetName> of(String text) {
    return Arrays.stream(values()).filter(name -> name.is(text)).findFirst();
  }

  private boolean is(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return texts().stream()
        .anyMatch(name -> several ? lower.matches(name + "(-.+)?") : lower.equals(name));
  }

  /** Whether there may be several, with something after a hyphen. */
  public boolean several() {
    return several;
  }

  /** The names that stand for it. */
  public List<String> texts() {
    return List.of(english, chinese);
  }

  /** Every name of every sheet. */
  static List<String> all() {
    return Arrays.stream(values()).flatMap(name -> name.texts().stream()).toList();
  }
}
