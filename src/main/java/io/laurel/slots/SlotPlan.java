package io.laurel.slots;

import io.laurel.award.AwardLog;
import io.laurel.policy.Choices.Counting;
import io.laurel.policy.Choices.Precedence;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** In which order the places of a tier are awarded: direct places, reserved ones, open ones. */
public final class SlotPlan {

  /** Who has a place whatever the rank. */
  record Given(DirectPlace place, Contender contender) {

    boolean isExtra() {
      return place.getCounting().filter(Counting.EXTRA::equals).isPresent();
    }
  }

  private final Tier tier;
  private final List<Contender> candidates;
  private final Predicate<Contender> able;
  private final BooleanSupplier free;
  private final AwardLog log;

  /**
   * @param candidates in order of the standings
   * @param able whether a candidate may win and takes a place
   * @param free whether nothing else can keep a candidate from winning
   */
  public SlotPlan(
      Tier tier,
      List<Contender> candidates,
      Predicate<Contender> able,
      BooleanSupplier free,
      AwardLog log) {
    this.tier = tier;
    this.candidates = candidates;
    this.able = able;
    this.free = free;
    this.log = log;
  }

  /**
   * The slots of so many places, in order; the last one is never missing.
   *
   * @param given who has a place whatever the rank, the best first
   */
  public List<Slot> of(int places, List<Given> given) {
    if (given.isEmpty()) {
      return reserves(places);
    }
    List<Slot> slots = new ArrayList<>();
    List<Given> within = given.stream().filter(g -> !g.isExtra()).toList();
    if (within.size() > places) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` has "
              + places
              + " places, and "
              + within.size()
              + " entries have a direct place within them.",
          within.get(0).place());
    }
    within.stream()
        .filter(g -> g.place().getCounting().isEmpty() && isScarce(places, given))
        .findFirst()
        .ifPresent(g -> leftOpen(g, places));
    add(slots, Slot.Kind.DIRECT, within);
    add(slots, Slot.Kind.EXTRA, given.stream().filter(Given::isExtra).toList());
    slots.addAll(reserves(Math.max(0, places - within.size())));
    return slots;
  }

  private static void add(List<Slot> slots, Slot.Kind kind, List<Given> given) {
    if (!given.isEmpty()) {
      slots.add(new Slot(kind, null, given.size(), given.stream().map(Given::contender).toList()));
    }
  }

  /** Whether there are more candidates than places. */
  private boolean isScarce(int places, List<Given> given) {
    Set<Contender> all = new HashSet<>();
    given.forEach(g -> all.add(g.contender()));
    candidates.stream().filter(able).forEach(all::add);
    return all.size() > places;
  }

  private void leftOpen(Given given, int places) {
    log.flaw(
        "`"
            + given.contender().id()
            + "` has a direct place of `"
            + tier.getTitle()
            + "`, and the policy leaves open whether it is one of the "
            + places
            + " places: say `DirectPlace.of(…).counting(WITHIN | EXTRA)`.",
        given.place());
  }

  private List<Slot> reserves(int places) {
    List<Slot> reserved = new ArrayList<>();
    int open = places;
    for (Tier.Reserve each : tier.getReserves()) {
      int own = Math.min(each.places(), open);
      open -= own;
      reserved.add(
          new Slot(
              Slot.Kind.RESERVED,
              each,
              own,
              candidates.stream().filter(c -> c.has(each.attribute(), each.text())).toList()));
    }
    int wanted = tier.getReserves().stream().mapToInt(Tier.Reserve::places).sum();
    if (wanted > places) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` reserves "
              + wanted
              + " places, and it has "
              + places
              + " to compete for.",
          tier);
    }
    Slot all = new Slot(Slot.Kind.OPEN, null, open, candidates);
    if (reserved.isEmpty()) {
      return List.of(all);
    }
    List<Slot> reservedFirst = new ArrayList<>(reserved);
    reservedFirst.add(all);
    List<Slot> openFirst = new ArrayList<>(List.of(all));
    openFirst.addAll(reserved);
    openFirst.add(new Slot(Slot.Kind.OPEN, null, 0, candidates));
    if (tier.getPrecedence().isEmpty() && differ(reservedFirst, openFirst)) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` has "
              + (places - open)
              + " reserved places and "
              + open
              + " open ones, and the policy leaves open which are filled first: say `precedence(RESERVED_FIRST | OPEN_FIRST)`.",
          tier);
    }
    return tier.getPrecedence().filter(Precedence.OPEN_FIRST::equals).isPresent()
        ? openFirst
        : reservedFirst;
  }

  /** Whether the order of the slots may decide who wins. */
  private boolean differ(List<Slot> one, List<Slot> other) {
    List<Contender> all = candidates.stream().filter(able).toList();
    boolean tied =
        all.stream().map(c -> c.group() + "/" + c.rank()).distinct().count() < all.size();
    if (!tied && free.getAsBoolean()) {
      return !winners(one).equals(winners(other));
    }
    return all.size() > 1 && all.stream().anyMatch(this::isReserved);
  }

  private boolean isReserved(Contender one) {
    return tier.getReserves().stream().anyMatch(r -> one.has(r.attribute(), r.text()));
  }

  private Set<Contender> winners(List<Slot> slots) {
    Set<Contender> winners = new HashSet<>();
    for (Slot slot : slots) {
      slot.candidates().stream()
          .filter(c -> able.test(c) && !winners.contains(c))
          .limit(slot.places())
          .toList()
          .forEach(winners::add);
    }
    return winners;
  }
}
