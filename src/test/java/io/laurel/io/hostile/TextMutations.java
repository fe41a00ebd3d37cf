package io.laurel.io.hostile;

import static io.laurel.io.hostile.Mutation.keeps;
import static io.laurel.io.hostile.Mutation.spoils;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What can become of files that people type: CSV, YAML and JSON. */
final class TextMutations {

  private static final List<String> ODD_VALUES =
      List.of(
          "1e999999999",
          "-1e-999999999",
          "NaN",
          "Infinity",
          "-0",
          "0x1p3",
          "９５",
          "1,5",
          "9".repeat(5_000),
          "0." + "0".repeat(5_000) + "1",
          "=1+1",
          "null",
          "--",
          "\u202E12",
          "💯",
          "'",
          "\"",
          "",
          "2023-02-30");

  private TextMutations() {}

  /** For any text file. */
  static List<Mutation> any() {
    List<Mutation> all = new ArrayList<>();
    all.add(bytes("truncated", (b, r) -> Arrays.copyOf(b, r.nextInt(b.length + 1))));
    all.add(bytes("bytes flipped", TextMutations::flipped));
    all.add(bytes("GBK", (b, r) -> encoded(b, Charset.forName("GBK"))));
    all.add(bytes("UTF-16", (b, r) -> encoded(b, StandardCharsets.UTF_16)));
    all.add(bytes("UTF-16 without mark", (b, r) -> encoded(b, StandardCharsets.UTF_16LE)));
    all.add(bytes("NUL bytes", (b, r) -> inserted(b, new byte[3], r)));
    all.add(bytes("very long line", (b, r) -> inserted(b, filled(2_000_000, 'x'), r)));
    all.add(bytes("deep nesting", (b, r) -> inserted(b, filled(200_000, '['), r)));
    all.add(
        bytes(
            "deep maps",
            (b, r) -> inserted(b, "{\"a\":".repeat(50_000).getBytes(StandardCharsets.UTF_8), r)));
    all.add(bytes("quotes without end", (b, r) -> inserted(b, new byte[] {'"'}, r)));
    all.add(bytes("odd value", TextMutations::withOddValue));
    all.add(
        bytes("line left out", (b, r) -> lines(b, list -> list.remove(r.nextInt(list.size())))));
    all.add(
        bytes(
            "line twice", (b, r) -> lines(b, list -> list.add(list.get(r.nextInt(list.size()))))));
    all.add(bytes("lines shuffled", (b, r) -> lines(b, list -> shuffle(list, r))));
    all.add(spoils("two files swapped", TextMutations::swapFiles));
    all.add(spoils("file left out", (files, r) -> files.remove(pick(files, "", r))));
    all.add(spoils("file empty", (files, r) -> files.put(pick(files, "", r), new byte[0])));
    return all;
  }

