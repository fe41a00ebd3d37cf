package io.laurel.io.table;

import io.laurel.Mark;
import io.laurel.io.draft.Draft;
import io.laurel.text.Decimals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the place of a mark: a decimal, nothing, a word or a result code. */
public final class MarkText {

  private final Draft draft;

  /** Marks of {@code draft}, which knows the result codes. */
  public MarkText(Draft draft) {
    this.draft = draft;
  }

  /**
   * Where a mark belongs.
   *
   * @param judge {@code null} for a measured result
   */
  public record Cell(String entry, @Nullable String judge, String component, String round) {}

  /**
   * The mark a text stands for; nothing where none is due, and where the text means nothing, which
   * is a fault at {@code where}.
   *
   * @param column what the column is called, for the message
   */
  public Optional<Mark> read(String text, Cell at, String column, String where) {
    if (draft.isCode(text)) {
      return Optional.of(Mark.coded(at.entry(), at.judge(), at.component(), at.round(), text));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.of(without(at, Mark.State.MISSING));
      case "recused", "回避" -> Optional.of(without(at, Mark.State.RECUSED));
      case "void", "作废" -> Optional.of(without(at, Mark.State.VOID));
      case "-", "—" -> Optional.empty();
      default -> number(text, at, column, where);
    };
  }

  private Optional<Mark> number(String text, Cell at, String column, String where) {
    Optional<BigDecimal> value = Decimals.parse(text);
    if (value.isEmpty()) {
      draft
          .faults()
          .add(
              where,
              "Mark `"
                  + text
                  + "` of entrant `"
                  + at.entry()
                  + "` in column `"
                  + column
                  + "` is not a decimal number; a mark may also be blank (missing), `recused`"
                  + " (`回避`), `void` (`作废`), `-` (not applicable) or one of the contest's `codes`.");
    }
    return value.map(v -> Mark.given(at.entry(), at.judge(), at.component(), at.round(), v));
  }

  private static Mark without(Cell at, Mark.State why) {
    return Mark.without(at.entry(), at.judge(), at.component(), at.round(), why);
  }
}
