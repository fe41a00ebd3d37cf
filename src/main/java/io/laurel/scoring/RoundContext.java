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
 * @param rules what the policy says about the round's scores
 * @param round the round's name
 * @param ballots the marks of each judge together
 * @param columns what marks and values are compared with when they are normalised
 * @param decisions rulings on values, and values that wait for one
 * @param faults is told what makes scoring impossible, and the conclusion concerned, if any
 */
record RoundContext(
    Contest contest,
    MarkBook book,
    RoundRules rules,
    String round,
    Ballots ballots,
    Columns columns,
    Decisions decisions,
    BiConsumer<Fault, @Nullable Conclusion<?>> faults) {

  /** The same, with nobody told of faults: they were told when the round was scored. */
  RoundContext quiet() {
    return new RoundContext(
        contest, book, rules, round, ballots, columns, decisions.quiet(), (fault, about) -> {});
  }
}
