package io.laurel.explain;

import io.laurel.Award;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation;
import io.laurel.Explanation.Finding;
import io.laurel.Explanation.Hurdle;
import io.laurel.Explanation.NextBetter;
import io.laurel.Explanation.Refusal;
import io.laurel.Explanation.RoundAccount;
import io.laurel.Explanation.Step;
import io.laurel.Explanation.TieBreak;
import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.Key;
import io.laurel.policy.Merge;
import io.laurel.policy.Status;
import io.laurel.policy.Supernumerary;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Contender.Parting;
import io.laurel.ranking.Standings;
import io.laurel.scoring.RoundScorer;
import io.laurel.scoring.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives the account of one entrant or organisation from the record of a judgement. */
final class Explainer {

  private static final int MOST_TIES_TOLD = 20;

  private final JudgementRecord record;
  private final OutcomeWriter writer;
  private final Lazy<Index> index;

  Explainer(JudgementRecord record, OutcomeWriter writer) {
    this.record = record;
    this.writer = writer;
    this.index = new Lazy<>(() -> new Index(record));
  }

  /** What is looked up by id. */
  private static final class Index {

    final Map<String, Integer> entrants = new HashMap<>();
    final Map<String, Map<String, Contender>> contenders = new HashMap<>();
    final Map<String, List<Contender>> groups = new HashMap<>();
    final Map<String, List<AwardLog.Grant>> grants;
    final Map<String, List<AwardLog.Refusal>> refusals;
    final Map<String, List<AwardLog.Move>> moves;

    Index(JudgementRecord record) {
      for (int i = 0; i < record.contest().entrants().size(); i++) {
        entrants.put(record.contest().entrants().get(i).id(), i);
      }
      for (Standings standings : record.standings().values()) {
        Map<String, Contender> byId = new HashMap<>();
        for (Contender one : standings.contenders()) {
          byId.put(one.id(), one);
          groups.computeIfAbsent(groupKey(standings, one), g -> new ArrayList<>()).add(one);
        }
        contenders.put(standings.name(), byId);
      }
      grants = record.log().grants().stream().collect(Collectors.groupingBy(g -> g.winner().id()));
      refusals =
          record.log().refusals().stream().collect(Collectors.groupingBy(r -> r.candidate().id()));
      moves = record.log().moves().stream().collect(Collectors.groupingBy(m -> m.one().id()));
    }

    static String groupKey(Standings standings, Contender one) {
      return standings.name() + "\n" + one.group();
    }
  }

  Optional<Explanation> explain(String id) {
    Integer entrant = index.get().entrants.get(id);
    boolean organisation =
        entrant == null
            && (!record.conclusions().organisationStatuses(id).isEmpty()
                || record.standings().keySet().stream().anyMatch(s -> contender(s, id) != null));
    if (entrant == null && !organisation) {
      return Optional.empty();
    }
    List<Standings> own = new ArrayList<>();
    List<RoundAccount> rounds = new ArrayList<>();
    if (entrant != null) {
      record
          .scorers()
          .forEach(
              (round, scorer) -> {
                if (scorer.concerns(entrant)) {
                  rounds.add(account(round, scorer, entrant, id));
                  Optional.ofNullable(record.standings().get(round)).ifPresent(own::add);
                }
              });
    } else {
      record.standings().values().stream()
          .filter(s -> contender(s.name(), id) != null)
          .forEach(
              s -> {
                rounds.add(
                    account(
                        s,
                        Objects.requireNonNull(contender(s.name(), id)),
                        List.of(),
                        teamSteps(s, id)));
                own.add(s);
              });
    }
    List<AwardLog.Grant> grants =
        index.get().grants.getOrDefault(id, List.of()).stream()
            .filter(
                g ->
                    own.contains(g.standings())
                        || (entrant != null && record.scorers().containsKey(g.standings().name())))
            .toList();
    List<AwardLog.Refusal> refusals = index.get().refusals.getOrDefault(id, List.of());
    List<Award> awards = grants.stream().map(writer::award).toList();
    return Optional.of(
        new Explanation(
            recipient(id, entrant),
            findings(id, entrant, rounds),
            rounds,
            awards,
            refusals.stream().map(r -> refusal(r)).toList(),
            nextBetter(id, own, grants, refusals)));
  }

  private Refusal refusal(AwardLog.Refusal given) {
    Tier.Reserve reserve = given.reserve();
    return new Refusal(
        given.tier().getTitle(),
        given.reason(),
        reserve == null ? null : reserve.label(),
        record.rule(given.cause()));
  }

