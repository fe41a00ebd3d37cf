package io.laurel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The judges who sit in one round, for one category or for all.
 *
 * @param round the round's name
 * @param category the category's name, or {@code null} for every category without a jury of its own
 * @param judges ids of the judges, in any order
 */
public record Jury(String round, @Nullable String category, List<String> judges) {

  public Jury {
    Objects.requireNonNull(round, "round");
    judges = List.copyOf(judges);
  }
}
