package io.laurel.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A category with too few entries is judged as a part of another (合并组别). Phase check: rules of that
 * phase still see the category an entry was filed in; from the phase score on its entries belong to
 * the other one, in rankings, prizes and reports, and the merged category is no fact any more.
 * Juries stay as they were. A category merged into one that is merged itself goes on with it.
 * Catalogue 1.14.
 */
public final class Merge extends Conclusion<Merge> {

  private final String category;
  private @Nullable String target;

  private Merge(String category) {
    this.category = category;
  }

  /** The category that is merged. */
  public static Merge of(Category category) {
    return new Merge(category.name());
  }

  /** The category it is merged into, by name. Must be said. */
  public Merge into(String category) {
    return with(m -> m.target = category);
  }

  /** The category it is merged into. */
  public Merge into(Category category) {
    return into(category.name());
  }

  public String getCategory() {
    return category;
  }

  /** The category it is merged into. */
  public Optional<String> getTarget() {
    return Optional.ofNullable(target);
  }

  @Override
  public String toString() {
    return "Merge " + category + " into " + target;
  }
}
