package io.laurel.io.table;

import io.laurel.io.draft.Draft;
import java.util.Optional;
import java.util.function.Function;

/** A column that may be left out where the contest has just one of what it names. */
enum DefaultColumn {
  COMPONENT(Heading.COMPONENT, "the contest has several components or none", Draft::onlyComponent),
  ROUND(Heading.ROUND, "the contest has several rounds", Draft::onlyRound);

  private final Heading heading;
  private final String why;

  @SuppressWarnings("ImmutableEnumChecker") // A method.
  private final Function<Draft, Optional<String>> only;

  DefaultColumn(Heading heading, String why, Function<Draft, Optional<String>> only) {
    this.heading = heading;
    this.why = why;
    this.only = only;
  }

  /** Whether it is there or not needed; says so if not. */
  boolean isGiven(TableRow row, Draft draft) {
    boolean given =
        row.cells().stream().anyMatch(heading::is)
            || only.apply(draft).isPresent()
            || draft.faults().namesLost();
    if (!given) {
      draft
          .faults()
          .add(row.where(), "A column is missing: " + heading.spelled() + "; " + why + ".");
    }
    return given;
  }
}
