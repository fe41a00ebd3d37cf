package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Broken;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Panel;
import io.laurel.scoring.Value.Absence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which marks enter a panel: recused and void ones leave, as do those of judges whose ballot is
 * void; missing ones are treated as the policy says.
 */
final class PanelMarks {

  private final Sheet sheet;
  private final String name;
  private final Panel panel;
  private final boolean noted;
  private final MarkLimits limits;
  private final boolean judgesVoid;
  private final @Nullable Fraction once;
  private final List<Counted> entering;
  private Value obstacle = Value.of(Fraction.ZERO);
  private int judges;

  /**
   * @param noted whether what becomes of the marks is noted
   */
  PanelMarks(Sheet sheet, String name, Panel panel, boolean noted) {
    this.sheet = sheet;
    this.name = name;
    this.panel = panel;
    this.noted = noted;
    this.limits = new MarkLimits(sheet, name, panel, noted);
    this.judgesVoid = panel.getMissing().filter(m -> m == Missing.JUDGE_VOID).isPresent();
    this.once = panel.getOnlyOnce().orElse(null);
    List<Mark> cells = sheet.cells(name);
    this.entering = new ArrayList<>(cells.size());
    all(cells, sheet.due(name).iterator());
  }

  /** Every judge who is due to mark or did, in order; both are sorted. */
  private void all(List<Mark> cells, Iterator<String> due) {
    String next = due.hasNext() ? due.next() : null;
    for (Mark cell : cells) {
      String judge = cell.judge();
      if (judge == null) {
        continue;
      }
      while (next != null && next.compareTo(judge) < 0) {
        cell(next, null);
        next = due.hasNext() ? due.next() : null;
      }
      cell(judge, cell);
      if (judge.equals(next)) {
        next = due.hasNext() ? due.next() : null;
      }
    }
    while (next != null) {
      cell(next, null);
      next = due.hasNext() ? due.next() : null;
    }
  }

  /** The marks that count so far, in order of judge. */
  List<Counted> entering() {
    return entering;
  }

  /** How many judges the panel has for the entrant. */
  int judges() {
    return judges;
  }

  /** Whether nothing stands in the way of a value. */
  boolean isComplete() {
    return obstacle.absence() == null;
  }

  /** What stands in the way. */
  Value obstacle() {
    return obstacle;
  }

  private void cell(String judge, @Nullable Mark cell) {
    judges++;
    if ((panel.isOwnRecused() && sheet.context().ballots().isOwn(judge, sheet.entrant()))
        || (cell != null && cell.state() == Mark.State.RECUSED)) {
      leaves(judge, cell, Treatment.RECUSED);
    } else if (cell != null && cell.state() == Mark.State.VOID) {
      leaves(judge, cell, Treatment.VOID);
    } else if (isVoidJudge(judge)) {
      leaves(judge, cell, Treatment.JUDGE_VOID);
    } else if (isVoidBallot(judge)) {
      leaves(judge, cell, Treatment.BALLOT_VOID);
    } else if (cell != null && cell.state() == Mark.State.GIVEN) {
      given(judge, Objects.requireNonNull(cell.value()));
    } else if (cell != null && cell.state() == Mark.State.CODED) {
      coded(judge, cell);
    } else {
      missing(judge);
    }
  }

  private void given(String judge, BigDecimal mark) {
    BigDecimal counted = limits.check(judge, mark);
    if (counted == null) {
      prevent(Value.without(Absence.TOLD));
    } else {
      entering.add(Counted.asGiven(judge, counted));
    }
  }

  private void coded(String judge, Mark cell) {
    Value value = new CodedResult(sheet, name).of(Objects.requireNonNull(cell.code()), true);
    if (noted) {
      sheet.note(cell, Treatment.CODED);
    }
    if (value.number() != null) {
      entering.add(new Counted(judge, BigDecimal.ZERO, value.number()));
    } else if (value.absence() != Absence.LEFT_OUT) {
      prevent(value);
    }
  }

  private void missing(String judge) {
    Missing missing = panel.getMissing().orElse(null);
    if (missing == null) {
      prevent(sheet.missingUndeclared(name, "no mark by judge `" + judge + "`", panel));
      return;
    }
    switch (missing) {
      case REFUSED ->
          prevent(
              sheet.fault(
                  sheet.who()
                      + " has no mark by judge `"
                      + judge
                      + "`"
                      + sheet.where(name)
                      + "; it must be given, or the judge recused.",
                  panel));
      case AS_ZERO -> {
        leaves(judge, null, Treatment.MISSING_AS_ZERO);
        entering.add(Counted.asGiven(judge, BigDecimal.ZERO));
      }
      case LEFT_OUT, JUDGE_VOID -> leaves(judge, null, Treatment.MISSING_LEFT_OUT);
      case UNRANKED -> {
        leaves(judge, null, Treatment.MISSING_UNRANKED);
        prevent(Value.without(Absence.UNRANKED));
      }
    }
  }

  private boolean isVoidJudge(String judge) {
    return judgesVoid
        && sheet
            .context()
            .ballots()
            .incomplete(name, sheet.entrant().category(), panel)
            .contains(judge);
  }

  private boolean isVoidBallot(String judge) {
    if (once == null) {
      return false;
    }
    List<String> twice =
        sheet
            .context()
            .ballots()
            .repeated(name, sheet.entrant().category(), panel, once)
            .get(judge);
    if (twice == null) {
      return false;
    }
    if (panel.getBroken().filter(b -> b == Broken.BALLOT_VOID).isPresent()) {
      return true;
    }
    prevent(
        sheet.fault(
            "Judge `"
                + judge
                + "` gives the mark "
                + once.toText()
                + sheet.where(name)
                + " to `"
                + String.join("`, `", twice)
                + "`; it may be given once"
                + (panel.getBroken().isPresent()
                    ? ". The marks must be corrected."
                    : ", and the policy leaves open what happens: say `Panel.of(\""
                        + name
                        + "\").broken(BALLOT_REJECTED | BALLOT_VOID)`."),
            panel));
    return false;
  }

  private void prevent(Value value) {
    obstacle = obstacle.or(value);
  }

  private void leaves(String judge, @Nullable Mark cell, Treatment treatment) {
    if (!noted) {
      return;
    }
    if (cell == null) {
      sheet.note(name, judge, null, treatment);
    } else {
      sheet.note(cell, treatment);
    }
  }
}
