package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Fault;
import io.laurel.arithmetic.Fraction;
import io.laurel.compiler.Phase;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Key;
import io.laurel.policy.Ranking;
import io.laurel.policy.Score;
import io.laurel.policy.Status;
import io.laurel.ranking.Chain;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Field;
import io.laurel.ranking.Roster;
import io.laurel.ranking.Standings;
import io.laurel.sandbox.Stopped;
import io.laurel.sandbox.Watch;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.RoundScorer;
import io.laurel.scoring.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The totals of one round and the standings the policy makes of them. */
final class RoundRanking {

  private static final int[] NOBODY = {};

  private final Contest contest;
  private final Conclusions conclusions;
  private final Facts facts;
  private final Faults faults;
  private final MarkBook book;
  private final RoundScorer scorer;
  private final int[] participants;
  private final Totals totals;
  private final Map<String, Field> fields = new HashMap<>();

  /** Works out the totals; what makes that impossible is reported. */
  RoundRanking(
      Contest contest,
      Conclusions conclusions,
      Facts facts,
      Faults faults,
      MarkBook book,
      RoundScorer scorer,
      int[] participants) {
    this.contest = contest;
    this.conclusions = conclusions;
    this.facts = facts;
    this.faults = faults;
    this.book = book;
    this.scorer = scorer;
    List<String> names =
        conclusions.rankings(scorer.round()).stream()
            .flatMap(r -> r.getKeys().stream())
            .filter(k -> k.source() == Key.Source.COMPONENT)
            .map(Key::name)
            .toList();
    this.participants =
        Arrays.stream(participants).filter(i -> !scorer.isUnranked(i, names)).toArray();
    this.totals = totals(this.participants);
  }

  private Totals totals(int[] participants) {
    Optional<Score> score =
        conclusions.scores().stream().filter(s -> s.getRound().equals(scorer.round())).findFirst();
    try {
      return scorer.totals(participants, this::adjustments);
    } catch (Stopped e) {
      throw score.map(s -> e.onBehalfOf(conclusions.rule(s).title())).orElse(e);
    } catch (ArithmeticException e) {
      faults.add(
          new Fault("", "A score can not be worked out: " + e.getMessage() + "."),
          score.orElse(null));
      faults.refuse();
      throw e;
    }
  }

  private List<Adjustment> adjustments(int entrant) {
    Watch.betweenEntries();
    return conclusions.adjustments(scorer.round(), entrant);
  }

  /** Positions of the entrants who are ranked as far as their results go. */
  int[] ranked() {
    return participants;
  }

  /** The total of an entrant as published, or null when it has none. */
  @Nullable BigDecimal published(int entrant) {
    return totals.published(entrant);
  }

  /** The standings: by the rankings of the policy, or unranked where it has none. */
  Standings standings() {
    String round = scorer.round();
    List<Ranking> rankings = conclusions.rankings(round);
    new DeclarationCheck(contest, faults)
        .checkRankings(round, rankings, scorer.rules(), facts.categories());
    faults.refuse();
    Roster roster =
        facts.roster(
            facts.setting(Phase.STANDING, round),
            scorer::values,
            totals,
            conclusions.statusesNow());
    if (rankings.isEmpty()) {
      Field field = Field.unranked(roster);
      return Standings.unranked(
          round, Arrays.stream(participants).mapToObj(i -> new Contender(field, i)).toList());
    }
    Map<String, int[]> byCategory = byCategory();
    List<Standings> parts = new ArrayList<>();
    BitSet ranked = new BitSet();
    RedundantSteps redundant =
        new RedundantSteps(scorer.rules(), round, conclusions.hasAdjustments(round));
    for (Ranking ranking : rankings) {
      List<Contender> contenders = new ArrayList<>();
      String only = ranking.getCategory().orElse(null);
      for (int index : only == null ? participants : byCategory.getOrDefault(only, NOBODY)) {
        Watch.betweenEntries();
        if (!ranked.get(index)) {
          ranked.set(index);
          if (isRanked(index)) {
            contenders.add(contender(roster, index, ranking));
          }
        }
      }
      Chain chain = new RankingSteps(contest, book, scorer, faults, ranking).chain(contenders);
      Standings standings =
          Standings.ranked(
              round,
              contenders,
              chain,
              ranking.getNumbering().orElse(null),
              facts.rulings(),
              faults::add,
              ranking);
      standings.publish(round + ranking.getCategory().map(c -> ":" + c).orElse(""), chain);
      redundant.check(ranking).forEach(standings::note);
      parts.add(standings);
      fields.clear();
    }
    return Standings.joined(round, parts);
  }

