package io.laurel.award;

import io.laurel.Ruling;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Places that were granted, one after another; a place costs its winner, the rest is made anew. */
public final class Grants extends AbstractList<AwardLog.Grant> implements RandomAccess {

  private record Place(Tier tier, Standings standings, @Nullable Ruling ruling) {}

  private final ArrayList<Contender> winners = new ArrayList<>();
  private final Neighbours<Place> places = new Neighbours<>();

  @Override
  public boolean add(AwardLog.Grant grant) {
    modCount++;
    places.add(new Place(grant.tier(), grant.standings(), grant.ruling()));
    return winners.add(grant.winner());
  }

  @Override
  public AwardLog.Grant get(int index) {
    Contender winner = winners.get(index);
    Place place = places.get(index);
    return new AwardLog.Grant(place.tier(), place.standings(), winner, place.ruling());
  }

  @Override
  public int size() {
    return winners.size();
  }

  /** Gives back what is kept for further places. */
  public void trim() {
    winners.trimToSize();
    places.trim();
  }
}
