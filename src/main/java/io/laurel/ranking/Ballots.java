package io.laurel.ranking;

/** The places judges gave the contenders of a final. */
public interface Ballots {

  /** The places one contender got for a component, in order of judge; empty without marks. */
  int[] places(Contender contender, String component);
}
