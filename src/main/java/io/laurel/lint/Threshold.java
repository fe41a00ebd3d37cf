package io.laurel.lint;

import io.laurel.compiler.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a condition asks of one property by comparing it with numbers.
 *
 * @param property as it is written, without white space
 * @param values that meet it
 * @param perhapsWhole whether the property may be a whole number; the values are if it is for sure
 * @param texts the comparisons as they are written
 */
record Threshold(String property, Interval values, boolean perhapsWhole, List<String> texts) {

  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?U)\\s*(?<property>[\\p{L}_$][\\w$]*(\\s*\\.\\s*[\\p{L}_]\\w*)*"
              + "(\\s*\\(\\s*(\"[^\"]*\")?\\s*\\)|\\s*\\[\\s*\"[^\"]*\"\\s*])?)"
              + "\\s*(?<sign>>=|<=|==|<|>)\\s*(?<number>-?\\d+(\\.\\d+)?)(?<kind>[BIL]?)\\s*");
  private static final Pattern DECIMAL_VALUES =
      Pattern.compile("(?U).*\\b(score|number)\\[.*|.*\\b(score|total|lowest)");

  /** Longer ones are no plain comparison. */
  private static final int LONGEST = 200;

  /** The first comparison as it is written. */
  String text() {
    return texts.get(0);
  }

  /** The properties a condition compares with numbers, and with nothing else. */
  static Stream<Threshold> in(LintedRule.Condition condition) {
    Map<String, List<Matcher>> found = new LinkedHashMap<>();
    for (String constraint : condition.constraints()) {
      for (String part : constraint.split("&&", -1)) {
        Matcher comparison = COMPARISON.matcher(part);
        if (constraint.length() <= LONGEST && !constraint.contains("||") && comparison.matches()) {
          found.computeIfAbsent(property(comparison), p -> new ArrayList<>()).add(comparison);
        }
      }
    }
    return found.entrySet().stream().map(e -> of(condition.type(), e.getKey(), e.getValue()));
  }

  /** Whether a constraint is one of the comparisons of this property. */
  boolean isMadeOf(String constraint) {
    return Stream.of(constraint.split("&&", -1)).allMatch(texts::contains);
  }

  private static String property(Matcher comparison) {
    return Objects.requireNonNull(comparison.group("property")).replaceAll("\\s+", "");
  }

  private static Threshold of(String fact, String property, List<Matcher> comparisons) {
    boolean whole = Vocabulary.isWhole(fact, property.replaceAll("\\(.*", ""));
    boolean perhapsWhole =
        whole
            || (!DECIMAL_VALUES.matcher(property).matches()
                && comparisons.stream().allMatch(Threshold::isWhole));
    Interval values = Interval.ALL;
    for (Matcher each : comparisons) {
      BigDecimal number = new BigDecimal(each.group("number"));
      values = values.and(Interval.of(Objects.requireNonNull(each.group("sign")), number, whole));
    }
    List<String> texts = comparisons.stream().map(m -> m.group()).toList();
    return new Threshold(property, values, perhapsWhole, texts);
  }

  private static boolean isWhole(Matcher comparison) {
    return !"B".equals(comparison.group("kind"))
        && !Objects.requireNonNull(comparison.group("number")).contains(".");
  }
}
