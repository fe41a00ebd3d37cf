package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.Treatment;
import io.laurel.Fault;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Choices.Begun;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Formula;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.Score;
import io.laurel.policy.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores the entrants of one round: marks to values of components, values to parts, all to the
 * total. The same code scores and explains, so an explanation can not differ from what was counted.
 */
public final class RoundScorer {

  private final Contest contest;
  private final MarkBook book;
  private final ScoreRules rules;
  private final String round;
  private final BiConsumer<Fault, @Nullable Conclusion<?>> faults;

  /**
   * @param faults is told what makes scoring impossible, and the conclusion concerned, if any
   */
  public RoundScorer(
      Contest contest,
      MarkBook book,
      ScoreRules rules,
      String round,
      BiConsumer<Fault, @Nullable Conclusion<?>> faults) {
    this.contest = contest;
    this.book = book;
    this.rules = rules;
    this.round = round;
    this.faults = faults;
  }

  /** The round's name. */
  public String round() {
    return round;
  }

  /** What the policy says about scores. */
  public ScoreRules rules() {
    return rules;
  }

  /**
   * Whether the entrant at that position takes part: it has a cell in the round, or nobody has
   * marks at all.
   */
  public boolean takesPart(int entrant) {
    return book.takesPart(entrant, round);
  }

  /** The values of one entrant's components and parts, worked out when first asked for. */
  public Function<String, @Nullable Fraction> values(int entrant) {
    return new LazyValues(entrant);
  }

  /** Whether the policy makes a total in this round. */
  public boolean hasTotal() {
    return rules.score(round).isPresent();
  }

  /**
   * The total of one entrant, or null when there is none: the policy makes none, or a fault was
   * reported.
   */
  public @Nullable Total total(int entrant, List<Adjustment> adjustments) {
    Score score = rules.score(round).orElse(null);
    return score == null ? null : new Sheet(entrant, null).total(score, adjustments);
  }

  /** Scores one entrant again and notes how. May be called by several threads. */
  public Trace trace(int entrant, List<Adjustment> adjustments) {
    Trace trace = new Trace();
    RoundScorer quiet = new RoundScorer(contest, book, rules, round, (fault, about) -> {});
    Sheet sheet = quiet.new Sheet(entrant, trace);
    Set<String> components = new TreeSet<>();
    book.of(entrant, round).forEach(m -> components.add(m.component()));
    contest.components().keySet().stream().filter(components::contains).forEach(sheet::value);
    rules.parts().stream()
        .filter(p -> p.getRound().equals(round))
        .map(Part::getName)
        .forEach(sheet::value);
    rules.score(round).ifPresent(s -> sheet.total(s, adjustments));
    return trace;
  }

  private void tell(String message, @Nullable Conclusion<?> about) {
    faults.accept(new Fault("", message), about);
  }

  /** Values of an entrant that cost no memory until somebody asks. */
  private final class LazyValues implements Function<String, @Nullable Fraction> {

    private final int entrant;
    private @Nullable Sheet sheet;

    LazyValues(int entrant) {
      this.entrant = entrant;
    }

    @Override
    public @Nullable Fraction apply(String name) {
      if (sheet == null) {
        sheet = new Sheet(entrant, null);
      }
      return sheet.value(name);
    }
  }

  /** One entrant's sheet for the round. */
  private final class Sheet {

    private final Entrant entrant;
    private final List<Mark> marks;
    private final @Nullable Trace trace;
    private final Map<String, Optional<Fraction>> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> troubled = new HashSet<>();
    private int told;

    Sheet(int entrant, @Nullable Trace trace) {
      this.entrant = contest.entrants().get(entrant);
      this.marks = book.of(entrant, round);
      this.trace = trace;
    }

    private void fault(String message, @Nullable Conclusion<?> about) {
      told++;
      tell(message, about);
    }

