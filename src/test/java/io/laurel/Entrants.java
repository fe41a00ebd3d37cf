package io.laurel;

/** Types whose simple names are taken. */
public final class Entrants {

  private Entrants() {}

  /** Has the name of a fact of the vocabulary. */
  public record Entry(String id) {}

  /** Has the name of another type of the application. */
  public record Venue(String id) {}
}
