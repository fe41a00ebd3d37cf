package io.laurel.ranking;

import io.laurel.Recipient;
import io.laurel.policy.Entry;
import io.laurel.policy.Status;
import io.laurel.scoring.Totals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who may be ranked together, by position. Large fields keep a position for each and make the
 * rest when somebody asks.
 */
public interface Roster {

  /** What tells one apart from every other. */
  String id(int position);

  /** How one is printed. */
  Recipient recipient(int position);

  /** What rules see of one; not always the same object. */
  Entry entry(int position);

  /** The category one is judged in, or an empty text. */
  String category(int position);

  /** The score of one as published, or null. */
  @Nullable BigDecimal score(int position);

  /** The totals that are the scores, or null where there are no totals of a round. */
  @Nullable Totals totals();

  /** What keeps one from prizes; empty when nothing does. */
  List<Status<?>> bars(int position);

  /** Whether positions are in order of id. */
  boolean isOrderedById();

  /** A roster of one, at position 0. */
  static Roster of(
      Recipient recipient, Entry entry, @Nullable BigDecimal score, List<Status<?>> bars) {
    return new Roster() {
      @Override
      public String id(int position) {
        return recipient.id();
      }

      @Override
      public Recipient recipient(int position) {
        return recipient;
      }

      @Override
      public Entry entry(int position) {
        return entry;
      }

      @Override
      public String category(int position) {
        return entry.getCategory();
      }

      @Override
      public @Nullable BigDecimal score(int position) {
        return score;
      }

      @Override
      public @Nullable Totals totals() {
        return null;
      }

      @Override
      public List<Status<?>> bars(int position) {
        return bars;
      }

      @Override
      public boolean isOrderedById() {
        return false;
      }
    };
  }
}
