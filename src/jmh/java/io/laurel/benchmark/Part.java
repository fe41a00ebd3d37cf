package io.laurel.benchmark;

import java.util.Locale;

/** What can be measured by itself. */
enum Part {
  NATIONAL,
  REGULATIONS,
  CLASSROOM,
  CONTESTS,
  START,
  EXPLANATIONS,
  MEMORY,
  FAMILIES;

  /** Its name in commands and of its results. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
