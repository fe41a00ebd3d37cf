package io.laurel.compare;

import io.laurel.Award;
import io.laurel.Explanation;
import io.laurel.Explanation.NextBetter;
import io.laurel.Explanation.TieBreak;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from an account what kept an entrant from prizes. */
final class Hurdles {

  /** The findings that keep someone from a prize. */
  private static final Set<String> BARRING =
      Set.of(
          "ineligible",
          "disqualified",
          "guest",
          "not-admitted",
          "withdrawn",
          "round-invalid",
          "ranked-behind");

  private Hurdles() {}

  /** What kept the one of that account from these prizes, each hurdle once. */
  static List<Hurdle> of(Explanation account, List<Award> prizes) {
    Set<String> tiers = prizes.stream().map(Award::tier).collect(Collectors.toSet());
    Set<Hurdle> hurdles = new LinkedHashSet<>();
    if (prizes.isEmpty()) {
      return List.of();
    }
    account.findings().stream()
        .filter(finding -> BARRING.contains(finding.status()))
        .map(finding -> new Hurdle(Hurdle.Kind.FOUND, finding.reason(), finding.rule()))
        .forEach(hurdles::add);
    account.refusals().stream()
        .filter(refusal -> tiers.contains(refusal.tier()))
        .map(refusal -> new Hurdle(Hurdle.Kind.REFUSED, refusal.reason(), refusal.rule()))
        .forEach(hurdles::add);
    Optional.ofNullable(account.nextBetter())
        .filter(next -> tiers.contains(next.tier()))
        .map(Hurdles::of)
        .filter(hurdle -> hurdles.stream().noneMatch(known -> tellsTheSame(known, hurdle)))
        .ifPresent(hurdles::add);
    return new ArrayList<>(hurdles);
  }

  private static boolean tellsTheSame(Hurdle known, Hurdle other) {
    boolean isBarred =
        other.kind() == Hurdle.Kind.REFUSED || other.kind() == Hurdle.Kind.NOT_RANKED;
    return isBarred
        ? other.rule() == null || other.rule().equals(known.rule())
        : known.equals(other);
  }

  private static Hurdle of(NextBetter next) {
    Hurdle.Kind kind =
        switch (next.hurdle()) {
          case SCORE -> Hurdle.Kind.SCORE;
          case TIE_BREAK -> Hurdle.Kind.TIE_BREAK;
          case REFUSED -> Hurdle.Kind.REFUSED;
          case PENDING -> Hurdle.Kind.PENDING;
          case NOT_RANKED -> Hurdle.Kind.NOT_RANKED;
        };
    TieBreak tie = next.tieBreak();
    String text =
        tie == null ? String.join("; ", next.reasons()) : Objects.requireNonNullElse(tie.key(), "");
    return new Hurdle(kind, text, next.rule());
  }
}
