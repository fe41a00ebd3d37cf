package io.laurel.explain;

import io.laurel.Award;
import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.Remark;
import io.laurel.Ruling;
import io.laurel.Standing;
import io.laurel.Vacancy;
import io.laurel.award.AwardLog;
import io.laurel.award.Grants;
import io.laurel.policy.NotAdmitted;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.scoring.RoundScorer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the record of a judgement into the outcome callers see. */
public final class OutcomeWriter {

  private final JudgementRecord record;
  private final Map<String, Ruling> rulings = new HashMap<>();

  public OutcomeWriter(JudgementRecord record) {
    this.record = record;
    record.contest().rulings().forEach(r -> rulings.put(r.decides(), r));
  }

  /** The outcome. */
  public Outcome write() {
    Grants awards = new Grants();
    Grants advancements = new Grants();
    for (List<AwardLog.Grant> ofTier : grantsByTier()) {
      boolean advancing = ofTier.get(0).tier().getAdvancesTo().isPresent();
      (advancing ? advancements : awards).addAll(ofTier);
    }
    awards.trim();
    advancements.trim();
    Map<String, List<Standing>> standings = new LinkedHashMap<>();
    record
        .standings()
        .forEach(
            (name, lines) -> {
              if (lines.contenders().stream().anyMatch(c -> c.rank() > 0)) {
                standings.put(name, new Listed<>(lines.contenders(), OutcomeWriter::standing));
              }
            });
    Map<String, List<String>> chains = new LinkedHashMap<>();
    record.standings().values().forEach(s -> chains.putAll(s.chains()));
    Explainer explainer = new Explainer(record, this);
    return new Outcome(
        record.contest(),
        record.policy(),
        record.policyFingerprint(),
        new Listed<>(awards, this::award),
        new Listed<>(advancements, this::award),
        standings,
        chains,
        pending(),
        vacancies(),
        remarks(),
        record.conclusions().applied(),
        explainer::explain);
  }

  /** What was granted, tier by tier in their order, in each by rank and id. */
  private List<List<AwardLog.Grant>> grantsByTier() {
    IdentityHashMap<Tier, IdentityHashMap<Standings, List<AwardLog.Grant>>> byTier =
        new IdentityHashMap<>();
    for (AwardLog.Grant grant : record.log().grants()) {
      byTier
          .computeIfAbsent(grant.tier(), t -> new IdentityHashMap<>())
          .computeIfAbsent(grant.standings(), s -> new ArrayList<>())
          .add(grant);
    }
    Comparator<AwardLog.Grant> within =
        Comparator.comparingInt((AwardLog.Grant g) -> g.winner().rank())
            .thenComparing(AwardLog.Grant::winner, Contender::compareId);
    return byTier.values().stream()
        .flatMap(onStandings -> onStandings.values().stream())
        .peek(grants -> grants.sort(within))
        .sorted(Comparator.comparing((List<AwardLog.Grant> grants) -> grants.get(0), order()))
        .toList();
  }

  private Comparator<AwardLog.Grant> order() {
    Map<String, Integer> names = places(record.standings().keySet());
    Map<String, Integer> categories = places(record.contest().categories());
    return Comparator.comparingInt((AwardLog.Grant g) -> place(names, g.standings().name()))
        .thenComparing(g -> g.tier().getLadder())
        .thenComparingInt(g -> g.tier().getLevel())
        .thenComparing(g -> g.tier().getName())
        .thenComparingInt(g -> place(categories, g.tier().getCategory()))
        .thenComparing(g -> g.tier().getWithin().map(o -> o.getId()).orElse(""))
        .thenComparing(g -> g.tier().getTitle())
        .thenComparingInt(g -> g.winner().rank())
        .thenComparing(g -> g.winner().id());
  }

  private static Map<String, Integer> places(Collection<String> names) {
    Map<String, Integer> places = new HashMap<>();
    names.forEach(n -> places.put(n, places.size()));
    return places;
  }

  private static int place(Map<String, Integer> places, String name) {
    return places.getOrDefault(name, -1);
  }

  Award award(AwardLog.Grant grant) {
    Contender winner = grant.winner();
    String decision = grant.ruling() != null ? grant.ruling().decides() : winner.ruling();
    return new Award(
        grant.tier().getName(),
        grant.tier().getLevel(),
        winner.recipient(),
        grant.standings().name(),
        winner.rank() == 0 ? null : winner.rank(),
        winner.score(),
        record.rule(grant.tier()),
        ruling(decision));
  }

  @Nullable Ruling ruling(@Nullable String decision) {
    return decision == null ? null : rulings.get(decision);
  }

