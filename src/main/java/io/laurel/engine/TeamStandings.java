package io.laurel.engine;

import io.laurel.Attributes;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation;
import io.laurel.Recipient;
import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.compiler.Phase;
import io.laurel.engine.TeamUnits.Member;
import io.laurel.policy.Choices.TooFew;
import io.laurel.policy.Choices.Unit;
import io.laurel.policy.Entry;
import io.laurel.policy.Key;
import io.laurel.policy.Organisation;
import io.laurel.policy.Status;
import io.laurel.policy.TeamScore;
import io.laurel.ranking.ByValues;
import io.laurel.ranking.Chain;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Field;
import io.laurel.ranking.Roster;
import io.laurel.ranking.Standings;
import io.laurel.ranking.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ranks organisations by what their entries brought. */
final class TeamStandings {

  private final Contest contest;
  private final Conclusions conclusions;
  private final AwardLog log;
  private final Function<@Nullable String, Organisation> organisations;
  private final Faults faults;
  private final Map<String, Map<String, List<Explanation.Step>>> steps;
  private final TeamResults brought;

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
    this.log = log;
    this.organisations = organisations;
    this.faults = faults;
    this.steps = steps;
    this.brought = new TeamResults(rounds, log);
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
    List<Entrant> admitted =
        IntStream.range(0, contest.entrants().size())
            .filter(conclusions::isAdmitted)
            .mapToObj(contest.entrants()::get)
            .toList();
    Map<String, List<Member>> membersOf = new HashMap<>();
    new TeamUnits(score, organisations, faults)
        .of(admitted, e -> brought.brings(score, e))
        .forEach(
            (unit, members) -> {
              membersOf.put(unit.getId(), members);
              Contender contender = contender(score, unit, members);
              if (contender != null) {
                contenders.add(contender);
              }
            });
    Chain chain = new Chain(score.getKeys(), key -> step(key, score, membersOf), null);
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

  private Step step(Key key, TeamScore score, Map<String, List<Member>> membersOf) {
    return switch (key.source()) {
      case NEXT_MEMBER ->
          new ByValues(
              key.title(),
              key.lowestFirst(),
              unit -> brought.further(score, members(unit, membersOf)).stream().limit(1).toList());
      case PLACES ->
          new ByValues(key.title(), true, unit -> brought.places(score, members(unit, membersOf)));
      default -> throw new IllegalArgumentException("No step of a team score: " + key);
    };
  }

  private static List<Member> members(Contender unit, Map<String, List<Member>> membersOf) {
    return membersOf.getOrDefault(unit.id(), List.of());
  }

  private @Nullable Contender contender(TeamScore score, Organisation unit, List<Member> members) {
    List<Status<?>> bars = conclusions.organisationStatuses(unit.getId());
    if (!bars.stream().allMatch(Status::isRanked)) {
      return null;
    }
    List<TeamResults.Result> results =
        score.getRound().isPresent() ? brought.results(score, members) : List.of();
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
    for (TeamResults.Result result :
        results.subList(0, Math.min(score.getBest(), results.size()))) {
      total = total.plus(result.counted());
      shown.add(result.shown());
    }
    if (score.getPerEntry().isPresent()) {
      Fraction entries = members.stream().map(Member::part).reduce(Fraction.ZERO, Fraction::plus);
      total = total.plus(score.getPerEntry().get().times(entries));
      shown.add(entries + " × " + score.getPerEntry().get());
    }
    for (Map.Entry<String, Fraction> each : score.getPerAward().entrySet()) {
      Fraction awards = brought.awards(each.getKey(), members);
      total = total.plus(each.getValue().times(awards));
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
      Fraction best = results.isEmpty() ? Fraction.ZERO : results.get(0).counted();
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
        results.stream()
            .limit(score.getBest())
            .mapToInt(r -> r.published().scale())
            .max()
            .orElse(0);
    BigDecimal published = total.toDecimal();
    published = published.setScale(Math.max(decimals, published.scale()), RoundingMode.UNNECESSARY);
    Entry entry =
        new Entry(
            asEntrant,
            -1,
            new Entry.Setting(
                Phase.STANDING,
                score.getName(),
                contest.date().orElse(null),
                id -> unit,
                faults::add),
            name -> null,
            published);
    Recipient recipient = new Recipient(unit.getId(), unit.getName(), null, null);
    Roster roster = Roster.of(recipient, entry, published, bars);
    return Contender.of(new Field(roster, "", null, keys), 0, values);
  }

  private Attributes attributes(Organisation unit) {
    io.laurel.Organisation given = contest.organisations().get(unit.getId());
    return given == null ? Attributes.none() : given.attributes();
  }
}
