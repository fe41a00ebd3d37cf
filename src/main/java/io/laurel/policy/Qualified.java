package io.laurel.policy;

/** A place in a later round that was granted; no prize. */
public final class Qualified {

  private final Entry entry;
  private final String round;

  /** Made by the mechanism. */
  public Qualified(Entry entry, String round) {
    this.entry = entry;
    this.round = round;
  }

  /** The entry that advances. */
  public Entry getEntry() {
    return entry;
  }

  /** The round it advances to. */
  public String getRound() {
    return round;
  }

  @Override
  public String toString() {
    return entry + " to " + round;
  }
}
