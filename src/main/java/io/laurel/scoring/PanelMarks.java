package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Panel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which marks enter a panel: recused and void ones leave, missing ones are treated as the policy
 * says.
 */
final class PanelMarks {

  private final Sheet sheet;
  private final String name;
  private final Panel panel;
  private final List<Counted> counting = new ArrayList<>();
  private boolean complete = true;

  PanelMarks(Sheet sheet, String name, Panel panel) {
    this.sheet = sheet;
    this.name = name;
    this.panel = panel;
  }

  /**
   * The marks that count so far, in order of judge, or null when a fault was told.
   *
   * @param cells the entrant's cells for the component
   * @param due the judges who were due to mark it
   */
  @Nullable List<Counted> of(List<Mark> cells, Set<String> due) {
    Map<String, Mark> byJudge =
        cells.stream()
            .filter(m -> m.judge() != null)
            .collect(Collectors.toMap(m -> Objects.requireNonNull(m.judge()), m -> m));
    Set<String> judges = new TreeSet<>(due);
    judges.addAll(byJudge.keySet());
    for (String judge : judges) {
      Mark cell = byJudge.get(judge);
      if ((panel.isOwnRecused() && ofOwnOrganisation(judge))
          || (cell != null && cell.state() == Mark.State.RECUSED)) {
        sheet.note(name, judge, cell == null ? null : cell.value(), Treatment.RECUSED);
      } else if (cell != null && cell.state() == Mark.State.VOID) {
        sheet.note(name, judge, null, Treatment.VOID);
      } else if (cell != null && cell.state() == Mark.State.GIVEN) {
        given(judge, Objects.requireNonNull(cell.value()));
      } else {
        missing(judge);
      }
    }
    return complete ? counting : null;
  }

  private void given(String judge, BigDecimal mark) {
    counting.add(Counted.asGiven(judge, mark));
  }

  private void missing(String judge) {
    Missing missing = panel.getMissing().orElse(null);
    if (missing == null) {
      sheet.missingUndeclared(name, "no mark by judge `" + judge + "`", panel);
      complete = false;
    } else if (missing == Missing.REFUSED) {
      sheet.fault(
          sheet.who()
              + " has no mark by judge `"
              + judge
              + "` for `"
              + name
              + "` in round `"
              + sheet.context().round()
              + "`; it must be given, or the judge recused.",
          panel);
      complete = false;
    } else if (missing == Missing.AS_ZERO) {
      sheet.note(name, judge, null, Treatment.MISSING_AS_ZERO);
      counting.add(Counted.asGiven(judge, BigDecimal.ZERO));
    } else {
      sheet.note(name, judge, null, Treatment.MISSING_LEFT_OUT);
    }
  }

  private boolean ofOwnOrganisation(String judge) {
    Judge who = sheet.context().contest().judges().get(judge);
    return who != null
        && who.organisation() != null
        && who.organisation().equals(sheet.entrant().organisation());
  }
}
