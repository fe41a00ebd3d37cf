package io.laurel.benchmark.family;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Families of the vocabulary, each with a policy that uses it and contests to try it on. */
public enum Family {
  /** Seven judges, the extreme marks left out. */
  JUDGE_MATRIX(
      """
      rule "Trimmed" @phase("score") when Contest()
      then insert( Panel.of("mark").dropHighest(1).dropLowest(1).mean().missing(REFUSED) ); end
      """
          + Text.SCORE
          + Text.FIRST_TEN) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      judgedBySeven(contest, entries);
    }
  },

  /** Seven judges, each mark counted from the mean of its judge. */
  Z_SCORE(
      """
      rule "From the mean of the judge" @phase("score") when Contest()
      then insert( Normalisation.ofMarks("mark").zScore(POPULATION).precision(2, HALF_UP) ); end

      rule "Averaged" @phase("score") when Contest()
      then insert( Panel.of("mark").missing(LEFT_OUT).mean() ); end
      """
          + Text.SCORE
          + Text.FIRST_TEN) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      judgedBySeven(contest, entries);
    }
  },

  /** Finals of eight, placed by the majority of five judges. */
  MAJORITY(
      """
      rule "Sum of places" @phase("score") when Contest()
      then insert( Panel.of("mark").sum() ); end
      """
          + Text.SCORE
          + """
          rule "Majority" @phase("rank") when $c : Category()
          then insert( Ranking.in("final").only($c).byMajority("mark").numbered(STANDARD) ); end

          rule "Winner" @phase("award") when $c : Category()
          then insert( Tier.named("first").in($c).level(1).places(1).onTie(ALL_IN).vacant(STAYS) ); end
          """) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      contest.component(Component.measured("mark"));
      judges(contest, 5);
      SplittableRandom random = random(entries);
      for (int first = 0; first < entries; first += FINAL) {
        String category = "F" + first / FINAL;
        contest.categories(category);
        int couples = Math.min(FINAL, entries - first);
        for (int i = first; i < first + couples; i++) {
          contest.entrant(Entrant.of(id(i), "Couple " + i).in(category));
        }
        for (int judge = 1; judge <= 5; judge++) {
          int[] places = shuffled(couples, random);
          for (int i = 0; i < couples; i++) {
            contest.mark(id(first + i), "J" + judge, "mark", "final", "" + places[i]);
          }
        }
      }
    }
  },

  /** Three tiers by share, some with ties at the line. */
  PERCENT_TIERS(
      Text.SCORE
          + Text.RANKING
          + """
          rule "Tenth" @phase("award") when Contest()
          then insert( Tier.named("first").level(1).share("10%").of(RANKED).rounded(DOWN).onTie(ALL_IN).vacant(STAYS) ); end

          rule "Fifth" @phase("award") when Contest()
          then insert( Tier.named("second").level(2).share("20%").withHigher().of(RANKED).rounded(DOWN).onTie(ALL_IN).vacant(STAYS) ); end

          rule "Half" @phase("award") when Contest()
          then insert( Tier.named("third").level(3).share("50%").withHigher().of(RANKED).rounded(DOWN).onTie(ALL_IN).vacant(STAYS) ); end
          """) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      scored(contest, entries, 10_000);
    }
  },

  /** A tenth wins, at most two of an organisation of twenty. */
  CAPS(
      Text.SCORE
          + Text.RANKING
          + Text.TENTH
          + """
          rule "At most two" @phase("award") when Contest()
          then insert( Cap.of(2, ORGANISATION).insideTie(LOWEST_ID).passedOver(KEEPS_RANK) ); end
          """) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      scored(contest, entries, 10_000);
    }
  },

  /** A tenth of the places, half of them kept for residents. */
  RESERVES(
      Text.SCORE
          + Text.RANKING
          + """
          rule "Seats" @phase("award") when Contest( $n : entrants )
          then insert( Tier.named("seat").level(1).places($n / 10).reserving($n / 20, "home", "here").precedence(RESERVED_FIRST).unfilled(TO_OPEN).onTie(ALL_IN).vacant(STAYS) ); end
          """) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      scored(contest, entries, 1_000_000);
    }
  },

  /** A tenth of the places, shared among organisations by their size. */
  PROPORTIONAL_SHARES(
      Text.SCORE
          + Text.RANKING
          + """
          rule "Places" @phase("award") when Contest( $n : entrants )
          then insert( Apportionment.of("place").places($n / 10).among("size").by(LARGEST_REMAINDER) ); end

          rule "Winners" @phase("award")
          when Share( name == "place", $unit : organisation, $places : places )
          then insert( Tier.named("place " + $unit.getId()).within($unit).level(1).places($places).onTie(ALL_IN).vacant(STAYS) ); end
          """) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      scored(contest, entries, 1_000_000);
    }
  },

  /** Six races, the worst of each left out. */
  SERIES(
      """
      rule "Five of six" @phase("score") when Contest()
      then insert( Series.of("mark", "final", "R1", "R2", "R3", "R4", "R5", "R6").lowestIsBest().dropWorst(1).sum() ); end

      rule "Lowest first" @phase("rank") when Contest()
      then insert( Ranking.in("final").byLowestScore().numbered(STANDARD) ); end
      """
          + Text.SCORE
          + Text.FIRST_TEN_PLACES) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      raced(contest, entries);
    }
  },

  /** Equal points, parted by who has more first places, then more seconds. */
  COUNTBACK(
      """
      rule "Countback" @phase("rank") when Contest()
      then insert( Ranking.in("final").byScore().byCountback("R1", "R2", "R3", "R4", "R5", "R6").numbered(STANDARD) ); end
      """
          + Text.SCORE
          + Text.FIRST_TEN_PLACES) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      contest.component(Component.measured("mark"));
      raced(contest, entries);
      SplittableRandom random = random(entries);
      for (int i = 0; i < entries; i++) {
        contest.result(id(i), "mark", "final", "" + random.nextInt(500));
      }
    }
  },

  /** A list of sixteen with floors, ceilings and shares of shares. */
  COMPOSITION(
      Text.SCORE
          + Text.RANKING
          + """
          rule "Sixteen" @phase("award") when Contest()
          then insert( Tier.named("list").level(1).places(16).onTie(DECISION).vacant(STAYS) ); end

          rule "Workers" @phase("award") when Contest()
          then insert( Composition.of("list").where("kind", "worker").named("workers").atLeast("45%").ofList() ); end

          rule "Front line" @phase("award") when Contest()
          then insert( Composition.of("list").where("post", "front").atLeast("55%").ofThose("workers") ); end

          rule "Heads" @phase("award") when Contest()
          then insert( Composition.of("list").where("post", "head").atMost("22%").ofThose("workers") ); end

          rule "Farmers" @phase("award") when Contest()
          then insert( Composition.of("list").where("kind", "farmer").named("farmers").atLeast("25%").ofList() ); end

          rule "Heads of farms" @phase("award") when Contest()
          then insert( Composition.of("list").where("post", "head").atMost("20%").ofThose("farmers") ); end
          """) {
    @Override
    void fill(Contest.Builder contest, int entries) {
      scored(contest, entries, 1_000_000);
    }
  };

  /** Rules that several families have. */
  private static final class Text {
    static final String SCORE =
        """

        rule "Score" @phase("score") when Contest()
        then insert( Score.in("final").plus("mark").rounded(2, HALF_UP) ); end

        """;
    static final String RANKING =
        """
        rule "Ranking" @phase("rank") when Contest()
        then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

        """;
    static final String FIRST_TEN_PLACES =
        """
        rule "First ten" @phase("award") when Contest()
        then insert( Tier.named("first").level(1).places(10).onTie(ALL_IN).vacant(STAYS) ); end
        """;
    static final String FIRST_TEN = RANKING + FIRST_TEN_PLACES;
    static final String TENTH =
        """
        rule "Tenth" @phase("award") when Contest()
        then insert( Tier.named("first").level(1).share("10%").of(RANKED).rounded(DOWN).onTie(ALL_IN).vacant(STAYS) ); end

        """;
  }

  private static final int FINAL = 8;

  private final String rules;

  Family(String rules) {
    this.rules = rules;
  }

  /** A policy that uses what the family is about. */
  public AwardPolicy policy() {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".drl";
    return AwardPolicy.of(
        name,
        """
        package policy.family;

        import io.laurel.policy.*;
        import static io.laurel.policy.Choices.*;

        """
            + rules);
  }

  /** A contest to judge by it, the same one every time. */
  public Contest contest(int entries) {
    Contest.Builder contest = Contest.named(name()).rounds("final");
    fill(contest, entries);
    return contest.build();
  }

  abstract void fill(Contest.Builder contest, int entries);

  private static SplittableRandom random(int entries) {
    return new SplittableRandom(5_000_000_000L + entries);
  }

  private static String id(int entry) {
    return String.format(Locale.ROOT, "E%07d", entry);
  }

  private static void judges(Contest.Builder contest, int count) {
    IntStream.rangeClosed(1, count)
        .forEach(j -> contest.judge(new Judge("J" + j, "Judge " + j, null)));
  }

  private static void judgedBySeven(Contest.Builder contest, int entries) {
    contest.component(Component.of("mark", "0", "100", "0.5"));
    judges(contest, 7);
    SplittableRandom random = random(entries);
    for (int i = 0; i < entries; i++) {
      contest.entrant(Entrant.of(id(i), "Entry " + i));
      for (int judge = 1; judge <= 7; judge++) {
        int half = random.nextInt(201);
        contest.mark(id(i), "J" + judge, "mark", "final", half / 2 + (half % 2 == 0 ? ".0" : ".5"));
      }
    }
  }

  /** Everyone with one score of so many, in organisations of twenty. */
  private static void scored(Contest.Builder contest, int entries, int scores) {
    contest.component(Component.measured("mark"));
    SplittableRandom random = random(entries);
    int organisations = Math.max(1, entries / 20);
    for (int i = 0; i < organisations; i++) {
      contest.organisation(
          Organisation.of("O" + i, "School " + i).with("size", "" + (10 + i % 30)));
    }
    List<String> kinds = List.of("worker", "worker", "farmer", "clerk");
    List<String> posts = List.of("front", "front", "head", "expert");
    for (int i = 0; i < entries; i++) {
      contest.entrant(
          Entrant.of(id(i), "Entry " + i)
              .sentBy("O" + random.nextInt(organisations))
              .with("home", random.nextInt(10) == 0 ? "here" : "elsewhere")
              .with("kind", kinds.get(random.nextInt(kinds.size())))
              .with("post", posts.get(random.nextInt(posts.size()))));
      contest.result(id(i), "mark", "final", "" + random.nextInt(scores));
    }
  }

  private static void raced(Contest.Builder contest, int entries) {
    for (int race = 1; race <= 6; race++) {
      contest.component(Component.measured("R" + race));
    }
    SplittableRandom random = random(entries);
    for (int i = 0; i < entries; i++) {
      contest.entrant(Entrant.of(id(i), "Boat " + i));
    }
    for (int race = 1; race <= 6; race++) {
      int[] places = shuffled(entries, random);
      for (int i = 0; i < entries; i++) {
        contest.result(id(i), "R" + race, "final", "" + places[i]);
      }
    }
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    int[] places = IntStream.rangeClosed(1, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = places[i];
      places[i] = places[j];
      places[j] = swap;
    }
    return places;
  }
}
