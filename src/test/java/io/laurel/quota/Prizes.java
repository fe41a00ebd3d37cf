package io.laurel.quota;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Fields;
import io.laurel.JudgementException;
import java.util.Locale;

/** Policies of a few prizes, and fields for them. */
final class Prizes {

  private Prizes() {}

  /**
   * A policy of prizes A, B, … one after another, each written as it goes on after its level;
   * entrants with the attribute {@code guest} are guests.
   */
  static AwardPolicy policy(String... tiers) {
    StringBuilder rules =
        new StringBuilder(
            "rule \"Guests\" @phase(\"check\") when $e : Entry( has[\"guest\"] ) then insert( Guest.because($e, \"guest\") ); end\n");
    for (int i = 0; i < tiers.length; i++) {
      rules.append(
          String.format(
              Locale.ROOT,
              "rule \"Prize %d\" @phase(\"award\") when Contest() then insert( Tier.named(\"%c\").level(%d).%s ); end%n",
              i + 1,
              'A' + i,
              i + 1,
              tiers[i]));
    }
    return Fields.policy(rules.toString());
  }

  /** So many entrants E000, E001, … whose scores go down by one, to {@code lowest}. */
  static Contest.Builder field(int entrants, int lowest) {
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < entrants; i++) {
      field
          .append(i == 0 ? "" : ", ")
          .append(String.format(Locale.ROOT, "E%03d %d", i, lowest + entrants - 1 - i));
    }
    return Fields.of(field.toString());
  }

  /** Adds entrants who do not appear. */
  static Contest.Builder away(Contest.Builder contest, String... ids) {
    for (String id : ids) {
      contest.entrant(Entrant.of(id, id));
    }
    return contest;
  }

  static void assertFault(Contest.Builder contest, AwardPolicy policy, String fault) {
    assertThatThrownBy(() -> policy.judge(contest.build()))
        .isInstanceOf(JudgementException.class)
        .hasMessageEndingWith(fault);
  }
}
