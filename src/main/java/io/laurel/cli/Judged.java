package io.laurel.cli;

import java.util.Optional;

/**
 * What became of one contest; the outcome itself is not kept.
 *
 * @param contest the contest
 * @param text what is to be printed
 * @param exitCode as if it were the only one
 * @param failure why it was not judged
 */
record Judged(ContestInput contest, String text, int exitCode, Optional<Throwable> failure) {

  static Judged failed(ContestInput contest, Throwable failure, Terminal terminal) {
    return new Judged(contest, "", Failure.of(failure, terminal).exitCode(), Optional.of(failure));
  }
}
