package io.laurel.scoring;

import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.ResultCode;
import io.laurel.policy.ResultCode.Effect;
import io.laurel.policy.Score;
import io.laurel.policy.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about the scores of one round. Panels, codes and normalisations that name the
 * round go before those that name none.
 */
final class RoundRules {

  private final Map<String, List<Panel>> panels = new HashMap<>();
  private final Map<String, ResultCode> codes = new HashMap<>();
  private final Map<String, Normalisation> ofMarks = new HashMap<>();
  private final Map<String, Normalisation> ofValues = new HashMap<>();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Series> series = new LinkedHashMap<>();
  private @Nullable Score score;

  RoundRules(ScoreRules rules, String round) {
    addPanels(rules, round);
    for (Optional<String> scope : List.of(Optional.of(round), Optional.<String>empty())) {
      for (ResultCode code : rules.codes()) {
        if (code.getRound().equals(scope)) {
          codes.putIfAbsent(code.getCode(), code);
        }
      }
      for (Normalisation normalisation : rules.normalisations()) {
        if (normalisation.getRound().equals(scope)) {
          add(normalisation);
        }
      }
    }
    for (Part part : rules.parts()) {
      if (part.getRound().equals(round)) {
        parts.putIfAbsent(part.getName(), part);
      }
    }
    for (Series one : rules.series()) {
      if (one.getRound().equals(round)) {
        series.putIfAbsent(one.getName(), one);
      }
    }
    for (Score one : rules.scores()) {
      if (score == null && one.getRound().equals(round)) {
        score = one;
      }
    }
  }

  private void addPanels(ScoreRules rules, String round) {
    Map<String, List<Panel>> general = new HashMap<>();
    for (Panel panel : rules.panels()) {
      String scope = panel.getRound().orElse(null);
      if (scope == null || scope.equals(round)) {
        Map<String, List<Panel>> kind = scope == null ? general : panels;
        for (String component : panel.getComponents()) {
          kind.computeIfAbsent(component, k -> new ArrayList<>()).add(panel);
        }
      }
    }
    general.forEach(panels::putIfAbsent);
  }

  private void add(Normalisation normalisation) {
    Map<String, Normalisation> kind = normalisation.isOfMarks() ? ofMarks : ofValues;
    normalisation.getNames().forEach(name -> kind.putIfAbsent(name, normalisation));
  }

  /** How the marks of judges for a component are normalised, if they are. */
  Optional<Normalisation> marksNormalised(String component) {
    return Optional.ofNullable(ofMarks.get(component));
  }

  /** How the values of a component, part or series are normalised, if they are. */
  Optional<Normalisation> valuesNormalised(String name) {
    return Optional.ofNullable(ofValues.get(name));
  }

  /** How the marks of a component are treated: one panel, or several for different sizes. */
  List<Panel> panels(String component) {
    return panels.getOrDefault(component, List.of());
  }

  Optional<ResultCode> code(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  Optional<Part> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  Optional<Series> series(String name) {
    return Optional.ofNullable(series.get(name));
  }

  Collection<String> partNames() {
    return parts.keySet();
  }

  Collection<String> seriesNames() {
    return series.keySet();
  }

  Optional<Score> score() {
    return Optional.ofNullable(score);
  }

  /** Whether a value may wait for people to decide it. */
  boolean mayWait() {
    return panels.values().stream().flatMap(List::stream).anyMatch(p -> p.getApart().isPresent())
        || codes.values().stream().anyMatch(c -> has(c, Effect.BY_RULING));
  }

  /** Whether an entrant may be left unranked for want of a value. */
  boolean mayUnrank() {
    return panels.values().stream()
            .flatMap(List::stream)
            .anyMatch(p -> p.getMissing().filter(m -> m == Missing.UNRANKED).isPresent())
        || codes.values().stream().anyMatch(c -> has(c, Effect.UNRANKED) || has(c, Effect.WORST));
  }

  private static boolean has(ResultCode code, Effect effect) {
    return code.getEffect().filter(e -> e == effect).isPresent();
  }
}
