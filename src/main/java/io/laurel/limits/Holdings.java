package io.laurel.limits;

import io.laurel.award.Grounds;
import io.laurel.policy.Cap;
import io.laurel.policy.Entry;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds how many of the awards that limits count. */
final class Holdings {

  private static final Grounds NOTHING = Grounds.of("");

  /**
   * A place that was granted, and those granted before; the reason why somebody is refused when
   * they used a limit up.
   */
  private record Held(Tier tier, Contender winner, @Nullable Held before) implements Grounds {

    @Override
    public String text() {
      List<String> awards = new ArrayList<>();
      for (Held held = this; held != null; held = held.before()) {
        awards.add(held.winner().recipient().name() + "：" + held.tier().getTitle());
      }
      awards.sort(Comparator.naturalOrder());
      return String.join("；", awards);
    }
  }

  /** The awards of one holder that one limit counts. */
  static final class Holding implements Caps.Holder {

    private final Cap cap;
    private int count;
    private @Nullable Held last;

    private Holding(Cap cap) {
      this.cap = cap;
    }

    @Override
    public Cap cap() {
      return cap;
    }

    @Override
    public int count() {
      return count;
    }

    /** That these awards used the limit up. */
    Grounds grounds() {
      return last == null ? NOTHING : last;
    }

    void add(Tier tier, Contender winner) {
      last = new Held(tier, winner, last);
      count++;
    }

    void remove(Tier tier, Contender winner) {
      Held all = last;
      last = null;
      count = 0;
      List<Held> kept = new ArrayList<>();
      for (Held held = all; held != null; held = held.before()) {
        if (held.tier() != tier || held.winner() != winner) {
          kept.add(0, held);
        }
      }
      kept.forEach(h -> add(h.tier(), h.winner()));
    }
  }

  /** By limit, category where it counts within one, and holder. */
  private final IdentityHashMap<Cap, Map<String, Map<String, Holding>>> all =
      new IdentityHashMap<>();

  private @Nullable Cap lastCap;
  private String lastCategory = "";
  private Map<String, Holding> last = Map.of();

  /** The holdings a place of a tier counts for by one limit. */
  void find(Cap cap, Tier tier, Entry entry, List<Holding> found) {
    List<String> holders = cap.holdersOf(tier, entry);
    if (!holders.isEmpty()) {
      Map<String, Holding> ofCategory = ofCategory(cap, entry);
      for (int i = 0; i < holders.size(); i++) {
        found.add(ofCategory.computeIfAbsent(holders.get(i), h -> new Holding(cap)));
      }
    }
  }

  /** Candidates come category by category, so the last answer is mostly right again. */
  private Map<String, Holding> ofCategory(Cap cap, Entry entry) {
    String category = cap.isWithinCategory() ? entry.getCategory() : "";
    if (cap != lastCap || !category.equals(lastCategory)) {
      last =
          all.computeIfAbsent(cap, c -> new HashMap<>())
              .computeIfAbsent(category, c -> new HashMap<>());
      lastCap = cap;
      lastCategory = category;
    }
    return last;
  }
}
