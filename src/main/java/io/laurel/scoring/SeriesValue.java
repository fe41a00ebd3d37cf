package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Series;
import io.laurel.policy.Series.Making;
import io.laurel.scoring.Value.Absence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The value of a series: results, the best and worst dropped, the rest put together. */
final class SeriesValue {

  /** One result of the series, in the order given. */
  private record Result(String name, Value value) {

    boolean isCoded() {
      return value.absence() == Absence.CODED;
    }

    Fraction number() {
      return Objects.requireNonNull(value.number());
    }

    String text() {
      return isCoded() ? value.code() : number().toText();
    }
  }

  private final Sheet sheet;
  private final Series series;
  private final Comparator<Result> bestFirst;

  SeriesValue(Sheet sheet, Series series) {
    this.sheet = sheet;
    this.series = series;
    Comparator<Result> lowestFirst =
        (a, b) ->
            a.isCoded() || b.isCoded()
                ? Boolean.compare(a.isCoded(), b.isCoded())
                : a.number().compareTo(b.number());
    Comparator<Result> highestFirst =
        (a, b) ->
            a.isCoded() || b.isCoded()
                ? Boolean.compare(a.isCoded(), b.isCoded())
                : b.number().compareTo(a.number());
    this.bestFirst = series.getHighestBest().orElse(true) ? highestFirst : lowestFirst;
  }

  Value value() {
    List<Result> results = new ArrayList<>();
    Value obstacle = Value.of(Fraction.ZERO);
    for (String name : series.getResults()) {
      Value value = sheet.value(name);
      if (value.absence() == Absence.NONE) {
        value = noResult(name);
      }
      if (value.number() != null || value.absence() == Absence.CODED) {
        results.add(new Result(name, value));
      } else if (value.absence() != Absence.LEFT_OUT) {
        obstacle = obstacle.or(value);
      }
    }
    return obstacle.absence() == null ? made(results) : obstacle;
  }

  private Value noResult(String name) {
    return sheet.fault(
        sheet.who()
            + " has no result"
            + sheet.where(name)
            + ", and "
            + series
            + " is made of it; give it, or give the cell as missing or by a code.",
        series);
  }

  private Value made(List<Result> results) {
    List<Result> kept = new ArrayList<>(results);
    List<Result> dropped = new ArrayList<>();
    drop(kept, dropped, series.getDropWorst(), bestFirst.reversed());
    drop(kept, dropped, series.getDropBest(), bestFirst);
    if (kept.isEmpty()) {
      return sheet.fault(
          sheet.who()
              + ": of "
              + results.size()
              + " results"
              + sheet.where(series.getName())
              + " none remains to count.",
          series);
    }
    List<Result> sorted = new ArrayList<>(kept);
    sorted.sort(bestFirst);
    sheet
        .trace()
        .ifPresent(
            t -> t.counting(series.getName(), () -> numbers(sorted), () -> discarded(dropped)));
    if (series.getMaking().filter(m -> m == Making.BEST).isPresent()) {
      return of(sorted.subList(0, 1), dropped);
    }
    return of(kept, dropped);
  }

  /** The first of equals is the earliest, as sorting keeps their order. */
  private static void drop(
      List<Result> kept, List<Result> dropped, int count, Comparator<Result> order) {
    List<Result> sorted = new ArrayList<>(kept);
    sorted.sort(order);
    List<Result> leaving = sorted.subList(0, Math.min(count, sorted.size()));
    dropped.addAll(leaving);
    kept.removeIf(one -> leaving.stream().anyMatch(l -> l.name().equals(one.name())));
  }

  private Value of(List<Result> kept, List<Result> dropped) {
    boolean mean = series.getMaking().filter(m -> m == Making.MEAN).isPresent();
    String added = kept.stream().map(Result::text).collect(Collectors.joining(" + "));
    String expression = mean && kept.size() > 1 ? "(" + added + ") ÷ " + kept.size() : added;
    String left =
        dropped.isEmpty()
            ? ""
            : dropped.stream()
                .map(r -> r.name() + " " + r.text())
                .collect(Collectors.joining(", ", " [", "]"));
    Result coded = kept.stream().filter(Result::isCoded).findFirst().orElse(null);
    if (coded != null) {
      String code = coded.value().code();
      sheet.trace().ifPresent(t -> t.coded(series.getName(), expression + left, code));
      return Value.coded(code);
    }
    Fraction sum = kept.stream().map(Result::number).reduce(Fraction.ZERO, Fraction::plus);
    Fraction exact = mean ? sum.dividedBy(Fraction.of(kept.size())) : sum;
    sheet.trace().ifPresent(t -> t.step(series.getName(), expression + left, exact));
    Rounding rounding = series.getRounding().orElse(null);
    if (rounding == null) {
      return Value.of(exact);
    }
    BigDecimal rounded = exact.rounded(series.getDigits(), rounding.mode());
    sheet
        .trace()
        .ifPresent(t -> t.rounding(series.getName(), exact, series.getDigits(), rounding, rounded));
    return Value.of(Fraction.of(rounded));
  }

  private static List<Fraction> numbers(List<Result> results) {
    return results.stream().filter(r -> !r.isCoded()).map(Result::number).toList();
  }

  private List<Fraction> discarded(List<Result> dropped) {
    return numbers(dropped.stream().sorted(bestFirst).toList());
  }
}
