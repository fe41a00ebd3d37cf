package io.laurel.io.draft;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Judge;
import io.laurel.Jury;
import io.laurel.Organisation;
import io.laurel.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A contest on its way from the files: what was read so far, its names, and what was wrong. */
public final class Draft {

  private final Contest.Builder contest;
  private final Faults faults;
  private final Set<String> rounds = new LinkedHashSet<>();
  private final Set<String> components = new LinkedHashSet<>();
  private final Set<String> judges = new TreeSet<>();
  private final List<Jury> juries = new ArrayList<>();
  private final Set<String> codes = new TreeSet<>();
  private final TreeMap<String, Organisation> organisations = new TreeMap<>();

  /** An empty contest of that name. */
  public Draft(String name, Faults faults) {
    this.contest = Contest.named(name);
    this.faults = faults;
  }

  /** The contest with all that was added. */
  public Contest.Builder contest() {
    return contest;
  }

  /** The contest, for an addition from {@code where}. */
  public Contest.Builder from(String where) {
    return contest.from(where);
  }

  /** What was wrong so far. */
  public Faults faults() {
    return faults;
  }

  /** Adds a round. */
  public void round(String where, String name) {
    rounds.add(name);
    from(where).rounds(name);
  }

  /** Adds a component. */
  public void component(String where, Component component) {
    components.add(component.name());
    from(where).component(component);
  }

  /** Adds a text that may stand in place of a mark. */
  public void code(String code) {
    codes.add(code);
  }

  /** Whether a text in place of a mark is one of the contest's result codes. */
  public boolean isCode(String text) {
    return codes.contains(text);
  }

  /** Adds a judge. */
  public void judge(String where, Judge judge) {
    judges.add(judge.id());
    from(where).judge(judge);
  }

  /** Says who sits in a round. */
  public void jury(String where, Jury jury) {
    juries.add(jury);
    from(where).jury(jury);
  }

  /** Where no judge was listed, those who sit somewhere are the judges, named by their ids. */
  public void judgesFromJuries() {
    if (judges.isEmpty()) {
      Set<String> sitting = new TreeSet<>();
      juries.forEach(jury -> sitting.addAll(jury.judges()));
      sitting.stream()
          .filter(id -> !id.isBlank())
          .forEach(id -> judge("", new Judge(id, id, null)));
    }
  }

  /** Adds an organisation. */
  public void organisation(String where, Organisation organisation) {
    organisations.putIfAbsent(organisation.id(), organisation);
    from(where).organisation(organisation);
  }

  /** The contest's round, where it has just one; {@code final} where none is named. */
  public Optional<String> onlyRound() {
    if (rounds.isEmpty()) {
      return Optional.of("final");
    }
    return rounds.size() == 1 ? Optional.of(rounds.iterator().next()) : Optional.empty();
  }

  /** The contest's component, where it has just one. */
  public Optional<String> onlyComponent() {
    return components.size() == 1 ? Optional.of(components.iterator().next()) : Optional.empty();
  }

  /** Whether there is such a round; says so at {@code where} if not. */
  public boolean hasRound(String where, String name) {
    return has(where, "round", name, rounds);
  }

  /** Whether there is such a component; says so at {@code where} if not. */
  public boolean hasComponent(String where, String name) {
    return has(where, "component", name, components);
  }

  /** Whether there is such a judge; says so at {@code where} if not. */
  public boolean hasJudge(String where, String id) {
    return has(where, "judge", id, judges);
  }

  private boolean has(String where, String kind, String name, Collection<String> names) {
    boolean has = names.contains(name) || faults.namesLost();
    if (!has && !faults.isFull()) {
      faults.add(where, "Unknown " + kind + " `" + name + "`" + Suggestion.ending(name, names));
    }
    return has;
  }

  /** Ids of the organisations that no other is a part of, in order. */
  public String[] organisationsWithoutParts() {
    Set<String> leaves = new TreeSet<>(organisations.keySet());
    organisations
        .values()
        .forEach(
            o -> {
              if (o.parent() != null) {
                leaves.remove(o.parent());
              }
            });
    return leaves.toArray(String[]::new);
  }
}
