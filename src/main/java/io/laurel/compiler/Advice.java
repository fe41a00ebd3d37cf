package io.laurel.compiler;

import io.laurel.Words;
import io.laurel.text.Suggestion;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to try when something is wrong with a policy. */
final class Advice {

  private static final int MOST_LISTED = 30;

  private Advice() {}

  /** The advice of that name. */
  static Words of(String name, Object... values) {
    return Problem.text("advice." + name, values);
  }

  /** That finding with the nearest known name to a mistyped one, when there is one. */
  static Finding meant(Finding finding, String given, Collection<String> known) {
    return nearest(given, known)
        .map(name -> finding.advise(before(of("meant", name), finding)))
        .orElse(finding);
  }

  /** As {@link #meant}; when none is near, all are listed. */
  static Finding meantOrListed(Finding finding, String given, Collection<String> known) {
    Optional<String> nearest = nearest(given, known);
    if (nearest.isPresent()) {
      return finding.advise(of("meant", nearest.get()));
    }
    return known.isEmpty() || known.size() > MOST_LISTED
        ? finding
        : finding.advise(of("listed", list(known)));
  }

  /** The names in quotes, in order of the alphabet. */
  static Words list(Collection<String> names) {
    TreeSet<String> sorted = new TreeSet<>(names);
    return new Words(
        sorted.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", ")),
        sorted.stream().map(n -> "`" + n + "`").collect(Collectors.joining("、")));
  }

  static Optional<String> nearest(String given, Collection<String> known) {
    return known.stream()
        .filter(k -> k.equalsIgnoreCase(given) && !k.equals(given))
        .sorted()
        .findFirst()
        .or(() -> Suggestion.of(given, known));
  }

  private static Words before(Words first, Finding finding) {
    Words second = finding.advice();
    return second == null
        ? first
        : new Words(first.english() + " " + second.english(), first.chinese() + second.chinese());
  }
}
