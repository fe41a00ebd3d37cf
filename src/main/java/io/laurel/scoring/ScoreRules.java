package io.laurel.scoring;

import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.Score;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says about scores.
 *
 * @param panels how marks become values
 * @param normalisations how marks and values are made comparable
 * @param parts values made of values
 * @param scores the totals of the rounds
 */
public record ScoreRules(
    List<Panel> panels, List<Normalisation> normalisations, List<Part> parts, List<Score> scores) {

  public ScoreRules {
    panels = List.copyOf(panels);
    normalisations = List.copyOf(normalisations);
    parts = List.copyOf(parts);
    scores = List.copyOf(scores);
  }

  /**
   * How a component is treated in a round: a panel that names the round goes before one that names
   * none.
   */
  Optional<Panel> panel(String component, String round) {
    return panels.stream()
        .filter(
            p ->
                p.getComponents().contains(component)
                    && p.getRound().filter(round::equals).isPresent())
        .findFirst()
        .or(
            () ->
                panels.stream()
                    .filter(p -> p.getComponents().contains(component) && p.getRound().isEmpty())
                    .findFirst());
  }

  /**
   * How the marks for a component, or the values of a component or part, are normalised in a round:
   * what names the round goes before what names none.
   */
  Optional<Normalisation> normalisation(boolean ofMarks, String name, String round) {
    Normalisation anywhere = null;
    for (Normalisation each : normalisations) {
      if (each.isOfMarks() == ofMarks && each.getNames().contains(name)) {
        if (each.getRound().filter(round::equals).isPresent()) {
          return Optional.of(each);
        }
        anywhere = each.getRound().isEmpty() ? each : anywhere;
      }
    }
    return Optional.ofNullable(anywhere);
  }

  Optional<Part> part(String name, String round) {
    return parts.stream()
        .filter(p -> p.getName().equals(name) && p.getRound().equals(round))
        .findFirst();
  }

  /** How the total of a round is made. */
  public Optional<Score> score(String round) {
    return scores.stream().filter(s -> s.getRound().equals(round)).findFirst();
  }
}
