package io.laurel.compiler;

import static io.laurel.compiler.Phase.AWARD;
import static io.laurel.compiler.Phase.CHECK;
import static io.laurel.compiler.Phase.COLLECTIVE;
import static io.laurel.compiler.Phase.RANK;
import static io.laurel.compiler.Phase.REVIEW;
import static io.laurel.compiler.Phase.SCORE;

import io.laurel.policy.Adjustment;
import io.laurel.policy.Apportionment;
import io.laurel.policy.AwardOrder;
import io.laurel.policy.Cap;
import io.laurel.policy.Composition;
import io.laurel.policy.Conclusion;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.EntryLimit;
import io.laurel.policy.Guarantee;
import io.laurel.policy.InvalidRound;
import io.laurel.policy.Merge;
import io.laurel.policy.NoSkipping;
import io.laurel.policy.NobodyLeftOut;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Note;
import io.laurel.policy.Objection;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Ranking;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Score;
import io.laurel.policy.Series;
import io.laurel.policy.Status;
import io.laurel.policy.Supernumerary;
import io.laurel.policy.TeamScore;
import io.laurel.policy.Tier;
import io.laurel.policy.Withdrawn;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which phases each kind of conclusion may be drawn. */
public final class ConclusionPhases {

  private static final Map<Class<?>, Set<Phase>> PHASES = new HashMap<>();

  static {
    in(Set.of(CHECK), EntryLimit.class, Merge.class, Withdrawn.class);
    in(Set.of(CHECK, SCORE), InvalidRound.class);
    in(Set.of(CHECK, SCORE, RANK), Status.class, Supernumerary.class);
    in(
        Set.of(SCORE),
        Adjustment.class,
        Normalisation.class,
        Panel.class,
        Part.class,
        ResultCode.class,
        Score.class,
        Series.class);
    in(Set.of(RANK), Ranking.class);
    in(
        Set.of(AWARD, COLLECTIVE),
        Apportionment.class,
        AwardOrder.class,
        Cap.class,
        Composition.class,
        Guarantee.class,
        NoSkipping.class,
        NobodyLeftOut.class,
        Objection.class,
        PrizeLimit.class,
        Tier.class);
    in(Set.of(COLLECTIVE), TeamScore.class);
    in(EnumSet.complementOf(EnumSet.of(REVIEW)), DirectPlace.class);
    in(EnumSet.allOf(Phase.class), Note.class);
  }

  private ConclusionPhases() {}

  private static void in(Set<Phase> phases, Class<?>... kinds) {
    List.of(kinds).forEach(kind -> PHASES.put(kind, EnumSet.copyOf(phases)));
  }

  /** Names of the phases in which a conclusion of that kind may be drawn, in order. */
  public static List<String> names(Class<?> kind) {
    return of(kind).stream().map(Phase::id).toList();
  }

  /** Names of the further phases in which one may be drawn that is about an organisation. */
  public static List<String> furtherNamesAboutOrganisations(Class<?> kind) {
    Set<Phase> further = aboutOrganisation(kind);
    further.removeAll(of(kind));
    return further.stream().map(Phase::id).toList();
  }

  /** Whether a conclusion may be drawn in a phase. */
  public static boolean allow(Conclusion<?> conclusion, Phase phase) {
    Set<Phase> usual = PHASES.get(conclusion.getClass());
    return (usual != null && usual.contains(phase)) || of(conclusion).contains(phase);
  }

  public static Set<Phase> of(Conclusion<?> conclusion) {
    return conclusion instanceof Status<?> status && status.getScope() == Status.Scope.ORGANISATION
        ? aboutOrganisation(status.getClass())
        : of(conclusion.getClass());
  }

  private static Set<Phase> of(Class<?> kind) {
    for (Class<?> each = kind; each != null; each = each.getSuperclass()) {
      Set<Phase> phases = PHASES.get(each);
      if (phases != null) {
        return EnumSet.copyOf(phases);
      }
    }
    throw new IllegalArgumentException("No phase is known for a `" + kind.getSimpleName() + "`.");
  }

  private static Set<Phase> aboutOrganisation(Class<?> kind) {
    Set<Phase> phases = of(kind);
    if (Status.class.isAssignableFrom(kind) && kind != Withdrawn.class) {
      phases.add(AWARD);
    }
    return phases;
  }
}