  private static Standing standing(Contender one) {
    String status = one.bars().isEmpty() ? null : status(one.bars().get(0));
    return new Standing(one.recipient(), one.group(), one.rank(), one.score(), status);
  }

  static String status(Status<?> status) {
    return status instanceof NotAdmitted
        ? "not-admitted"
        : status.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private List<PendingDecision> pending() {
    List<PendingDecision> pending = new ArrayList<>();
    List<AwardLog.Open> open = record.log().open();
    for (int i = 0; i < open.size(); i++) {
      AwardLog.Open one = open.get(i);
      List<Recipient> candidates = new ArrayList<>();
      one.candidates().forEach(c -> candidates.add(c.recipient()));
      candidates.addAll(one.others());
      candidates.sort(Comparator.comparing(Recipient::id));
      List<String> awaiting = new ArrayList<>(one.awaiting());
      if (i == 0) {
        awaiting.addAll(onUnjudged());
      }
      pending.add(
          new PendingDecision(
              one.id(),
              one.kind(),
              one.subject(),
              candidates,
              one.places(),
              awaiting.stream().distinct().toList(),
              record.rule(one.cause()),
              one.fewest()));
    }
    pending.sort(Comparator.comparing(PendingDecision::id));
    return pending;
  }

  /** Prizes on standings that can not be made yet. */
  private List<String> onUnjudged() {
    return record.conclusions().tiers().stream()
        .filter(t -> record.unjudged().contains(record.standingsOf(t)))
        .sorted(Comparator.comparingInt(Tier::getLevel).thenComparing(Tier::getTitle))
        .map(Tier::getTitle)
        .toList();
  }

  private List<Vacancy> vacancies() {
    return record.log().empties().stream()
        .map(
            e ->
                new Vacancy(
                    e.tier().getTitle(),
                    e.places(),
                    e.reason(),
                    e.rolledDown(),
                    record.rule(e.tier())))
        .sorted(Comparator.comparing(Vacancy::rule).thenComparing(Vacancy::tier))
        .toList();
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    FieldSizes sizes = new FieldSizes();
    Contest contest = record.contest();
    if (contest.entrants().isEmpty()) {
      remarks.add(new Remark("no-entrants", List.of(), null));
    }
    for (String round : contest.rounds()) {
      record
          .conclusions()
          .invalid(round)
          .forEach(
              i ->
                  remarks.add(
                      new Remark("round-invalid", List.of(round, i.getReason()), record.rule(i))));
    }
    for (String name : record.unjudged()) {
      if (record.conclusions().invalid(name).isEmpty()) {
        remarks.add(
            new Remark(isReviewed(name) ? "under-review" : "not-judged-yet", List.of(name), null));
      }
    }
    record.log().closings().stream()
        .filter(
            c -> c.quota() != Integer.MAX_VALUE && c.quota() > sizes.of(c.tier(), c.standings()))
        .map(
            c ->
                new Remark(
                    "quota-above-field",
                    List.of(
                        c.tier().getTitle(),
                        Integer.toString(c.quota()),
                        Long.toString(sizes.of(c.tier(), c.standings()))),
                    record.rule(c.tier())))
        .sorted(Comparator.comparing(r -> String.join("/", r.values())))
        .forEach(remarks::add);
    for (Standings standings : record.standings().values()) {
      standings.notices().stream()
          .map(n -> new Remark(n.code(), n.values(), record.rule(n.about())))
          .sorted(
              Comparator.comparing(Remark::code).thenComparing(r -> String.join("/", r.values())))
          .forEach(remarks::add);
    }
    record.log().exceeded().stream()
        .map(
            e ->
                new Remark(
                    "cut-offs-contradict",
                    List.of(
                        e.tier().getTitle(),
                        Integer.toString(e.allowed()),
                        Integer.toString(e.awarded())),
                    record.rule(e.tier())))
        .sorted(Comparator.comparing(r -> String.join("/", r.values())))
        .forEach(remarks::add);
    record
        .log()
        .unusedRulings()
        .forEach(id -> remarks.add(new Remark("ruling-unused", List.of(id), null)));
    record
        .conclusions()
        .notes()
        .forEach((text, rule) -> remarks.add(new Remark("note", List.of(text), rule)));
    record
        .conclusions()
        .comparing()
        .forEach(
            rule -> remarks.add(new Remark("rule-compares-entries", List.of(rule.title()), rule)));
    return remarks;
  }

  private boolean isReviewed(String name) {
    RoundScorer scorer = record.scorers().get(name);
    return scorer != null && !scorer.reviews(List.of()).isEmpty();
  }
}
