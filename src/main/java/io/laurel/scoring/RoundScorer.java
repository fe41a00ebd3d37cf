package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Fault;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Part;
import io.laurel.policy.Score;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores the entrants of one round: marks to values of components, values to parts, all to the
 * total. The same code scores and explains, so an explanation can not differ from what was counted.
 */
public final class RoundScorer {

  private final RoundContext context;

  /**
   * @param faults is told what makes scoring impossible, and the conclusion concerned, if any
   */
  public RoundScorer(
      Contest contest,
      MarkBook book,
      ScoreRules rules,
      String round,
      BiConsumer<Fault, @Nullable Conclusion<?>> faults) {
    this.context = new RoundContext(contest, book, rules, round, new Columns(), faults);
  }

  /** The round's name. */
  public String round() {
    return context.round();
  }

  /**
   * Whether the entrant at that position takes part: it has a cell in the round, or nobody has
   * marks at all.
   */
  public boolean takesPart(int entrant) {
    return context.book().takesPart(entrant, context.round());
  }

  /** The values of one entrant's components and parts, worked out when first asked for. */
  public Function<String, @Nullable Fraction> values(int entrant) {
    return new LazyValues(entrant);
  }

  /** Whether the policy makes a total in this round. */
  public boolean hasTotal() {
    return score() != null;
  }

  /**
   * The total of one entrant, or null when there is none: the policy makes none, or a fault was
   * reported.
   */
  public @Nullable Total total(int entrant, List<Adjustment> adjustments) {
    Score score = score();
    return score == null ? null : new Sheet(context, entrant, null).total(score, adjustments);
  }

  /** Scores one entrant again and notes how. May be called by several threads. */
  public Trace trace(int entrant, List<Adjustment> adjustments) {
    Trace trace = new Trace();
    Sheet sheet = new Sheet(context.quiet(), entrant, trace);
    Set<String> components = new TreeSet<>();
    context.book().of(entrant, round()).forEach(m -> components.add(m.component()));
    context.contest().components().keySet().stream()
        .filter(components::contains)
        .forEach(sheet::value);
    context.rules().parts().stream()
        .filter(p -> p.getRound().equals(round()))
        .map(Part::getName)
        .forEach(sheet::value);
    Score score = score();
    if (score != null) {
      sheet.total(score, adjustments);
    }
    return trace;
  }

  private @Nullable Score score() {
    return context.rules().score(round()).orElse(null);
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
        sheet = new Sheet(context, entrant, null);
      }
      return sheet.value(name);
    }
  }
}