  /** For folders, which have CSV and YAML files. */
  static List<Mutation> folders() {
    List<Mutation> all = new ArrayList<>(any());
    all.add(csv("heading twice", (l, r) -> l.replaceFirst("^([^,]*,[^,\n]*)", "$1,$1")));
    all.add(csv("headings swapped", (l, r) -> l.replaceFirst("^([^,]*),([^,\n]*)", "$2,$1")));
    all.add(csv("heading of thousands of columns", (l, r) -> "a,".repeat(10_000) + l));
    all.add(
        spoils(
            "billion laughs",
            (files, r) -> files.put("rulings.yaml", laughs().getBytes(StandardCharsets.UTF_8))));
    all.add(
        same(
            "byte order mark",
            (b, r) -> concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, b)));
    all.add(same("Windows line ends", (b, r) -> text(string(b).replace("\n", "\r\n"))));
    all.add(sameCsv("semicolons", text -> text.replace(',', ';')));
    all.add(sameCsv("tabs", text -> text.replace(',', '\t')));
    all.add(keeps("rows in another order", TextMutations::shuffleRows));
    all.add(keeps("last column first but for the entry", TextMutations::moveColumn));
    return all;
  }

  private static Mutation bytes(String name, BiFunction<byte[], SplittableRandom, byte[]> change) {
    return spoils(
        name,
        (files, random) ->
            files.computeIfPresent(pick(files, "", random), (f, b) -> change.apply(b, random)));
  }

  private static Mutation same(String name, BiFunction<byte[], SplittableRandom, byte[]> change) {
    return keeps(name, (files, random) -> files.replaceAll((f, b) -> change.apply(b, random)));
  }

  private static Mutation csv(String name, BiFunction<String, SplittableRandom, String> change) {
    return spoils(
        name,
        (files, random) ->
            files.computeIfPresent(
                pick(files, ".csv", random),
                (f, b) -> text(change.apply(withoutComments(string(b)), random))));
  }

  /** Only for files whose cells hold none of the separators. */
  private static Mutation sameCsv(String name, UnaryOperator<String> change) {
    return keeps(
        name,
        (files, random) ->
            files.replaceAll(
                (f, b) ->
                    f.endsWith(".csv") && string(b).indexOf(';') < 0 && string(b).indexOf('"') < 0
                        ? text(change.apply(string(b)))
                        : b));
  }

  private static void shuffleRows(Map<String, byte[]> files, SplittableRandom random) {
    files.replaceAll(
        (f, b) ->
            f.endsWith(".csv")
                ? lines(
                    text(withoutComments(string(b))), l -> shuffle(l.subList(1, l.size()), random))
                : b);
  }

  private static void moveColumn(Map<String, byte[]> files, SplittableRandom random) {
    files.replaceAll(
        (f, b) -> {
          String table = withoutComments(string(b));
          return f.endsWith(".csv") && table.indexOf('"') < 0
              ? lines(text(table), list -> list.replaceAll(TextMutations::moved))
              : b;
        });
  }

  private static String moved(String row) {
    List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
    if (cells.size() > 2) {
      cells.add(1, cells.remove(cells.size() - 1));
    }
    return String.join(",", cells);
  }

  private static void swapFiles(Map<String, byte[]> files, SplittableRandom random) {
    String one = pick(files, "", random);
    String other = pick(files, "", random);
    byte[] kept = files.get(one);
    files.put(one, files.get(other));
    files.put(other, kept);
  }

  static String pick(Map<String, byte[]> files, String ending, SplittableRandom random) {
    List<String> names = files.keySet().stream().filter(f -> f.endsWith(ending)).sorted().toList();
    return names.get(random.nextInt(names.size()));
  }

  static byte[] flipped(byte[] bytes, SplittableRandom random) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i <= random.nextInt(8) && bytes.length > 0; i++) {
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] withOddValue(byte[] bytes, SplittableRandom random) {
    String odd = ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
    String[] parts = string(bytes).split("(?<=[,:\\s])|(?=[,:\\s])", -1);
    parts[random.nextInt(parts.length)] = odd;
    return text(String.join("", parts));
  }

  private static String laughs() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [ha, ha]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return yaml.toString();
  }

  private static String withoutComments(String csv) {
    return csv.replaceAll("(?m)^#.*\n", "");
  }

  private static byte[] lines(byte[] bytes, java.util.function.Consumer<List<String>> change) {
    List<String> lines = new ArrayList<>(string(bytes).lines().toList());
    if (!lines.isEmpty()) {
      change.accept(lines);
    }
    return text(String.join("\n", lines) + "\n");
  }

  private static void shuffle(List<String> lines, SplittableRandom random) {
    Collections.shuffle(lines, new Random(random.nextLong()));
  }

  private static byte[] inserted(byte[] bytes, byte[] more, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    return concat(
        concat(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private static byte[] filled(int length, char with) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  private static byte[] encoded(byte[] bytes, Charset charset) {
    return string(bytes).getBytes(charset);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
