package io.laurel.text;

import java.util.Collection;
import java.util.Comparator;

/** "Did you mean": the nearest known name to a mistyped one. */
public final class Suggestion {

  private static final int MOST_CANDIDATES = 2_000;

  private Suggestion() {}

  /**
   * The end of a sentence about an unknown name: {@code "; did you mean `x`?"} for the nearest of
   * {@code known} (the first in alphabetical order of several equally near), or a full stop when
   * none is near enough to help.
   */
  public static String ending(String given, Collection<String> known) {
    if (known.size() > MOST_CANDIDATES) {
      return ".";
    }
    int limit = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(k -> Math.abs(k.length() - given.length()) <= limit && distance(given, k) <= limit)
        .min(Comparator.comparingInt((String k) -> distance(given, k)).thenComparing(k -> k))
        .map(k -> "; did you mean `" + k + "`?")
        .orElse(".");
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
