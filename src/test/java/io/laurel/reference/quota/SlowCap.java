package io.laurel.reference.quota;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Organisation;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.PassedOver;
import io.laurel.policy.Choices.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about one limit.
 *
 * @param i its number among the attributes of the contest
 */
record SlowCap(Said said, int i) {

  int most() {
    return said.number("cap" + i);
  }

  boolean withinCategory() {
    return said.has("capWithin" + i);
  }

  boolean isForEach() {
    return said.has("capEach" + i);
  }

  boolean isWhere() {
    return said.has("capWhere" + i);
  }

  boolean isOfCategory() {
    return !isForEach() && unit() == Unit.CATEGORY;
  }

  boolean counts(SlowTier tier) {
    List<String> tiers = said.list("capTiers" + i);
    return tiers.isEmpty() || tiers.contains(tier.name());
  }

  /** Whether awards of one tier may count against candidates of the other. */
  boolean joins(SlowTier one, SlowTier other) {
    return counts(one)
        && counts(other)
        && (!withinCategory()
            || one.category().isEmpty()
            || other.category().isEmpty()
            || one.category().equals(other.category()));
  }

  @Nullable InsideTie insideTie() {
    return said.choice(InsideTie.class, "capTie" + i);
  }

  @Nullable PassedOver passedOver() {
    return said.choice(PassedOver.class, "passedOver" + i);
  }

  private @Nullable Unit unit() {
    return said.choice(Unit.class, "capUnit" + i);
  }

  /** Whose limit an award of that entrant counts for; null when nobody's. */
  @Nullable String holder(Entrant entrant, Contest contest) {
    if (isWhere()) {
      String[] wanted = said.text("capWhere" + i).split(" ", -1);
      if (!wanted[1].equals(attribute(entrant, wanted[0], contest))) {
        return null;
      }
    }
    String whose = whose(entrant, contest);
    return whose == null || !withinCategory() ? whose : entrant.category() + "/" + whose;
  }

  private @Nullable String whose(Entrant entrant, Contest contest) {
    String organisation = entrant.organisation();
    if (isForEach()) {
      return attribute(entrant, said.text("capEach" + i), contest);
    }
    Unit unit = unit();
    if (unit == null) {
      return "all of them";
    }
    return switch (unit) {
      case ENTRANT -> entrant.id();
      case CATEGORY -> entrant.category();
      case ORGANISATION -> organisation;
      case PARENT -> organisation == null ? null : parentOrItself(organisation, contest);
      case PERSON -> throw new IllegalArgumentException("no people here");
    };
  }

  /** The entrant's own attribute, or else that of its organisation. */
  private static @Nullable String attribute(Entrant entrant, String name, Contest contest) {
    String organisation = entrant.organisation();
    return entrant
        .attributes()
        .get(name)
        .or(
            () ->
                organisation == null
                    ? Optional.empty()
                    : of(organisation, contest).attributes().get(name))
        .orElse(null);
  }

  private static String parentOrItself(String id, Contest contest) {
    String parent = of(id, contest).parent();
    return parent == null ? id : parent;
  }

  private static Organisation of(String id, Contest contest) {
    return Objects.requireNonNull(contest.organisations().get(id));
  }
}