  private Map<String, int[]> byCategory() {
    Map<String, IntStream.Builder> members = new HashMap<>();
    String last = null;
    IntStream.Builder ofLast = IntStream.builder();
    for (int index : participants) {
      String category = facts.category(index);
      if (category != null) {
        if (!category.equals(last)) {
          last = category;
          ofLast = members.computeIfAbsent(category, c -> IntStream.builder());
        }
        ofLast.add(index);
      }
    }
    Map<String, int[]> byCategory = new HashMap<>();
    members.forEach((category, positions) -> byCategory.put(category, positions.build().toArray()));
    return byCategory;
  }

  private boolean isRanked(int index) {
    for (Status<?> status : conclusions.statuses(index)) {
      if (!status.isRanked()) {
        return false;
      }
    }
    return true;
  }

  private Contender contender(Roster roster, int index, Ranking ranking) {
    Field field = field(roster, index, ranking);
    if (totals.has(index) && field.isByScore()) {
      return new Contender(field, index);
    }
    List<Fraction> keys = new ArrayList<>();
    for (Key key : field.ranking()) {
      keys.add(
          key.isNumber() || key.nearness() != null
              ? Standings.turned(key, value(roster, index, key, ranking))
              : Fraction.ZERO);
    }
    return Contender.of(field, index, List.copyOf(keys));
  }

  private Field field(Roster roster, int index, Ranking ranking) {
    if (ranking.getCategory().isPresent() && !ranking.isPerOrganisation() && !fields.isEmpty()) {
      return fields.values().iterator().next();
    }
    boolean ofCategory =
        ranking.getCategory().isPresent() || ranking.getPerCategory().orElse(false);
    String category = ofCategory ? roster.category(index) : "";
    String group = category;
    if (ranking.isPerOrganisation()) {
      String organisation = roster.entry(index).getOrganisation().getId();
      group = ofCategory ? category + "/" + organisation : organisation;
    }
    String name = group;
    return fields.computeIfAbsent(
        group, g -> new Field(roster, name, ofCategory ? category : null, ranking.getKeys()));
  }

  private Fraction value(Roster roster, int index, Key key, Ranking ranking) {
    BigDecimal published = published(index);
    Function<String, @Nullable Fraction> values = scorer.values(index);
    Fraction value =
        switch (key.source()) {
          case SCORE -> published == null ? null : Fraction.of(published);
          case EXACT_SCORE -> totals.exact(index);
          case COMPONENT -> values.apply(key.name());
          case ATTRIBUTE ->
              Fraction.of(
                  roster.entry(index).getNumber().getOrDefault(key.name(), BigDecimal.ZERO));
          default -> null;
        };
    if (value != null) {
      return value;
    }
    Entrant entrant = contest.entrants().get(index);
    String what =
        key.name().isEmpty()
            ? "a total; no rule concludes a `Score` for the round"
            : "`" + key.name() + "`";
    faults.add(
        "Entrant `"
            + entrant.id()
            + "` can not be ranked in round `"
            + scorer.round()
            + "`: it is ranked by "
            + what
            + ", and has no such value.",
        ranking);
    return Fraction.ZERO;
  }
}
