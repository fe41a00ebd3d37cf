package io.laurel.reference.quota;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import io.laurel.Ruling;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A contest whose attributes are the choices of its policy.
 *
 * @param seed what it was made from
 */
record QuotaCase(long seed, Contest contest) {

  /** The same with one more ruling. */
  QuotaCase ruled(Ruling ruling) {
    Contest.Builder builder = rebuild(e -> true, a -> true);
    contest.rulings().forEach(builder::ruling);
    return new QuotaCase(seed, builder.ruling(ruling).build());
  }

  /** The same without one entrant and its marks. */
  QuotaCase without(String entrant) {
    Contest.Builder builder = rebuild(e -> !e.equals(entrant), a -> true);
    contest.rulings().forEach(builder::ruling);
    return new QuotaCase(seed, builder.build());
  }

  /** The same without one attribute of the contest. */
  QuotaCase unsaid(String attribute) {
    Contest.Builder builder = rebuild(e -> true, a -> !a.equals(attribute));
    contest.rulings().forEach(builder::ruling);
    return new QuotaCase(seed, builder.build());
  }

  /** The same with one more attribute of the contest. */
  QuotaCase said(String attribute, String value) {
    Contest.Builder builder = rebuild(e -> true, a -> !a.equals(attribute));
    contest.rulings().forEach(builder::ruling);
    return new QuotaCase(seed, builder.attribute(attribute, value).build());
  }

  /** The same without its rulings. */
  QuotaCase unruled() {
    return new QuotaCase(seed, rebuild(e -> true, a -> true).build());
  }

  private Contest.Builder rebuild(Predicate<String> entrants, Predicate<String> attributes) {
    Contest.Builder builder = Contest.named(contest.name());
    contest
        .attributes()
        .asMap()
        .forEach(
            (name, value) -> {
              if (attributes.test(name)) {
                builder.attribute(name, value);
              }
            });
    builder.categories(contest.categories().toArray(String[]::new));
    contest.organisations().values().forEach(builder::organisation);
    contest.components().values().forEach(builder::component);
    contest.entrants().stream().filter(e -> entrants.test(e.id())).forEach(builder::entrant);
    contest.marks().stream().filter(m -> entrants.test(m.entrant())).forEach(builder::mark);
    return builder;
  }

  /** Everything that decides the outcome, to be read by people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed " + seed + "\n");
    new TreeMap<>(contest.attributes().asMap())
        .forEach((name, value) -> text.append("  ").append(name).append(" = ").append(value));
    text.append("\ncategories ").append(contest.categories()).append("\n");
    contest
        .organisations()
        .values()
        .forEach(
            o ->
                text.append(
                    "organisation " + o.id() + " of " + o.parent() + " " + o.attributes() + "\n"));
    for (Entrant e : contest.entrants()) {
      text.append("entrant " + e.id() + " in " + e.category() + " of " + e.organisation() + " ");
      text.append(e.attributes() + ":");
      List<Mark> marks = contest.marks().stream().filter(m -> m.entrant().equals(e.id())).toList();
      marks.forEach(m -> text.append(" " + m.component() + "=" + m.value()));
      text.append("\n");
    }
    contest.rulings().forEach(r -> text.append("ruling " + r.decides() + " " + r.order() + "\n"));
    return text.toString();
  }
}
