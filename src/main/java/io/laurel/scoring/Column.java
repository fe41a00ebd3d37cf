package io.laurel.scoring;

/** What became of a column: all marks of one judge, or all values of one name. */
sealed interface Column {

  /** Its numbers are normalised. */
  record Scaled(Scale scale) implements Column {}

  /** It does not count: the judge is left out. */
  record LeftOut() implements Column {}

  /** It can not be normalised. */
  record Faulty(String message) implements Column {}

  /**
   * It is not known, as one of its numbers is not.
   *
   * @param why a fault was told there, or people have to decide
   */
  record Unknown(Value.Absence why) implements Column {}
}