    @Nullable Fraction value(String name) {
      int toldBefore = told;
      Optional<Fraction> before = known.get(name);
      if (before != null) {
        return before.orElse(null);
      }
      Fraction value;
      Optional<Part> part = rules.part(name, round);
      if (part.isPresent()) {
        if (!open.add(name)) {
          fault("Part `" + name + "` is made of itself.", part.get());
          troubled.add(name);
          return null;
        }
        Fraction exact = sum(name, part.get(), List.of());
        value = exact == null ? null : finish(name, part.get(), exact);
      } else {
        value = component(name);
      }
      if (value == null && (part.isPresent() || told > toldBefore)) {
        troubled.add(name);
      }
      known.put(name, Optional.ofNullable(value));
      return value;
    }

    @Nullable Total total(Score score, List<Adjustment> adjustments) {
      Fraction exact = sum("total", score, adjustments);
      if (exact == null) {
        return null;
      }
      Rounding rounding = score.getRounding().orElse(null);
      if (rounding == null && !exact.isDecimal()) {
        fault(
            "Entrant `"
                + entrant.id()
                + "` has the total "
                + exact.toText()
                + " in round `"
                + round
                + "`, which has no end: say how it is published with `rounded(digits, …)`.",
            score);
        return null;
      }
      finish("total", score, exact);
      return new Total(
          exact,
          rounding == null ? exact.toDecimal() : exact.rounded(score.getDigits(), rounding.mode()));
    }

    private @Nullable Fraction sum(String name, Formula<?> formula, List<Adjustment> adjustments) {
      List<String> shown = new ArrayList<>();
      Fraction sum = formula.getBase();
      if (sum.signum() != 0) {
        shown.add(sum.toText());
      }
      boolean complete = true;
      for (Term term : formula.getTerms()) {
        Fraction summand = summand(term, formula, shown);
        if (summand == null) {
          complete = false;
        } else {
          sum = sum.plus(summand);
        }
      }
      if (!complete) {
        return null;
      }
      for (Adjustment adjustment : adjustments) {
        sum = sum.plus(adjustment.getPoints());
        shown.add(
            signed(adjustment.getPoints().toText(), adjustment.getPoints())
                + " ("
                + adjustment.getReason()
                + ")");
      }
      Fraction bounded = sum;
      if (formula.getFloor().isPresent()) {
        bounded = bounded.max(formula.getFloor().get());
      }
      if (formula.getCeiling().isPresent()) {
        bounded = bounded.min(formula.getCeiling().get());
      }
      if (trace != null) {
        String expression = String.join(" ", shown).replaceFirst("^\\+ ", "");
        trace.step(name, expression, sum);
        if (!bounded.equals(sum)) {
          trace.step(name, (bounded.compareTo(sum) > 0 ? "≥ " : "≤ ") + bounded.toText(), bounded);
        }
      }
      return bounded;
    }

    private @Nullable Fraction summand(Term term, Formula<?> formula, List<String> shown) {
      String component =
          term instanceof Term.Weighted w ? w.component() : ((Term.Steps) term).component();
      Fraction value = value(component);
      if (value == null && troubled.contains(component)) {
        return null; // told already
      }
      if (value == null) {
        fault(
            "Entrant `"
                + entrant.id()
                + "` has no value for `"
                + component
                + "` in round `"
                + round
                + "`, and "
                + formula
                + " is made of it.",
            formula);
        return null;
      }
      Fraction result;
      String text;
      if (term instanceof Term.Weighted weighted) {
        result = value.times(weighted.factor());
        Fraction factor = weighted.factor().max(weighted.factor().negated());
        text = value.toText() + (factor.equals(Fraction.ONE) ? "" : " × " + factor.toText());
        text = signed(text, weighted.factor());
      } else {
        Term.Steps steps = (Term.Steps) term;
        Fraction over = value.minus(steps.over()).max(Fraction.ZERO);
        RoundingMode mode =
            steps.begun() == Begun.STARTED ? RoundingMode.CEILING : RoundingMode.FLOOR;
        Fraction count = Fraction.of(over.dividedBy(steps.step()).rounded(0, mode));
        result = count.times(steps.cost()).negated();
        text = "- " + count.toText() + " × " + steps.cost().toText();
      }
      Rounding each = formula.getEachRounding().orElse(null);
      if (each != null) {
        BigDecimal rounded = result.rounded(formula.getEachDigits(), each.mode());
        text = text + " → " + rounded.abs().toPlainString();
        result = Fraction.of(rounded);
      }
      shown.add(text);
      return result;
    }

