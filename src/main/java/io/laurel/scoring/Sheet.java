package io.laurel.scoring;

import io.laurel.Entrant;
import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.Treatment;
import io.laurel.Fault;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.Series;
import io.laurel.scoring.Value.Absence;
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
  private final int position;
  private final Entrant entrant;
  private final List<Mark> marks;
  private final @Nullable Trace trace;
  private final Map<String, Value> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /**
   * @param position the entrant's position in the contest
   * @param trace notes how values are made, or null
   */
  Sheet(RoundContext context, int position, @Nullable Trace trace) {
    this.context = context;
    this.position = position;
    this.entrant = context.contest().entrants().get(position);
    this.marks = context.book().of(position, context.round());
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

  /** {@code for `mark` in round `final`}. */
  String where(String component) {
    return " for `" + component + "` in round `" + context.round() + "`";
  }

  /** Tells a fault; the value it is about is missing for that reason. */
  Value fault(String message, @Nullable Conclusion<?> about) {
    context.faults().accept(new Fault("", message), about);
    return Value.without(Absence.TOLD);
  }

  /** The value of a component, part or series. */
  Value value(String name) {
    Value before = known.get(name);
    if (before != null) {
      return before;
    }
    Value raw = raw(name);
    Normalisation by = context.rules().valuesNormalised(name).orElse(null);
    Value value = by == null ? raw : new Normaliser(this, name, by).value(raw);
    known.put(name, value);
    return value;
  }

  /** The value of a component, part or series before it is normalised itself. */
  Value raw(String name) {
    Part part = context.rules().part(name).orElse(null);
    if (part != null) {
      return open.add(name)
          ? new FormulaValue(this, name, part).value()
          : fault("Part `" + name + "` is made of itself.", part);
    }
    Series series = context.rules().series(name).orElse(null);
    if (series != null) {
      return open.add(name)
          ? new SeriesValue(this, series).value()
          : fault("Series `" + name + "` is made of itself.", series);
    }
    return component(name);
  }

  private Value component(String name) {
    List<Panel> panels = context.rules().panels(name);
    Set<String> due = due(name);
    List<Mark> cells = cells(name);
    if (cells.isEmpty() && (due.isEmpty() || marks.isEmpty())) {
      return Value.without(Absence.NONE);
    }
    if (due.isEmpty()) {
      Normalisation by = context.rules().marksNormalised(name).orElse(null);
      if (by != null) {
        return noMarks(name, by);
      }
      Panel panel = panels.isEmpty() ? null : panels.get(0);
      return new MeasuredValue(this, name, panel).of(cells.get(0));
    }
    if (panels.isEmpty()) {
      return fault(
          "Several judges mark `"
              + name
              + "` in round `"
              + context.round()
              + "`, and no rule says how their marks become one value: conclude a `Panel.of(\""
              + name
              + "\")`.",
          null);
    }
    return new PanelValue(this, name, panels).value();
  }

  private Value noMarks(String name, Normalisation by) {
    return fault(
        "No judge marks `"
            + name
            + "` in round `"
            + context.round()
            + "`, so there are no marks to normalise: say `Normalisation.ofValues(\""
            + name
            + "\")`.",
        by);
  }

  /** Whether the entrant has cells in the round. */
  boolean isMarked() {
    return !marks.isEmpty();
  }

  /** The judges due to mark a component for the entrant; none where it is measured. */
  Set<String> due(String component) {
    return context.book().due(context.round(), entrant.category(), component);
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

  /** The value people decided, or one that waits for them. */
  Value ruled(String kind, String component, Conclusion<?> cause) {
    String id = kind + ":" + context.round() + ":" + component + ":" + entrant.id();
    Ruling ruling = context.decisions().on(new Review(id, position, component, cause)).orElse(null);
    if (ruling == null) {
      return Value.without(Absence.PENDING);
    }
    BigDecimal number = ruling.value();
    if (number == null) {
      return fault("Ruling `" + id + "` decides a value and gives no `value`.", cause);
    }
    trace().ifPresent(t -> t.ruled(component, number, ruling));
    return Value.of(Fraction.of(number));
  }

  Value missingUndeclared(String name, String what, @Nullable Panel panel) {
    return fault(
        who()
            + " has "
            + what
            + where(name)
            + ", and the policy leaves open what a missing mark does: say `Panel.of(\""
            + name
            + "\").missing(REFUSED | LEFT_OUT | AS_ZERO | "
            + (due(name).isEmpty() ? "" : "JUDGE_VOID | ")
            + "UNRANKED)`.",
        panel);
  }

  void note(
      String component, @Nullable String judge, @Nullable BigDecimal value, Treatment treatment) {
    if (trace != null) {
      trace.mark(new MarkLine(component, name(judge), value, treatment));
    }
  }

  /** Notes a cell as it was given. */
  void note(Mark cell, Treatment treatment) {
    if (trace != null) {
      trace.mark(
          new MarkLine(cell.component(), name(cell.judge()), cell.value(), cell.code(), treatment));
    }
  }

  @Nullable String name(@Nullable String judge) {
    Judge who = judge == null ? null : context.contest().judges().get(judge);
    return who == null ? judge : who.name();
  }
}
