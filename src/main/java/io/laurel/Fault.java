package io.laurel;

import java.util.Objects;

/**
 * One thing that is wrong with an input or leaves a judgement impossible.
 *
 * @param where the place, for example {@code marks.csv:17}; empty when it has none
 * @param message what is wrong, with the values, and what to try
 */
public record Fault(String where, String message) implements Comparable<Fault> {

  public Fault {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public int compareTo(Fault other) {
    int byPlace = where.compareTo(other.where);
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }

  @Override
  public String toString() {
    return where.isEmpty() ? message : where + ": " + message;
  }
}
