package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Key;
import io.laurel.policy.Ranking;
import io.laurel.ranking.ByHeadToHead;
import io.laurel.ranking.ByLot;
import io.laurel.ranking.ByNearness;
import io.laurel.ranking.ByPlaces;
import io.laurel.ranking.ByValues;
import io.laurel.ranking.Chain;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Step;
import io.laurel.scoring.MarkBook;
import io.laurel.scoring.RoundScorer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the steps of one ranking; they look up what they need when a tie asks for it. */
final class RankingSteps {

  private final Contest contest;
  private final MarkBook book;
  private final RoundScorer scorer;
  private final Faults faults;
  private final Ranking ranking;

  RankingSteps(Contest contest, MarkBook book, RoundScorer scorer, Faults faults, Ranking ranking) {
    this.contest = contest;
    this.book = book;
    this.scorer = scorer;
    this.faults = faults;
    this.ranking = ranking;
  }

  /** The steps of the ranking for these contenders. */
  Chain chain(List<Contender> contenders) {
    return new Chain(
        ranking.getKeys(), key -> step(key, contenders), ranking.getOnCycle().orElse(null));
  }

  private Step step(Key key, List<Contender> contenders) {
    if (key.nearness() != null) {
      return new ByNearness(key, scorer.round(), this::fault);
    }
    return switch (key.source()) {
      case COUNTBACK -> values(key, c -> results(c, key));
      case DISCARDED -> values(key, c -> sorted(key, scorer.discarded(c.position(), key.name())));
      case COUNTING_RESULTS ->
          values(key, c -> sorted(key, scorer.counting(c.position(), key.name())));
      case MARK_OF -> values(key, c -> markOf(c, key));
      case VOTERS -> values(key, c -> List.of(Fraction.of(voters(c, key))));
      case HEAD_TO_HEAD -> new ByHeadToHead(key.title(), c -> beaten(c, key.name()));
      case LOT -> new ByLot(key.title(), () -> seed(key.name()));
      case MAJORITY, SKATING ->
          new ByPlaces(
              key, contenders, new PlacesGiven(book, scorer.round(), contenders, this::fault));
      default -> throw new IllegalArgumentException("No step of a round: " + key);
    };
  }

  private static Step values(
      Key key, java.util.function.Function<Contender, List<Fraction>> values) {
    return new ByValues(key.title(), key.lowestFirst(), values);
  }

  private List<Fraction> results(Contender one, Key key) {
    int index = one.position();
    return key.names().stream()
        .map(name -> scorer.values(index).apply(name))
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  /** Values with the best first. */
  private static List<Fraction> sorted(Key key, List<Fraction> values) {
    Comparator<Fraction> order = Comparator.naturalOrder();
    return values.stream().sorted(key.lowestFirst() ? order : order.reversed()).toList();
  }

  private List<Fraction> markOf(Contender one, Key key) {
    String judge = key.names().get(0);
    String component = key.names().get(1);
    List<Fraction> marks =
        given(one, component)
            .filter(m -> judge.equals(m.judge()))
            .map(RankingSteps::value)
            .toList();
    if (marks.isEmpty()) {
      fault(
          "Entrant `"
              + one.id()
              + "` is tied in round `"
              + scorer.round()
              + "`, and the policy looks at the mark of judge `"
              + judge
              + "` for `"
              + component
              + "`; there is none.");
    }
    return marks;
  }

  private long voters(Contender one, Key key) {
    return given(one, key.name()).filter(m -> value(m).signum() > 0).count();
  }

  private Stream<Mark> given(Contender one, String component) {
    return book.of(one.position(), scorer.round()).stream()
        .filter(m -> m.state() == Mark.State.GIVEN && m.component().equals(component));
  }

  static Fraction value(Mark mark) {
    return Fraction.of(Objects.requireNonNull(mark.value()));
  }

  private List<String> beaten(Contender one, String attribute) {
    String text = contest.entrants().get(one.position()).attributes().get(attribute).orElse("");
    List<String> ids =
        Arrays.stream(text.split("[\\s,;、，；]+", -1)).filter(id -> !id.isEmpty()).toList();
    for (String id : ids) {
      if (contest.position(id) < 0) {
        fault(
            "Entrant `"
                + one.id()
                + "`: attribute `"
                + attribute
                + "` names `"
                + id
                + "` among those it beat, and there is no such entrant.");
      }
    }
    return ids;
  }

  private @Nullable String seed(String attribute) {
    String seed = contest.attributes().get(attribute).orElse(null);
    if (seed == null) {
      fault(
          "A tie in round `"
              + scorer.round()
              + "` is broken by lot, and the contest has no attribute `"
              + attribute
              + "` to draw it with; give the seed that was drawn before witnesses.");
    }
    return seed;
  }

  private void fault(String message) {
    faults.add(message, ranking);
  }
}
