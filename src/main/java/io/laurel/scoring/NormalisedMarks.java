package io.laurel.scoring;

import io.laurel.Explanation.Treatment;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Normalisation;
import java.util.ArrayList;
import java.util.List;

/** The marks of judges that enter a panel, normalised. */
final class NormalisedMarks {

  private final List<Counted> entering = new ArrayList<>();
  private Value obstacle = Value.of(Fraction.ZERO);

  NormalisedMarks(Sheet sheet, String name, Normalisation by, List<Counted> marks) {
    Normaliser normaliser = new Normaliser(sheet, name, by);
    for (Counted mark : marks) {
      if (normaliser.leavesOut(mark.judge())) {
        sheet.note(name, mark.judge(), mark.mark(), Treatment.JUDGE_LEFT_OUT);
        continue;
      }
      Value value = normaliser.mark(mark);
      obstacle = obstacle.or(value);
      if (value.number() != null) {
        entering.add(new Counted(mark.judge(), mark.mark(), value.number()));
      }
    }
  }

  /** The marks of the judges who are not left out. */
  List<Counted> entering() {
    return entering;
  }

  /** What stands in the way; a number when nothing does. */
  Value obstacle() {
    return obstacle;
  }
}
