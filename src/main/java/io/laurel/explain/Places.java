package io.laurel.explain;

import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each one stands in one ranking, and with whom. */
final class Places {

  private static final int NOWHERE = -1;

  private final List<Contender> contenders;
  private final int[] byPosition;
  private final Map<String, Integer> byId = new HashMap<>();
  private final int[] starts;

  /**
   * @param entrants how many the contest has; 0 for a ranking of organisations
   */
  Places(Standings standings, int entrants) {
    this.contenders = standings.contenders();
    this.byPosition = new int[entrants];
    Arrays.fill(byPosition, NOWHERE);
    List<Integer> begins = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      Contender one = contenders.get(i);
      if (entrants == 0) {
        byId.put(one.id(), i);
      } else {
        byPosition[one.position()] = i;
      }
      if (i == 0 || !contenders.get(i - 1).group().equals(one.group())) {
        begins.add(i);
      }
    }
    this.starts = begins.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Where one stands; negative when nowhere.
   *
   * @param entrant its position in the contest, or negative for an organisation
   */
  int of(int entrant, String id) {
    if (byPosition.length == 0) {
      return byId.getOrDefault(id, NOWHERE);
    }
    return entrant < 0 ? NOWHERE : byPosition[entrant];
  }

  @Nullable Contender contender(int place) {
    return place < 0 ? null : contenders.get(place);
  }

  /** Where the group begins that somebody is ranked among. */
  int groupStart(int place) {
    int at = Arrays.binarySearch(starts, place);
    return starts[at >= 0 ? at : -at - 2];
  }

  /** All who are ranked among each other, the best first. */
  List<Contender> group(int place) {
    int at = Arrays.binarySearch(starts, place);
    int next = at >= 0 ? at + 1 : -at - 1;
    return contenders.subList(
        groupStart(place), next < starts.length ? starts[next] : contenders.size());
  }
}
