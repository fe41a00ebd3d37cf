package io.laurel.io.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands between the cells of a CSV file: a comma, a semicolon or a tab. */
final class Separator {

  private static final String CANDIDATES = ",;\t";

  private Separator() {}

  /** The one the heading has most of outside quotes; the comma where it has none. */
  static char of(Path file) throws IOException {
    int[] counts = new int[CANDIDATES.length()];
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      boolean lineStart = true;
      boolean comment = false;
      boolean quoted = false;
      boolean any = false;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '\uFEFF') {
          continue;
        }
        if (!quoted && (c == '\n' || c == '\r')) {
          if (any) {
            break;
          }
          lineStart = true;
          comment = false;
          continue;
        }
        comment |= lineStart && c == '#';
        lineStart = false;
        if (!comment) {
          any = true;
          quoted ^= c == '"';
          int at = quoted ? -1 : CANDIDATES.indexOf(c);
          if (at >= 0) {
            counts[at]++;
          }
        }
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return CANDIDATES.charAt(most);
  }
}
