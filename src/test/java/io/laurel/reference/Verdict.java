package io.laurel.reference;

import io.laurel.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the engine and the reference have to agree on, as lines of text in order.
 *
 * @param refused why the contest can not be judged, or {@code null} when it can; only whether it is
 *     null is compared
 * @param standings rank, group, id and published score
 * @param awards tier, id and rank
 * @param pending id and kind
 * @param vacancies tier, places and whether they rolled down
 */
record Verdict(
    @Nullable String refused,
    List<String> standings,
    List<String> awards,
    List<String> pending,
    List<String> vacancies) {

  static Verdict refused(String why) {
    return new Verdict(why, List.of(), List.of(), List.of(), List.of());
  }

  /** The same of an outcome of the engine. */
  static Verdict of(Outcome outcome) {
    List<String> standings = new ArrayList<>();
    outcome
        .standing("final")
        .forEach(s -> standings.add(standing(s.rank(), s.recipient().id(), s.score())));
    List<String> awards = new ArrayList<>();
    outcome
        .awards()
        .forEach(
            a -> awards.add(award(a.tier(), a.recipient().id(), Objects.requireNonNull(a.rank()))));
    List<String> pending = new ArrayList<>();
    outcome.pending().forEach(p -> pending.add(p.id() + " " + p.kind()));
    List<String> vacancies = new ArrayList<>();
    outcome.vacancies().forEach(v -> vacancies.add(vacancy(v.tier(), v.places(), v.rolledDown())));
    return new Verdict(null, sorted(standings), sorted(awards), sorted(pending), sorted(vacancies));
  }

  static String standing(int rank, String id, @Nullable BigDecimal score) {
    return id
        + " is "
        + rank
        + " with "
        + (score == null ? "-" : score.stripTrailingZeros().toPlainString());
  }

  static String award(String tier, String id, int rank) {
    return tier + " to " + id + " as " + rank;
  }

  static String vacancy(String tier, int places, boolean rolledDown) {
    return tier + ": " + places + (rolledDown ? " rolled down" : " vacant");
  }

  static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  boolean agreesWith(Verdict other) {
    return (refused == null) == (other.refused == null)
        && standings.equals(other.standings)
        && awards.equals(other.awards)
        && pending.equals(other.pending)
        && vacancies.equals(other.vacancies);
  }

  @Override
  public String toString() {
    return refused != null
        ? "  refused: " + refused
        : "  standings "
            + standings
            + "\n  awards    "
            + awards
            + "\n  pending   "
            + pending
            + "\n  vacancies "
            + vacancies;
  }
}
