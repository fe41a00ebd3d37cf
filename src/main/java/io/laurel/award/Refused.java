package io.laurel.award;

import io.laurel.policy.Conclusion;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Proposals that were opposed, one after another; what many have in common is kept once. */
final class Refused extends AbstractList<AwardLog.Refusal> implements RandomAccess {

  private record Place(Tier tier, Tier.@Nullable Reserve reserve, Conclusion<?> cause) {}

  private final ArrayList<Contender> candidates = new ArrayList<>();
  private final ArrayList<Grounds> grounds = new ArrayList<>();
  private final Neighbours<Place> places = new Neighbours<>();

  @Override
  public boolean add(AwardLog.Refusal refusal) {
    modCount++;
    grounds.add(refusal.grounds());
    places.add(new Place(refusal.tier(), refusal.reserve(), refusal.cause()));
    return candidates.add(refusal.candidate());
  }

  @Override
  public AwardLog.Refusal get(int index) {
    Contender candidate = candidates.get(index);
    Place place = places.get(index);
    return new AwardLog.Refusal(
        place.tier(), candidate, grounds.get(index), place.reserve(), place.cause());
  }

  @Override
  public int size() {
    return candidates.size();
  }

  void trim() {
    candidates.trimToSize();
    grounds.trimToSize();
    places.trim();
  }
}
