package io.laurel.engine;

import io.laurel.Attributes;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation;
import io.laurel.Recipient;
import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.policy.Choices.TooFew;
import io.laurel.policy.Choices.Unit;
import io.laurel.policy.Entry;
import io.laurel.policy.Guest;
import io.laurel.policy.Key;
import io.laurel.policy.Organisation;
import io.laurel.policy.TeamScore;
import io.laurel.ranking.ByValues;
import io.laurel.ranking.Chain;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.ranking.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ranks organisations by what their entries brought. */
final class TeamStandings {

  private final Contest contest;
  private final Conclusions conclusions;
  private final Map<String, Standings> rounds;
  private final AwardLog log;
  private final Function<@Nullable String, Organisation> organisations;
  private final Faults faults;
  private final Map<String, Map<String, List<Explanation.Step>>> steps;
  private final Map<String, Map<String, BigDecimal>> scores = new HashMap<>();
  private final Map<String, Map<String, Long>> wins = new HashMap<>();

  TeamStandings(
      Contest contest,
      Conclusions conclusions,
      Map<String, Standings> rounds,
      AwardLog log,
      Function<@Nullable String, Organisation> organisations,
      Faults faults,
      Map<String, Map<String, List<Explanation.Step>>> steps) {
    this.contest = contest;
    this.conclusions = conclusions;
    this.rounds = Map.copyOf(rounds);
    this.log = log;
    this.organisations = organisations;
    this.faults = faults;
    this.steps = steps;
  }

  /**
   * The standings of every team score that can be made; {@code unjudged} takes the names of the
   * others.
   */
  Map<String, Standings> rank(Map<String, Ruling> rulings, Collection<String> unjudged) {
    Map<String, Standings> made = new LinkedHashMap<>();
    Set<String> said = new HashSet<>();
    for (TeamScore score : conclusions.teamScores()) {
      if (!said.add(score.getName()) || contest.rounds().contains(score.getName())) {
        faults.add(
            "The name `" + score.getName() + "` is taken by another team score or a round.", score);
      } else if (score
          .getUnit()
          .filter(u -> u == Unit.ORGANISATION || u == Unit.PARENT)
          .isEmpty()) {
        faults.add(
            "Team score `"
                + score.getName()
                + "` does not say whose results count together: say `of(ORGANISATION)` or `of(PARENT)`.",
            score);
      } else if (score.getRound().filter(r -> !contest.rounds().contains(r)).isPresent()) {
        faults.add(
            "Team score `" + score.getName() + "`: unknown round `" + score.getRound().get() + "`.",
            score);
      } else if (waits(score, unjudged)) {
        unjudged.add(score.getName());
      } else {
        made.put(score.getName(), rank(score, rulings));
      }
    }
    return made;
  }

  private boolean waits(TeamScore score, Collection<String> unjudged) {
    boolean onAwards =
        !score.getPerAward().isEmpty() && !(log.open().isEmpty() && unjudged.isEmpty());
    return onAwards || score.getRound().filter(unjudged::contains).isPresent();
  }

  private Standings rank(TeamScore score, Map<String, Ruling> rulings) {
    List<Contender> contenders = new ArrayList<>();
    units(score)
        .forEach(
            (unit, entrants) -> {
              Contender contender = contender(score, unit, entrants);
              if (contender != null) {
                contenders.add(contender);
              }
            });
    Chain chain = new Chain(score.getKeys(), key -> step(key, score), null);
    Standings standings =
        Standings.ranked(
            score.getName(),
            contenders,
            chain,
            score.getNumbering().orElse(null),
            rulings,
            faults::add,
            score);
    standings.publish(score.getName(), chain);
    return standings;
  }

  private Step step(Key key, TeamScore score) {
    return switch (key.source()) {
      case NEXT_MEMBER ->
          new ByValues(
              key.title(),
              key.lowestFirst(),
              unit -> further(score, unit).stream().limit(1).map(Fraction::of).toList());
      case PLACES -> new ByValues(key.title(), true, unit -> places(score, unit));
      default -> throw new IllegalArgumentException("No step of a team score: " + key);
    };
  }

  /** Results of a unit that do not count, the best first. */
  private List<BigDecimal> further(TeamScore score, Contender unit) {
    if (score.getRound().isEmpty()) {
      return List.of();
    }
    List<BigDecimal> results = results(score, members(score, unit));
    return results.subList(Math.min(score.getBest(), results.size()), results.size());
  }

  private List<Fraction> places(TeamScore score, Contender unit) {
    Standings round = score.getRound().map(rounds::get).orElse(null);
    if (round == null) {
      return List.of();
    }
    Set<String> own = new HashSet<>();
    members(score, unit).forEach(e -> own.add(e.id()));
    return round.contenders().stream()
        .filter(c -> own.contains(c.id()) && c.rank() > 0)
        .filter(c -> c.bars().stream().noneMatch(Guest.class::isInstance))
        .map(c -> Fraction.of(c.rank()))
        .sorted()
        .toList();
  }

