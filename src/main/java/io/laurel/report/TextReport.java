package io.laurel.report;

import static io.laurel.report.Columns.Side.LEFT;
import static io.laurel.report.Columns.Side.RIGHT;

import io.laurel.Award;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.Remark;
import io.laurel.Vacancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as plain text for people to read: the prizes with their reasons and the members of
 * teams that hold them, the places in later rounds, the vacant places, the decisions that are
 * pending, the remarks. Parts that have nothing to say are left out; of a long list the first
 * {@value Lines#MOST_ROWS} are shown and the number of all.
 *
 * <p>Equal outcomes give equal text, on every machine; lines end with a line feed. Tables are
 * aligned for a fixed-width font in which a Chinese character is as wide as two Latin letters.
 */
public final class TextReport {

  private final Messages messages;
  private final Lines lines;

  private TextReport(Messages messages) {
    this.messages = messages;
    this.lines = new Lines(messages);
  }

  /** The report, in Chinese for a Chinese locale and in English for any other. */
  public static String of(Outcome outcome, Locale locale) {
    TextReport report = new TextReport(Messages.in(locale));
    report.write(outcome);
    return report.lines.text();
  }

  private void write(Outcome outcome) {
    lines.add(OneLine.of(outcome.contest().name()));
    lines.add(messages.text("policy", outcome.policy()));
    int before = lines.size();
    awards("awards", outcome.awards());
    holders(outcome.awards());
    awards("advancements", outcome.advancements());
    vacancies(outcome.vacancies());
    pending(outcome.pending());
    remarks(outcome.remarks());
    if (lines.size() == before) {
      lines.heading("nothing");
    }
  }

  private void awards(String section, List<Award> awards) {
    if (awards.isEmpty()) {
      return;
    }
    Columns table = Columns.of(LEFT, LEFT, LEFT, LEFT, RIGHT, RIGHT, LEFT);
    for (Award award : Lines.first(awards)) {
      Recipient recipient = award.recipient();
      table.row(
          award.tier(),
          recipient.name(),
          orEmpty(recipient.organisation()),
          orEmpty(recipient.category()),
          decimal(award.score()),
          award.rank() == null ? "" : award.rank().toString(),
          reason(award));
    }
    lines.heading(section);
    lines.addAll(
        table.linesUnder(
            messages.text("award"),
            messages.text("entrant"),
            messages.text("organisation"),
            messages.text("category"),
            messages.text("score"),
            messages.text("rank"),
            messages.text("reason")));
    lines.total(awards);
  }

  /** The people behind the prizes of teams. */
  private void holders(List<Award> awards) {
    List<Award> ofTeams = awards.stream().filter(a -> !a.recipient().members().isEmpty()).toList();
    if (ofTeams.isEmpty()) {
      return;
    }
    lines.heading("holders");
    for (Award award : Lines.first(ofTeams)) {
      Recipient team = award.recipient();
      lines.add(
          "- "
              + messages.text(
                  "holder", award.tier(), team.name(), messages.list(Lines.first(team.members()))));
    }
    lines.total(ofTeams);
  }

  private String reason(Award award) {
    String rule = messages.rule(award.rule());
    return award.ruling() == null
        ? rule
        : messages.text("reason.ruled", rule, messages.ruling(award.ruling()));
  }

  private void vacancies(List<Vacancy> vacancies) {
    if (vacancies.isEmpty()) {
      return;
    }
    Columns table = Columns.of(LEFT, RIGHT, LEFT, LEFT, LEFT);
    for (Vacancy vacancy : Lines.first(vacancies)) {
      table.row(
          vacancy.tier(),
          String.valueOf(vacancy.places()),
          messages.text("vacancy", vacancy.reason()),
          messages.text(vacancy.rolledDown() ? "vacancy.rolled-down" : "vacancy.stays"),
          messages.rule(vacancy.rule()));
    }
    lines.heading("vacancies");
    lines.addAll(
        table.linesUnder(
            messages.text("award"),
            messages.text("places"),
            messages.text("vacancy.cause"),
            messages.text("vacancy.then"),
            messages.text("rule")));
    lines.total(vacancies);
  }

  private void pending(List<PendingDecision> pending) {
    if (pending.isEmpty()) {
      return;
    }
    lines.heading("pending");
    int number = 0;
    for (PendingDecision decision : Lines.first(pending)) {
      number++;
      lines.add(
          messages.text(
              "pending.subject",
              number,
              decision.subject(),
              messages.text("pending.title", decision.kind())));
      detail(
          messages.text(
              "pending.needed",
              messages.text(
                  "pending.needed", decision.kind(), decision.places(), decision.fewest())));
      if (decision.kind() != PendingDecision.Kind.PLACES) {
        detail(between(decision.candidates()));
      }
      detail(messages.text("pending.id", decision.id()));
      if (!decision.awaiting().isEmpty()) {
        detail(messages.text("pending.awaiting", messages.list(decision.awaiting())));
      }
      detail(messages.text("pending.rule", messages.rule(decision.rule())));
    }
    lines.total(pending);
  }

  private String between(List<Recipient> candidates) {
    if (candidates.isEmpty()) {
      return messages.text("pending.between-all");
    }
    String shown =
        messages.list(
            Lines.first(candidates).stream()
                .map(c -> messages.withDetails(c.name(), c.id(), c.organisation(), c.category()))
                .toList());
    return messages.text(
        "pending.between",
        candidates.size() > Lines.MOST_ROWS
            ? shown + " " + messages.text("total", candidates.size())
            : shown);
  }

  private void remarks(List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    lines.heading("remarks");
    for (Remark remark : Lines.first(remarks)) {
      String text = messages.coded("remark", remark.code(), remark.values());
      lines.add(
          "- "
              + (remark.rule() == null
                  ? text
                  : messages.text("remark.ruled", text, messages.rule(remark.rule()))));
    }
    lines.total(remarks);
  }

  private void detail(String line) {
    lines.add("   " + line);
  }

  private static String decimal(@Nullable BigDecimal score) {
    return score == null ? "" : score.toPlainString();
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
