package io.laurel.benchmark.result;

import java.util.Locale;

/** What can be measured by itself. */
public enum Part {
  NATIONAL,
  REGULATIONS,
  CLASSROOM,
  CONTESTS,
  START,
  EXPLANATIONS,
  MEMORY,
  FAMILIES;

  /** Its name in commands and of its results. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
