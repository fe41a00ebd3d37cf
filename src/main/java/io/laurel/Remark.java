package io.laurel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is worth knowing about an outcome and decides nothing.
 *
 * @param code what kind of remark: {@code no-entrants}; {@code round-invalid} (round, reason);
 *     {@code not-judged-yet} (round or team score); {@code quota-above-field} (prize, places,
 *     candidates); {@code cut-offs-contradict} (prize, places allowed to it and the higher ones,
 *     places these took already); {@code ruling-unused} (what it would decide); {@code rule-compares-entries}
 *     (rule); {@code note} (text of the policy)
 * @param values what it is about, in the order given above
 * @param rule the rule it comes from, or {@code null}
 */
public record Remark(String code, List<String> values, @Nullable RuleReference rule) {

  public Remark {
    Objects.requireNonNull(code, "code");
    values = List.copyOf(values);
  }
}
