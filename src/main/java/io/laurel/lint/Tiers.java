package io.laurel.lint;

import java.util.Set;

/** What prizes have in common, as they are written. */
final class Tiers {

  private static final Set<String> SCOPE = Set.of("on", "in", "within", "where", "ladder", "from");

  private Tiers() {}

  /** Whether only so many win. */
  static boolean isCounted(Declaration tier) {
    return tier.says("places", "share", "plusShare", "allBut", "fewest", "most");
  }

  /** Whether a score decides who wins. */
  static boolean hasLine(Declaration tier) {
    return tier.says("atLeast", "upTo", "atLeastOfBest");
  }

  /** Among whom it is awarded: prizes with the same scope have the same candidates. */
  static String scope(Declaration tier) {
    return tier.said(SCOPE);
  }
}
