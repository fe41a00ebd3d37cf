package io.laurel.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean": the nearest known name to a mistyped one. */
public final class Suggestion {

  private static final int MOST_CANDIDATES = 2_000;

  private Suggestion() {}

  /**
   * The end of a sentence about an unknown name: {@code "; did you mean `x`?"} for the nearest of
   * {@code known}, or a full stop when none is near enough to help.
   */
  public static String ending(String given, Collection<String> known) {
    return of(given, known).map(k -> "; did you mean `" + k + "`?").orElse(".");
  }

  /**
   * The nearest of {@code known}, the first in alphabetical order of several equally near; empty
   * when none is near enough to help.
   */
  public static Optional<String> of(String given, Collection<String> known) {
    if (known.size() > MOST_CANDIDATES) {
      return Optional.empty();
    }
    int limit = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(k -> Math.abs(k.length() - given.length()) <= limit && distance(given, k) <= limit)
        .min(Comparator.comparingInt((String k) -> distance(given, k)).thenComparing(k -> k));
  }

  /** Letters added, left out, replaced or changed about with their neighbour. */
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int replace = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        steps[i][j] = Math.min(replace, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[a.length()][b.length()];
  }
}
