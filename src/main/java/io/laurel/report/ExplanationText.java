package io.laurel.report;

import static io.laurel.report.Columns.Side.LEFT;
import static io.laurel.report.Columns.Side.RIGHT;

import io.laurel.Award;
import io.laurel.Explanation;
import io.laurel.Explanation.Finding;
import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.NextBetter;
import io.laurel.Explanation.Refusal;
import io.laurel.Explanation.RoundAccount;
import io.laurel.Explanation.Step;
import io.laurel.Explanation.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The full account of one entrant as plain text for people to read: what was found, the marks and
 * what became of them, the arithmetic, score and rank, ties, prizes with their rules, refusals, and
 * what the next better prize would have needed. Parts that have nothing to say are left out.
 *
 * <p>Equal explanations give equal text, on every machine; lines end with a line feed.
 */
public final class ExplanationText {

  private static final String INDENT = "  ";

  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  private ExplanationText(Messages messages) {
    this.messages = messages;
  }

  /** The account, in Chinese for a Chinese locale and in English for any other. */
  public static String of(Explanation explanation, Locale locale) {
    ExplanationText text = new ExplanationText(Messages.in(locale));
    text.write(explanation);
    return String.join("\n", text.lines) + "\n";
  }

  private void write(Explanation explanation) {
    lines.add(
        messages.withDetails(
            explanation.recipient().name(),
            explanation.recipient().id(),
            explanation.recipient().organisation(),
            explanation.recipient().category()));
    if (!explanation.recipient().members().isEmpty()) {
      lines.add(messages.text("members", messages.list(explanation.recipient().members())));
    }
    if (!explanation.findings().isEmpty()) {
      heading(messages.text("findings"));
      explanation.findings().forEach(this::finding);
    }
    explanation.rounds().forEach(this::round);
    heading(messages.text("awards"));
    explanation.awards().forEach(this::award);
    if (explanation.awards().isEmpty()) {
      item(messages.text("awards.none"));
    }
    if (!explanation.refusals().isEmpty()) {
      heading(messages.text("refusals"));
      explanation.refusals().forEach(this::refusal);
    }
    if (explanation.nextBetter() != null) {
      heading(messages.text("next"));
      next(explanation.nextBetter());
    }
  }

  private void finding(Finding finding) {
    item(
        messages.text(
            "finding",
            messages.word("status", finding.status()),
            finding.reason(),
            messages.ruleWithPlace(finding.rule())));
  }

  private void round(RoundAccount round) {
    heading(messages.text("round", round.name()));
    if (!round.marks().isEmpty()) {
      Columns marks = Columns.of(LEFT, LEFT, RIGHT, LEFT);
      round.marks().forEach(mark -> mark(marks, mark));
      block(messages.text("marks"), marks.lines());
    }
    if (!round.steps().isEmpty()) {
      block(messages.text("steps"), round.steps().stream().map(this::step).toList());
    }
    lines.add(
        INDENT
            + (round.score() == null
                ? messages.text("score.none")
                : messages.text("score.is", round.score().toPlainString())));
    lines.add(INDENT + rank(round));
    if (!round.decisions().isEmpty()) {
      block(messages.text("ties"), round.decisions().stream().map(this::tie).toList());
    }
  }

  private void mark(Columns marks, MarkLine mark) {
    marks.row(
        mark.component(),
        Objects.requireNonNullElse(mark.judge(), ""),
        mark.value() == null
            ? Objects.requireNonNullElse(mark.code(), "")
            : mark.value().toPlainString(),
        messages.text("treatment", mark.treatment()));
  }

  private String step(Step step) {
    String name = messages.word("step", step.name());
    if (step.ruling() != null) {
      return messages.text("step.ruled", name, step.result(), messages.ruling(step.ruling()));
    }
    if (step.rounding() != null) {
      String way = messages.text("rounding." + step.rounding().mode(), step.rounding().digits());
      return messages.text("step.rounded", name, step.expression(), way, step.result());
    }
    return step.expression().equals(step.result())
        ? messages.text("step.plain", name, step.result())
        : messages.text("step.worked", name, step.expression(), step.result());
  }

  private String rank(RoundAccount round) {
    if (round.rank() == null) {
      return messages.text("rank.none");
    }
    return round.group().isEmpty()
        ? messages.text("rank.is", round.rank(), round.rankedAmong())
        : messages.text("rank.in-group", round.rank(), round.rankedAmong(), round.group());
  }

  private String tie(TieBreak tie) {
    String other = messages.withDetails(tie.with().name(), tie.with().id());
    if (tie.key() == null) {
      return messages.text("tie.shared", other);
    }
    String key = messages.titled("tie.key", tie.key());
    if (tie.prize() != null && tie.own() != null && tie.other() != null) {
      return messages.text("tie.for-prize", other, key, tie.own(), tie.other(), tie.prize());
    }
    return tie.own() == null || tie.other() == null
        ? messages.text("tie.decided", other, key)
        : messages.text("tie.compared", other, key, tie.own(), tie.other());
  }

  private void award(Award award) {
    item(messages.text("award.by", award.tier(), messages.ruleWithPlace(award.rule())));
    if (award.ruling() != null) {
      lines.add(INDENT + messages.ruling(award.ruling()));
    }
  }

  private void refusal(Refusal refusal) {
    String rule = messages.ruleWithPlace(refusal.rule());
    if (refusal.reservedFor() != null) {
      item(messages.text("refusal.reserved", refusal.tier(), refusal.reservedFor(), rule));
      return;
    }
    item(
        refusal.reason().isEmpty()
            ? messages.text("refusal.by", refusal.tier(), rule)
            : messages.text("refusal.because", refusal.tier(), refusal.reason(), rule));
  }

  private void next(NextBetter next) {
    item(messages.text("next.is", next.tier(), messages.text("hurdle", next.hurdle())));
    if (next.lowest() != null) {
      lines.add(INDENT + messages.text("next.lowest", next.lowest().toPlainString()));
    }
    if (next.shortBy() != null) {
      lines.add(INDENT + messages.text("next.short", next.shortBy().toPlainString()));
    }
    next.reasons().forEach(reason -> lines.add(INDENT + OneLine.of(reason)));
    if (next.rule() != null) {
      lines.add(INDENT + messages.text("next.rule", messages.ruleWithPlace(next.rule())));
    }
    if (next.tieBreak() != null) {
      lines.add(INDENT + tie(next.tieBreak()));
    }
  }

  private void heading(String text) {
    lines.add("");
    lines.add(text);
  }

  private void item(String text) {
    lines.add("- " + text);
  }

  private void block(String title, List<String> content) {
    lines.add(INDENT + title);
    content.forEach(line -> lines.add(INDENT + INDENT + line));
  }
}
