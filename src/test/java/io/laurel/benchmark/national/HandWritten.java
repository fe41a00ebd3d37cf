package io.laurel.benchmark.national;

import io.laurel.Contest;
import java.util.Arrays;

/**
 * The national contest judged by a program that can do nothing else: whole hundredths, one pass
 * over the marks, one sort.
 */
public final class HandWritten {

  private static final int MOST_PER_SCHOOL = 3;
  private static final int PRIZE_LINE = 60_00;
  private static final int INDEX_BITS = 32;
  private static final int SCORE_BITS = 24;

  private HandWritten() {}

  /** The prize of every entrant in order of id: 1, 2 or 3, or 0 for none. */
  public static byte[] judge(Contest contest, Regulation regulation) {
    return judge(new Table(contest), regulation);
  }

  /** As {@link #judge(Contest, Regulation)}, when everything has been read before. */
  public static byte[] judge(Table table, Regulation regulation) {
    int[] ranked = new int[table.divisions];
    long[] order = new long[table.entries()];
    int candidates = 0;
    for (int i = 0; i < order.length; i++) {
      if (!table.late[i]) {
        ranked[table.division[i]]++;
        if (table.score[i] >= PRIZE_LINE && table.pages[i] <= regulation.mostPages) {
          order[candidates++] = key(table.division[i], table.score[i], i);
        }
      }
    }
    Arrays.sort(order, 0, candidates);
    return award(table, regulation, ranked, order, candidates);
  }

  /** Sorts by division, then the best score, then the lowest id. */
  private static long key(int division, int score, int index) {
    return (long) division << (INDEX_BITS + SCORE_BITS)
        | (long) ((1 << SCORE_BITS) - 1 - score) << INDEX_BITS
        | index;
  }

  private static byte[] award(
      Table table, Regulation regulation, int[] ranked, long[] order, int candidates) {
    byte[] prizes = new byte[table.entries()];
    int[] best = new int[table.schools];
    int[] counted = new int[table.schools];
    int[] countedFor = new int[table.schools];
    int division = -1;
    int place = 0;
    int rank = 0;
    long before = -1;
    for (int c = 0; c < candidates; c++) {
      int i = (int) order[c];
      if (table.division[i] != division) {
        division = table.division[i];
        place = 0;
      }
      int school = table.school[i];
      if (countedFor[school] != division + 1) {
        countedFor[school] = division + 1;
        counted[school] = 0;
        best[school] = table.score[i];
      }
      if (counted[school] == MOST_PER_SCHOOL
          || (regulation.onlyBestOfSchool && table.score[i] < best[school])) {
        continue;
      }
      place++;
      long divisionAndScore = order[c] >>> INDEX_BITS;
      if (divisionAndScore != before) {
        before = divisionAndScore;
        rank = place;
      }
      counted[school]++;
      prizes[i] = regulation.prize(rank, ranked[division]);
    }
    return prizes;
  }
}
