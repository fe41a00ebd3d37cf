package io.laurel.scoring;

import io.laurel.Mark;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of many entrants have in common: the category, and of each cell in order the
 * round, the component, the judge and the state. What is said of one such entrant but for the
 * numbers is said of all.
 */
final class Layout {

  private final String category;
  private final List<Mark> marks;
  private final int start;
  private final int size;

  /**
   * @param category the category, or an empty text
   * @param marks all marks
   * @param start position of the first cell of one such entrant
   * @param size how many cells there are
   */
  Layout(String category, List<Mark> marks, int start, int size) {
    this.category = category;
    this.marks = marks;
    this.start = start;
    this.size = size;
  }

  /** The category, or an empty text. */
  String category() {
    return category;
  }

  int size() {
    return size;
  }

  /** The cell at that position, as one of the entrants has it: its number says nothing. */
  Mark cell(int position) {
    return marks.get(start + position);
  }

  /** The position of the first cell of a round, or the size when there is none. */
  int from(String round) {
    int at = 0;
    while (at < size && !isSame(round, cell(at).round())) {
      at++;
    }
    return at;
  }

  /** The position behind the cells of a round that begin at {@code from}. */
  int to(String round, int from) {
    int at = from;
    while (at < size && isSame(round, cell(at).round())) {
      at++;
    }
    return at;
  }

  /** Whether the cells from that position of the marks on are laid out like this. */
  boolean fits(int from, int number) {
    if (number != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!isLike(cell(i), marks.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLike(Mark one, Mark other) {
    return one.state() == other.state()
        && isSame(one.judge(), other.judge())
        && isSame(one.component(), other.component())
        && isSame(one.round(), other.round());
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one == other || (one != null && one.equals(other));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Layout that
        && category.equals(that.category)
        && fits(that.start, that.size);
  }

  @Override
  public int hashCode() {
    int hash = category.hashCode();
    for (int i = 0; i < size; i++) {
      Mark cell = cell(i);
      hash = 31 * hash + cell.state().name().hashCode();
      hash = 31 * hash + Objects.hashCode(cell.judge());
      hash = 31 * hash + cell.component().hashCode();
      hash = 31 * hash + cell.round().hashCode();
    }
    return hash;
  }
}
