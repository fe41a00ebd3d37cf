package io.laurel.reference.quota;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Organisation;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Choices.Counting;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.OnCycle;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.PassedOver;
import io.laurel.policy.Choices.Precedence;
import io.laurel.policy.Choices.Reach;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Unfilled;
import io.laurel.policy.Choices.Unit;
import io.laurel.policy.Choices.Vacancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Small contests with many ties, and policies that make much of them: the same seed, the same case.
 * Most choices are made, so that most cases have an outcome.
 */
final class RandomQuotaCase {

  private static final List<String> LATER_KEYS =
      List.of(
          "exact", "hi:practice", "lo:theory", "hi:theory", "hi:age", "lo:age", "countback", "h2h");
  private static final List<Turn> TURNS =
      List.of(Turn.CATEGORY_ORDER, Turn.HIGHEST_SCORE, Turn.LARGEST_MARGIN);
  private static final List<String> BREAKS =
      List.of("hi:practice", "lo:theory", "hi:theory", "hi:age", "lo:age");

  private final long seed;
  private final SplittableRandom random;
  private final Contest.Builder builder;
  private final List<String> categories = new ArrayList<>(List.of("A", "B", "C"));
  private final List<Organisation> organisations = new ArrayList<>();
  private final Map<String, String> choices = new LinkedHashMap<>();
  private int tiers;

