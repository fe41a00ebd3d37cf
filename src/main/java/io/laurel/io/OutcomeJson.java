package io.laurel.io;

import io.laurel.Award;
import io.laurel.Explanation;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.Remark;
import io.laurel.RuleReference;
import io.laurel.Standing;
import io.laurel.Vacancy;
import io.laurel.io.json.JsonFields;
import io.laurel.io.json.JsonText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes an outcome as JSON for other programs and for comparing two outcomes line by line.
 *
 * <p>Equal outcomes give equal text: fields and lists have a fixed order, lines end with a line
 * feed on every system. Decimals are texts, so that no reader rounds them; fields without a value
 * are left out. The JSON Schema {@code outcome.schema.json} beside this class describes it. The top
 * object has {@code contest}, {@code contestFingerprint} (of the input, {@link
 * io.laurel.Contest#fingerprint()}), {@code policy}, {@code policyFingerprint}, {@code awards},
 * {@code advancements}, {@code standings}, {@code chains} (the steps of each ranking), {@code
 * pending}, {@code vacancies}, {@code remarks} and, when the contest has at most {@value
 * #MOST_EXPLAINED} entrants, {@code explanations} of everyone who is accountable; in a larger
 * contest that field is absent.
 */
public final class OutcomeJson {

  private static final int MOST_EXPLAINED = 2_000;

  private OutcomeJson() {}

  /** The outcome as JSON text. */
  public static String write(Outcome outcome) {
    return JsonText.of(outcome, OutcomeJson::outcome);
  }

  /**
   * Writes the outcome to a file, replacing one that is there. The file appears as a whole or not
   * at all: it is written aside, in the same folder, and then renamed.
   *
   * @throws UncheckedIOException if the file can not be written
   */
  public static void write(Outcome outcome, Path file) {
    JsonText.write(outcome, OutcomeJson::outcome, file);
  }

  private static void outcome(JsonFields json, Outcome outcome) {
    json.text("contest", outcome.contest().name())
        .text("contestFingerprint", outcome.contest().fingerprint())
        .text("policy", outcome.policy())
        .text("policyFingerprint", outcome.policyFingerprint())
        .objects("awards", outcome.awards(), OutcomeJson::award)
        .objects("advancements", outcome.advancements(), OutcomeJson::award)
        .object("standings", outcome.standings(), OutcomeJson::standings)
        .object("chains", outcome.chains(), OutcomeJson::chains)
        .objects("pending", outcome.pending(), OutcomeJson::pending)
        .objects("vacancies", outcome.vacancies(), OutcomeJson::vacancy)
        .objects("remarks", outcome.remarks(), OutcomeJson::remark);
    if (outcome.contest().entrants().size() <= MOST_EXPLAINED) {
      List<String> ids = outcome.accountable();
      json.objects("explanations", ids, (j, id) -> explanation(j, outcome.explain(id)));
    }
  }

  private static void award(JsonFields json, Award award) {
    json.text("tier", award.tier())
        .number("level", award.level())
        .object("recipient", award.recipient(), OutcomeJson::recipient)
        .text("standings", award.standings())
        .number("rank", award.rank())
        .decimal("score", award.score())
        .object("rule", award.rule(), OutcomeJson::rule)
        .object("ruling", award.ruling(), RulingJson::write);
  }

  private static void recipient(JsonFields json, Recipient recipient) {
    json.text("id", recipient.id())
        .text("name", recipient.name())
        .text("organisation", recipient.organisation())
        .text("category", recipient.category());
    if (!recipient.members().isEmpty()) {
      json.texts("members", recipient.members());
    }
  }

  private static void rule(JsonFields json, RuleReference rule) {
    json.text("title", rule.title())
        .text("clause", rule.clause())
        .text("file", rule.file())
        .number("line", rule.line());
  }

  private static void standings(JsonFields json, Map<String, List<Standing>> standings) {
    standings.forEach((name, lines) -> json.objects(name, lines, OutcomeJson::standing));
  }

  private static void chains(JsonFields json, Map<String, List<String>> chains) {
    chains.forEach(json::texts);
  }

  private static void standing(JsonFields json, Standing standing) {
    json.object("recipient", standing.recipient(), OutcomeJson::recipient)
        .text("group", standing.group())
        .number("rank", standing.rank())
        .decimal("score", standing.score())
        .text("status", standing.status());
  }

  private static void pending(JsonFields json, PendingDecision decision) {
    json.text("id", decision.id())
        .constant("kind", decision.kind())
        .text("subject", decision.subject())
        .objects("candidates", decision.candidates(), OutcomeJson::recipient)
        .number(
            "fewest",
            decision.kind() == PendingDecision.Kind.PLACES
                ? Integer.valueOf(decision.fewest())
                : null)
        .number("places", decision.places())
        .texts("awaiting", decision.awaiting())
        .object("rule", decision.rule(), OutcomeJson::rule);
  }

  private static void vacancy(JsonFields json, Vacancy vacancy) {
    json.text("tier", vacancy.tier())
        .number("places", vacancy.places())
        .constant("reason", vacancy.reason())
        .flag("rolledDown", vacancy.rolledDown())
        .object("rule", vacancy.rule(), OutcomeJson::rule);
  }

  private static void remark(JsonFields json, Remark remark) {
    json.text("code", remark.code())
        .texts("values", remark.values())
        .object("rule", remark.rule(), OutcomeJson::rule);
  }

  private static void explanation(JsonFields json, Explanation explanation) {
    json.object("recipient", explanation.recipient(), OutcomeJson::recipient)
        .objects("findings", explanation.findings(), OutcomeJson::finding)
        .objects("rounds", explanation.rounds(), OutcomeJson::round)
        .objects("awards", explanation.awards(), OutcomeJson::award)
        .objects("refusals", explanation.refusals(), OutcomeJson::refusal)
        .object("nextBetter", explanation.nextBetter(), OutcomeJson::nextBetter);
  }

  private static void finding(JsonFields json, Explanation.Finding finding) {
    json.text("status", finding.status())
        .text("reason", finding.reason())
        .object("rule", finding.rule(), OutcomeJson::rule);
  }

  private static void round(JsonFields json, Explanation.RoundAccount round) {
    json.text("name", round.name())
        .objects("marks", round.marks(), OutcomeJson::mark)
        .objects("steps", round.steps(), OutcomeJson::step)
        .decimal("score", round.score())
        .number("rank", round.rank())
        .number("rankedAmong", round.rankedAmong())
        .text("group", round.group())
        .objects("decisions", round.decisions(), OutcomeJson::tieBreak);
  }

  private static void mark(JsonFields json, Explanation.MarkLine mark) {
    json.text("component", mark.component())
        .text("judge", mark.judge())
        .decimal("value", mark.value())
        .text("code", mark.code())
        .constant("treatment", mark.treatment());
  }

  private static void step(JsonFields json, Explanation.Step step) {
    json.text("name", step.name())
        .text("expression", step.expression())
        .text("result", step.result())
        .object("rounding", step.rounding(), OutcomeJson::rounding)
        .object("ruling", step.ruling(), RulingJson::write);
  }

  private static void tieBreak(JsonFields json, Explanation.TieBreak tie) {
    json.object("with", tie.with(), OutcomeJson::recipient)
        .text("key", tie.key())
        .text("own", tie.own())
        .text("other", tie.other())
        .text("prize", tie.prize());
  }

  private static void refusal(JsonFields json, Explanation.Refusal refusal) {
    json.text("tier", refusal.tier())
        .text("reason", refusal.reason())
        .text("reservedFor", refusal.reservedFor())
        .object("rule", refusal.rule(), OutcomeJson::rule);
  }

  private static void rounding(JsonFields json, Explanation.Rounded rounding) {
    json.number("digits", rounding.digits()).text("mode", rounding.mode());
  }

  private static void nextBetter(JsonFields json, Explanation.NextBetter next) {
    json.text("tier", next.tier())
        .constant("hurdle", next.hurdle())
        .decimal("lowest", next.lowest())
        .decimal("shortBy", next.shortBy())
        .texts("reasons", next.reasons())
        .object("rule", next.rule(), OutcomeJson::rule)
        .object("tieBreak", next.tieBreak(), OutcomeJson::tieBreak);
  }
}
