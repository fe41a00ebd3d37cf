package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Contest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestJsonTest {

  @TempDir Path folder;

  private Contest read(String json) {
    try {
      Files.writeString(folder.resolve("a.json"), json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return ContestFile.read(folder.resolve("a.json"));
  }

  private void assertFaults(String json, String... faults) {
    assertThatThrownBy(() -> read(json)).hasMessage(String.join("\n", faults));
  }

  @Test
  void numbers_are_taken_digit_by_digit_and_order_does_not_matter() {
    Contest contest =
        read(
            """
            \uFEFF{"marks": [{"entry": "E1", "mark": 9.350000000000000000001},
              {"entry": "E2", "mark": null}],
              "entries": [{"id": "E2", "name": "Bob", "members": ["x"], "attributes": {"age": 9}},
              {"id": "E1", "name": "Ann", "kind": "团队", "category": null}],
              "components": [{"name": "tone"}], "name": "Recital"}
            """);

    assertThat(contest.marks().get(0).value()).isEqualTo("9.350000000000000000001");
    assertThat(contest.entrants().get(1).attributes().get("age")).contains("9");
    assertThat(ContestJson.write(contest)).contains("\"mark\": \"9.350000000000000000001\"");
  }

  @Test
  void every_fault_is_named_with_its_line() {
    assertFaults(
        """
        {"name": "Recital",
        "components": [{"name": "tone", "highest": 10}],
        "nme": 1,
        "entries": [{"id": "E1", "name": "Ann", "kind": "persn"},
        {"id": "E1"}, 7],
        "marks": [{"entry": "E1", "mark": 11},
        {"entry": "E9", "mark": 1e3}],
        "rulings": {},
        "entries": []}
        """,
        "a.json:3: Unknown key `nme`; did you mean `name`?",
        "a.json:4: Unknown kind `persn`; kinds are `person`, `team`, `programme` and"
            + " `organisation`, or `个人`, `团队`, `节目` and `单位`.",
        "a.json:5: A value of `entries` must be a map of keys and values.",
        "a.json:5: Entrant `E1` is given twice, first at a.json:4.",
        "a.json:5: Key `name` is missing.",
        "a.json:6: Mark of entrant `E1` for `tone`: `11` is off the scale … to 10.",
        "a.json:7: Mark `1e3` of entrant `E9` in column `mark` is not a decimal number; a mark may"
            + " also be blank (missing), `recused` (`回避`), `void` (`作废`), `-` (not applicable) or"
            + " one of the contest's `codes`.",
        "a.json:8: `rulings` must be a list.",
        "a.json:9: Key `entries` is given twice.");
  }

  @Test
  void text_that_is_no_such_document() {
    assertFaults("", "a.json: The file is empty.");
    assertFaults("[]", "a.json: The file must hold one JSON object.");
    assertFaults("{} {}", "a.json:1: There is something after the end of the object.");
    assertFaults("{}", "a.json: Key `entries` is missing.", "a.json:1: Key `name` is missing.");
    assertThatThrownBy(() -> read("{\"name\": \"a\",\n x}"))
        .hasMessageStartingWith("a.json:2: Not valid JSON: Unexpected character ('x'");
    assertThatThrownBy(() -> read("{\"a\":".repeat(1_000)))
        .hasMessageStartingWith("a.json:1: Not valid JSON: Document nesting depth (17) exceeds");
    assertThatThrownBy(() -> read("{\"name\": \"a\", \"rounds\": [" + "1,".repeat(500_000) + "1]}"))
        .hasMessage("a.json: There are more than `400000` values outside `entries` and `marks`.");
  }
}
