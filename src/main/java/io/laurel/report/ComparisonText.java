package io.laurel.report;

import static io.laurel.report.Columns.Side.LEFT;
import static io.laurel.report.Columns.Side.RIGHT;

import io.laurel.Award;
import io.laurel.Standing;
import io.laurel.compare.Hurdle;
import io.laurel.compare.OutcomeComparison;
import io.laurel.compare.PrizeChange;
import io.laurel.compare.StandingChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two outcomes, as plain text for people to read: who gained, lost or changed
 * prizes and by which rule, whose rank or score moved, which decisions were settled or came up. Of
 * a long list the first {@value Lines#MOST_ROWS} are shown and the number of all.
 *
 * <p>Equal comparisons give equal text, on every machine; lines end with a line feed.
 */
public final class ComparisonText {

  private final Messages messages;
  private final Lines lines;

  private ComparisonText(Messages messages) {
    this.messages = messages;
    this.lines = new Lines(messages);
  }

  /** The comparison, in Chinese for a Chinese locale and in English for any other. */
  public static String of(OutcomeComparison comparison, Locale locale) {
    ComparisonText text = new ComparisonText(Messages.in(locale));
    text.write(comparison);
    return text.lines.text();
  }

  private void write(OutcomeComparison comparison) {
    side("compare.before", comparison.before().contest(), comparison.before().policy());
    side("compare.now", comparison.now().contest(), comparison.now().policy());
    if (comparison.isEmpty()) {
      lines.heading("compare.same");
      return;
    }
    prizes(comparison.prizes());
    standings(comparison.standings());
    decisions("compare.settled", comparison.settled());
    decisions("compare.opened", comparison.opened());
  }

  private void side(String key, String contest, String policy) {
    lines.add(messages.text(key, contest, policy));
  }

  private void prizes(List<PrizeChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    lines.heading("compare.prizes");
    for (PrizeChange change : Lines.first(changes)) {
      lines.add(
          "- "
              + messages.withDetails(
                  change.recipient().name(),
                  change.recipient().id(),
                  change.recipient().organisation(),
                  change.recipient().category()));
      change.lost().forEach(award -> award("compare.lost", award));
      change.now().forEach(hurdle -> hurdle("compare.kept-now", hurdle));
      change.gained().forEach(award -> award("compare.gained", award));
      change.before().forEach(hurdle -> hurdle("compare.kept-before", hurdle));
    }
    lines.total(changes);
  }

  private void award(String key, Award award) {
    String rule = messages.ruleWithPlace(award.rule());
    detail(
        messages.text(
            key,
            award.tier(),
            award.ruling() == null
                ? rule
                : messages.text("reason.ruled", rule, messages.ruling(award.ruling()))));
  }

  private void hurdle(String key, Hurdle hurdle) {
    String text =
        hurdle.kind() == Hurdle.Kind.TIE_BREAK
            ? messages.titled("tie.key", hurdle.text())
            : hurdle.text();
    String what = messages.text("hurdle", hurdle.kind());
    String said = text.isEmpty() ? what : messages.text("compare.because", what, text);
    detail(
        "  "
            + messages.text(
                key,
                hurdle.rule() == null
                    ? said
                    : messages.text("compare.by", said, messages.ruleWithPlace(hurdle.rule()))));
  }

  private void standings(List<StandingChange> changes) {
    Map<String, List<StandingChange>> byName = new LinkedHashMap<>();
    changes.forEach(
        change -> byName.computeIfAbsent(change.standings(), n -> new ArrayList<>()).add(change));
    byName.forEach(this::standings);
  }

  private void standings(String name, List<StandingChange> changes) {
    Columns table = Columns.of(LEFT, LEFT, RIGHT, RIGHT, LEFT, LEFT);
    for (StandingChange change : Lines.first(changes)) {
      table.row(
          change.recipient().id(),
          change.recipient().name(),
          moved(rank(change.before()), rank(change.now())),
          moved(score(change.before()), score(change.now())),
          moved(group(change.before()), group(change.now())),
          moved(status(change.before()), status(change.now())));
    }
    lines.heading("compare.standings", name);
    lines.addAll(
        table.linesUnder(
            messages.text("compare.id"),
            messages.text("entrant"),
            messages.text("rank"),
            messages.text("score"),
            messages.text("compare.group"),
            messages.text("compare.status")));
    lines.total(changes);
  }

  /** Both values, or one when they are the same; a dash where there is none. */
  private String moved(String before, String now) {
    if (before.equals(now)) {
      return now;
    }
    String none = messages.text("compare.none");
    return messages.text(
        "compare.moved", before.isEmpty() ? none : before, now.isEmpty() ? none : now);
  }

  private static String rank(@Nullable Standing standing) {
    return standing == null ? "" : String.valueOf(standing.rank());
  }

  private static String score(@Nullable Standing standing) {
    return standing == null || standing.score() == null ? "" : standing.score().toPlainString();
  }

  private static String group(@Nullable Standing standing) {
    return standing == null ? "" : standing.group();
  }

  private String status(@Nullable Standing standing) {
    String status = standing == null ? "" : Objects.requireNonNullElse(standing.status(), "");
    return status.isEmpty() ? "" : messages.word("status", status);
  }

  private void decisions(String key, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    lines.heading(key);
    Lines.first(ids).forEach(id -> lines.add("- " + OneLine.of(id)));
    lines.total(ids);
  }

  private void detail(String line) {
    lines.add("  " + line);
  }
}
