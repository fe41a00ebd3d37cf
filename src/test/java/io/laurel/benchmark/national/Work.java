package io.laurel.benchmark.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** An entry as a first set of rules would have it: a bean that rules change. */
public final class Work {

  private final String id;
  private final String division;
  private final String school;
  private final boolean late;
  private final int pages;
  private final List<BigDecimal> marks;
  private BigDecimal score = BigDecimal.ZERO;
  private boolean scored;
  private boolean penalised;
  private boolean out;
  private int prize;

  Work(String id, String division, String school, boolean late, int pages, List<BigDecimal> marks) {
    this.id = id;
    this.division = division;
    this.school = school;
    this.late = late;
    this.pages = pages;
    this.marks = marks;
  }

  public String getId() {
    return id;
  }

  public String getDivision() {
    return division;
  }

  public String getSchool() {
    return school;
  }

  public boolean isLate() {
    return late;
  }

  public int getPages() {
    return pages;
  }

  public BigDecimal getScore() {
    return score;
  }

  public void setScore(BigDecimal newScore) {
    score = newScore;
  }

  public boolean isScored() {
    return scored;
  }

  public void setScored(boolean newScored) {
    scored = newScored;
  }

  public boolean isPenalised() {
    return penalised;
  }

  public void setPenalised(boolean newPenalised) {
    penalised = newPenalised;
  }

  public boolean isOut() {
    return out;
  }

  public void setOut(boolean newOut) {
    out = newOut;
  }

  public int getPrize() {
    return prize;
  }

  public void setPrize(int newPrize) {
    prize = newPrize;
  }

  /** The mean of the marks without the highest and the lowest, to two decimals. */
  public BigDecimal trimmedMean() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal lowest = marks.get(0);
    BigDecimal highest = marks.get(0);
    for (BigDecimal mark : marks) {
      sum = sum.add(mark);
      lowest = lowest.min(mark);
      highest = highest.max(mark);
    }
    return sum.subtract(lowest)
        .subtract(highest)
        .divide(BigDecimal.valueOf(marks.size() - 2L), 2, RoundingMode.HALF_UP);
  }
}
