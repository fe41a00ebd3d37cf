package io.laurel.lint;

import io.laurel.compiler.PolicyParser;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of Java in a policy: the action of a rule, or what stands outside the rules.
 *
 * @param rule whose action it is, or null
 * @param first the first rule of the file, or null
 */
record JavaCode(
    PolicyParser file, @Nullable LintedRule rule, @Nullable LintedRule first, int from, int to) {

  static Stream<JavaCode> of(LintedPolicy policy) {
    return policy.files().stream().flatMap(file -> of(policy, file));
  }

  private static Stream<JavaCode> of(LintedPolicy policy, PolicyParser file) {
    List<LintedRule> rules = policy.rulesOf(file);
    LintedRule first = rules.isEmpty() ? null : rules.get(0);
    Stream.Builder<JavaCode> all = Stream.builder();
    int outside = 0;
    for (LintedRule rule : rules) {
      all.add(new JavaCode(file, null, first, outside, Math.max(outside, rule.start())));
      all.add(new JavaCode(file, rule, first, rule.then(), rule.end()));
      outside = rule.end();
    }
    all.add(new JavaCode(file, null, first, outside, file.source().text().length()));
    return all.build();
  }

  void find(Pattern sought, Consumer<MatchResult> found) {
    Matcher matcher =
        sought.matcher(file.code().toString()).region(from, to).useTransparentBounds(true);
    while (matcher.find()) {
      found.accept(matcher.toMatchResult());
    }
  }

  void warn(Report report, String id, int offset, Object... values) {
    if (rule == null) {
      report.warn(id, file, first, offset, values);
    } else {
      report.warn(id, rule, offset, values);
    }
  }
}
