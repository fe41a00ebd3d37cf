package io.laurel.policy;

import io.laurel.Attributes;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The contest that is being judged. There is exactly one. */
public final class Contest extends Described {

  private final io.laurel.Contest contest;
  private final Consumer<String> faults;

  /** Made by the engine. */
  public Contest(io.laurel.Contest contest, Consumer<String> faults) {
    this.contest = contest;
    this.faults = faults;
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
  Attributes attributes() {
    return contest.attributes();
  }

  @Override
  @Nullable LocalDate today() {
    return contest.date().orElse(null);
  }

  @Override
  Consumer<String> faults() {
    return faults;
  }

  @Override
  String who() {
    return "Contest `" + getName() + "`";
  }

  @Override
  public String toString() {
    return getName();
  }
}