  private Recipient recipient(String id, @Nullable Integer entrant) {
    for (Standings standings : record.standings().values()) {
      Contender one = contender(standings.name(), id);
      if (one != null && (entrant == null || record.scorers().containsKey(standings.name()))) {
        return one.recipient();
      }
    }
    Contest contest = record.contest();
    if (entrant == null) {
      String name = Objects.requireNonNull(contest.organisations().get(id)).name();
      return new Recipient(id, name, null, null);
    }
    Entrant given = contest.entrants().get(entrant);
    List<Merge> merges = record.conclusions().merges(given.category());
    String category =
        merges.isEmpty()
            ? given.category()
            : merges.get(merges.size() - 1).getTarget().orElse(given.category());
    return Recipients.of(contest, given, category);
  }

  private List<Finding> findings(String id, @Nullable Integer entrant, List<RoundAccount> rounds) {
    List<Finding> findings = new ArrayList<>();
    if (entrant != null) {
      String filed = record.contest().entrants().get(entrant).category();
      for (Merge merge : record.conclusions().merges(filed)) {
        String into = merge.getCategory() + " → " + merge.getTarget().orElse("");
        findings.add(new Finding("merged", into, record.rule(merge)));
      }
    }
    List<Status<?>> statuses =
        entrant == null
            ? record.conclusions().organisationStatuses(id)
            : record.conclusions().statuses(id);
    for (Status<?> status : statuses) {
      findings.add(
          new Finding(OutcomeWriter.status(status), status.getReason(), record.rule(status)));
    }
    if (index.get().entrants.containsKey(id)) {
      for (Supernumerary one : record.conclusions().supernumerary(id)) {
        findings.add(new Finding("supernumerary", one.getReason(), record.rule(one)));
      }
    }
    for (DirectPlace one : record.conclusions().directPlaces()) {
      if (one.getEntry().getId().equals(id)) {
        findings.add(new Finding("direct-place", one.getTier(), record.rule(one)));
      }
    }
    for (AwardLog.Move move : index.get().moves.getOrDefault(id, List.of())) {
      findings.add(
          new Finding(
              move.after() > move.before() ? "ranked-behind" : "moved-up",
              move.before() + " → " + move.after(),
              record.rule(move.cause())));
    }
    for (RoundAccount round : rounds) {
      record
          .conclusions()
          .invalid(round.name())
          .forEach(i -> findings.add(new Finding("round-invalid", i.getReason(), record.rule(i))));
    }
    return findings;
  }

  private RoundAccount account(String round, RoundScorer scorer, int entrant, String id) {
    Trace trace = scorer.trace(entrant, record.conclusions().adjustments(round, id));
    Contender contender = contender(round, id);
    Standings standings = record.standings().get(round);
    if (contender == null || standings == null) {
      return new RoundAccount(
          round, trace.marks(), trace.steps(), trace.published(), null, 0, "", List.of());
    }
    List<Step> steps = new ArrayList<>(trace.steps());
    steps.addAll(contender.workings());
    return account(standings, contender, trace.marks(), steps);
  }

  private RoundAccount account(
      Standings standings, Contender one, List<Explanation.MarkLine> marks, List<Step> steps) {
    boolean ranked = one.rank() > 0;
    List<Contender> group =
        index.get().groups.getOrDefault(Index.groupKey(standings, one), List.of());
    return new RoundAccount(
        standings.name(),
        marks,
        steps,
        one.score(),
        ranked ? one.rank() : null,
        ranked ? group.size() : 0,
        one.group(),
        ranked ? ties(one, group) : List.of());
  }

  private List<Step> teamSteps(Standings standings, String id) {
    return record.teamSteps().getOrDefault(standings.name(), Map.of()).getOrDefault(id, List.of());
  }

  /** How it compares with those whom the first step of the ranking left beside it. */
  private List<TieBreak> ties(Contender one, List<Contender> group) {
    if (one.ranking().isEmpty()) {
      return List.of();
    }
    return group.stream()
        .filter(other -> other != one && one.parting(other).filter(Parting::first).isEmpty())
        .sorted(Comparator.comparingInt(Contender::rank).thenComparing(Contender::id))
        .limit(MOST_TIES_TOLD)
        .map(other -> tie(one, other))
        .toList();
  }

