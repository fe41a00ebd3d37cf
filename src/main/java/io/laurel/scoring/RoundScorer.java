package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Explanation.Treatment;
import io.laurel.Fault;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Score;
import io.laurel.scoring.Value.Absence;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Scores the entrants of one round: marks to values of components, values to parts and series, all
 * to the total. The same code scores and explains, so an explanation can not differ from what was
 * counted.
 */
public final class RoundScorer {

  private final ScoreRules rules;
  private final RoundContext context;
  private final ScorePlan plan;
  private final @Nullable Score score;
  private final boolean mayUnrank;

  /**
   * @param faults is told what makes scoring impossible, and the conclusion concerned, if any
   */
  public RoundScorer(
      Contest contest,
      MarkBook book,
      ScoreRules rules,
      String round,
      BiConsumer<Fault, @Nullable Conclusion<?>> faults) {
    this.rules = rules;
    this.context =
        new RoundContext(
            contest,
            book,
            new RoundRules(rules, round),
            round,
            new Ballots(contest, book, round),
            new Columns(),
            new Decisions(contest.rulings()),
            faults);
    this.plan = new ScorePlan(context);
    this.score = context.rules().score().orElse(null);
    this.mayUnrank = context.rules().mayUnrank();
  }

  /** The round's name. */
  public String round() {
    return context.round();
  }

  /** What the policy says about scores. */
  public ScoreRules rules() {
    return rules;
  }

  /**
   * Whether the entrant at that position has something to account for in the round: it takes part,
   * or withdrew and had been marked.
   */
  public boolean concerns(int entrant) {
    return context.book().takesPart(entrant, round())
        || (context.book().isWithdrawn(entrant) && !context.book().of(entrant, round()).isEmpty());
  }

  /** The values of one entrant's components, parts and series, worked out when first asked for. */
  public Function<String, @Nullable Fraction> values(int entrant) {
    return new LazyValues(entrant);
  }

  /** Whether the policy makes a total in this round. */
  public boolean hasTotal() {
    return score != null;
  }

  /**
   * The total of one entrant, or null when there is none: the policy makes none, a fault was
   * reported, or the entrant {@link #isUnranked is not ranked}.
   */
  public @Nullable Total total(int entrant, List<Adjustment> adjustments) {
    if (score == null) {
      return null;
    }
    Total total = plan.total(entrant, adjustments);
    return total == null ? total(new Sheet(context, entrant, null), score, adjustments) : total;
  }

  /**
   * The totals of many entrants, as {@link #total} gives them one by one.
   *
   * @param entrants their positions
   * @param adjustments of the entrant at a position; asked again for exact totals
   */
  public Totals totals(int[] entrants, IntFunction<List<Adjustment>> adjustments) {
    boolean rounded = score != null && score.getRounding().isPresent();
    return new Totals(
        context.contest().entrants().size(),
        score != null && rounded ? score.getDigits() : -1,
        score == null ? new int[0] : entrants,
        i -> total(i, adjustments.apply(i)));
  }

  private static @Nullable Total total(Sheet sheet, Score score, List<Adjustment> adjustments) {
    return new FormulaValue(sheet, "total", score).total(adjustments);
  }

  /**
   * Whether the policy leaves the entrant unranked for want of a result.
   *
   * @param names further components, parts or series it would be ranked by
   */
  public boolean isUnranked(int entrant, Collection<String> names) {
    if (!mayUnrank || plan.isComplete(entrant, names)) {
      return false;
    }
    Sheet sheet = new Sheet(context.quiet(), entrant, null);
    return components(entrant).stream().anyMatch(c -> sheet.value(c).absence() == Absence.UNRANKED)
        || names.stream().anyMatch(n -> isUnranked(sheet.value(n)))
        || (score != null
            && isUnranked(new FormulaValue(sheet, "total", score).withoutAdjustments()));
  }

  private static boolean isUnranked(Value value) {
    return value.absence() == Absence.UNRANKED || value.absence() == Absence.CODED;
  }

  /**
   * The values that people have to decide before these entrants can be scored, by id. Nothing is
   * worked out unless the policy leaves such values to people.
   */
  public List<Review> reviews(List<Integer> entrants) {
    if (context.rules().mayWait()) {
      for (int entrant : entrants) {
        Sheet sheet = new Sheet(context, entrant, null);
        components(entrant).forEach(sheet::value);
      }
    }
    return context.decisions().open();
  }

  /** Ids of the rulings that decided values. */
  public Set<String> usedRulings() {
    return context.decisions().used();
  }

  /**
   * The marks of a panel or results of a series that count, the best first; marks are best when
   * highest. Codes are left out.
   */
  public List<Fraction> counting(int entrant, String name) {
    return traced(entrant, name).counting(name);
  }

  /** The marks of a panel or results of a series that were dropped, the best first. */
  public List<Fraction> discarded(int entrant, String name) {
    return traced(entrant, name).discarded(name);
  }

  private Trace traced(int entrant, String name) {
    Trace trace = new Trace();
    new Sheet(context.quiet(), entrant, trace).value(name);
    return trace;
  }

  /** Scores one entrant again and notes how. May be called by several threads. */
  public Trace trace(int entrant, List<Adjustment> adjustments) {
    Trace trace = new Trace();
    Sheet sheet = new Sheet(context.quiet(), entrant, trace);
    if (context.book().isWithdrawn(entrant)) {
      context.book().of(entrant, round()).forEach(m -> sheet.note(m, Treatment.WITHDRAWN));
      return trace;
    }
    components(entrant).forEach(sheet::value);
    context.rules().partNames().forEach(sheet::value);
    context.rules().seriesNames().forEach(sheet::value);
    if (score != null) {
      total(sheet, score, adjustments);
    }
    return trace;
  }

  private List<String> components(int entrant) {
    return plan.of(entrant).components();
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
      Fraction planned = sheet == null ? plan.value(entrant, name) : null;
      if (planned != null) {
        return planned;
      }
      if (sheet == null) {
        sheet = new Sheet(context, entrant, null);
      }
      return sheet.value(name).number();
    }
  }
}
