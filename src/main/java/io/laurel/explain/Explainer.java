package io.laurel.explain;

import io.laurel.Award;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation;
import io.laurel.Explanation.Finding;
import io.laurel.Explanation.Refusal;
import io.laurel.Explanation.RoundAccount;
import io.laurel.Explanation.Step;
import io.laurel.Recipient;
import io.laurel.award.AwardLog;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.Merge;
import io.laurel.policy.Status;
import io.laurel.policy.Supernumerary;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.scoring.RoundScorer;
import io.laurel.scoring.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the account of one entrant or organisation from the record of a judgement. */
final class Explainer {

  private final JudgementRecord record;
  private final OutcomeWriter writer;
  private final Lazy<Index> index;
  private final Ties ties;
  private final NextPrize nextPrize;

  Explainer(JudgementRecord record, OutcomeWriter writer) {
    this.record = record;
    this.writer = writer;
    this.index = new Lazy<>(() -> new Index(record));
    this.ties = new Ties(record);
    this.nextPrize = new NextPrize(record, ties);
  }

  /** What is looked up, made when it is first asked for. */
  private static final class Index {

    final Map<String, Places> places = new HashMap<>();
    final ById<AwardLog.Grant> grants;
    final ById<AwardLog.Refusal> refusals;
    final ById<AwardLog.Move> moves;

    Index(JudgementRecord record) {
      int entrants = record.contest().entrants().size();
      record
          .standings()
          .forEach(
              (name, standings) -> {
                boolean ofRound = record.scorers().containsKey(name);
                places.put(name, new Places(standings, ofRound ? entrants : 0));
              });
      grants = new ById<>(record.log().grants(), g -> g.winner().id());
      refusals = new ById<>(record.log().refusals(), r -> r.candidate().id());
      moves = new ById<>(record.log().moves(), m -> m.one().id());
    }
  }

  Optional<Explanation> explain(String id) {
    int entrant = record.contest().position(id);
    boolean organisation =
        entrant < 0
            && (!record.conclusions().organisationStatuses(id).isEmpty()
                || record.standings().keySet().stream().anyMatch(s -> contender(s, id) != null));
    if (entrant < 0 && !organisation) {
      return Optional.empty();
    }
    List<Standings> own = new ArrayList<>();
    List<RoundAccount> rounds = new ArrayList<>();
    if (entrant >= 0) {
      record
          .scorers()
          .forEach(
              (round, scorer) -> {
                if (scorer.concerns(entrant)) {
                  rounds.add(account(round, scorer, entrant));
                  Optional.ofNullable(record.standings().get(round)).ifPresent(own::add);
                }
              });
    } else {
      record.standings().values().stream()
          .filter(s -> contender(s.name(), id) != null)
          .forEach(
              s -> {
                rounds.add(account(s, place(s.name(), id), List.of(), teamSteps(s, id)));
                own.add(s);
              });
    }
    List<AwardLog.Grant> grants =
        index.get().grants.of(id).stream()
            .filter(
                g ->
                    own.contains(g.standings())
                        || (entrant >= 0 && record.scorers().containsKey(g.standings().name())))
            .toList();
    List<AwardLog.Refusal> refusals = index.get().refusals.of(id);
    List<Award> awards = grants.stream().map(writer::award).toList();
    Standings last = own.isEmpty() ? null : own.get(own.size() - 1);
    return Optional.of(
        new Explanation(
            recipient(id, entrant),
            findings(id, entrant, rounds),
            rounds,
            awards,
            refusals.stream().map(r -> refusal(r)).toList(),
            last == null
                ? null
                : nextPrize.of(
                    statuses(id, entrant), last, contender(last.name(), id), grants, refusals)));
  }

  private Refusal refusal(AwardLog.Refusal given) {
    Tier.Reserve reserve = given.reserve();
    return new Refusal(
        given.tier().getTitle(),
        given.reason(),
        reserve == null ? null : reserve.label(),
        record.rule(given.cause()));
  }

  private Recipient recipient(String id, int entrant) {
    for (Standings standings : record.standings().values()) {
      Contender one = contender(standings.name(), id);
      if (one != null && (entrant < 0 || record.scorers().containsKey(standings.name()))) {
        return one.recipient();
      }
    }
    Contest contest = record.contest();
    if (entrant < 0) {
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

  private List<Status<?>> statuses(String id, int entrant) {
    return entrant < 0
        ? record.conclusions().organisationStatuses(id)
        : record.conclusions().statuses(entrant);
  }

  private List<Finding> findings(String id, int entrant, List<RoundAccount> rounds) {
    List<Finding> findings = new ArrayList<>();
    if (entrant >= 0) {
      String filed = record.contest().entrants().get(entrant).category();
      for (Merge merge : record.conclusions().merges(filed)) {
        String into = merge.getCategory() + " → " + merge.getTarget().orElse("");
        findings.add(new Finding("merged", into, record.rule(merge)));
      }
    }
    for (Status<?> status : statuses(id, entrant)) {
      findings.add(
          new Finding(OutcomeWriter.status(status), status.getReason(), record.rule(status)));
    }
    if (entrant >= 0) {
      for (Supernumerary one : record.conclusions().supernumerary(id)) {
        findings.add(new Finding("supernumerary", one.getReason(), record.rule(one)));
      }
    }
    for (DirectPlace one : record.conclusions().directPlaces()) {
      if (one.getEntry().getId().equals(id)) {
        findings.add(new Finding("direct-place", one.getTier(), record.rule(one)));
      }
    }
    for (AwardLog.Move move : index.get().moves.of(id)) {
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

  private RoundAccount account(String round, RoundScorer scorer, int entrant) {
    Trace trace = scorer.trace(entrant, record.conclusions().adjustments(round, entrant));
    Standings standings = record.standings().get(round);
    Places places = index.get().places.get(round);
    int place = places == null ? -1 : places.of(entrant, "");
    Contender contender = places == null ? null : places.contender(place);
    if (contender == null || standings == null) {
      return new RoundAccount(
          round, trace.marks(), trace.steps(), trace.published(), null, 0, "", List.of());
    }
    List<Step> steps = new ArrayList<>(trace.steps());
    steps.addAll(contender.workings());
    return account(standings, place, trace.marks(), steps);
  }

  private RoundAccount account(
      Standings standings, int place, List<Explanation.MarkLine> marks, List<Step> steps) {
    Places places = Objects.requireNonNull(index.get().places.get(standings.name()));
    Contender one = Objects.requireNonNull(places.contender(place));
    boolean ranked = one.rank() > 0;
    List<Contender> group = places.group(place);
    return new RoundAccount(
        standings.name(),
        marks,
        steps,
        one.score(),
        ranked ? one.rank() : null,
        ranked ? group.size() : 0,
        one.group(),
        ranked ? ties.of(place - places.groupStart(place), group) : List.of());
  }

  private List<Step> teamSteps(Standings standings, String id) {
    return record.teamSteps().getOrDefault(standings.name(), Map.of()).getOrDefault(id, List.of());
  }

  private @Nullable Contender contender(String standings, String id) {
    Places places = index.get().places.get(standings);
    return places == null ? null : places.contender(place(standings, id));
  }

  private int place(String standings, String id) {
    return Objects.requireNonNull(index.get().places.get(standings))
        .of(record.contest().position(id), id);
  }
}
