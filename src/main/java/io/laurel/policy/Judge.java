package io.laurel.policy;

import java.util.List;

/** A judge, with the rounds the judge sits in. */
public final class Judge {

  private final io.laurel.Judge given;
  private final Organisation organisation;
  private final List<String> rounds;

  /** Made by the engine. */
  public Judge(io.laurel.Judge given, Organisation organisation, List<String> rounds) {
    this.given = given;
    this.organisation = organisation;
    this.rounds = List.copyOf(rounds);
  }

  /** What tells the judge apart from every other. */
  public String getId() {
    return given.id();
  }

  /** The name as printed. */
  public String getName() {
    return given.name();
  }

  /** Whom the judge comes from, or {@code Organisation.NONE}. */
  public Organisation getOrganisation() {
    return organisation;
  }

  /** Names of the rounds the judge sits in or has marked in, in the order of the contest. */
  public List<String> getRounds() {
    return rounds;
  }

  /** Whether the judge sits in that round. */
  public boolean sitsIn(String round) {
    return rounds.contains(round);
  }

  @Override
  public String toString() {
    return getName();
  }
}
