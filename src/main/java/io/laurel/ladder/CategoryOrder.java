package io.laurel.ladder;

import io.laurel.Ruling;
import io.laurel.award.AwardLog;
import io.laurel.limits.Caps;
import io.laurel.limits.PrizeLimits;
import io.laurel.policy.Cap;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order in which people let categories be awarded, and whether a limit asks for one. */
final class CategoryOrder {

  /** The id of the decision. */
  static final String DECISION = "order:categories";

  private final AwardLog log;
  private final Caps caps;
  private final PrizeLimits limits;
  private @Nullable Ruling ruling;

  CategoryOrder(Caps caps, PrizeLimits limits, AwardLog log) {
    this.limits = limits;
    this.caps = caps;
    this.log = log;
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
  Optional<Conclusion<?>> asks(List<OpenTier> opened, boolean otherwiseOpposed) {
    if (opened.size() < 2) {
      return Optional.empty();
    }
    Optional<Conclusion<?>> binding =
        binding(opened, otherwiseOpposed)
            .<Conclusion<?>>map(c -> c)
            .or(() -> limits.binding(wanted(opened)));
    if (binding.isEmpty() || ruling == null) {
      return binding;
    }
    check(opened, ruling, binding.get());
    return Optional.empty();
  }

  private void check(List<OpenTier> opened, Ruling given, Conclusion<?> cause) {
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

  private Optional<Cap> binding(List<OpenTier> opened, boolean otherwiseOpposed) {
    if (!otherwiseOpposed && bindingOf(opened, false).isEmpty() && !exceeded(opened)) {
      return Optional.empty();
    }
    return otherwiseOpposed || exceeded(opened)
        ? bindingOf(opened, true)
        : bindingOf(opened, false);
  }

  /** Whether a limit keeps anybody from a place he would have won by rank alone. */
  private boolean exceeded(List<OpenTier> opened) {
    for (Map.Entry<Caps.Holder, Map<OpenTier, Integer>> each : wanted(opened, false).entrySet()) {
      int count = each.getValue().values().stream().mapToInt(Integer::intValue).sum();
      if (count + each.getKey().count() > caps.most(each.getKey().cap())) {
        return true;
      }
    }
    return false;
  }

  /** The first limit that lets only some of one holder's candidates of several tiers win. */
  private Optional<Cap> bindingOf(List<OpenTier> opened, boolean all) {
    Map<Caps.Holder, Map<OpenTier, Integer>> wanted = wanted(opened, all);
    return caps.all().stream()
        .filter(
            cap ->
                wanted.entrySet().stream()
                    .filter(e -> e.getKey().cap() == cap && e.getValue().size() > 1)
                    .anyMatch(
                        e -> {
                          int left = caps.most(cap) - e.getKey().count();
                          int count =
                              e.getValue().values().stream().mapToInt(Integer::intValue).sum();
                          return left > 0 && count > left;
                        }))
        .findFirst();
  }

  private Map<Caps.Holder, Map<OpenTier, Integer>> wanted(List<OpenTier> opened, boolean all) {
    Map<Caps.Holder, Map<OpenTier, Integer>> wanted = new LinkedHashMap<>();
    for (OpenTier tier : opened) {
      for (Contender one : all ? tier.able() : first(tier)) {
        for (Caps.Holder holder : caps.claim(tier.getTier(), one).holders()) {
          wanted.computeIfAbsent(holder, h -> new HashMap<>()).merge(tier, 1, Integer::sum);
        }
      }
    }
    return wanted;
  }

  /** How many places each tier could award if there were no others. */
  private static Map<Tier, Long> wanted(List<OpenTier> opened) {
    Map<Tier, Long> wanted = new HashMap<>();
    for (OpenTier tier : opened) {
      wanted.merge(
          tier.getTier(), first(tier).stream().filter(tier::takesPlace).count(), Long::sum);
    }
    return wanted;
  }

  /** Those who have a place by rank alone, equals of the last one too. */
  private static List<Contender> first(OpenTier tier) {
    List<Contender> able = tier.able();
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
