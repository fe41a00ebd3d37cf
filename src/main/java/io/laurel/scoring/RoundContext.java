package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Fault;
import io.laurel.policy.Conclusion;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the scoring of one round works with.
 *
 * @param contest the contest
 * @param book its marks
 * @param rules what the policy says about scores
 * @param round the round's name
 * @param columns what marks and values are compared with when they are normalised
 * @param faults is told what makes scoring impossible, and the conclusion concerned, if any
 */
record RoundContext(
    Contest contest,
    MarkBook book,
    ScoreRules rules,
    String round,
    Columns columns,
    BiConsumer<Fault, @Nullable Conclusion<?>> faults) {

  /** The same, with nobody told of faults: they were told when the round was scored. */
  RoundContext quiet() {
    return new RoundContext(contest, book, rules, round, columns, (fault, about) -> {});
  }
}
