package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Trimming;
import io.laurel.policy.Panel;
import io.laurel.policy.Panel.Making;
import io.laurel.policy.Part;
import io.laurel.policy.Score;
import io.laurel.policy.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the entrants of a layout are scored where nothing unusual is met: every mark that is due was
 * given, and each value is a plain sum. What has no plan is left to a {@link Sheet}.
 */
final class LayoutPlan {

  private static final int MOST_STEPS = 1_000;

  private final RoundContext context;
  private final Layout layout;
  private final int from;
  private final int to;
  private final Map<String, Planned> plans = new HashMap<>();
  private final Map<String, Integer> steps = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final List<String> components = new ArrayList<>();
  private final @Nullable PlannedFormula total;

  LayoutPlan(RoundContext context, Layout layout) {
    this.context = context;
    this.layout = layout;
    this.from = layout.from(context.round());
    this.to = layout.to(context.round(), from);
    for (String component : context.contest().components().keySet()) {
      if (first(component) < to) {
        components.add(component);
        plan(component);
      }
    }
    context.rules().partNames().forEach(this::plan);
    Score score = context.rules().score().orElse(null);
    this.total = score == null ? null : PlannedFormula.of(score, this::plan);
  }

  /** The components there are cells for in the round, in the order of the contest. */
  List<String> components() {
    return components;
  }

  /** The plan of a component or part, or null. */
  @Nullable Planned value(String name) {
    return plans.get(name);
  }

  /** The plan of the total, or null. */
  @Nullable PlannedFormula total() {
    return total;
  }

  private @Nullable Planned plan(String name) {
    if (begun.add(name)) {
      Planned plan = make(name);
      if (plan != null) {
        plans.put(name, plan);
      }
    }
    return plans.get(name);
  }

  /** A part, unless it uses parts that use parts so often that keeping their values is faster. */
  private @Nullable Planned part(Part part) {
    Planned plan = PlannedFormula.of(part, this::plan);
    int number = 1;
    for (Term term : part.getTerms()) {
      for (String name : term.names()) {
        number = Math.min(MOST_STEPS, number + steps.getOrDefault(name, 1));
      }
    }
    steps.put(part.getName(), number);
    return number < MOST_STEPS ? plan : null;
  }

  private @Nullable Planned make(String name) {
    RoundRules rules = context.rules();
    if (rules.valuesNormalised(name).isPresent() || rules.series(name).isPresent()) {
      return null;
    }
    Part part = rules.part(name).orElse(null);
    if (part != null) {
      return part(part);
    }
    int first = first(name);
    int end = first;
    while (end < to && layout.cell(end).component().equals(name)) {
      if (layout.cell(end).state() != Mark.State.GIVEN) {
        return null;
      }
      end++;
    }
    if (first == end || rules.marksNormalised(name).isPresent()) {
      return null;
    }
    Set<String> due = context.book().due(context.round(), layout.category(), name);
    List<Panel> panels = rules.panels(name);
    if (due.isEmpty()) {
      Panel panel = panels.isEmpty() ? null : panels.get(0);
      return new PlannedMarks(marks(), first, panel);
    }
    return isMarkedBy(due, first, end) ? judged(name, panels, first, end - first) : null;
  }

  private int first(String component) {
    int at = from;
    while (at < to && !layout.cell(at).component().equals(component)) {
      at++;
    }
    return at;
  }

  private boolean isMarkedBy(Set<String> due, int first, int end) {
    if (due.size() != end - first) {
      return false;
    }
    Iterator<String> judges = due.iterator();
    for (int i = first; i < end; i++) {
      if (!judges.next().equals(layout.cell(i).judge())) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Planned judged(String name, List<Panel> panels, int first, int number) {
    Panel panel = panels.stream().filter(p -> p.getSize().fits(number)).findFirst().orElse(null);
    if (panel == null || !isPlain(panel, number) || !everyoneCounts(panels.get(0), name, first)) {
      return null;
    }
    int kept = number - panel.getDropHighest() - panel.getDropLowest();
    Making making = panel.getMaking().orElse(Making.MEAN);
    Fraction factor =
        switch (making) {
          case MEAN -> Fraction.of(1, kept);
          case AS_FOR -> Fraction.of(panel.getAsFor(), kept);
          default -> Fraction.ONE;
        };
    Planned sum = new PlannedMarks(marks(), first, number, panels.get(0), panel);
    Planned value = PlannedFormula.times(sum, factor);
    Rounding rounding = panel.getRounding().orElse(null);
    return rounding == null
        ? value
        : PlannedFormula.rounded(value, panel.getDigits(), rounding.mode());
  }

  private static boolean isPlain(Panel panel, int number) {
    long dropped = (long) panel.getDropHighest() + panel.getDropLowest();
    long kept = number - dropped;
    return kept >= Math.max(1, panel.getAtLeast())
        && panel.getClosest() == 0
        && panel.getOutlierDistance().isEmpty()
        && (panel.getMaking().isPresent() || kept == 1)
        && panel.getMaking().filter(m -> m == Making.CARRIED).isEmpty()
        && (dropped == 0
            || panel.getComponents().size() == 1
            || panel.getTrimming().filter(t -> t == Trimming.EACH_CRITERION).isPresent());
  }

  /** Whether no judge's marks leave, for whatever reason. */
  private boolean everyoneCounts(Panel panel, String name, int first) {
    if (panel.isOwnRecused() && isSomebodySent(first)) {
      return false;
    }
    String category = layout.category().isEmpty() ? null : layout.category();
    return (panel.getMissing().filter(m -> m == Missing.JUDGE_VOID).isEmpty()
            || context.ballots().incomplete(name, category, panel).isEmpty())
        && panel
            .getOnlyOnce()
            .map(o -> context.ballots().repeated(name, category, panel, o).isEmpty())
            .orElse(true);
  }

  private boolean isSomebodySent(int first) {
    Contest contest = context.contest();
    for (int i = first; i < to; i++) {
      Judge judge = contest.judges().get(layout.cell(i).judge());
      if (judge != null && judge.organisation() != null) {
        return true;
      }
    }
    return false;
  }

  private List<Mark> marks() {
    return context.contest().marks();
  }
}
