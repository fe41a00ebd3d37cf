package io.laurel.award;

import io.laurel.policy.Cap;
import io.laurel.policy.Proposal;
import io.laurel.policy.Ruling;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The order in which people let categories be awarded, and whether a limit asks for one. */
final class CategoryOrder {

  /** The id of the decision. */
  static final String DECISION = "order:categories";

  /** Whose awards a limit counts. */
  private record Holder(Cap cap, String who) {}

  private final AwardLog log;
  private final ToIntFunction<Cap> most;
  private @Nullable Ruling ruling;

  /**
   * @param most how many awards a limit allows
   */
  CategoryOrder(AwardLog log, ToIntFunction<Cap> most) {
    this.log = log;
    this.most = most;
  }

  void decided(Ruling newRuling) {
    ruling = newRuling;
  }

  /** The place of a tier in the order; those without a category come last. */
  int turnOf(Tier tier) {
    int at = ruling == null ? -1 : ruling.order().indexOf(tier.getCategory());
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /**
   * The limit that makes people say the order of the tiers opened together; none when no limit can
   * bind over several of them, or the order is known.
   *
   * @param otherwiseOpposed whether more than limits may keep candidates from their places
   */
  Optional<Cap> asks(List<OpenTier> opened, List<Cap> caps, boolean otherwiseOpposed) {
    if (opened.size() < 2) {
      return Optional.empty();
    }
    Optional<Cap> binding = binding(opened, caps, otherwiseOpposed);
    if (binding.isEmpty() || ruling == null) {
      return binding;
    }
    check(opened, ruling, binding.get());
    return Optional.empty();
  }

  private void check(List<OpenTier> opened, Ruling given, Cap cause) {
    log.usedRulings().add(DECISION);
    Set<String> due = new HashSet<>();
    opened.forEach(t -> due.add(t.getTier().getCategory()));
    due.remove("");
    if (given.order().size() != due.size() || !due.equals(Set.copyOf(given.order()))) {
      log.flaw(
          "Ruling `"
              + DECISION
              + "` puts `"
              + String.join("`, `", given.order())
              + "` in order; the categories awarded together are `"
              + String.join("`, `", due.stream().sorted().toList())
              + "`. It must name each of them once.",
          cause);
    }
  }

  private Optional<Cap> binding(List<OpenTier> opened, List<Cap> caps, boolean otherwiseOpposed) {
    if (!otherwiseOpposed && bindingOf(opened, caps, false).isEmpty() && !exceeded(opened, caps)) {
      return Optional.empty();
    }
    return otherwiseOpposed || exceeded(opened, caps)
        ? bindingOf(opened, caps, true)
        : bindingOf(opened, caps, false);
  }

  /** Whether a limit keeps anybody from a place he would have won by rank alone. */
  private boolean exceeded(List<OpenTier> opened, List<Cap> caps) {
    Map<Holder, Integer> held = held(caps);
    for (Map.Entry<Holder, Map<OpenTier, Integer>> each : wanted(opened, caps, false).entrySet()) {
      int count = each.getValue().values().stream().mapToInt(Integer::intValue).sum();
      if (count + held.getOrDefault(each.getKey(), 0) > most.applyAsInt(each.getKey().cap())) {
        return true;
      }
    }
    return false;
  }

  /** The first limit that lets only some of one holder's candidates of several tiers win. */
  private Optional<Cap> bindingOf(List<OpenTier> opened, List<Cap> caps, boolean all) {
    Map<Holder, Integer> held = held(caps);
    Map<Holder, Map<OpenTier, Integer>> wanted = wanted(opened, caps, all);
    return caps.stream()
        .filter(
            cap ->
                wanted.entrySet().stream()
                    .filter(e -> e.getKey().cap() == cap && e.getValue().size() > 1)
                    .anyMatch(
                        e -> {
                          int left = most.applyAsInt(cap) - held.getOrDefault(e.getKey(), 0);
                          int count =
                              e.getValue().values().stream().mapToInt(Integer::intValue).sum();
                          return left > 0 && count > left;
                        }))
        .findFirst();
  }

  private Map<Holder, Integer> held(List<Cap> caps) {
    Map<Holder, Integer> held = new HashMap<>();
    for (AwardLog.Grant grant : log.grants()) {
      for (Cap cap : caps) {
        Proposal place =
            new Proposal(grant.winner().standing(grant.standings().name()), grant.tier());
        cap.holdersOf(place).forEach(w -> held.merge(new Holder(cap, w), 1, Integer::sum));
      }
    }
    return held;
  }

  private static Map<Holder, Map<OpenTier, Integer>> wanted(
      List<OpenTier> opened, List<Cap> caps, boolean all) {
    Map<Holder, Map<OpenTier, Integer>> wanted = new HashMap<>();
    for (OpenTier tier : opened) {
      for (Contender one : all ? tier.composable() : first(tier)) {
        Proposal place = new Proposal(one.standing(tier.standings().name()), tier.getTier());
        for (Cap cap : caps) {
          for (String who : cap.holdersOf(place)) {
            wanted
                .computeIfAbsent(new Holder(cap, who), h -> new HashMap<>())
                .merge(tier, 1, Integer::sum);
          }
        }
      }
    }
    return wanted;
  }

  /** Those who have a place by rank alone, equals of the last one too. */
  private static List<Contender> first(OpenTier tier) {
    List<Contender> able = tier.composable();
    List<Contender> first = new ArrayList<>();
    for (Contender one : able) {
      if (first.size() >= tier.getLeft()
          && (first.isEmpty() || first.get(first.size() - 1).rank() != one.rank())) {
        break;
      }
      first.add(one);
    }
    return first;
  }
}