    private Fraction finish(String name, Formula<?> formula, Fraction exact) {
      Rounding rounding = formula.getRounding().orElse(null);
      if (rounding == null) {
        return exact;
      }
      BigDecimal rounded = exact.rounded(formula.getDigits(), rounding.mode());
      if (trace != null) {
        trace.rounding(name, exact, formula.getDigits(), rounding, rounded);
      }
      return Fraction.of(rounded);
    }

    /** The cells of one component; marks of a round are in order of component. */
    private List<Mark> cells(String component) {
      int from = 0;
      while (from < marks.size() && !marks.get(from).component().equals(component)) {
        from++;
      }
      int to = from;
      while (to < marks.size() && marks.get(to).component().equals(component)) {
        to++;
      }
      return marks.subList(from, to);
    }

    private @Nullable Fraction component(String name) {
      Panel panel = rules.panel(name, round).orElse(null);
      Set<String> due = book.due(round, entrant.category(), name);
      List<Mark> cells = cells(name);
      if (cells.isEmpty() && (due.isEmpty() || marks.isEmpty())) {
        return null;
      }
      if (due.isEmpty()) {
        return measured(name, cells.get(0), panel);
      }
      if (panel == null) {
        fault(
            "Several judges mark `"
                + name
                + "` in round `"
                + round
                + "`, and no rule says how their marks become one value: conclude a `Panel.of(\""
                + name
                + "\")`.",
            null);
        return null;
      }
      return judged(name, cells, due, panel);
    }

    private @Nullable Fraction measured(String name, Mark cell, @Nullable Panel panel) {
      Missing missing = panel == null ? null : panel.getMissing().orElse(null);
      boolean absent = cell.state() != Mark.State.GIVEN;
      if (absent && missing == null) {
        missingUndeclared(name, "no result", panel);
        return null;
      }
      Fraction value =
          absent ? (missing == Missing.AS_ZERO ? Fraction.ZERO : null) : Fraction.of(given(cell));
      if (absent && missing == Missing.REFUSED) {
        fault(
            "Entrant `"
                + entrant.id()
                + "` has no result for `"
                + name
                + "` in round `"
                + round
                + "`; it must be given.",
            panel);
      }
      note(name, null, cell.value(), absent ? missingTreatment(missing) : Treatment.COUNTED);
      return value;
    }

    private @Nullable Fraction judged(String name, List<Mark> cells, Set<String> due, Panel panel) {
      Map<String, Mark> byJudge =
          cells.stream()
              .filter(m -> m.judge() != null)
              .collect(Collectors.toMap(m -> Objects.requireNonNull(m.judge()), m -> m));
      Set<String> judges = new TreeSet<>(due);
      judges.addAll(byJudge.keySet());
      List<Counted> counting = new ArrayList<>();
      Missing missing = panel.getMissing().orElse(null);
      boolean complete = true;
      for (String judge : judges) {
        Mark cell = byJudge.get(judge);
        if ((panel.isOwnRecused() && ofOwnOrganisation(judge))
            || (cell != null && cell.state() == Mark.State.RECUSED)) {
          note(name, judge, cell == null ? null : cell.value(), Treatment.RECUSED);
        } else if (cell != null && cell.state() == Mark.State.VOID) {
          note(name, judge, null, Treatment.VOID);
        } else if (cell != null && cell.state() == Mark.State.GIVEN) {
          counting.add(new Counted(judge, given(cell)));
        } else if (missing == null) {
          missingUndeclared(name, "no mark by judge `" + judge + "`", panel);
          complete = false;
        } else if (missing == Missing.REFUSED) {
          fault(
              "Entrant `"
                  + entrant.id()
                  + "` has no mark by judge `"
                  + judge
                  + "` for `"
                  + name
                  + "` in round `"
                  + round
                  + "`; it must be given, or the judge recused.",
              panel);
          complete = false;
        } else {
          note(name, judge, null, missingTreatment(missing));
          if (missing == Missing.AS_ZERO) {
            counting.add(new Counted(judge, BigDecimal.ZERO));
          }
        }
      }
      return complete ? aggregate(name, counting, panel) : null;
    }

