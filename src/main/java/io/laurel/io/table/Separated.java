package io.laurel.io.table;

import java.util.Arrays;
import java.util.List;

/** Several texts in one cell, with semicolons between them, Latin or Chinese. */
public final class Separated {

  private Separated() {}

  /** The texts, without those that are blank. */
  public static List<String> texts(String cell) {
    return Arrays.stream(cell.split("[;；]")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }
}
