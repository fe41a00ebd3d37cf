package io.laurel.benchmark.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cost of an entry against the number of entries, both in powers of ten. */
final class GrowthPlot {

  private record Line(String benchmark, String name, String colour) {}

  private static final List<Line> LINES =
      List.of(
          new Line("NationalBenchmark.laurel", "Laurel", "#2a78d6"),
          new Line("NationalBenchmark.handWritten", "hand-written Java", "#1baf7a"),
          new Line("NationalBenchmark.database", "DuckDB", "#eda100"),
          new Line("NationalBenchmark.beginner", "beginner's DRL", "#e34948"));

  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int RIGHT = 590;
  private static final int TOP = 64;
  private static final int BOTTOM = 360;

  private final Figures figures;
  private final List<Integer> sizes;
  private final int lowest;
  private final int highest;

  GrowthPlot(Figures figures) {
    this.figures = figures;
    this.sizes = figures.numbers("entries");
    double[] costs =
        LINES.stream()
            .flatMap(line -> sizes.stream().map(n -> cost(line, n)))
            .flatMap(Optional::stream)
            .mapToDouble(Math::log10)
            .sorted()
            .toArray();
    this.lowest = (int) Math.floor(costs[0]);
    this.highest = Math.max(lowest + 1, (int) Math.ceil(costs[costs.length - 1]));
  }

  private Optional<Double> cost(Line line, int entries) {
    return figures.find(line.benchmark(), "entries=" + entries).map(m -> m.median() / entries);
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="t">
        <style>
          .back { fill: #ffffff; } text { fill: #333333; font: 13px sans-serif; } .head { font-size: 16px; }
          .rule { stroke: #dddddd; } .line { fill: none; stroke-width: 2.5; } .name { font-weight: 600; }
          @media (prefers-color-scheme: dark) {
            .back { fill: #161b22; } text { fill: #d8dee6; } .rule { stroke: #39424e; }
          }
        </style>
        <title id="t">Microseconds for each entry of a national contest · 全国赛每件作品的微秒数</title>
        <rect class="back" width="%d" height="%d"/>
        <text class="head" x="%d" y="28">Microseconds for each entry of a national contest · 全国赛每件作品的微秒数</text>
        """
            .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, WIDTH, HEIGHT, LEFT));
    axes(svg);
    double above = Double.NEGATIVE_INFINITY;
    for (Line line : ordered()) {
      above = draw(line, svg, above);
    }
    return svg.append("</svg>\n").toString();
  }

  /** From the top: where the lines end. */
  private List<Line> ordered() {
    return LINES.stream()
        .filter(line -> lastSize(line).isPresent())
        .sorted(java.util.Comparator.comparingDouble(line -> endOf(line)))
        .toList();
  }

  private Optional<Integer> lastSize(Line line) {
    return sizes.stream().filter(n -> cost(line, n).isPresent()).reduce((a, b) -> b);
  }

  private double endOf(Line line) {
    return y(cost(line, lastSize(line).orElseThrow()).orElseThrow());
  }

  private void axes(StringBuilder svg) {
    for (int power = lowest; power <= highest; power++) {
      double y = y(Math.pow(10, power));
      svg.append(
          element(
              "<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
              LEFT, RIGHT, y, y));
      svg.append(
          element(
              "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
              LEFT - 8, y + 4, BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString()));
    }
    for (int n : sizes) {
      svg.append(
          element(
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>", x(n), BOTTOM + 22, n));
    }
    svg.append(
        element(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">entries · 作品数</text>",
            (LEFT + RIGHT) / 2, BOTTOM + 46));
  }

  private double draw(Line line, StringBuilder svg, double above) {
    List<Integer> measured = sizes.stream().filter(n -> cost(line, n).isPresent()).toList();
    String points =
        measured.stream()
            .map(n -> String.format(Locale.ROOT, "%.1f,%.1f", x(n), y(cost(line, n).orElseThrow())))
            .collect(Collectors.joining(" "));
    svg.append(
        element("<polyline class=\"line\" stroke=\"%s\" points=\"%s\"/>", line.colour(), points));
    for (int n : measured) {
      svg.append(
          element(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>",
              x(n), y(cost(line, n).orElseThrow()), line.colour()));
    }
    double x = x(lastSize(line).orElseThrow()) + 10;
    double y = Math.max(endOf(line) + 4, above + 16);
    svg.append(element("<text class=\"name\" x=\"%.1f\" y=\"%.1f\">%s</text>", x, y, line.name()));
    return y;
  }

  private static String element(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }

  private double x(int entries) {
    double first = Math.log10(sizes.get(0));
    double last = Math.log10(sizes.get(sizes.size() - 1));
    return LEFT + 16 + (RIGHT - LEFT - 32) * (Math.log10(entries) - first) / (last - first);
  }

  private double y(double cost) {
    return BOTTOM - (BOTTOM - TOP) * (Math.log10(cost) - lowest) / (highest - lowest);
  }
}
