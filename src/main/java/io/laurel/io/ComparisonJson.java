package io.laurel.io;

import io.laurel.Award;
import io.laurel.Recipient;
import io.laurel.RuleReference;
import io.laurel.Standing;
import io.laurel.compare.Hurdle;
import io.laurel.compare.OutcomeComparison;
import io.laurel.compare.PrizeChange;
import io.laurel.compare.StandingChange;
import io.laurel.compare.Verdict;
import io.laurel.io.json.JsonFields;
import io.laurel.io.json.JsonText;

/**
 * Writes a comparison of two outcomes as JSON. Equal comparisons give equal text; decimals are
 * texts, and fields without a value are left out. The top object has {@code before} and {@code now}
 * (which contest and policy), {@code prizes}, {@code standings}, {@code settled} and {@code opened}
 * (decisions that are no longer pending, and those that are now).
 */
public final class ComparisonJson {

  private ComparisonJson() {}

  /** The comparison as JSON text. */
  public static String write(OutcomeComparison comparison) {
    return JsonText.of(comparison, ComparisonJson::comparison);
  }

  private static void comparison(JsonFields json, OutcomeComparison comparison) {
    json.object("before", comparison.before(), ComparisonJson::verdict)
        .object("now", comparison.now(), ComparisonJson::verdict)
        .objects("prizes", comparison.prizes(), ComparisonJson::prize)
        .objects("standings", comparison.standings(), ComparisonJson::standing)
        .texts("settled", comparison.settled())
        .texts("opened", comparison.opened());
  }

  private static void verdict(JsonFields json, Verdict verdict) {
    json.text("contest", verdict.contest()).text("policy", verdict.policy());
  }

  private static void prize(JsonFields json, PrizeChange change) {
    json.object("recipient", change.recipient(), ComparisonJson::recipient)
        .constant("change", change.kind())
        .objects("lost", change.lost(), ComparisonJson::award)
        .objects("gained", change.gained(), ComparisonJson::award)
        .objects("before", change.before(), ComparisonJson::hurdle)
        .objects("now", change.now(), ComparisonJson::hurdle);
  }

  private static void recipient(JsonFields json, Recipient recipient) {
    json.text("id", recipient.id())
        .text("name", recipient.name())
        .text("organisation", recipient.organisation())
        .text("category", recipient.category());
  }

  private static void award(JsonFields json, Award award) {
    json.text("tier", award.tier())
        .text("standings", award.standings())
        .number("rank", award.rank())
        .decimal("score", award.score())
        .object("rule", award.rule(), ComparisonJson::rule)
        .text("ruling", award.ruling() == null ? null : award.ruling().decides());
  }

  private static void hurdle(JsonFields json, Hurdle hurdle) {
    json.constant("kind", hurdle.kind())
        .text("text", hurdle.text())
        .object("rule", hurdle.rule(), ComparisonJson::rule);
  }

  private static void rule(JsonFields json, RuleReference rule) {
    json.text("title", rule.title())
        .text("clause", rule.clause())
        .text("file", rule.file())
        .number("line", rule.line());
  }

  private static void standing(JsonFields json, StandingChange change) {
    json.text("standings", change.standings())
        .object("recipient", change.recipient(), ComparisonJson::recipient)
        .object("before", change.before(), ComparisonJson::line)
        .object("now", change.now(), ComparisonJson::line);
  }

  private static void line(JsonFields json, Standing standing) {
    json.text("group", standing.group())
        .number("rank", standing.rank())
        .decimal("score", standing.score())
        .text("status", standing.status());
  }
}
