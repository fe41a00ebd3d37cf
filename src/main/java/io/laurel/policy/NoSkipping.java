package io.laurel.policy;

import java.util.List;

/**
 * Prizes of which none may be skipped: while a higher one is not awarded, none below it may be. A
 * ballot that does is a fault. Phases award and collective. Catalogue 4.29.
 */
public final class NoSkipping extends Conclusion<NoSkipping> {

  private final List<String> tiers;
  private boolean firstRequired;

  private NoSkipping(List<String> tiers) {
    this.tiers = tiers;
  }

  /** Among these tiers, the highest first. */
  public static NoSkipping among(String... tierNames) {
    return new NoSkipping(List.of(tierNames));
  }

  /** The first of them must be awarded. */
  public NoSkipping firstRequired() {
    return with(n -> n.firstRequired = true);
  }

  /** The tiers, the highest first. */
  public List<String> getTiers() {
    return tiers;
  }

  public boolean isFirstRequired() {
    return firstRequired;
  }

  @Override
  public String toString() {
    return "NoSkipping among " + String.join(", ", tiers);
  }
}
