package io.laurel.engine;

import io.laurel.policy.Adjustment;
import io.laurel.policy.Conclusion;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.EntryLimit;
import io.laurel.policy.InvalidRound;
import io.laurel.policy.Merge;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Note;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.Ranking;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Score;
import io.laurel.policy.Series;
import io.laurel.policy.Status;
import io.laurel.policy.Supernumerary;
import io.laurel.policy.TeamScore;
import io.laurel.policy.Withdrawn;
import java.util.EnumSet;
import java.util.Set;

/** In which phases each kind of conclusion may be drawn. */
final class ConclusionPhases {

  private ConclusionPhases() {}

  static Set<Phase> of(Conclusion<?> conclusion) {
    if (conclusion instanceof Status<?> status && !(conclusion instanceof Withdrawn)) {
      return status.getScope() == Status.Scope.ORGANISATION
          ? EnumSet.of(Phase.CHECK, Phase.SCORE, Phase.RANK, Phase.AWARD)
          : EnumSet.of(Phase.CHECK, Phase.SCORE, Phase.RANK);
    }
    if (conclusion instanceof EntryLimit
        || conclusion instanceof Merge
        || conclusion instanceof Withdrawn) {
      return EnumSet.of(Phase.CHECK);
    }
    if (conclusion instanceof Supernumerary) {
      return EnumSet.of(Phase.CHECK, Phase.SCORE, Phase.RANK);
    }
    if (conclusion instanceof InvalidRound) {
      return EnumSet.of(Phase.CHECK, Phase.SCORE);
    }
    if (conclusion instanceof Panel
        || conclusion instanceof Normalisation
        || conclusion instanceof Part
        || conclusion instanceof ResultCode
        || conclusion instanceof Series
        || conclusion instanceof Score
        || conclusion instanceof Adjustment) {
      return EnumSet.of(Phase.SCORE);
    }
    if (conclusion instanceof Ranking) {
      return EnumSet.of(Phase.RANK);
    }
    if (conclusion instanceof TeamScore) {
      return EnumSet.of(Phase.COLLECTIVE);
    }
    if (conclusion instanceof DirectPlace) {
      return EnumSet.complementOf(EnumSet.of(Phase.REVIEW));
    }
    return conclusion instanceof Note
        ? EnumSet.allOf(Phase.class)
        : EnumSet.of(Phase.AWARD, Phase.COLLECTIVE);
  }
}