    private @Nullable Fraction aggregate(String name, List<Counted> counting, Panel panel) {
      int left = counting.size() - panel.getDropHighest() - panel.getDropLowest();
      if (left < Math.max(1, panel.getAtLeast())) {
        fault(
            "Entrant `"
                + entrant.id()
                + "`: of "
                + counting.size()
                + " marks for `"
                + name
                + "` in round `"
                + round
                + "` "
                + Math.max(0, left)
                + " remain to count; the policy asks for at least "
                + Math.max(1, panel.getAtLeast())
                + ".",
            panel);
        return null;
      }
      List<Counted> sorted = new ArrayList<>(counting);
      sorted.sort(Comparator.comparing(Counted::mark).thenComparing(Counted::judge));
      List<Counted> kept =
          sorted.subList(panel.getDropLowest(), sorted.size() - panel.getDropHighest());
      BigDecimal sum = BigDecimal.ZERO;
      for (Counted one : kept) {
        sum = sum.add(one.mark());
      }
      Fraction exact = Fraction.of(sum);
      if (!panel.isSum()) {
        exact = exact.dividedBy(Fraction.of(kept.size()));
      }
      Rounding rounding = panel.getRounding().orElse(null);
      Fraction value =
          rounding == null ? exact : Fraction.of(exact.rounded(panel.getDigits(), rounding.mode()));
      if (trace != null) {
        for (int i = 0; i < sorted.size(); i++) {
          Treatment treatment =
              i < panel.getDropLowest()
                  ? Treatment.DROPPED_AS_LOWEST
                  : i >= sorted.size() - panel.getDropHighest()
                      ? Treatment.DROPPED_AS_HIGHEST
                      : Treatment.COUNTED;
          note(name, sorted.get(i).judge(), sorted.get(i).mark(), treatment);
        }
        String added =
            kept.stream().map(c -> c.mark().toPlainString()).collect(Collectors.joining(" + "));
        trace.step(
            name,
            panel.isSum() || kept.size() == 1 ? added : "(" + added + ") ÷ " + kept.size(),
            exact);
        if (rounding != null) {
          trace.rounding(
              name,
              exact,
              panel.getDigits(),
              rounding,
              exact.rounded(panel.getDigits(), rounding.mode()));
        }
      }
      return value;
    }

    private void missingUndeclared(String name, String what, @Nullable Panel panel) {
      fault(
          "Entrant `"
              + entrant.id()
              + "` has "
              + what
              + " for `"
              + name
              + "` in round `"
              + round
              + "`, and the policy leaves open what a missing mark does: say `Panel.of(\""
              + name
              + "\").missing(REFUSED | LEFT_OUT | AS_ZERO)`.",
          panel);
    }

    private boolean ofOwnOrganisation(String judge) {
      Judge who = contest.judges().get(judge);
      return who != null
          && who.organisation() != null
          && who.organisation().equals(entrant.organisation());
    }

    private void note(
        String component, @Nullable String judge, @Nullable BigDecimal value, Treatment treatment) {
      if (trace != null) {
        Judge who = judge == null ? null : contest.judges().get(judge);
        trace.mark(new MarkLine(component, who == null ? judge : who.name(), value, treatment));
      }
    }

    private Treatment missingTreatment(@Nullable Missing missing) {
      return missing == Missing.AS_ZERO ? Treatment.MISSING_AS_ZERO : Treatment.MISSING_LEFT_OUT;
    }

    private BigDecimal given(Mark cell) {
      return Objects.requireNonNull(cell.value());
    }
  }

  private static String signed(String text, Fraction sign) {
    return (sign.signum() < 0 ? "- " : "+ ") + (text.startsWith("-") ? text.substring(1) : text);
  }

  private record Counted(String judge, BigDecimal mark) {}
}