  private List<Entrant> members(TeamScore score, Contender unit) {
    return units(score).entrySet().stream()
        .filter(e -> e.getKey().getId().equals(unit.id()))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  private Map<Organisation, List<Entrant>> units(TeamScore score) {
    Map<Organisation, List<Entrant>> units =
        new TreeMap<>(Comparator.comparing(Organisation::getId));
    for (Entrant entrant : contest.entrants()) {
      if (entrant.organisation() != null) {
        Organisation own = organisations.apply(entrant.organisation());
        Organisation unit = score.getUnit().orElseThrow() == Unit.PARENT ? own.getParent() : own;
        units.computeIfAbsent(unit, u -> new ArrayList<>()).add(entrant);
      }
    }
    return units;
  }

  private @Nullable Contender contender(
      TeamScore score, Organisation unit, List<Entrant> entrants) {
    List<BigDecimal> results = score.getRound().isPresent() ? results(score, entrants) : List.of();
    if (results.size() < score.getBest()) {
      if (score.getTooFew().isEmpty()) {
        faults.add(
            "Organisation `"
                + unit.getId()
                + "` has "
                + results.size()
                + " results of the "
                + score.getBest()
                + " that count for `"
                + score.getName()
                + "`, and the policy leaves open what becomes of it: say `fewer(NOT_RANKED | ZERO_FOR_MISSING)`.",
            score);
      }
      if (score.getTooFew().filter(TooFew.ZERO_FOR_MISSING::equals).isEmpty()) {
        return null;
      }
      if (score.isLowestFirst()) {
        faults.add(
            "Organisation `"
                + unit.getId()
                + "` has "
                + results.size()
                + " results of the "
                + score.getBest()
                + " that count for `"
                + score.getName()
                + "`, and a missing one as zero would be its best, for the lowest total is first: say `fewer(NOT_RANKED)`.",
            score);
      }
    }
    Fraction total = Fraction.ZERO;
    List<String> shown = new ArrayList<>();
    for (BigDecimal result : results.subList(0, Math.min(score.getBest(), results.size()))) {
      total = total.plus(Fraction.of(result));
      shown.add(result.toPlainString());
    }
    if (score.getPerEntry().isPresent()) {
      total = total.plus(score.getPerEntry().get().times(Fraction.of(entrants.size())));
      shown.add(entrants.size() + " × " + score.getPerEntry().get());
    }
    for (Map.Entry<String, Fraction> each : score.getPerAward().entrySet()) {
      long awards = awards(each.getKey(), entrants);
      total = total.plus(each.getValue().times(Fraction.of(awards)));
      shown.add(awards + " × " + each.getValue() + " (" + each.getKey() + ")");
    }
    steps
        .computeIfAbsent(score.getName(), s -> new HashMap<>())
        .put(
            unit.getId(),
            List.of(
                new Explanation.Step("total", String.join(" + ", shown), total.toText(), null)));
    if (!total.isDecimal()) {
      faults.add(
          "Team score `"
              + score.getName()
              + "` of `"
              + unit.getId()
              + "` is "
              + total.toText()
              + ", which has no end; use points that are decimals.",
          score);
    }
    List<Key> keys = score.getKeys();
    List<Fraction> values = new ArrayList<>();
    for (Key key : keys) {
      Fraction best = results.isEmpty() ? Fraction.ZERO : Fraction.of(results.get(0));
      values.add(
          switch (key.source()) {
            case SCORE -> Standings.turned(key, total);
            case BEST_SINGLE -> Standings.turned(key, best);
            default -> Fraction.ZERO;
          });
    }
    Entrant asEntrant =
        new Entrant(
            unit.getId(),
            unit.getName(),
            Entrant.Kind.ORGANISATION,
            unit.getId(),
            List.of(),
            null,
            List.of(),
            attributes(unit));
    int decimals =
        results.stream().limit(score.getBest()).mapToInt(BigDecimal::scale).max().orElse(0);
    BigDecimal published = total.toDecimal();
    published = published.setScale(Math.max(decimals, published.scale()), RoundingMode.UNNECESSARY);
    Entry entry =
        new Entry(
            asEntrant,
            unit,
            Phase.STANDING,
            score.getName(),
            contest.date().orElse(null),
            name -> null,
            published,
            faults::add);
    return new Contender(
        new Recipient(unit.getId(), unit.getName(), null, null),
        entry,
        "",
        published,
        keys,
        values,
        List.of());
  }

  private Attributes attributes(Organisation unit) {
    io.laurel.Organisation given = contest.organisations().get(unit.getId());
    return given == null ? Attributes.none() : given.attributes();
  }

  /** Published scores of the unit's ranked entries that are no guests, the best first. */
  private List<BigDecimal> results(TeamScore score, List<Entrant> entrants) {
    Map<String, BigDecimal> ofRound =
        scores.computeIfAbsent(score.getRound().orElseThrow(), this::scores);
    return entrants.stream()
        .map(e -> ofRound.get(e.id()))
        .filter(Objects::nonNull)
        .sorted(
            score.isLowestFirst()
                ? Comparator.naturalOrder()
                : Comparator.<BigDecimal>reverseOrder())
        .toList();
  }

  private Map<String, BigDecimal> scores(String round) {
    Map<String, BigDecimal> byId = new HashMap<>();
    Standings standings = rounds.get(round);
    if (standings != null) {
      for (Contender one : standings.contenders()) {
        boolean counts = one.rank() > 0 && one.bars().stream().noneMatch(Guest.class::isInstance);
        if (counts && one.score() != null) {
          byId.put(one.id(), one.score());
        }
      }
    }
    return byId;
  }

  private long awards(String tier, List<Entrant> entrants) {
    Map<String, Long> ofTier = wins.computeIfAbsent(tier, this::wins);
    return entrants.stream().mapToLong(e -> ofTier.getOrDefault(e.id(), 0L)).sum();
  }

  private Map<String, Long> wins(String tier) {
    Map<String, Long> byId = new HashMap<>();
    log.grants().stream()
        .filter(g -> g.tier().getName().equals(tier))
        .forEach(g -> byId.merge(g.winner().id(), 1L, Long::sum));
    return byId;
  }
}
