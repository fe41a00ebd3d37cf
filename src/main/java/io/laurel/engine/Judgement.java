package io.laurel.engine;

import static java.util.stream.Collectors.toSet;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.Step;
import io.laurel.Fault;
import io.laurel.JudgementException;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.award.AwardLog;
import io.laurel.explain.JudgementRecord;
import io.laurel.explain.OutcomeWriter;
import io.laurel.ladder.Ladder;
import io.laurel.ladder.Stage;
import io.laurel.policy.Category;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Entry;
import io.laurel.policy.EntryLimit;
import io.laurel.policy.Merge;
import io.laurel.policy.Organisation;
import io.laurel.policy.Ranking;
import io.laurel.policy.Status;
import io.laurel.policy.TeamScore;
import io.laurel.policy.Tier;
import io.laurel.policy.Withdrawn;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.Review;
import io.laurel.scoring.RoundScorer;
import io.laurel.scoring.ScoreRules;
import io.laurel.scoring.VoteCheck;
import io.laurel.slots.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One contest judged by one policy, from the start to the outcome. Phase by phase, as {@code
 * rules/mechanism/course.drl} says: what rules say about one entry is asked entry by entry
 * (inserted, fired, deleted), so memory stays flat; sorting is done here; prizes are awarded by
 * {@code rules/mechanism/award.drl}.
 */
final class Judgement {

  private final CompiledPolicy policy;
  private final Contest contest;
  private final boolean keepEntries;
  private final KieSession session;
  private final Set<String> factsRead = new HashSet<>();
  private final Conclusions conclusions;
  private final Faults faults;
  private final MarkBook book;
  private final Facts facts;
  private final AwardLog log = new AwardLog();
  private final Map<String, Standings> standings = new LinkedHashMap<>();
  private final Map<String, RoundScorer> scorers = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Step>>> teamSteps = new HashMap<>();
  private final Set<String> unjudged = new LinkedHashSet<>();
  private final List<FactHandle> passing = new ArrayList<>();
  private final Map<String, FactHandle> categories = new HashMap<>();
  private boolean streaming;
  private String round = "";
  private @Nullable Phase phase;

  Judgement(CompiledPolicy policy, Contest contest, boolean keepEntries) {
    this.policy = policy;
    this.contest = contest;
    this.keepEntries = keepEntries;
    this.conclusions =
        new Conclusions(
            contest,
            policy.rulesByTitle().values().stream()
                .filter(PolicyRule::comparing)
                .map(PolicyRule::reference)
                .sorted()
                .toList());
    this.faults = new Faults(conclusions);
    this.book = new MarkBook(contest);
    this.facts = new Facts(contest, book, faults);
    policy.rulesByTitle().values().forEach(r -> factsRead.addAll(r.reads().keySet()));
    this.session = policy.base().newKieSession();
  }

  Outcome outcome() {
    try {
      session.addEventListener(new Listener());
      for (Object fact : facts.given()) {
        FactHandle given = session.insert(fact);
        if (fact instanceof Category category) {
          categories.put(category.name(), given);
        }
      }
      if (readsAnywhere("Person")) {
        facts.people().forEach(session::insert);
      }
      Course course = new Course(contest.rounds());
      FactHandle handle = session.insert(course);
      while (!course.getPhase().equals("end")) {
        focus("course");
        session.fireAllRules(1);
        carryOut(course);
        session.update(handle, course);
      }
    } catch (ConsequenceException e) {
      throw failed(e.getMatch().getRule(), e.getCause() == null ? e : e.getCause());
    } catch (ConstraintEvaluationException e) {
      throw failed(e);
    } finally {
      session.dispose();
    }
    log.flaws().forEach(f -> faults.add(f.message(), f.cause()));
    reportUnusedRulings();
    faults.refuse();
    return new OutcomeWriter(
            new JudgementRecord(
                policy.name(), contest, log, standings, scorers, teamSteps, unjudged, conclusions))
        .write();
  }

  private JudgementException failed(Rule rule, Throwable cause) {
    PolicyRule known = policy.rulesByTitle().get(rule.getName());
    if (known == null) {
      throw new IllegalStateException(
          "The mechanism failed in rule `" + rule.getName() + "`.", cause);
    }
    return new JudgementException(
        List.of(
            new Fault(
                Faults.place(known.reference()),
                "Rule `" + rule.getName() + "` can not be carried out: " + cause.getMessage())));
  }

