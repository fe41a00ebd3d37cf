package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Contest;
import io.laurel.Entrant;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpEntrantsTest {

  private static final String SECTION =
      """
      name: Medal
      made-up-entrants:
        count: 2000
        seed: 7
        id-prefix: P
        name: 党员{n}
        organisations: spread
        attributes:
          入党日期: {date: {from: 1973-06-30, to: 1973-07-02}}
          中断年数: {number: {from: 0, to: 3, share-of-zero: 90%}}
          健在: {flag: {share-of-yes: 98%}}
          职业: {text: {one-of: [工人, 教师]}}
      """;

  @TempDir Path path;

  private Contest read(String yaml) {
    FolderOf.smallContest(path)
        .file("contest.yaml", yaml)
        .file("organisations.csv", "id,name,parent\nX,Union,\nB,Beta,X\nA,Alpha,X\n")
        .without("entries.csv");
    return ContestFolder.read(path);
  }

  @Test
  void same_file_gives_the_same_entrants() {
    List<Entrant> entrants = read(SECTION).entrants();

    assertThat(entrants).hasSize(2000).isEqualTo(read(SECTION).entrants());
    assertThat(entrants.get(0))
        .isEqualTo(
            Entrant.of("P0001", "党员1")
                .sentBy("A")
                .with("入党日期", "1973-07-01")
                .with("中断年数", "0")
                .with("健在", "true")
                .with("职业", "工人"));
  }

  @Test
  void another_seed_gives_others() {
    assertThat(read(SECTION.replace("seed: 7", "seed: 8")).entrants())
        .isNotEqualTo(read(SECTION).entrants());
  }

  @Test
  void another_attribute_at_the_end_leaves_the_others_as_they_were() {
    List<Entrant> before = read(SECTION).entrants();
    List<Entrant> after = read(SECTION + "    性别: {text: {one-of: [男, 女]}}\n").entrants();

    for (int i = 0; i < before.size(); i++) {
      String added = after.get(i).attributes().get("性别").orElseThrow();
      assertThat(after.get(i)).isEqualTo(before.get(i).with("性别", added));
    }
  }

  @Test
  void entrants_are_spread_in_turn_over_organisations_without_parts() {
    assertThat(read(SECTION).entrants().subList(0, 3))
        .extracting(Entrant::organisation)
        .containsExactly("A", "B", "A");
  }

  @Test
  void shares_and_ranges_are_kept() {
    List<Entrant> entrants = read(SECTION).entrants();

    assertThat(distinct(entrants, "入党日期"))
        .containsExactly("1973-06-30", "1973-07-01", "1973-07-02");
    assertThat(distinct(entrants, "中断年数")).containsExactly("0", "1", "2", "3");
    assertThat(distinct(entrants, "职业")).containsExactly("工人", "教师");
    assertThat(count(entrants, "中断年数", "0")).isBetween(1_740L, 1_860L);
    assertThat(count(entrants, "健在", "true")).isBetween(1_930L, 1_990L);
  }

  @Test
  void share_of_all_or_none_has_no_exception() {
    List<Entrant> entrants = read(SECTION.replace("98%", "100%").replace("90%", "0%")).entrants();

    assertThat(distinct(entrants, "健在")).containsExactly("true");
    assertThat(distinct(entrants, "中断年数")).containsExactly("1", "2", "3");
  }

  @Test
  void typed_entrants_come_on_top_and_ids_must_differ() {
    FolderOf folder =
        FolderOf.smallContest(path)
            .file("contest.yaml", "name: Medal\nmade-up-entrants: {count: 9, seed: 1, name: N}\n");
    assertThatThrownBy(() -> ContestFolder.read(folder.path()))
        .hasMessage(
            """
            contest.yaml:2: Entrant `E1` is given twice, first at entries.csv:2.
            contest.yaml:2: Entrant `E2` is given twice, first at entries.csv:3.\
            """);

    folder.file(
        "contest.yaml",
        "name: Medal\nmade-up-entrants: {count: 9, seed: 1, name: N, id-prefix: M}\n");
    assertThat(ContestFolder.read(folder.path()).entrants()).hasSize(11);
  }

  @Test
  void every_fault_of_the_section_is_named() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    name: Medal
                    made-up-entrants:
                      count: many
                      sed: 7
                      name: N
                      organisations: all
                      attributes:
                        a: {date: {from: 1973-07-02, to: 1973-07-01}}
                        b: {number: {from: 0, to: 5, share-of-zero: 0.9}}
                        c: {flag: {share-of-yes: 98.76543%}}
                        d: {text: {one-of: [x]}, flag: {share-of-yes: 1%}}
                        e: {colour: red}
                        f: {number: {from: 0.5, to: 3}}
                    """))
        .hasMessage(
            """
            contest.yaml:3: Key `seed` is missing.
            contest.yaml:3: `count`: `many` is not a whole number from `1` to `10000000`.
            contest.yaml:4: Unknown key `sed`; did you mean `seed`?
            contest.yaml:6: `organisations`: `all` is unknown; it may be `spread`.
            contest.yaml:8: `date` must have from 1 to `200000` values, not `0`.
            contest.yaml:9: `share-of-zero`: `0.9` is not a share from `0%` to `100%` with at most four decimals.
            contest.yaml:10: `share-of-yes`: `98.76543%` is not a share from `0%` to `100%` with at most four decimals.
            contest.yaml:11: `d` must have one of `date`, `number`, `flag` and `text`.
            contest.yaml:12: Unknown key `colour`.
            contest.yaml:13: `from`: `0.5` is not a whole number from `-1000000000` to `1000000000`.\
            """);
  }

  private static List<String> distinct(List<Entrant> entrants, String attribute) {
    return entrants.stream()
        .map(e -> e.attributes().get(attribute).orElse(""))
        .distinct()
        .sorted()
        .toList();
  }

  private static long count(List<Entrant> entrants, String attribute, String value) {
    return entrants.stream()
        .filter(e -> e.attributes().get(attribute).orElse("").equals(value))
        .count();
  }
}
