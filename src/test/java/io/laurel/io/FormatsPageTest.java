package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Contest;
import io.laurel.io.table.Heading;
import io.laurel.io.workbook.SheetKey;
import io.laurel.io.workbook.SheetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on formats says what the code does. */
class FormatsPageTest {

  @TempDir Path folder;

  private static String page() throws IOException {
    return Files.readString(Path.of("examples/README.md"));
  }

  private static String section(String heading) throws IOException {
    String from = page().split("## " + heading, 2)[1];
    return from.split("\n## ", 2)[0];
  }

  @Test
  void headings_are_those_that_are_read() throws IOException {
    String table =
        Arrays.stream(Heading.values())
            .map(h -> row(h.name(), h.texts()))
            .collect(Collectors.joining());
    assertThat(section("Headings")).endsWith("|---|---|\n" + table);
  }

  @Test
  void keys_of_the_sheet_contest_are_those_that_are_read() throws IOException {
    String table =
        Arrays.stream(SheetKey.values())
            .map(k -> row(k.name(), k.texts()))
            .collect(Collectors.joining());
    assertThat(section("Workbooks")).contains("|---|---|\n" + table + "\n");
  }

  @Test
  void sheets_are_those_that_are_read() throws IOException {
    for (SheetName sheet : SheetName.values()) {
      assertThat(page()).contains("`" + sheet.texts().get(0) + "` " + sheet.texts().get(1));
    }
  }

  @Test
  void document_on_the_page_is_a_contest() throws IOException {
    String json = page().split("```json\n", 2)[1].split("```", 2)[0];
    Files.writeString(folder.resolve("a.json"), json);

    Contest contest = ContestFile.read(folder.resolve("a.json"));

    assertThat(contest.entrants()).hasSize(2);
    assertThat(contest.judges()).hasSize(2);
    assertThat(contest.marks()).hasSize(3);
  }

  private static String row(String name, List<String> texts) {
    return "| " + name.toLowerCase(Locale.ROOT) + " | `" + String.join("`, `", texts) + "` |\n";
  }
}
