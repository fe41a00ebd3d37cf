package io.laurel.scoring;

/**
 * Where each entrant's cells begin; costs nothing as long as all entrants have equally many cells.
 */
final class Starts {

  private final int size;
  private int each;
  private int[] all = {};

  /**
   * @param size how many entrants there are
   */
  Starts(int size) {
    this.size = size;
  }

  /** Says where the cells of an entrant begin; the entrants come in order. */
  void put(int entrant, int start) {
    if (entrant == 1) {
      each = start;
    }
    if (all.length == 0 && start != entrant * each) {
      all = new int[size];
      for (int i = 0; i < entrant; i++) {
        all[i] = i * each;
      }
    }
    if (all.length > 0) {
      all[entrant] = start;
    }
  }

  int get(int entrant) {
    return all.length == 0 ? entrant * each : all[entrant];
  }
}
