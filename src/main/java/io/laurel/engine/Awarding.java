package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Explanation.Step;
import io.laurel.Recipient;
import io.laurel.award.AwardLog;
import io.laurel.compiler.Phase;
import io.laurel.compiler.Shown;
import io.laurel.ladder.Ladder;
import io.laurel.ladder.Stage;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Entry;
import io.laurel.policy.Organisation;
import io.laurel.policy.Ranking;
import io.laurel.policy.Standing;
import io.laurel.policy.TeamScore;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Field;
import io.laurel.ranking.Roster;
import io.laurel.ranking.Standings;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.RoundScorer;
import io.laurel.slots.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.FactHandle;

/** The phases {@code award}, {@code collective} and {@code review}. */
final class Awarding {

  private final Session session;
  private final Contest contest;
  private final Conclusions conclusions;
  private final Faults faults;
  private final Facts facts;
  private final MarkBook book;
  private final AwardLog log;
  private final Map<String, Standings> standings;
  private final Map<String, RoundScorer> scorers;
  private final Map<String, Map<String, List<Step>>> teamSteps;
  private final Set<String> unjudged;
  private final Set<Tier> enrolled = Collections.newSetFromMap(new IdentityHashMap<>());

  Awarding(Session session, Proceedings proceedings) {
    this.session = session;
    this.contest = proceedings.contest();
    this.conclusions = proceedings.conclusions();
    this.faults = proceedings.faults();
    this.facts = proceedings.facts();
    this.book = proceedings.book();
    this.log = proceedings.log();
    this.standings = proceedings.standings();
    this.scorers = proceedings.scorers();
    this.teamSteps = proceedings.teamSteps();
    this.unjudged = proceedings.unjudged();
  }

  /** Awards the prizes of the round. */
  void award() {
    Standings here = standings.get(session.round());
    if (here == null) {
      FactHandle shown = session.insert(new Shown(Phase.AWARD.id()));
      session.fire();
      session.delete(shown);
      return;
    }
    stage(Map.of(session.round(), here), contest.rounds().size() == 1 ? session.round() : "");
  }

  /** Ranks the organisations and awards what counts over all rounds. */
  void collective() {
    session.fire();
    TeamStandings teams =
        new TeamStandings(
            contest, conclusions, standings, log, facts::organisation, faults, teamSteps);
    Map<String, Standings> here = teams.rank(facts.rulings(), unjudged);
    faults.refuse();
    standings.putAll(here);
    Map<String, Standings> all = new LinkedHashMap<>(standings);
    stage(all, "");
  }

  /** Shows everything once more. */
  void review() {
    insertStandings(standings);
    session.fire();
  }

  /** Standings and their entries as facts, where rules of the phase ask for them. */
  private List<FactHandle> insertStandings(Map<String, Standings> shown) {
    Phase now = session.phase();
    List<FactHandle> handles = new ArrayList<>();
    handles.add(session.insert(new Shown(now.id())));
    if (session.reads("Standing") || session.reads("Entry")) {
      for (Standings each : shown.values()) {
        for (Contender one : each.contenders()) {
          Standing standing = one.standing(each.name());
          handles.add(session.insert(standing));
          handles.add(session.insert(standing.getEntry()));
        }
      }
    }
    return handles;
  }

  /** Awards the prizes of one stage. */
  private void stage(Map<String, Standings> here, String only) {
    Phase now = session.phase();
    boolean opposable = session.reads("Proposal");
    Ladder ladder =
        new Ladder(
            here,
            contest.categories(),
            log,
            now.id(),
            session::readsAnywhere,
            opposable,
            opposable ? session.objector() : null,
            conclusions::hasSupernumeraries,
            this::takesNoPlace,
            cause -> conclusions.source(cause).beyondCategory(),
            new Given(conclusions::directPlaces, this::outsider),
            new FieldCount(contest, facts, book, this::isUncounted),
            facts.rulings());
    List<FactHandle> handles = insertStandings(here);
    Stage stage = new Stage(now.id(), here.keySet(), only, ladder, log);
    handles.add(session.insert(stage));
    session.fire(
        ladder, () -> conclusions.inOrder().forEach(c -> take(c, stage)), c -> take(c, stage));
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

  /** Takes a conclusion into account; says whether that may change what is due. */
  private boolean take(Conclusion<?> conclusion, Stage stage) {
    if (conclusion instanceof Tier tier) {
      return stage.concerns(tier) && enrolled.add(tier) && stage.getLadder().take(tier);
    }
    return stage.getLadder().take(conclusion);
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
    Recipient recipient =
        new Recipient(
            entry.getId(),
            entry.getName(),
            from.isGiven() ? from.getName() : null,
            entry.getCategory().isEmpty() ? null : entry.getCategory());
    Roster roster = Roster.of(recipient, entry, null, conclusions.statuses(entry.position()));
    return new Contender(Field.unranked(roster), 0);
  }

  /** Whether an entrant takes no place or was not admitted. */
  private boolean isUncounted(int entrant) {
    return !conclusions.isAdmitted(entrant)
        || conclusions.isSupernumerary(contest.entrants().get(entrant).id());
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
    if (!conclusions.hasSupernumeraries() || !conclusions.isSupernumerary(one.id())) {
      return false;
    }
    String round = one.entry().getRound();
    return round.isEmpty() || scorers.containsKey(round);
  }
}
