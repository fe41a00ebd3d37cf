package io.laurel.benchmark.national;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What decides the national contest, as plain numbers in order of the entrants' ids. */
public final class Table {

  private static final int PENALTY = 2_00;

  final int divisions;
  final int schools;
  final byte[] division;
  final int[] school;
  final short[] score;
  final byte[] pages;
  final boolean[] late;

  /** Reads a contest. */
  public Table(Contest contest) {
    List<Entrant> entrants = contest.entrants();
    List<Mark> marks = contest.marks();
    Map<String, Integer> schoolNumbers = numbers(contest.organisations().keySet());
    Map<String, Integer> divisionNumbers = numbers(contest.categories());
    int count = entrants.size();
    schools = schoolNumbers.size();
    divisions = divisionNumbers.size();
    division = new byte[count];
    school = new int[count];
    score = new short[count];
    pages = new byte[count];
    late = new boolean[count];
    int next = 0;
    for (int i = 0; i < count; i++) {
      Entrant entrant = entrants.get(i);
      int sum = 0;
      int lowest = Integer.MAX_VALUE;
      int highest = Integer.MIN_VALUE;
      int given = 0;
      for (; next < marks.size(); next++, given++) {
        Mark mark = marks.get(next);
        if (!mark.entrant().equals(entrant.id())) {
          break;
        }
        int value = hundredths(Objects.requireNonNull(mark.value()));
        sum += value;
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
      if (given != NationalContests.JUDGES) {
        throw new IllegalArgumentException("Entrant " + entrant.id() + " has a mark missing.");
      }
      int mean = (2 * (sum - lowest - highest) + 5) / 10;
      division[i] = divisionNumbers.get(entrant.category()).byteValue();
      school[i] = schoolNumbers.get(entrant.organisation());
      pages[i] = Byte.parseByte(entrant.attributes().get("pages").orElseThrow());
      score[i] = (short) (pages[i] > (division[i] < 5 ? 20 : 30) ? mean - PENALTY : mean);
      late[i] = entrant.attributes().get("late").orElseThrow().equals("true");
    }
  }

  int entries() {
    return late.length;
  }

  private static Map<String, Integer> numbers(Iterable<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }

  private static int hundredths(BigDecimal value) {
    return value.scale() == 2
        ? (int) value.scaleByPowerOfTen(2).longValueExact()
        : value.movePointRight(2).intValueExact();
  }
}
