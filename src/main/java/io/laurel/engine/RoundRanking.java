package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Entry;
import io.laurel.policy.Key;
import io.laurel.policy.Ranking;
import io.laurel.policy.Status;
import io.laurel.ranking.Chain;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.RoundScorer;
import io.laurel.scoring.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The totals of one round and the standings the policy makes of them. */
final class RoundRanking {

  private final Contest contest;
  private final Conclusions conclusions;
  private final Facts facts;
  private final Faults faults;
  private final MarkBook book;
  private final RoundScorer scorer;
  private final List<Integer> participants;
  private final Map<Integer, Total> totals = new HashMap<>();

  /** Works out the totals; what makes that impossible is reported. */
  RoundRanking(
      Contest contest,
      Conclusions conclusions,
      Facts facts,
      Faults faults,
      MarkBook book,
      RoundScorer scorer,
      List<Integer> participants) {
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
    this.participants = participants.stream().filter(i -> !scorer.isUnranked(i, names)).toList();
    if (scorer.hasTotal()) {
      for (int index : this.participants) {
        String id = contest.entrants().get(index).id();
        Total total = scorer.total(index, conclusions.adjustments(scorer.round(), id));
        if (total != null) {
          totals.put(index, total);
        }
      }
    }
  }

  /** Positions of the entrants who are ranked as far as their results go. */
  List<Integer> ranked() {
    return participants;
  }

  /** The total of an entrant as published, or null when it has none. */
  @Nullable BigDecimal published(int entrant) {
    Total total = totals.get(entrant);
    return total == null ? null : total.published();
  }

  /** The standings: by the rankings of the policy, or unranked where it has none. */
  Standings standings() {
    String round = scorer.round();
    List<Ranking> rankings = conclusions.rankings(round);
    new DeclarationCheck(contest, faults)
        .checkRankings(round, rankings, scorer.rules(), facts.categories());
    faults.refuse();
    if (rankings.isEmpty()) {
      return Standings.unranked(round, participants.stream().map(i -> contender(i, null)).toList());
    }
    List<Standings> parts = new ArrayList<>();
    Set<Integer> ranked = new HashSet<>();
    RedundantSteps redundant =
        new RedundantSteps(scorer.rules(), round, conclusions.hasAdjustments(round));
    for (Ranking ranking : rankings) {
      List<Contender> contenders =
          participants.stream()
              .filter(i -> concerns(ranking, i) && ranked.add(i))
              .filter(i -> bars(i).stream().allMatch(Status::isRanked))
              .map(i -> contender(i, ranking))
              .toList();
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
    }
    return Standings.joined(round, parts);
  }

  private boolean concerns(Ranking ranking, int index) {
    String category = facts.category(index);
    return ranking.getCategory().filter(c -> !c.equals(category)).isEmpty();
  }

  private List<Status<?>> bars(int index) {
    return conclusions.statuses(contest.entrants().get(index).id());
  }

  private Contender contender(int index, @Nullable Ranking ranking) {
    Entry entry =
        facts.entry(index, Phase.STANDING, scorer.round(), scorer.values(index), published(index));
    List<Key> by = ranking == null ? List.of() : ranking.getKeys();
    List<Fraction> keys = new ArrayList<>();
    for (Key key : by) {
      keys.add(
          key.isNumber() || key.nearness() != null
              ? Standings.turned(key, value(index, entry, key, Objects.requireNonNull(ranking)))
              : Fraction.ZERO);
    }
    String group = ranking == null ? "" : group(ranking, entry);
    return new Contender(
        facts.recipient(index), entry, group, published(index), by, List.copyOf(keys), bars(index));
  }

  private Fraction value(int index, Entry entry, Key key, Ranking ranking) {
    Total total = totals.get(index);
    Function<String, @Nullable Fraction> values = scorer.values(index);
    Fraction value =
        switch (key.source()) {
          case SCORE -> total == null ? null : Fraction.of(total.published());
          case EXACT_SCORE -> total == null ? null : total.exact();
          case COMPONENT -> values.apply(key.name());
          case ATTRIBUTE ->
              Fraction.of(entry.getNumber().getOrDefault(key.name(), BigDecimal.ZERO));
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
}
