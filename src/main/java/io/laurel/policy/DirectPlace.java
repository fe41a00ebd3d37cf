package io.laurel.policy;

import io.laurel.policy.Choices.Counting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry has a place of a tier whatever its rank, as the host, a founder or the last champion
 * has; unless it is kept from prizes or a rule objects. It need not have taken part in the round.
 * Phases check, score, rank, award and collective. Catalogue 5.11.
 */
public final class DirectPlace extends Conclusion<DirectPlace> {

  private final Entry entry;
  private final String tier;
  private @Nullable Counting counting;

  private DirectPlace(Entry entry, String tier) {
    this.entry = entry;
    this.tier = tier;
  }

  /** A place of the tier of that name, in the scope of which the entry is. */
  public static DirectPlace of(Entry entry, String tierName) {
    return new DirectPlace(entry, tierName);
  }

  /** Whether it is one of the tier's places or on top of them. */
  public DirectPlace counting(Counting choice) {
    return with(d -> d.counting = choice);
  }

  public Entry getEntry() {
    return entry;
  }

  public String getTier() {
    return tier;
  }

  public Optional<Counting> getCounting() {
    return Optional.ofNullable(counting);
  }

  @Override
  public String toString() {
    return "DirectPlace of " + entry.getId() + " in " + tier;
  }
}
