package io.laurel.policy;

import java.util.function.Consumer;

/** The contest that is being judged. There is exactly one. */
public final class Contest extends Described {

  private final io.laurel.Contest contest;

  /** Made by the engine. */
  public Contest(io.laurel.Contest contest, Consumer<String> faults) {
    super(contest.attributes(), contest.date().orElse(null), faults);
    this.contest = contest;
  }

  /** The contest's name. */
  public String getName() {
    return contest.name();
  }

  /** The number of entrants given. */
  public int getEntrants() {
    return contest.entrants().size();
  }

  @Override
  String who() {
    return "Contest `" + getName() + "`";
  }
}
