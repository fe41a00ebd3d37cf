package io.laurel.scoring;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Jury;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Choices;
import io.laurel.policy.Choices.Begun;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.PercentOf;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Entry;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Score;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random contest and what a random policy says about its scores; usual most of the time. */
final class RandomScores {

  static final List<String> COMPONENTS = List.of("a", "b", "c");

  private final long seed;
  private final Random random;

  RandomScores(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  // ---- contests

  Contest contest() {
    Contest.Builder contest = Contest.named("seed " + seed).rounds("first", "final");
    contest.organisation(Organisation.of("S", "School"));
    int judges = 1 + random.nextInt(7);
    for (int j = 0; j < judges; j++) {
      contest.judge(new Judge("J" + j, "Judge " + j, oneIn(20) ? "S" : null));
    }
    COMPONENTS.forEach(c -> contest.component(Component.measured(c)));
    boolean categories = oneIn(2);
    if (categories) {
      contest.categories("x", "y");
    }
    if (oneIn(4)) {
      List<String> jury = new ArrayList<>();
      for (int j = 0; j < judges; j += 1 + random.nextInt(2)) {
        jury.add("J" + j);
      }
      contest.jury(new Jury("final", categories && oneIn(2) ? "x" : null, jury));
    }
    boolean rough = oneIn(3);
    boolean measured = oneIn(2);
    for (int i = 0; i < 12; i++) {
      Entrant entrant = Entrant.of("E" + i, "Entrant " + i);
      entrant = oneIn(6) ? entrant.sentBy("S") : entrant;
      contest.entrant(categories ? entrant.in(oneIn(2) ? "x" : "y") : entrant);
      if (oneIn(3)) {
        contest.mark(Mark.given("E" + i, "J0", "a", "first", mark()));
      }
      for (String component : COMPONENTS) {
        if (component.equals("c") && measured) {
          cell(contest, "E" + i, null, component, rough);
        } else {
          for (int j = 0; j < judges; j++) {
            cell(contest, "E" + i, "J" + j, component, rough);
          }
        }
      }
    }
    return contest.build();
  }

  private void cell(
      Contest.Builder contest, String entrant, String judge, String component, boolean rough) {
    if (!rough || !oneIn(30)) {
      contest.mark(Mark.given(entrant, judge, component, "final", mark()));
    } else if (oneIn(3)) {
      contest.mark(Mark.coded(entrant, judge, component, "final", oneIn(2) ? "DNF" : "OUT"));
    } else if (!oneIn(3)) {
      Mark.State why =
          any(new Mark.State[] {Mark.State.MISSING, Mark.State.RECUSED, Mark.State.VOID});
      contest.mark(Mark.without(entrant, judge, component, "final", why));
    }
  }

  private BigDecimal mark() {
    if (oneIn(60)) {
      BigInteger near = BigInteger.valueOf(random.nextInt(5) - 2);
      BigInteger large =
          oneIn(2)
              ? BigInteger.ONE.shiftLeft(random.nextInt(70))
              : BigInteger.TEN.pow(random.nextInt(21));
      return new BigDecimal(
          oneIn(2) ? large.add(near) : large.negate().add(near), random.nextInt(25) - 3);
    }
    return BigDecimal.valueOf(random.nextInt(2_000) - (oneIn(5) ? 1_000 : 0), random.nextInt(4));
  }

  // ---- policies

  ScoreRules rules() {
    List<Panel> panels = new ArrayList<>();
    for (String component : COMPONENTS) {
      if (oneIn(8)) {
        panels.add(panel(Panel.of(component).forMarks(0, 4), component));
        panels.add(panel(Panel.of(component).forMarksFrom(5), component));
      } else if (!oneIn(20)) {
        panels.add(panel(Panel.of(component), component));
      }
    }
    Score score = formula(Score.in("final"), List.of("a", "b", "c", "part", "whole"));
    score = oneIn(6) ? score : score.rounded(random.nextInt(4), any(Rounding.values()));
    Part part = formula(Part.of("part", "final"), List.of("a", "b", "c"));
    Part whole = formula(Part.of("whole", "final"), List.of("a", "c", "part"));
    return new ScoreRules(
        panels,
        List.of(ResultCode.of("DNF").unranked(), ResultCode.of("OUT").points("-1.5")),
        List.of(),
        List.of(part, whole),
        List.of(),
        List.of(oneIn(4) ? score.outOf("100") : score));
  }

  private Panel panel(Panel plain, String component) {
    Panel panel =
        oneIn(3) ? plain : plain.dropHighest(random.nextInt(3)).dropLowest(random.nextInt(3));
    panel =
        switch (random.nextInt(5)) {
          case 0 -> panel.sum();
          case 1 -> panel.asFor(random.nextInt(9));
          case 2 -> oneIn(5) ? panel : panel.sum().fewerMarks(Choices.AS_IS);
          default -> panel.mean();
        };
    panel = oneIn(10) ? panel : panel.missing(any(Missing.values()));
    panel = oneIn(3) ? panel.rounded(random.nextInt(4), any(Rounding.values())) : panel;
    panel = oneIn(10) ? panel.between("-20", "180.5").outside(Choices.CLAMPED) : panel;
    panel = oneIn(15) ? panel.step("0.001") : panel;
    panel = oneIn(15) ? panel.reviewIfApart("1500") : panel;
    panel = oneIn(15) ? panel.withoutOutliers("900", Choices.ONCE) : panel;
    panel = oneIn(15) ? panel.ownOrganisationRecused() : panel;
    panel = oneIn(15) ? panel.onlyOnce("17.5").broken(Choices.BALLOT_VOID) : panel;
    panel = oneIn(15) ? panel.atLeast(3) : panel;
    return oneIn(20) ? Panel.of(component).closest(2, Choices.LOWER).mean() : panel;
  }

  private String number() {
    return any(
        new String[] {
          "1",
          "1",
          "0.3",
          "-0.5",
          "30%",
          "2/3",
          "1/7",
          "10",
          "0",
          "0.125",
          "9223372036854775807",
          "1/9223372036854775807",
          "1e20",
          "-3"
        });
  }

  private <F extends io.laurel.policy.Formula<F>> F formula(F empty, List<String> names) {
    F formula = empty;
    for (int i = oneIn(20) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      formula =
          switch (random.nextInt(9)) {
            case 0 -> formula.plusProduct(name, names.get(random.nextInt(names.size())));
            case 1 -> formula.rescaled(name, "160", "100", oneIn(2) ? "1" : number());
            case 2 -> formula.minusPerStep(name, "19", "10", any(Begun.values()), "0.5");
            case 3 -> formula.minus(name, number());
            case 4, 5 -> formula.plus(name, number());
            default -> formula.plus(name);
          };
    }
    formula = oneIn(4) ? formula.base(number()) : formula;
    formula = oneIn(4) ? formula.floor("-0.5") : formula;
    formula = oneIn(4) ? formula.ceiling("200/3") : formula;
    formula = oneIn(4) ? formula.eachRounded(random.nextInt(3), any(Rounding.values())) : formula;
    return formula;
  }

  List<Adjustment> adjustments() {
    List<Adjustment> adjustments = new ArrayList<>();
    Entry entry = null;
    while (oneIn(3)) {
      Adjustment adjustment =
          switch (random.nextInt(4)) {
            case 0 -> Adjustment.bonus(entry, number(), "bonus");
            case 1 -> Adjustment.percentageOff(entry, "5%", "off").of(any(PercentOf.values()));
            case 2 -> Adjustment.percentageOn(entry, "1/3", "on");
            default -> Adjustment.deduction(entry, "0.5", "deduction");
          };
      adjustments.add(adjustment);
    }
    return adjustments;
  }
}
