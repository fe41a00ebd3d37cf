package io.laurel.io.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns that have a meaning of their own, by their English and Chinese headings. */
public enum Heading {
  ID("id", "编号"),
  NAME("name", "名称", "姓名"),
  KIND("kind", "类型"),
  ORGANISATION("organisation", "organization", "单位"),
  PARTNERS("partners", "联合单位"),
  CATEGORY("category", "类别"),
  MEMBERS("members", "成员"),
  PARENT("parent", "上级"),
  ENTRY("entry", "参赛者", "作品"),
  JUDGE("judge", "评委"),
  COMPONENT("component", "项目"),
  ROUND("round", "轮次"),
  MARK("mark", "score", "分数", "得分"),
  LOWEST("lowest", "最低分"),
  HIGHEST("highest", "最高分"),
  STEP("step", "步长"),
  JUDGES("judges", "评委"),
  DECIDES("decides", "决定事项"),
  ORDER("order", "次序"),
  VALUE("value", "数值"),
  AUTHOR("author", "决定人"),
  TIME("time", "时间"),
  REASON("reason", "理由");

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> texts;

  Heading(String... texts) {
    this.texts = List.of(texts);
  }

  /** Whether {@code text} is one of its texts, in English letters of either case or in Chinese. */
  boolean is(String text) {
    return texts.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The texts that stand for it, the first of them the usual one in English. */
  public List<String> texts() {
    return texts;
  }

  /** Every text that stands for one of these headings, in order. */
  static List<String> texts(Heading... headings) {
    return Arrays.stream(headings).flatMap(h -> h.texts.stream()).toList();
  }

  /** The texts in backticks, for messages: {@code `id`, `编号`}. */
  String spelled() {
    return "`" + String.join("`, `", texts) + "`";
  }
}
