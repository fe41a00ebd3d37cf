package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.Step;
import io.laurel.Fault;
import io.laurel.JudgementException;
import io.laurel.Outcome;
import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.award.Ladder;
import io.laurel.award.Stage;
import io.laurel.explain.JudgementRecord;
import io.laurel.explain.OutcomeWriter;
import io.laurel.policy.Category;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Entry;
import io.laurel.policy.Judge;
import io.laurel.policy.Key;
import io.laurel.policy.Organisation;
import io.laurel.policy.Ranking;
import io.laurel.policy.Round;
import io.laurel.policy.Ruling;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.RoundScorer;
import io.laurel.scoring.ScoreRules;
import io.laurel.scoring.Total;
import java.math.BigDecimal;
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
  private final Map<String, Organisation> organisations = new HashMap<>();
  private final Map<String, Ruling> rulings = new HashMap<>();
  private final MarkBook book;
  private final AwardLog log = new AwardLog();
  private final Map<String, Standings> standings = new LinkedHashMap<>();
  private final Map<String, RoundScorer> scorers = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Step>>> teamSteps = new HashMap<>();
  private final Set<String> unjudged = new LinkedHashSet<>();
  private final List<FactHandle> passing = new ArrayList<>();
  private boolean streaming;
  private String round = "";
  private @Nullable Phase phase;

  Judgement(CompiledPolicy policy, Contest contest, boolean keepEntries) {
    this.policy = policy;
    this.contest = contest;
    this.keepEntries = keepEntries;
    this.conclusions =
        new Conclusions(
            policy.rulesByTitle().values().stream()
                .filter(PolicyRule::comparing)
                .map(PolicyRule::reference)
                .sorted()
                .toList());
    this.faults = new Faults(conclusions);
    this.book = new MarkBook(contest);
    policy.rulesByTitle().values().forEach(r -> factsRead.addAll(r.reads().keySet()));
    this.session = policy.base().newKieSession();
  }

  Outcome outcome() {
    try {
      session.addEventListener(new Listener());
      insertGivenFacts();
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
      case REVIEW -> fire();
    }
  }

  // ---- facts

  private void insertGivenFacts() {
    session.insert(new io.laurel.policy.Contest(contest, faults::add));
    contest.organisations().values().forEach(o -> session.insert(organisation(o.id())));
    contest.categories().forEach(c -> session.insert(new Category(c)));
    for (int i = 0; i < contest.rounds().size(); i++) {
      String name = contest.rounds().get(i);
      session.insert(
          new Round(name, i == contest.rounds().size() - 1, book.participants(name).size()));
    }
    for (io.laurel.Judge judge : contest.judges().values()) {
      session.insert(
          new Judge(judge, organisation(judge.organisation()), book.roundsOf(judge.id())));
    }
    for (io.laurel.Ruling given : contest.rulings()) {
      Ruling ruling =
          new Ruling(given.decides(), given.order(), given.author(), given.time(), given.reason());
      rulings.put(given.decides(), ruling);
      session.insert(ruling);
    }
  }

  private Organisation organisation(@Nullable String id) {
    if (id == null) {
      return Organisation.NONE;
    }
    Organisation known = organisations.get(id);
    if (known == null) {
      io.laurel.Organisation given = Objects.requireNonNull(contest.organisations().get(id));
      known =
          new Organisation(
              given, given.parent() == null ? null : organisation(given.parent()), faults::add);
      organisations.put(id, known);
    }
    return known;
  }

  private Entry entry(
      String shownIn,
      int index,
      Function<String, @Nullable Fraction> scores,
      @Nullable BigDecimal total) {
    Entrant entrant = contest.entrants().get(index);
    return new Entry(
        entrant,
        organisation(entrant.organisation()),
        shownIn,
        round,
        contest.date().orElse(null),
        scores,
        total,
        faults::add);
  }

  private Recipient recipient(Entrant entrant) {
    String organisation =
        entrant.organisation() == null ? null : organisation(entrant.organisation()).getName();
    return new Recipient(entrant.id(), entrant.name(), organisation, entrant.category());
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
    if (!reads(now, "Entry")) {
      return;
    }
    boolean together =
        keepEntries || rulesOf(now).stream().anyMatch(r -> r.reads("Entry") && r.comparing());
    streaming = true;
    for (int index : entrants) {
      passing.add(session.insert(entries.apply(index)));
      if (!together) {
        fire();
        forget();
      }
    }
    if (together) {
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
    show(all, i -> entry(Phase.CHECK.entries(), i, name -> null, null));
    faults.refuse();
  }

  private void score() {
    fire();
    ScoreRules rules =
        new ScoreRules(conclusions.panels(), conclusions.parts(), conclusions.scores());
    new DeclarationCheck(contest, faults).check(rules);
    faults.refuse();
    RoundScorer scorer = new RoundScorer(contest, book, rules, round, faults::add);
    scorers.put(round, scorer);
    List<Integer> here = book.participants(round);
    checkQualified(here);
    show(here, i -> entry(Phase.SCORE.entries(), i, scorer.values(i), null));
    faults.refuse();
  }

  /** Nobody may be marked in a round who did not advance to it. */
  private void checkQualified(List<Integer> here) {
    List<Tier> leading =
        conclusions.tiers().stream()
            .filter(t -> t.getAdvancesTo().filter(round::equals).isPresent())
            .toList();
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
    List<Integer> here = book.participants(round);
    Map<Integer, Total> totals = new HashMap<>();
    if (scorer.hasTotal()) {
      for (int index : here) {
        Total total =
            scorer.total(index, conclusions.adjustments(round, contest.entrants().get(index).id()));
        if (total != null) {
          totals.put(index, total);
        }
      }
    }
    faults.refuse();
    show(here, i -> entry(Phase.RANK.entries(), i, scorer.values(i), published(totals.get(i))));
    List<Tier> leading =
        conclusions.tiers().stream()
            .filter(t -> t.getAdvancesTo().filter(round::equals).isPresent())
            .toList();
    if (!conclusions.invalid(round).isEmpty() || (!leading.isEmpty() && isWaiting(leading))) {
      unjudged.add(round);
    } else {
      standings.put(round, rank(scorer, here, totals));
    }
    faults.refuse();
  }

  private static @Nullable BigDecimal published(@Nullable Total total) {
    return total == null ? null : total.published();
  }

  private Standings rank(RoundScorer scorer, List<Integer> here, Map<Integer, Total> totals) {
    List<Ranking> rankings = conclusions.rankings(round);
    new DeclarationCheck(contest, faults).checkRankings(round, rankings);
    List<Standings> parts = new ArrayList<>();
    Set<Integer> ranked = new HashSet<>();
    for (Ranking ranking : rankings) {
      List<Contender> contenders = new ArrayList<>();
      for (int index : here) {
        Entrant entrant = contest.entrants().get(index);
        if (ranking.getCategory().filter(c -> !c.equals(entrant.category())).isEmpty()
            && ranked.add(index)) {
          List<Status<?>> bars = conclusions.statuses(entrant.id());
          if (bars.stream().allMatch(Status::isRanked)) {
            contenders.add(contender(index, scorer, totals.get(index), ranking, bars));
          }
        }
      }
      Numbering numbering = ranking.getNumbering().orElse(null);
      parts.add(
          Standings.ranked(round, contenders, numbering, inputRulings(), faults::add, ranking));
    }
    if (rankings.isEmpty()) {
      List<Contender> contenders = new ArrayList<>();
      for (int index : here) {
        List<Status<?>> bars = conclusions.statuses(contest.entrants().get(index).id());
        contenders.add(contender(index, scorer, totals.get(index), null, bars));
      }
      return Standings.unranked(round, contenders);
    }
    return Standings.joined(round, parts);
  }

  private Map<String, io.laurel.Ruling> inputRulings() {
    Map<String, io.laurel.Ruling> byDecision = new HashMap<>();
    contest.rulings().forEach(r -> byDecision.put(r.decides(), r));
    return byDecision;
  }

  private Contender contender(
      int index,
      RoundScorer scorer,
      @Nullable Total total,
      @Nullable Ranking ranking,
      List<Status<?>> bars) {
    Entrant entrant = contest.entrants().get(index);
    Function<String, @Nullable Fraction> values = scorer.values(index);
    Entry entry = entry(Phase.STANDING, index, values, published(total));
    List<Fraction> keys = new ArrayList<>();
    List<Key> by = ranking == null ? List.of() : ranking.getKeys();
    for (Key key : by) {
      Fraction value =
          switch (key.source()) {
            case SCORE -> total == null ? null : Fraction.of(total.published());
            case EXACT_SCORE -> total == null ? null : total.exact();
            case COMPONENT -> values.apply(key.name());
            case ATTRIBUTE ->
                Fraction.of(entry.getNumber().getOrDefault(key.name(), BigDecimal.ZERO));
            case BEST_SINGLE -> null;
          };
      if (value == null) {
        String what =
            key.name().isEmpty()
                ? "a total; no rule concludes a `Score` for the round"
                : "`" + key.name() + "`";
        faults.add(
            "Entrant `"
                + entrant.id()
                + "` can not be ranked in round `"
                + round
                + "`: it is ranked by "
                + what
                + ", and has no such value.",
            Objects.requireNonNull(ranking));
        value = Fraction.ZERO;
      }
      keys.add(Standings.turned(key, value));
    }
    return new Contender(
        recipient(entrant),
        entry,
        ranking == null ? "" : group(ranking, entry),
        published(total),
        by,
        keys,
        bars);
  }

  private static String group(Ranking ranking, Entry entry) {
    List<String> group = new ArrayList<>();
    if (ranking.getCategory().isPresent() || ranking.getPerCategory().orElse(false)) {
      group.add(entry.getCategory());
    }
    if (ranking.isPerOrganisation()) {
      group.add(entry.getOrganisation().getId());
    }
    return String.join("/", group);
  }

  private void award() {
    Standings here = standings.get(round);
    if (here == null) {
      fire();
      return;
    }
    stage(Map.of(round, here), contest.rounds().size() == 1 ? round : "");
  }

  private void collective() {
    fire();
    TeamStandings teams =
        new TeamStandings(
            contest, conclusions, standings, log, this::organisation, faults, teamSteps);
    Map<String, Standings> here = teams.rank(inputRulings(), unjudged);
    faults.refuse();
    standings.putAll(here);
    Map<String, Standings> all = new LinkedHashMap<>(standings);
    stage(all, "");
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
            cause -> conclusions.source(cause).beyondCategory());
    List<FactHandle> handles = new ArrayList<>();
    if (reads(now, "Standing") || reads(now, "Entry")) {
      here.values()
          .forEach(
              s ->
                  s.contenders()
                      .forEach(
                          c -> {
                            handles.add(session.insert(c.standing(s.name())));
                            handles.add(session.insert(c.entry()));
                          }));
    }
    handles.add(session.insert(ladder));
    handles.add(session.insert(new Stage(now.id(), here.keySet(), only, ladder, log)));
    fire();
    handles.forEach(session::delete);
    new DeclarationCheck(contest, faults)
        .checkTiers(conclusions.tiers(), standings.keySet(), unjudged, now == Phase.COLLECTIVE);
    log.flaws().forEach(f -> faults.add(f.message(), f.cause()));
    faults.refuse();
  }

  private void reportUnusedRulings() {
    Set<String> used = new HashSet<>(log.usedRulings());
    standings.values().forEach(s -> used.addAll(s.usedRulings()));
    for (io.laurel.Ruling ruling : contest.rulings()) {
      if (!used.contains(ruling.decides()) && !readsAnywhere("Ruling")) {
        log.unusedRulings().add(ruling.decides());
      }
    }
  }
}
