package io.laurel.benchmark.national;

import io.laurel.AwardPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What is regulated for the national contest. */
public enum Regulation {
  /** Thirty in a hundred win, and no rule looks at more than one entry. */
  NATIONAL(10, 20, 30, 99, false, ""),

  /** Eleven in a hundred win, unless a rule objects. */
  OBJECTING(
      3,
      7,
      11,
      33,
      false,
      """

      rule "Works of more than 33 pages take no prize" @clause("7") @phase("award")
      when $p : Proposal( entry.number["pages"] > 33B )
      then insert( Objection.to($p, "more than 33 pages") ); end
      """),

  /** Eleven in a hundred win, and each entry is compared with those of its school. */
  COMPARING(
      3,
      7,
      11,
      99,
      true,
      """

      rule "Only the best of a school in a division can win" @clause("7") @phase("rank")
      when
        $e : Entry( $school : organisation, $division : category, $total : total )
        exists Entry( organisation == $school, category == $division, total > $total,
          flag["late"] == false )
      then insert( Ineligible.because($e, "another of the school is better") ); end
      """);

  private final int first;
  private final int second;
  private final int third;
  final int mostPages;
  final boolean onlyBestOfSchool;
  private final String rules;

  Regulation(
      int first, int second, int third, int mostPages, boolean onlyBestOfSchool, String rules) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.mostPages = mostPages;
    this.onlyBestOfSchool = onlyBestOfSchool;
    this.rules = rules;
  }

  /** The prize of that rank among so many. */
  byte prize(int rank, int among) {
    return (byte)
        (rank <= first * among / 100
            ? 1
            : rank <= second * among / 100 ? 2 : rank <= third * among / 100 ? 3 : 0);
  }

  /** The regulation as a policy. */
  public AwardPolicy policy() {
    try (InputStream text = Regulation.class.getResourceAsStream("/benchmark/national.drl")) {
      String national =
          new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
      return AwardPolicy.of(
          "national.drl",
          national
                  .replace("\"10%\"", "\"" + first + "%\"")
                  .replace("\"20%\"", "\"" + second + "%\"")
                  .replace("\"30%\"", "\"" + third + "%\"")
              + rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
