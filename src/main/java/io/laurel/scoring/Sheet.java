package io.laurel.scoring;

import io.laurel.Entrant;
import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.Treatment;
import io.laurel.Fault;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.Score;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entrant's sheet for the round: its values by name, each worked out once. */
final class Sheet {

  private final RoundContext context;
  private final Entrant entrant;
  private final List<Mark> marks;
  private final @Nullable Trace trace;
  private final Map<String, Optional<Fraction>> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> troubled = new HashSet<>();
  private int told;

  /**
   * @param entrant its position among the contest's entrants
   * @param trace notes how values are made, or null
   */
  Sheet(RoundContext context, int entrant, @Nullable Trace trace) {
    this.context = context;
    this.entrant = context.contest().entrants().get(entrant);
    this.marks = context.book().of(entrant, context.round());
    this.trace = trace;
  }

  RoundContext context() {
    return context;
  }

  Entrant entrant() {
    return entrant;
  }

  Optional<Trace> trace() {
    return Optional.ofNullable(trace);
  }

  /** Its category, or an empty text. */
  String category() {
    return entrant.category() == null ? "" : entrant.category();
  }

  /** {@code Entrant `A`}. */
  String who() {
    return "Entrant `" + entrant.id() + "`";
  }

  void fault(String message, @Nullable Conclusion<?> about) {
    told++;
    context.faults().accept(new Fault("", message), about);
  }

  /** A value is missing for a reason that is told on another sheet. */
  void toldElsewhere() {
    told++;
  }

  /** Whether anything is missing for a reason that was told. */
  boolean hasTold() {
    return told > 0;
  }

  /** The value of a component or part, or null when it has none or a fault was told. */
  @Nullable Fraction value(String name) {
    Optional<Fraction> before = known.get(name);
    if (before != null) {
      return before.orElse(null);
    }
    int toldBefore = told;
    Fraction raw = raw(name);
    Normalisation by = context.rules().normalisation(false, name, context.round()).orElse(null);
    Fraction value = raw == null || by == null ? raw : new Normaliser(this, name, by).value(raw);
    if (value == null && (told > toldBefore || isPart(name))) {
      troubled.add(name);
    }
    known.put(name, Optional.ofNullable(value));
    return value;
  }

  private boolean isPart(String name) {
    return context.rules().part(name, context.round()).isPresent();
  }

  /** The value of a component or part before it is normalised itself. */
  @Nullable Fraction raw(String name) {
    Part part = context.rules().part(name, context.round()).orElse(null);
    if (part == null) {
      return component(name);
    }
    if (!open.add(name)) {
      fault("Part `" + name + "` is made of itself.", part);
      return null;
    }
    return new FormulaValue(this, name, part).of();
  }

  /** The marks that enter the panel of a component, before they are normalised. */
  List<Counted> entering(String component) {
    Panel panel = context.rules().panel(component, context.round()).orElse(null);
    Set<String> due = context.book().due(context.round(), entrant.category(), component);
    if (panel == null || due.isEmpty() || marks.isEmpty()) {
      return List.of();
    }
    List<Counted> entering = new PanelMarks(this, component, panel).of(cells(component), due);
    return entering == null ? List.of() : entering;
  }

  /** Whether a value is missing for a reason that was told. */
  boolean isTroubled(String name) {
    return troubled.contains(name);
  }

  @Nullable Total total(Score score, List<Adjustment> adjustments) {
    return new FormulaValue(this, "total", score).total(adjustments);
  }

  private @Nullable Fraction component(String name) {
    Panel panel = context.rules().panel(name, context.round()).orElse(null);
    Set<String> due = context.book().due(context.round(), entrant.category(), name);
    List<Mark> cells = cells(name);
    if (cells.isEmpty() && (due.isEmpty() || marks.isEmpty())) {
      return null;
    }
    if (due.isEmpty()) {
      refuseNormalisedMarks(name);
      return new MeasuredValue(this, name, panel).of(cells.get(0));
    }
    if (panel == null) {
      fault(
          "Several judges mark `"
              + name
              + "` in round `"
              + context.round()
              + "`, and no rule says how their marks become one value: conclude a `Panel.of(\""
              + name
              + "\")`.",
          null);
      return null;
    }
    return new PanelValue(this, name, panel).of(cells, due);
  }

  private void refuseNormalisedMarks(String name) {
    context
        .rules()
        .normalisation(true, name, context.round())
        .ifPresent(
            by ->
                fault(
                    "No judge marks `"
                        + name
                        + "` in round `"
                        + context.round()
                        + "`, so there are no marks to normalise: say `Normalisation.ofValues(\""
                        + name
                        + "\")`.",
                    by));
  }

  /** The cells of one component; marks of a round are in order of component. */
  List<Mark> cells(String component) {
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

  void missingUndeclared(String name, String what, @Nullable Panel panel) {
    fault(
        who()
            + " has "
            + what
            + " for `"
            + name
            + "` in round `"
            + context.round()
            + "`, and the policy leaves open what a missing mark does: say `Panel.of(\""
            + name
            + "\").missing(REFUSED | LEFT_OUT | AS_ZERO)`.",
        panel);
  }

  void note(
      String component, @Nullable String judge, @Nullable BigDecimal value, Treatment treatment) {
    if (trace != null) {
      String who = judge == null ? null : nameOf(judge);
      trace.mark(new MarkLine(component, who, value, treatment));
    }
  }

  /** The judge's name, or the id where no name is given. */
  String nameOf(String judge) {
    Judge who = context.contest().judges().get(judge);
    return who == null ? judge : who.name();
  }
}
