package io.laurel.reference;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Unit;
import io.laurel.policy.Choices.Vacancy;
import io.laurel.reference.Case.Cap;
import io.laurel.reference.Case.Guarantee;
import io.laurel.reference.Case.Panel;
import io.laurel.reference.Case.Policy;
import io.laurel.reference.Case.Ranking;
import io.laurel.reference.Case.Rounded;
import io.laurel.reference.Case.Score;
import io.laurel.reference.Case.Size;
import io.laurel.reference.Case.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Small contests with many ties, and policies that make much of them: the same seed, the same case.
 * Most choices are made, so that most cases have an outcome.
 */
final class RandomCase {

  private static final List<Turn> TURNS =
      List.of(Turn.CATEGORY_ORDER, Turn.HIGHEST_SCORE, Turn.LARGEST_MARGIN);
  private static final List<String> MARKS = List.of("6", "7", "7.5", "8", "8", "9");

  private final long seed;
  private final SplittableRandom random;
  private final List<String> categories = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private int judges;

  private RandomCase(long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed);
  }

  static Case of(long seed) {
    return new RandomCase(seed).make();
  }

  private Case make() {
    categories.addAll(List.of("A", "B", "C").subList(0, 1 + random.nextInt(3)));
    int count = random.nextInt(5);
    for (int i = 1; i <= count; i++) {
      Organisation organisation = Organisation.of("o" + i, "Org " + i);
      organisations.add(
          i > 1 && chance(40) ? organisation.partOf(one(organisations).id()) : organisation);
    }
    judges = 1 + random.nextInt(5);
    Policy policy = policy();
    return new Case(seed, contest(policy), policy);
  }

  // --------------------------------------------------------------------------------------------
  // contest

  private Contest contest(Policy policy) {
    Contest.Builder builder = Contest.named("Random " + seed).component(Component.measured("mark"));
    ReferencePolicy.describe(policy, builder);
    // Not in alphabetical order, so that order of category and order of name differ.
    builder.categories(chance(50) ? categories.toArray(String[]::new) : reversed());
    organisations.forEach(builder::organisation);
    List<String> panel = new ArrayList<>();
    for (int i = 1; i <= judges; i++) {
      panel.add("j" + i);
      builder.judge(new Judge("j" + i, "Judge " + i, chance(40) ? anyOrganisation() : null));
    }
    int entrants = random.nextInt(10);
    int careless = chance(15) ? 10 : 0;
    List<String> scale = chance(30) ? MARKS.subList(3, 6) : MARKS;
    for (int i = 1; i <= entrants; i++) {
      Entrant entrant = entrant("e" + i);
      builder.entrant(entrant);
      for (String judge : panel) {
        cell(builder, entrant.id(), judge, scale, careless);
      }
    }
    return builder.build();
  }

  private String[] reversed() {
    List<String> all = new ArrayList<>(categories);
    java.util.Collections.reverse(all);
    return all.toArray(String[]::new);
  }

  private Entrant entrant(String id) {
    Entrant entrant =
        Entrant.of(id, "Entrant " + id).in(one(categories)).with("age", "" + random.nextInt(3));
    String organisation = anyOrganisation();
    if (organisation != null && chance(80)) {
      entrant = entrant.sentBy(organisation);
    }
    if (chance(50)) {
      entrant =
          chance(50)
              ? entrant.withMembers("p" + random.nextInt(4))
              : entrant.withMembers("p" + random.nextInt(2), "p" + (2 + random.nextInt(2)));
    }
    if (chance(8)) {
      entrant = entrant.with("guest", "yes");
    }
    if (chance(5)) {
      entrant = entrant.with("ineligible", "yes");
    }
    if (chance(4)) {
      entrant = entrant.with("disqualified", "yes");
    }
    if (chance(8)) {
      entrant = entrant.with("bonus", chance(50) ? "0.5" : "1");
    }
    if (chance(8)) {
      entrant = entrant.with("deduction", chance(50) ? "0.25" : "3");
    }
    if (chance(10)) {
      entrant = entrant.with("barred", "T" + (1 + random.nextInt(2)));
    }
    return entrant;
  }

  private void cell(
      Contest.Builder builder, String entrant, String judge, List<String> scale, int careless) {
    if (chance(careless)) {
      if (chance(50)) {
        builder.mark(Mark.without(entrant, judge, "mark", "final", Mark.State.MISSING));
      }
    } else if (chance(4)) {
      builder.mark(
          Mark.without(
              entrant, judge, "mark", "final", chance(50) ? Mark.State.RECUSED : Mark.State.VOID));
    } else {
      builder.mark(entrant, judge, "mark", "final", one(scale));
    }
  }

  private @Nullable String anyOrganisation() {
    return organisations.isEmpty() ? null : one(organisations).id();
  }

  // ---------------------------------------------------------------------------------------------
  // policy

  private Policy policy() {
    boolean perCategory = chance(60);
    List<Tier> tiers = tiers(perCategory);
    List<String> names = tiers.stream().map(Tier::name).distinct().toList();
    Turn turn = chance(80) ? one(TURNS) : null;
    boolean turnOfCap = chance(50);
    List<Cap> caps = new ArrayList<>();
    for (int i = chance(60) ? random.nextInt(1, ReferencePolicy.CAPS + 1) : 0; i > 0; i--) {
      caps.add(
          new Cap(
              chance(65) ? 1 : 2,
              one(List.of(Unit.ENTRANT, Unit.PERSON, Unit.ORGANISATION, Unit.PARENT)),
              chance(35),
              chance(50) ? List.of() : some(names),
              turnOfCap ? turn : null,
              chance(75) ? one(List.of(InsideTie.values())) : null));
    }
    List<Guarantee> guarantees = new ArrayList<>();
    if (!organisations.isEmpty() && chance(25)) {
      List<String> among = some(names);
      int count = chance(40) && organisations.size() > 1 ? 2 : 1;
      for (Organisation organisation : organisations.subList(0, count)) {
        guarantees.add(new Guarantee(1 + random.nextInt(2), organisation.id(), among));
      }
    }
    return new Policy(
        panel(),
        new Score(
            new Rounded(random.nextInt(3), one(List.of(Rounding.values()))),
            chance(10) ? new BigDecimal("7") : null,
            chance(10) ? new BigDecimal("9") : null),
        new Ranking(
            chance(25), chance(25), perCategory, one(List.of(Numbering.STANDARD, Numbering.DENSE))),
        tiers,
        caps,
        turnOfCap ? null : turn,
        guarantees,
        chance(15));
  }

  private Panel panel() {
    int most = judges >= 3 && chance(40) ? 1 : 0;
    return new Panel(
        chance(50) ? most : 0,
        chance(50) ? most : 0,
        chance(10) ? 2 : 1,
        chance(20),
        chance(30),
        chance(60)
            ? Missing.LEFT_OUT
            : chance(50) ? Missing.AS_ZERO : chance(50) ? Missing.REFUSED : null,
        chance(20) ? new Rounded(random.nextInt(2), one(List.of(Rounding.values()))) : null);
  }

  private List<Tier> tiers(boolean perCategory) {
    List<Tier> tiers = new ArrayList<>();
    int count = 1 + random.nextInt(ReferencePolicy.TIERS);
    boolean allEach = (perCategory && categories.size() > 1) || chance(30);
    boolean mixed = !perCategory && chance(15);
    int level = 0;
    for (int i = 1; i <= count; i++) {
      level += chance(80) ? 1 : 2;
      boolean each = mixed ? chance(50) : allEach;
      Size size = chance(75) ? Size.PLACES : chance(70) ? Size.SHARE : Size.EVERYONE;
      int percent = one(List.of(10, 20, 25, 33, 50));
      Rounding rounding = chance(95) ? one(List.of(Rounding.values())) : null;
      BigDecimal line = chance(20) ? new BigDecimal(one(List.of("7", "7.5", "8"))) : null;
      OnTie onTie = chance(96) ? one(List.of(OnTie.values())) : null;
      Vacancy vacant = chance(95) ? one(List.of(Vacancy.values())) : null;
      for (String category : each ? categories : List.of("")) {
        int places = chance(5) ? 0 : 1 + random.nextInt(3);
        tiers.add(
            new Tier(
                "T" + i, level, category, size, places, percent, rounding, line, onTie, vacant));
      }
    }
    return tiers;
  }

  // ---------------------------------------------------------------------------------------------
  // chance

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> some(List<String> names) {
    List<String> some = names.stream().filter(n -> chance(60)).toList();
    return some.isEmpty() ? List.of(names.get(0)) : some;
  }
}