  private RandomQuotaCase(long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed);
    builder = Contest.named("Random " + seed);
  }

  static QuotaCase of(long seed) {
    return new RandomQuotaCase(seed).make();
  }

  private QuotaCase make() {
    while (categories.size() > 1 && chance(40)) {
      categories.remove(random.nextInt(categories.size()));
    }
    if (chance(50)) {
      Collections.reverse(categories);
    }
    builder.categories(categories.toArray(String[]::new));
    int count = random.nextInt(5);
    for (int i = 1; i <= count; i++) {
      Organisation one = Organisation.of("o" + i, "Org " + i);
      one = chance(60) ? one.with("region", one(List.of("north", "south"))) : one;
      organisations.add(i > 1 && chance(40) ? one.partOf(one(organisations).id()) : one);
    }
    organisations.forEach(builder::organisation);
    for (String component : List.of("theory", "practice", "race1", "race2", "race3")) {
      builder.component(Component.measured(component));
    }
    tiers = 1 + random.nextInt(QuotaPolicy.TIERS);
    entrants();
    boolean perCategory = chance(50);
    ranking(perCategory);
    tiers(perCategory);
    choices.forEach(builder::attribute);
    return new QuotaCase(seed, builder.build());
  }

  // ---- entrants

  private void entrants() {
    int entrants = 1 + random.nextInt(14);
    int met = one(List.of(0, 60, 100, 100));
    int extra = chance(30) ? 25 : 0;
    boolean direct = chance(25);
    List<String> theory =
        chance(65) ? List.of("60", "70", "80") : List.of("70", "70.5", "71", "80", "90");
    List<String> practice =
        chance(65) ? List.of("60", "70", "80") : List.of("70", "71", "71.5", "80");
    List<List<String>> beaten = beaten(entrants, met);
    for (int i = 0; i < entrants; i++) {
      Entrant entrant =
          Entrant.of(id(i), "Entrant " + i)
              .in(one(categories))
              .with("age", "" + (20 + random.nextInt(3)))
              .with("beat", String.join(" ", beaten.get(i)));
      if (!organisations.isEmpty() && chance(80)) {
        entrant = entrant.sentBy(one(organisations).id());
      }
      if (chance(80)) {
        entrant = entrant.with("level", one(List.of("x", "y")));
      }
      if (chance(40)) {
        entrant = entrant.with("region", one(List.of("north", "south")));
      }
      if (chance(75)) {
        entrant = entrant.with("home", one(List.of("here", "here", "near", "far")));
      }
      if (direct && chance(12)) {
        entrant = entrant.with("direct", "T" + (1 + random.nextInt(Math.min(2, tiers))));
        if (chance(92)) {
          entrant = entrant.with("counting", one(List.of(Counting.values())).name());
        }
      }
      for (String status :
          List.of(
              chance(8) ? "guest" : "",
              chance(4) ? "disqualified" : "",
              chance(extra) && entrant.attributes().get("direct").isEmpty() ? "extra" : "")) {
        entrant = status.isEmpty() ? entrant : entrant.with(status, "yes");
      }
      builder.entrant(entrant);
      if (i == 0 || !chance(8)) {
        marks(entrant.id(), one(theory), one(practice));
      }
    }
  }

  private void marks(String id, String theory, String practice) {
    boolean nothing = chance(5);
    builder.result(id, "theory", "final", nothing ? "0" : theory);
    builder.result(id, "practice", "final", nothing ? "0" : practice);
    for (int race = 1; race <= 3; race++) {
      if (chance(90)) {
        builder.result(id, "race" + race, "final", "" + (1 + random.nextInt(3)));
      }
    }
  }

  /** Whom each beat; with some chance each two have met, now and then twice. */
  private List<List<String>> beaten(int entrants, int met) {
    List<List<String>> beaten = new ArrayList<>();
    IntStream.range(0, entrants).forEach(i -> beaten.add(new ArrayList<>()));
    for (int a = 0; a < entrants; a++) {
      for (int b = 0; b < a; b++) {
        for (int times = chance(met) ? chance(15) ? 2 : 1 : 0; times > 0; times--) {
          boolean first = chance(50);
          beaten.get(first ? a : b).add(id(first ? b : a));
        }
      }
    }
    return beaten;
  }

  private static String id(int i) {
    return "e" + (char) ('a' + i);
  }

  // ---- policy

  private void ranking(boolean perCategory) {
    say("digits", random.nextInt(3));
    say("scoreRounding", one(List.of(Rounding.values())));
    say("perCategory", perCategory);
    List<String> keys = new ArrayList<>();
    keys.add(chance(75) ? "score" : one(List.of("exact", "hi:practice", "lo:age")));
    while (chance(45)) {
      String key = chance(45) ? one(List.of("countback", "h2h", "h2h")) : one(LATER_KEYS);
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    say("keys", String.join(",", keys));
    if (chance(28)) {
      say("margin", one(List.of("0.5", "1", "3")));
      say("below", chance(30));
      mostly(88, "reach", one(List.of(Reach.values())));
    }
    mostly(
        96,
        "numbering",
        chance(15) ? Numbering.SEQUENTIAL : one(List.of(Numbering.STANDARD, Numbering.DENSE)));
    mostly(85, "onCycle", one(List.of(OnCycle.values())));
  }

  private void tiers(boolean perCategory) {
    int count = tiers;
    boolean allEach = (perCategory && categories.size() > 1 && chance(97)) || chance(30);
    boolean mixed = !perCategory && chance(20);
    boolean ladders = chance(25);
    boolean wheres = chance(30);
    boolean reserves = chance(30);
    int[] levels = {0, 0};
    for (int i = 1; i <= count; i++) {
      int ladder = ladders && chance(40) ? 1 : 0;
      levels[ladder] += chance(80) ? 1 : 2;
      say("tier" + i, "T" + i);
      say("level" + i, levels[ladder]);
      say("each" + i, mixed ? chance(50) : allEach);
      if (ladder == 1) {
        say("ladder" + i, "side");
      }
      if (wheres && chance(60)) {
        say("where" + i, one(List.of("x", "y")));
      }
      int number = i;
      size(i);
      line(i);
      if (chance(25)) {
        String key = one(BREAKS);
        say("break" + i, chance(50) ? key : key + "," + one(BREAKS));
      }
      mostly(96, "onTie" + i, one(List.of(OnTie.values())));
      if (reserves && chance(60) && !"EVERYONE".equals(choices.get("size" + i))) {
        String first = (1 + random.nextInt(2)) + " here";
        say("reserved" + i, chance(60) ? first : first + "," + (1 + random.nextInt(2)) + " near");
        mostly(85, "precedence" + i, one(List.of(Precedence.values())));
        mostly(92, "unfilled" + i, one(List.of(Unfilled.values())));
        say("places" + i, 2 + random.nextInt(4));
        categories.forEach(c -> say("places" + number + "@" + c, 2 + random.nextInt(4)));
      }
      if (i < count && chance(10)) {
        say("vacantTo" + i, "T" + (i + 1 + random.nextInt(count - i)));
      } else {
        mostly(95, "vacant" + i, one(List.of(Vacancy.values())));
      }
    }
    if (chance(50)) {
      caps(count);
    }
    for (int i = 1; i <= QuotaPolicy.LIMITS && chance(15); i++) {
      limit(i, count);
    }
  }

  private void size(int i) {
    String size =
        chance(55) ? "PLACES" : chance(60) ? "SHARE" : one(List.of("PLUS", "ALL_BUT", "EVERYONE"));
    say("size" + i, size);
    say("places" + i, places());
    categories.forEach(c -> say("places" + i + "@" + c, places()));
    say("share" + i, one(List.of("5%", "10%", "20%", "25%", "30%", "33%", "50%", "75%")));
    say("but" + i, random.nextInt(4));
    mostly(93, "base" + i, one(List.of(Base.values())));
    mostly(96, "rounding" + i, one(List.of(Rounding.values())));
    if (i > 1 && chance(20) && !size.equals("EVERYONE")) {
      say("higher" + i, true);
    }
    if (chance(20) && !size.equals("EVERYONE")) {
      say("one" + i, true);
    }
  }

  private int places() {
    return chance(5) ? 0 : 1 + random.nextInt(3);
  }

  private void line(int i) {
    if (chance(15)) {
      say("line" + i, one(List.of("65", "70", "72.5", "77")));
    } else if (chance(10)) {
      say("part" + i, one(List.of("80%", "90%", "95%")));
      say("best" + i, chance(30) ? 3 : 1 + random.nextInt(2));
      if (chance(50)) {
        say("lineExact" + i, true);
      } else {
        mostly(85, "lineRounding" + i, one(List.of(Rounding.values())));
      }
    }
  }

  private void caps(int tiers) {
    Turn turn = chance(80) ? one(TURNS) : null;
    boolean turnOfCap = chance(50);
    for (int i = 1 + random.nextInt(QuotaPolicy.CAPS); i > 0; i--) {
      say("cap" + i, chance(65) ? 1 : 2);
      if (chance(65)) {
        say(
            "capUnit" + i,
            one(
                List.of(
                    Unit.ENTRANT,
                    Unit.ORGANISATION,
                    Unit.ORGANISATION,
                    Unit.PARENT,
                    Unit.CATEGORY)));
      }
      if (chance(20) || (!choices.containsKey("capUnit" + i) && chance(60))) {
        say("capEach" + i, "region");
      }
      if (chance(20)
          || (!choices.containsKey("capUnit" + i) && !choices.containsKey("capEach" + i))) {
        say("capWhere" + i, one(List.of("region north", "level x")));
      }
      mostly(90, "passedOver" + i, one(List.of(PassedOver.values())));
      if (chance(35)) {
        say("capWithin" + i, true);
      }
      if (chance(50)) {
        say("capTiers" + i, some(tiers));
      }
      if (turnOfCap) {
        say("capTurn" + i, turn);
      }
      mostly(75, "capTie" + i, one(List.of(InsideTie.values())));
    }
    if (!turnOfCap) {
      say("order", turn);
    }
  }

  private void limit(int i, int tiers) {
    say("limitTiers" + i, some(tiers));
    if (chance(60)) {
      say("limit" + i, 1 + random.nextInt(4));
    } else {
      say("limitShare" + i, one(List.of("20%", "30%", "50%")));
      mostly(92, "limitBase" + i, one(List.of(Base.values())));
      mostly(96, "limitRounding" + i, one(List.of(Rounding.values())));
    }
  }

  private String some(int tiers) {
    List<String> some =
        IntStream.rangeClosed(1, tiers).filter(t -> chance(60)).mapToObj(t -> "T" + t).toList();
    return some.isEmpty() ? "T1" : String.join(",", some);
  }

  private void say(String name, @Nullable Object value) {
    if (value != null) {
      choices.put(name, value.toString());
    }
  }

  private void mostly(int percent, String name, Object value) {
    if (chance(percent)) {
      say(name, value);
    }
  }

  // ---- chance

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