  private TieBreak tie(Contender one, Contender other) {
    Parting parting = one.parting(other).orElse(null);
    if (parting != null) {
      return new TieBreak(other.recipient(), parting.step(), parting.own(), parting.other());
    }
    for (AwardLog.TieBroken broken : record.log().tieBreaks()) {
      List<Fraction> own = broken.values().get(one);
      List<Fraction> others = broken.values().get(other);
      for (int i = 0; own != null && others != null && i < own.size(); i++) {
        if (!own.get(i).equals(others.get(i))) {
          Key key = broken.tier().getTieBreaks().get(i);
          return new TieBreak(
              other.recipient(),
              key.title(),
              Standings.turned(key, own.get(i)).toText(),
              Standings.turned(key, others.get(i)).toText(),
              broken.tier().getTitle());
        }
      }
    }
    if (one.ruling() != null && one.ruling().equals(other.ruling())) {
      return new TieBreak(other.recipient(), "ruling", null, null);
    }
    return one.rank() == other.rank()
        ? new TieBreak(other.recipient(), null, null, null)
        : new TieBreak(other.recipient(), "id", one.id(), other.id());
  }

  // ---- the next better prize

  private @Nullable NextBetter nextBetter(
      String id,
      List<Standings> own,
      List<AwardLog.Grant> grants,
      List<AwardLog.Refusal> refusals) {
    if (own.isEmpty()) {
      return null;
    }
    Standings last = own.get(own.size() - 1);
    Contender one = contender(last.name(), id);
    Map<String, Integer> levels = new HashMap<>();
    grants.stream()
        .filter(g -> g.standings() == last)
        .forEach(g -> levels.merge(g.tier().getLadder(), g.tier().getLevel(), Math::min));
    Tier better =
        record.conclusions().tiers().stream()
            .filter(
                t ->
                    record.standingsOf(t).equals(last.name())
                        && t.getLevel() < levels.getOrDefault(t.getLadder(), Integer.MAX_VALUE)
                        && !t.isByRuling())
            .filter(t -> one == null || one.isInScopeOf(t))
            .max(Comparator.comparingInt(Tier::getLevel).thenComparing(Tier::getTitle))
            .orElse(null);
    if (better == null) {
      return null;
    }
    String title = better.getTitle();
    if (one == null) {
      return NextBetter.barred(
          title, Hurdle.NOT_RANKED, reasons(record.conclusions().statuses(id)), null);
    }
    if (!one.bars().isEmpty()) {
      return NextBetter.barred(
          title, Hurdle.REFUSED, reasons(one.bars()), record.rule(one.bars().get(0)));
    }
    AwardLog.Refusal refusal =
        refusals.stream()
            .filter(r -> r.tier().equals(better))
            .filter(r -> r.reserve() != null || !r.cause().equals(better))
            .findFirst()
            .orElse(null);
    if (refusal != null) {
      Tier.Reserve reserve = refusal.reserve();
      String text = reserve == null ? refusal.reason() : reserve.label();
      List<String> reason = text.isEmpty() ? List.of() : List.of(text);
      return NextBetter.barred(title, Hurdle.REFUSED, reason, record.rule(refusal.cause()));
    }
    return record.log().closings().stream()
        .filter(c -> c.tier().equals(better))
        .findFirst()
        .map(c -> byScore(title, better, one, c))
        .orElseGet(() -> NextBetter.barred(title, Hurdle.PENDING, List.of(), null));
  }

  private static List<String> reasons(List<Status<?>> statuses) {
    return statuses.stream().map(Status::getReason).toList();
  }

  private NextBetter byScore(String title, Tier tier, Contender one, AwardLog.Closing closing) {
    Fraction from = record.log().lineOf(tier);
    BigDecimal line = from == null ? null : from.toDecimal();
    BigDecimal lowest =
        closing.lowest() == null
            ? line
            : line == null ? closing.lowest() : line.max(closing.lowest());
    if (lowest == null || one.score() == null) {
      return NextBetter.barred(title, Hurdle.REFUSED, List.of(), record.rule(tier));
    }
    BigDecimal missing = lowest.subtract(one.score()).abs();
    if (missing.signum() == 0) {
      Contender last = closing.last();
      TieBreak tie = last == null || last.equals(one) ? null : tie(one, last);
      return new NextBetter(title, Hurdle.TIE_BREAK, lowest, null, List.of(), null, tie);
    }
    return new NextBetter(title, Hurdle.SCORE, lowest, missing, List.of(), null, null);
  }

  private @Nullable Contender contender(String standings, String id) {
    return index.get().contenders.getOrDefault(standings, Map.of()).get(id);
  }
}
