package io.laurel.benchmark.national;

import io.laurel.Award;
import io.laurel.Contest;
import io.laurel.Outcome;
import java.util.HashMap;
import java.util.Map;

/** Prizes in the form all judges of the national contest are compared in. */
public final class Prizes {

  private Prizes() {}

  /** The level of the prize of every entrant in order of id, or 0 for none. */
  public static byte[] of(Outcome outcome) {
    Map<String, Integer> positions = positions(outcome.contest());
    byte[] prizes = new byte[positions.size()];
    for (Award award : outcome.awards()) {
      prizes[positions.get(award.recipient().id())] = (byte) award.level();
    }
    return prizes;
  }

  static Map<String, Integer> positions(Contest contest) {
    Map<String, Integer> positions = new HashMap<>();
    contest.entrants().forEach(e -> positions.put(e.id(), positions.size()));
    return positions;
  }
}