  /** A condition failed; the engine names the rules it belongs to in its message only. */
  private RuntimeException failed(ConstraintEvaluationException e) {
    String message = String.valueOf(e.getMessage());
    List<Fault> faulty =
        policy.rulesByTitle().values().stream()
            .map(PolicyRule::reference)
            .filter(r -> message.contains("\"" + r.title() + "\""))
            .sorted()
            .map(
                r ->
                    new Fault(
                        Faults.place(r),
                        "Rule `" + r.title() + "`: a condition can not be tried: " + reason(e)))
            .toList();
    return faulty.isEmpty() ? e : new JudgementException(faulty);
  }

  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
  }

  private void carryOut(Course course) {
    Optional<Phase> next = Phase.of(course.getPhase());
    if (next.isEmpty()) {
      return;
    }
    phase = next.get();
    round =
        switch (next.get()) {
          case SCORE, RANK, AWARD -> course.round();
          case CHECK, COLLECTIVE, REVIEW -> "";
        };
    switch (next.get()) {
      case CHECK -> check();
      case SCORE -> score();
      case RANK -> rank();
      case AWARD -> award();
      case COLLECTIVE -> collective();
      case REVIEW -> review();
    }
  }

  // ---- firing

  private void focus(String group) {
    session.getAgenda().getAgendaGroup(group).setFocus();
  }

  private void fire() {
    focus(Objects.requireNonNull(phase).id());
    session.fireAllRules();
  }

  private Collection<PolicyRule> rulesOf(Phase wanted) {
    return policy.rulesByTitle().values().stream().filter(r -> r.phase() == wanted).toList();
  }

  private boolean reads(Phase wanted, String fact) {
    return rulesOf(wanted).stream().anyMatch(r -> r.reads(fact));
  }

  private boolean readsAnywhere(String fact) {
    return factsRead.contains(fact);
  }

  /**
   * Shows each entry to the rules of the phase: one at a time where every rule looks at one entry
   * only, otherwise all together.
   */
  private void show(List<Integer> entrants, Function<Integer, Entry> entries) {
    Phase now = Objects.requireNonNull(phase);
    boolean read = reads(now, "Entry");
    boolean gathering = rulesOf(now).stream().anyMatch(PolicyRule::gathering);
    boolean together =
        keepEntries || rulesOf(now).stream().anyMatch(r -> r.reads("Entry") && r.gathering());
    streaming = true;
    for (int index : read ? entrants : List.<Integer>of()) {
      passing.add(session.insert(entries.apply(index)));
      if (!together) {
        fire();
        forget();
      }
    }
    if (gathering) {
      passing.add(session.insert(new Shown(now.id())));
    }
    if (gathering || together) {
      fire();
      forget();
    }
    streaming = false;
  }

  private void forget() {
    passing.forEach(session::delete);
    passing.clear();
  }

  private final class Listener extends DefaultRuleRuntimeEventListener {

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
      Rule rule = event.getRule();
      if (rule == null || !(event.getObject() instanceof Conclusion<?> conclusion)) {
        return;
      }
      PolicyRule known = policy.rulesByTitle().get(rule.getName());
      if (known != null) {
        misplaced(conclusion, known);
        conclusions.add(conclusion, known, round);
        if (streaming
            && !readsAnywhere(conclusion.getClass().getSimpleName())
            && !readsAnywhere("Status")) {
          passing.add(event.getFactHandle());
        }
      }
    }
  }

  private void misplaced(Conclusion<?> conclusion, PolicyRule rule) {
    Set<Phase> allowed = ConclusionPhases.of(conclusion);
    if (!allowed.contains(rule.phase())) {
      faults.add(
          new Fault(
              Faults.place(rule.reference()),
              "Rule `"
                  + rule.reference().title()
                  + "` concludes a `"
                  + conclusion.getClass().getSimpleName()
                  + "` in the phase `"
                  + rule.phase().id()
                  + "`; it belongs in `"
                  + String.join("` or `", allowed.stream().map(Phase::id).toList())
                  + "`."),
          null);
    }
  }

  // ---- phases

  private void check() {
    fire();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < contest.entrants().size(); i++) {
      all.add(i);
    }
    show(all, i -> facts.entry(i, Phase.CHECK.entries(), "", name -> null, null));
    limitEntries(all);
    mergeCategories();
    faults.refuse();
    book.withdraw(
        all.stream().filter(i -> isWithdrawn(contest.entrants().get(i))).collect(toSet()));
  }

  private boolean isWithdrawn(Entrant entrant) {
    return conclusions.statuses(entrant.id()).stream().anyMatch(Withdrawn.class::isInstance);
  }

  private void limitEntries(List<Integer> all) {
    List<EntryLimit> limits = conclusions.entryLimits();
    if (limits.isEmpty()) {
      return;
    }
    List<Entry> counted =
        all.stream()
            .map(i -> facts.entry(i, Phase.CHECK.entries(), "", name -> null, null))
            .filter(e -> conclusions.isAdmitted(e.getId()))
            .toList();
    EntryLimits check =
        new EntryLimits(contest, counted, facts.organisations(), faults, this::conclude);
    limits.forEach(check::apply);
    fire();
  }

  /** Keeps what follows from a limit on entries, and shows it to rules that ask for it. */
  private void conclude(Status<?> status, EntryLimit limit) {
    conclusions.add(status, conclusions.source(limit), "");
    if (readsAnywhere(status.getClass().getSimpleName()) || readsAnywhere("Status")) {
      session.insert(status);
    }
  }

  private void mergeCategories() {
    List<Merge> merges = conclusions.merges();
    if (merges.isEmpty()) {
      return;
    }
    Merging merging = new Merging(contest.categories(), merges, faults);
    conclusions.keep(merging);
    facts.merge(merging);
    for (String category : merging.merged()) {
      session.delete(Objects.requireNonNull(categories.get(category)));
    }
  }

  private void score() {
    fire();
    ScoreRules rules =
        new ScoreRules(
            conclusions.panels(),
            conclusions.codes(),
            conclusions.normalisations(),
            conclusions.parts(),
            conclusions.series(),
            conclusions.scores());
    new ScoreCheck(contest, faults).check(rules);
    faults.refuse();
    RoundScorer scorer = new RoundScorer(contest, book, rules, round, faults::add);
    scorers.put(round, scorer);
    List<Integer> here = book.participants(round);
    checkQualified(here);
    new VoteCheck(contest, book, rules, round, faults::add).check(here);
    List<Review> reviews = scorer.reviews(here);
    if (!reviews.isEmpty()) {
      faults.refuse();
      unjudged.add(round);
      reviews.forEach(r -> log.open().add(review(r)));
      return;
    }
    show(here, i -> facts.entry(i, Phase.SCORE.entries(), round, scorer.values(i), null));
    faults.refuse();
  }

  private AwardLog.Open review(Review review) {
    Entry entry = facts.entry(review.entrant(), Phase.STANDING, round, name -> null, null);
    Contender concerned =
        new Contender(
            facts.recipient(review.entrant()), entry, "", null, List.of(), List.of(), List.of());
    return new AwardLog.Open(
        review.id(),
        PendingDecision.Kind.REVIEW,
        review.component(),
        List.of(concerned),
        List.of(),
        0,
        new ArrayList<>(),
        review.cause());
  }

  /** Nobody may be marked in a round who did not advance to it. */
  private void checkQualified(List<Integer> here) {
    List<Tier> leading = leadingHere();
    if (leading.isEmpty() || isWaiting(leading)) {
      return;
    }
    Set<String> qualified = new HashSet<>();
    log.grants().stream()
        .filter(g -> leading.contains(g.tier()))
        .forEach(g -> qualified.add(g.winner().id()));
    for (int index : here) {
      Entrant entrant = contest.entrants().get(index);
      if (!qualified.contains(entrant.id())) {
        faults.add(
            "Entrant `"
                + entrant.id()
                + "` has marks in round `"
                + round
                + "` and did not advance to it.",
            leading.get(0));
      }
    }
  }

  private List<Tier> leadingHere() {
    return conclusions.tiers().stream()
        .filter(t -> t.getAdvancesTo().filter(round::equals).isPresent())
        .toList();
  }

  /** Whether it is not settled yet who advances by these tiers. */
  private boolean isWaiting(List<Tier> leading) {
    return leading.stream()
        .anyMatch(
            t ->
                unjudged.contains(t.getStandings().orElse(""))
                    || log.closings().stream().noneMatch(c -> c.tier() == t));
  }

  private void rank() {
    RoundScorer scorer = Objects.requireNonNull(scorers.get(round));
    fire();
    if (unjudged.contains(round)) {
      return;
    }
    List<Integer> here = book.participants(round);
    RoundRanking ranking =
        new RoundRanking(contest, conclusions, facts, faults, book, scorer, here);
    faults.refuse();
    show(
        ranking.ranked(),
        i -> facts.entry(i, Phase.RANK.entries(), round, scorer.values(i), ranking.published(i)));
    List<Tier> leading = leadingHere();
    if (!conclusions.invalid(round).isEmpty() || (!leading.isEmpty() && isWaiting(leading))) {
      unjudged.add(round);
    } else {
      standings.put(round, ranking.standings());
    }
    faults.refuse();
  }

  private void award() {
    Standings here = standings.get(round);
    if (here == null) {
      FactHandle shown = session.insert(new Shown(Phase.AWARD.id()));
      fire();
      session.delete(shown);
      return;
    }
    stage(Map.of(round, here), contest.rounds().size() == 1 ? round : "");
  }

  private void collective() {
    fire();
    TeamStandings teams =
        new TeamStandings(
            contest, conclusions, standings, log, facts::organisation, faults, teamSteps);
    Map<String, Standings> here = teams.rank(facts.rulings(), unjudged);
    faults.refuse();
    standings.putAll(here);
    Map<String, Standings> all = new LinkedHashMap<>(standings);
    stage(all, "");
  }

  private void review() {
    insertStandings(standings);
    fire();
  }

  /** Standings and their entries as facts, where rules of the phase ask for them. */
  private List<FactHandle> insertStandings(Map<String, Standings> shown) {
    Phase now = Objects.requireNonNull(phase);
    List<FactHandle> handles = new ArrayList<>();
    handles.add(session.insert(new Shown(now.id())));
    if (reads(now, "Standing") || reads(now, "Entry")) {
      for (Standings each : shown.values()) {
        for (Contender one : each.contenders()) {
          handles.add(session.insert(one.standing(each.name())));
          handles.add(session.insert(one.entry()));
        }
      }
    }
    return handles;
  }

  /** Awards the prizes of one stage. */
  private void stage(Map<String, Standings> here, String only) {
    Phase now = Objects.requireNonNull(phase);
    boolean opposable = reads(now, "Proposal");
    boolean awardsRead =
        readsAnywhere("Award")
            || policy.rulesByTitle().values().stream().anyMatch(PolicyRule::limits);
    Ladder ladder =
        new Ladder(
            here,
            contest.categories(),
            log,
            opposable,
            awardsRead,
            this::takesNoPlace,
            cause -> conclusions.source(cause).beyondCategory(),
            new Given(conclusions::directPlaces, this::outsider),
            new FieldCount(
                contest,
                facts,
                book,
                id -> conclusions.isSupernumerary(id) || !conclusions.isAdmitted(id)),
            facts.rulings());
    List<FactHandle> handles = insertStandings(here);
    handles.add(session.insert(ladder));
    handles.add(session.insert(new Stage(now.id(), here.keySet(), only, ladder, log)));
    fire();
    ladder.settleRanks(here, this::isDense);
    handles.forEach(session::delete);
    new DeclarationCheck(contest, faults)
        .checkTiers(conclusions.tiers(), standings.keySet(), unjudged, now == Phase.COLLECTIVE);
    TierNames names = new TierNames(conclusions, faults);
    names.checkTieBreaks(conclusions.tiers(), values());
    if (now == Phase.COLLECTIVE) {
      names.check(conclusions);
    }
    log.flaws().forEach(f -> faults.add(f.message(), f.cause()));
    faults.refuse();
  }

  /** Names of the components and parts there are. */
  private List<String> values() {
    List<String> names = new ArrayList<>(contest.components().keySet());
    conclusions.parts().forEach(p -> names.add(p.getName()));
    return names;
  }

  /** An entry that took no part in the round. */
  private Contender outsider(Entry entry) {
    Organisation from = entry.getOrganisation();
    return new Contender(
        new Recipient(
            entry.getId(),
            entry.getName(),
            from.isGiven() ? from.getName() : null,
            entry.getCategory().isEmpty() ? null : entry.getCategory()),
        entry,
        "",
        null,
        List.of(),
        List.of(),
        conclusions.statuses(entry.getId()));
  }

  private boolean isDense(String name, String group) {
    return Stream.concat(
            conclusions.rankings(name).stream()
                .filter(r -> r.getCategory().map(group::equals).orElse(true))
                .map(Ranking::getNumbering),
            conclusions.teamScores().stream()
                .filter(t -> t.getName().equals(name))
                .map(TeamScore::getNumbering))
        .anyMatch(n -> n.filter(Numbering.DENSE::equals).isPresent());
  }

  private boolean takesNoPlace(Contender one) {
    String round = one.entry().getRound();
    return conclusions.isSupernumerary(one.id()) && (round.isEmpty() || scorers.containsKey(round));
  }

  private void reportUnusedRulings() {
    Set<String> used = new HashSet<>(log.usedRulings());
    standings.values().forEach(s -> used.addAll(s.usedRulings()));
    scorers.values().forEach(s -> used.addAll(s.usedRulings()));
    for (io.laurel.Ruling ruling : contest.rulings()) {
      if (!used.contains(ruling.decides()) && !readsAnywhere("Ruling")) {
        log.unusedRulings().add(ruling.decides());
      }
    }
  }
}
