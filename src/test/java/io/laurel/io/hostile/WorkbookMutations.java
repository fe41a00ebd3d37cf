package io.laurel.io.hostile;

import static io.laurel.io.hostile.Mutation.spoils;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What can become of a workbook: as a file, as an archive, as XML. */
final class WorkbookMutations {

  private static final List<String> NUMBERS =
      List.of("1e999999999", "NaN", "-1E-5000", "9".repeat(300), "1 2", "", "9.3499999999999996");
  private static final List<String> PLACES =
      List.of("ZZZZZZZ1", "XFD1048576", "A0", "a1", "1A", "A99999999999", "$A$1", "");

  private WorkbookMutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.add(file("truncated", (b, r) -> Arrays.copyOf(b, r.nextInt(b.length))));
    all.add(file("bytes flipped", TextMutations::flipped));
    all.add(file("no archive", (b, r) -> "id,name\n".getBytes(StandardCharsets.UTF_8)));
    all.add(file("empty", (b, r) -> new byte[0]));
    all.add(part("part truncated", (x, r) -> x.substring(0, r.nextInt(x.length()))));
    all.add(part("part of another encoding", (x, r) -> x.replace("UTF-8", "UTF-16")));
    all.add(
        part("number", (x, r) -> replaced(x, "<v>[^<]*</v>", "<v>" + one(NUMBERS, r) + "</v>", r)));
    all.add(
        part(
            "place",
            (x, r) -> replaced(x, " r=\"[A-Z]+[0-9]+\"", " r=\"" + one(PLACES, r) + "\"", r)));
    all.add(
        part(
            "text that is not there",
            (x, r) -> replaced(x, "t=\"s\"><v>[0-9]+", "t=\"s\"><v>2000000000", r)));
    all.add(part("unknown type", (x, r) -> replaced(x, " t=\"[a-zA-Z]+\"", " t=\"odd\"", r)));
    all.add(part("error", (x, r) -> replaced(x, "><v>", " t=\"e\"><v>#N/A", r)));
    all.add(
        part("document type", (x, r) -> doctype(x, "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">")));
    all.add(
        part(
            "external entity",
            (x, r) -> doctype(x, "<!ENTITY a SYSTEM \"file:///etc/hostname\">")));
    all.add(
        part(
            "entity used",
            (x, r) -> replaced(doctype(x, laughs()), "<v>[^<]*</v>", "<v>&l9;</v>", r)));
    all.add(
        part(
            "row of very many cells",
            (x, r) -> replaced(x, "<row [^>]*>", "$0" + "<c><v>1</v></c>".repeat(50_000), r)));
    all.add(
        part("very long text", (x, r) -> replaced(x, "<t[^>]*>", "$0" + "x".repeat(3_000_000), r)));
    all.add(
        part(
            "deep elements",
            (x, r) -> replaced(x, "<row [^>]*>", "$0" + "<a>".repeat(100_000), r)));
    all.add(
        part(
            "shared formula of nothing",
            (x, r) -> replaced(x, "<v>", "<f t=\"shared\" si=\"7\"/><v>", r)));
    all.add(archive("part left out", (parts, r) -> parts.remove(TextMutations.pick(parts, "", r))));
    all.add(archive("bomb", (parts, r) -> parts.put(TextMutations.pick(parts, "", r), bomb(r))));
    all.add(
        archive(
            "bomb beside",
            (parts, r) ->
                parts.put("xl/media/image1.png", new byte[100_000_000 / (1 + r.nextInt(3))])));
    all.add(
        archive(
            "very many parts",
            (parts, r) -> {
              for (int i = 0; i < 2_000; i++) {
                parts.put("xl/p" + i + ".xml", new byte[] {'<'});
              }
            }));
    all.add(
        archive(
            "two parts swapped",
            (parts, r) -> {
              String one = TextMutations.pick(parts, ".xml", r);
              String other = TextMutations.pick(parts, ".xml", r);
              byte[] kept = parts.get(one);
              parts.put(one, parts.get(other));
              parts.put(other, kept);
            }));
    return all;
  }

  private static Mutation file(String name, BiFunction<byte[], SplittableRandom, byte[]> change) {
    return spoils(name, (files, random) -> files.replaceAll((f, b) -> change.apply(b, random)));
  }

  private static Mutation part(String name, BiFunction<String, SplittableRandom, String> change) {
    return archive(
        name,
        (parts, random) -> {
          String part = TextMutations.pick(parts, ".xml", random);
          String xml = new String(parts.get(part), StandardCharsets.UTF_8);
          parts.put(part, change.apply(xml, random).getBytes(StandardCharsets.UTF_8));
        });
  }

  private static Mutation archive(String name, Mutation.Change change) {
    return spoils(
        name,
        (files, random) -> {
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Map<String, byte[]> parts = unpacked(file.getValue());
            change.apply(parts, random);
            file.setValue(packed(parts));
          }
        });
  }

  private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb(SplittableRandom random) {
    byte[] spaces = new byte[100_000_000];
    Arrays.fill(spaces, (byte) (random.nextBoolean() ? ' ' : '<'));
    spaces[0] = '<';
    return spaces;
  }

  private static String doctype(String xml, String entities) {
    return xml.replaceFirst("\\?>", "?><!DOCTYPE x [" + entities + "]>");
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return entities.toString();
  }

  private static String replaced(String xml, String pattern, String by, SplittableRandom random) {
    String[] parts = xml.split("(?=" + pattern + ")", -1);
    int at = random.nextInt(parts.length);
    parts[at] = parts[at].replaceFirst(pattern, by);
    return String.join("", parts);
  }

  private static String one(List<String> values, SplittableRandom random) {
    return Matcher.quoteReplacement(values.get(random.nextInt(values.size())));
  }
}
