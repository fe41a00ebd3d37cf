package io.laurel.policy;

/**
 * A value made of components, with a name of its own; the score, the ranking and rules use it like
 * a component. Phase score. A part may use other parts.
 */
public final class Part extends Formula<Part> {

  private final String name;
  private final String round;

  private Part(String name, String round) {
    this.name = name;
    this.round = round;
  }

  /** A part of that name in that round. */
  public static Part of(String name, String round) {
    return new Part(name, round);
  }

  public String getName() {
    return name;
  }

  public String getRound() {
    return round;
  }

  @Override
  public String toString() {
    return "Part " + name + " in " + round;
  }
}
