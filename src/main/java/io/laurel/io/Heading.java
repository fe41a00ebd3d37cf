package io.laurel.io;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns that have a meaning of their own, by their English and Chinese headings. */
enum Heading {
  ID("id", "编号"),
  NAME("name", "名称", "姓名"),
  KIND("kind", "类型"),
  ORGANISATION("organisation", "单位"),
  PARTNERS("partners", "联合单位"),
  CATEGORY("category", "类别"),
  MEMBERS("members", "成员"),
  PARENT("parent", "上级"),
  ENTRY("entry", "参赛者", "作品"),
  JUDGE("judge", "评委"),
  COMPONENT("component", "项目"),
  ROUND("round", "轮次"),
  MARK("mark", "分数");

  private static final Map<String, Heading> BY_TEXT = new HashMap<>();

  static {
    for (Heading heading : values()) {
      heading.texts.forEach(text -> BY_TEXT.put(text, heading));
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> texts;

  Heading(String... texts) {
    this.texts = List.of(texts);
  }

  /** The heading of that text, in English letters of either case or in Chinese. */
  static Optional<Heading> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text.toLowerCase(Locale.ROOT)));
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
