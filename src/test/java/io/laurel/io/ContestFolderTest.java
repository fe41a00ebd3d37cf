package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Attributes;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Jury;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.Ruling;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestFolderTest {

  @TempDir Path folder;

  private FolderOf small() {
    return FolderOf.smallContest(folder);
  }

  @Test
  void every_part_of_a_contest_is_read() {
    small()
        .file(
            "contest.yaml",
            """
            # A comment.
            name: 情景剧比赛
            date: 2023-06-28
            attributes: {地点: 重庆, 届: 2}
            rounds: [预赛, 决赛]
            categories: [话剧, 小品]
            components:
              - {name: 主题, lowest: 0, highest: 30, step: 0.5}
              - name: 时长
            juries:
              - {round: 决赛, category: 小品, judges: [J1, J2]}
              - {round: 预赛, judges: [J1]}
            """)
        .file("organisations.csv", "id,name,parent,类别\nU,市邮政,,\nA,渝北邮政,U,分公司\n")
        .file("judges.csv", "id,name,organisation\nJ1,王评委,U\nJ2,李评委,\n")
        .file(
            "entries.csv",
            """
            # Made-up data.
            id,name,kind,organisation,category,members,片区
            E1,《坚守》,programme,A,小品,P1; P2；P3,北
            E2,"《明天,更美好》",team,,话剧,,
            """)
        .file("marks.csv", "entry,judge,component,round,mark\nE1,J1,主题,预赛,29.5\nE1,,时长,预赛,605\n")
        .file("sheet.csv", "entry,轮次,项目,J1,J2\nE1,决赛,主题,28,回避\nE2,决赛,主题,,作废\n")
        .file("results-time.csv", "entry,轮次,时长\nE1,决赛,599.5\nE2,决赛,—\n")
        .file(
            "rulings.yaml",
            """
            - decides: tie:一等奖
              order: [E2, E1]
              author: 评委组
              time: 2023-06-28 16:40
              reason: 加赛
            """)
        .file("README.md", "not of the contest")
        .file("expected-winners.csv", "not,read\n");

    Contest contest = ContestFolder.read(folder);

    assertThat(contest.name()).isEqualTo("情景剧比赛");
    assertThat(contest.date()).contains(LocalDate.of(2023, 6, 28));
    assertThat(contest.attributes()).isEqualTo(Attributes.of(Map.of("地点", "重庆", "届", "2")));
    assertThat(contest.rounds()).containsExactly("预赛", "决赛");
    assertThat(contest.categories()).containsExactly("话剧", "小品");
    assertThat(contest.components().values())
        .containsExactly(Component.of("主题", "0", "30", "0.5"), Component.measured("时长"));
    assertThat(contest.juries())
        .containsExactlyInAnyOrder(
            new Jury("决赛", "小品", List.of("J1", "J2")), new Jury("预赛", null, List.of("J1")));
    assertThat(contest.organisations().values())
        .containsExactly(
            Organisation.of("A", "渝北邮政").partOf("U").with("类别", "分公司"),
            Organisation.of("U", "市邮政"));
    assertThat(contest.judges().values())
        .containsExactly(new Judge("J1", "王评委", "U"), new Judge("J2", "李评委", null));
    assertThat(contest.entrants())
        .containsExactly(
            Entrant.of("E1", "《坚守》")
                .as(Entrant.Kind.PROGRAMME)
                .sentBy("A")
                .in("小品")
                .withMembers("P1", "P2", "P3")
                .with("片区", "北"),
            Entrant.of("E2", "《明天,更美好》").as(Entrant.Kind.TEAM).in("话剧"));
    assertThat(contest.marks())
        .containsExactlyInAnyOrder(
            Mark.given("E1", "J1", "主题", "预赛", new BigDecimal("29.5")),
            Mark.given("E1", null, "时长", "预赛", new BigDecimal("605")),
            Mark.given("E1", "J1", "主题", "决赛", new BigDecimal("28")),
            Mark.without("E1", "J2", "主题", "决赛", Mark.State.RECUSED),
            Mark.without("E2", "J1", "主题", "决赛", Mark.State.MISSING),
            Mark.without("E2", "J2", "主题", "决赛", Mark.State.VOID),
            Mark.given("E1", null, "时长", "决赛", new BigDecimal("599.5")));
    assertThat(contest.rulings())
        .containsExactly(
            new Ruling("tie:一等奖", List.of("E2", "E1"), "评委组", "2023-06-28 16:40", "加赛"));
  }

  @Test
  void chinese_headings_mean_the_same_as_english_ones() {
    small()
        .file("organisations.csv", "编号,名称,上级,类别\nA,甲,,赛区\n")
        .file("judges.csv", "编号,姓名,单位\nJ1,评委,A\n")
        .file("entries.csv", "编号,姓名,类型,单位,成员,工龄\nE1,安,个人,A,,9\nE2,队,团队,,P1；P2,\n")
        .file("marks.csv", "作品,评委,项目,轮次,分数\nE1,J1,tone,final,9.5\n")
        .file("sheet.csv", "参赛者,component,J1\nE2,tone,void\n");

    Contest contest = ContestFolder.read(folder);

    assertThat(contest.organisations().get("A"))
        .isEqualTo(Organisation.of("A", "甲").with("类别", "赛区"));
    assertThat(contest.judges().get("J1")).isEqualTo(new Judge("J1", "评委", "A"));
    assertThat(contest.entrants())
        .containsExactly(
            Entrant.of("E1", "安").sentBy("A").with("工龄", "9"),
            Entrant.of("E2", "队").as(Entrant.Kind.TEAM).withMembers("P1", "P2"));
    assertThat(contest.marks())
        .containsExactly(
            Mark.given("E1", "J1", "tone", "final", new BigDecimal("9.5")),
            Mark.without("E2", "J1", "tone", "final", Mark.State.VOID));
  }

  @Test
  void byte_order_mark_windows_line_ends_and_empty_rows_do_not_matter() {
    small()
        .file("contest.yaml", "\uFEFFname: Recital\r\nrounds: [final]\r\n")
        .file("entries.csv", "\uFEFFid,name,organisation\r\nE1, Ann ,A\r\n\r\n,,\r\n\u3000,,\r\n");

    Contest contest = ContestFolder.read(folder);

    assertThat(contest.name()).isEqualTo("Recital");
    assertThat(contest.entrants()).containsExactly(Entrant.of("E1", "Ann").sentBy("A"));
  }

  @Test
  void rulings_are_left_out_on_request_and_then_not_even_looked_at() {
    small().file("rulings.yaml", "{ not yaml");

    assertThat(ContestFolder.readWithoutRulings(folder).rulings()).isEmpty();
  }

  @Test
  void contest_without_rounds_has_one_called_final() {
    small()
        .file("contest.yaml", "name: Recital\ncomponents: [{name: tone}]\n")
        .file("results.csv", "entry,tone\nE1,1.50\n");

    assertThat(ContestFolder.read(folder).marks())
        .containsExactly(Mark.given("E1", null, "tone", "final", new BigDecimal("1.50")));
  }

  @Test
  void component_name_may_contain_dots() {
    small()
        .file("contest.yaml", "name: Recital\nrounds: [final]\ncomponents: [{name: part 1.2}]\n")
        .file("sheet.csv", "entry,component,J1\nE1,part 1.2,7\n");

    assertThat(ContestFolder.read(folder).marks())
        .containsExactly(Mark.given("E1", "J1", "part 1.2", "final", new BigDecimal("7")));
  }

  @Test
  void missing_files_that_must_be_there_are_not_faults_of_the_contest() {
    small().without("entries.csv");
    assertThatThrownBy(() -> ContestFolder.read(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("entries.csv");

    small().without("contest.yaml");
    assertThatThrownBy(() -> ContestFolder.read(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("contest.yaml");

    assertThatThrownBy(() -> ContestFolder.read(folder.resolve("nowhere")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void text_in_another_encoding_is_not_guessed_at() {
    small()
        .file(
            "entries.csv",
            "id,name,organisation\nE1,Ann,A\nE2,\u00e9,A\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ContestFolder.read(folder))
        .hasMessage("entries.csv:3: Byte `0xE9` is not UTF-8; save the file as UTF-8.");
  }
}
