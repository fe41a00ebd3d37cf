package io.laurel.scoring;

/** What became of a column: all marks of one judge, or all values of one name. */
sealed interface Column {

  /** Its numbers are normalised. */
  record Scaled(Scale scale) implements Column {}

  /** It does not count: the judge is left out. */
  record LeftOut() implements Column {}

  /** It can not be normalised. */
  record Faulty(String message) implements Column {}

  /** It is not known, for a reason that is told where its numbers are made. */
  record Unknown() implements Column {}
}
