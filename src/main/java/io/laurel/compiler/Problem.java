package io.laurel.compiler;

import io.laurel.Severity;
import io.laurel.Words;
import io.laurel.text.Texts;

/**
 * Every kind of error in a policy. The number never changes its meaning: what is not told any more
 * leaves a gap. {@code LR0…}: the file, {@code LR1…}: how it is built, {@code LR2…}: conditions and
 * actions, {@code LR3…}: what a policy may not do. {@code LR5…} are warnings, see {@code
 * io.laurel.lint}.
 */
enum Problem {
  EMPTY_FILE(1),
  NOT_UTF_8(2),
  TOO_LARGE(3),
  OTHER_ENCODING(4),
  HIDDEN_CHARACTER(5),
  ESCAPED_CHARACTER(6),
  LONG_LINE(7),
  TOO_MANY_RULES(8),
  UNREADABLE(9),

  NO_PACKAGE(101),
  ODD_PACKAGE(102),
  FULL_WIDTH(103),
  OPEN_QUOTE(104),
  OPEN_COMMENT(105),
  OPEN_BRACKET(106),
  EXTRA_BRACKET(107),
  NO_END_BEFORE(108),
  NO_END(109),
  NO_THEN(110),
  UNQUOTED_NAME(111),
  MISSPELT_WORD(112),
  OUTSIDE_RULES(113),
  UNEXPECTED(114),
  NO_COMPARISON(115),
  NO_COMMA(116),
  ODD_ESCAPE(117),
  NO_WHEN(118),
  NO_NAME(119),
  NO_PHASE(121),
  UNKNOWN_PHASE(122),
  UNKNOWN_ANNOTATION(123),
  ANNOTATION_TEXT(124),
  ODD_NAME(125),
  DUPLICATE_NAME(126),
  SAME_LINE(127),
  ANNOTATED_TWICE(128),

  UNKNOWN_FACT(201),
  UNKNOWN_PROPERTY(202),
  UNKNOWN_METHOD(203),
  WRONG_VALUES(204),
  UNKNOWN_VARIABLE(205),
  UNKNOWN_NAME(206),
  UNKNOWN_FUNCTION(207),
  INCOMPARABLE(208),
  BINARY_DECIMAL(209),
  BOUND_VALUE(210),
  NOT_YES_OR_NO(211),
  DECIMAL_COMMA(212),
  WRONG_OPERATOR(213),
  WRONG_KIND(214),
  MADE_WITH_NEW(215),
  NO_BEGINNING(216),
  NAMED_TWICE(217),
  NO_VALUE_YET(218),
  NO_RESULT(219),
  RESULT_OF_ACTION(220),
  NEVER_REACHED(221),
  NEVER_THROWN(222),
  ACTION_STOPS(224),
  ACTION_UNEXPECTED(225),
  DECIMAL_IN_ACTION(226),
  LARGE_NUMBER(227),
  NO_BRACKETS(228),
  ONE_CONCLUSION(229),
  UNKNOWN_WORD(230),
  DUPLICATE_FUNCTION(231),
  OUTSIDE_LOOP(232),
  NOTHING_DONE(233),
  UNKNOWN_GATHERED(234),
  GATHERED_TEXT(235),
  TEXT_AS_DATE(236),
  LOOKED_UP_AND_COUNTED(237),
  UNFINISHED(238),
  CONDITION_UNCLEAR(241),
  CONDITIONS_UNCLEAR(242),
  CODE_UNCLEAR(243),
  RULE_UNCLEAR(244),
  RULES_UNCLEAR(245),
  FILE_UNCLEAR(246),
  FUNCTION_UNCLEAR(247),

  PACKAGE_TAKEN(301),
  IMPORT(302),
  GLOBAL(303),
  TYPE_DECLARED(304),
  UNIT(305),
  ENTRY_POINT_DECLARED(306),
  FUNCTION_NAME(307),
  ATTRIBUTE(308),
  QUERY(309),
  EXTENDS(310),
  SECOND_ACTION(311),
  OWN_ACCUMULATE(312),
  ENTRY_POINT(313),
  BRANCH(314),
  FOREIGN_FACT(315),
  QUERY_IN_CONDITION(316),
  ANNOTATED_CONDITION(317),
  PATH(318),
  DEEP_BRACKETS(321),
  LONG_RULE(322),
  MANY_OPERATORS(323),
  MANY_ALTERNATIVES(324),
  MANY_SIGNS(325),
  FINAL_OR_STATIC(326),
  OWN_CODE(327),
  DEEP_FILE(328),
  FORBIDDEN_CALL(331),
  CHANGED_FACTS(332),
  FORBIDDEN_TYPE(333),
  OWN_TYPE(334),
  CATCHES_ALL(335),
  LOCK(336),
  LARGE_ARRAY(337),
  LONG_TEXT(338),
  FORBIDDEN_FORM(339),
  INNER_WORKINGS(340),
  STOPPED(341),
  NOT_READY(342),
  TOO_SLOW(343);

  private static final Texts TEXTS = new Texts(Problem.class, "problems");

  private final int number;

  Problem(int number) {
    this.number = number;
  }

  String id() {
    return "LR%03d".formatted(number);
  }

  /** An error of this kind; the advice that always goes with it is given. */
  Finding with(Object... values) {
    Words message = TEXTS.words(id(), values);
    String advice = id() + ".advice";
    return new Finding(
        id(), Severity.ERROR, message, TEXTS.has(advice) ? TEXTS.words(advice, values) : null);
  }

  /** An error of this kind in a rule. */
  Finding in(String rule, Object... values) {
    return inRule(rule, with(values));
  }

  /** The same, telling the rule it is in. */
  static Finding inRule(String rule, Finding plain) {
    return new Finding(
        plain.id(), plain.severity(), TEXTS.words("rule", rule, plain.message()), plain.advice());
  }

  /** A text that is part of others. */
  static Words text(String key, Object... values) {
    return TEXTS.words(key, values);
  }
}
