package io.laurel.scoring;

import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Score;
import io.laurel.policy.Series;
import java.util.List;

/**
 * What a policy says about scores.
 *
 * @param panels how marks become values
 * @param codes what result codes count
 * @param normalisations how marks and values are made comparable
 * @param parts values made of values
 * @param series values made of results of one kind
 * @param scores the totals of the rounds
 */
public record ScoreRules(
    List<Panel> panels,
    List<ResultCode> codes,
    List<Normalisation> normalisations,
    List<Part> parts,
    List<Series> series,
    List<Score> scores) {

  public ScoreRules {
    panels = List.copyOf(panels);
    codes = List.copyOf(codes);
    normalisations = List.copyOf(normalisations);
    parts = List.copyOf(parts);
    series = List.copyOf(series);
    scores = List.copyOf(scores);
  }
}
