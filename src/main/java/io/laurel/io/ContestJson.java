package io.laurel.io;

import io.laurel.Attributes;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.InvalidContestException;
import io.laurel.Judge;
import io.laurel.Jury;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.io.json.JsonContest;
import io.laurel.io.json.JsonFields;
import io.laurel.io.json.JsonText;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contest as one JSON document, described by the JSON Schema {@code contest.schema.json} beside
 * this class. It has the keys of {@code contest.yaml} ({@link ContestFolder}) and {@code entries},
 * {@code marks} and {@code rulings}; decimals may be texts or numbers, which are taken digit by
 * digit. Files of any size are read entry by entry and mark by mark.
 */
public final class ContestJson {

  private ContestJson() {}

  /**
   * Reads a contest.
   *
   * @throws InvalidContestException with every fault, each with its line
   * @throws UncheckedIOException if the file can not be read
   */
  public static Contest read(Path file) {
    return JsonContest.read(file, true);
  }

  /** As {@link #read}, without the {@code rulings}. */
  static Contest readWithoutRulings(Path file) {
    return JsonContest.read(file, false);
  }

  /** The contest as JSON text, which {@link #read} makes an equal contest of. */
  public static String write(Contest contest) {
    return JsonText.of(contest, ContestJson::contest);
  }

  /**
   * Writes the contest to a file, replacing one that is there, as a whole or not at all.
   *
   * @throws UncheckedIOException if the file can not be written
   */
  public static void write(Contest contest, Path file) {
    JsonText.write(contest, ContestJson::contest, file);
  }

  private static void contest(JsonFields json, Contest contest) {
    json.text("name", contest.name())
        .text("date", contest.date().map(Object::toString).orElse(null));
    attributes(json, contest.attributes());
    List<String> codes =
        contest.marks().stream()
            .flatMap(m -> Stream.ofNullable(m.code()))
            .distinct()
            .sorted()
            .toList();
    json.texts("rounds", contest.rounds())
        .texts("categories", contest.categories())
        .objects("components", contest.components().values(), ContestJson::component)
        .texts("codes", codes)
        .objects("organisations", contest.organisations().values(), ContestJson::organisation)
        .objects("judges", contest.judges().values(), ContestJson::judge)
        .objects("panels", contest.juries(), ContestJson::panel)
        .objects("entries", contest.entrants(), ContestJson::entry)
        .objects("marks", contest.marks(), ContestJson::mark)
        .objects("rulings", contest.rulings(), RulingJson::write);
  }

  private static void attributes(JsonFields json, Attributes attributes) {
    Map<String, String> texts = attributes.asMap();
    if (!texts.isEmpty()) {
      json.object("attributes", texts, (j, all) -> all.forEach(j::text));
    }
  }

  private static void component(JsonFields json, Component component) {
    json.text("name", component.name())
        .decimal("lowest", component.lowest())
        .decimal("highest", component.highest())
        .decimal("step", component.step());
  }

  private static void organisation(JsonFields json, Organisation organisation) {
    json.text("id", organisation.id())
        .text("name", organisation.name())
        .text("parent", organisation.parent());
    attributes(json, organisation.attributes());
  }

  private static void judge(JsonFields json, Judge judge) {
    json.text("id", judge.id())
        .text("name", judge.name())
        .text("organisation", judge.organisation());
  }

  private static void panel(JsonFields json, Jury jury) {
    json.text("round", jury.round())
        .text("category", jury.category())
        .texts("judges", jury.judges());
  }

  private static void entry(JsonFields json, Entrant entrant) {
    json.text("id", entrant.id())
        .text("name", entrant.name())
        .text("kind", entrant.kind().name().toLowerCase(Locale.ROOT))
        .text("organisation", entrant.organisation());
    some(json, "partners", entrant.partners());
    json.text("category", entrant.category());
    some(json, "members", entrant.members());
    attributes(json, entrant.attributes());
  }

  private static void some(JsonFields json, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      json.texts(name, texts);
    }
  }

  private static void mark(JsonFields json, Mark mark) {
    json.text("entry", mark.entrant())
        .text("judge", mark.judge())
        .text("component", mark.component())
        .text("round", mark.round())
        .text("mark", markText(mark));
  }

  private static @Nullable String markText(Mark mark) {
    BigDecimal value = mark.value();
    return switch (mark.state()) {
      case GIVEN -> value == null ? null : value.toPlainString();
      case CODED -> mark.code();
      case RECUSED -> "recused";
      case VOID -> "void";
      case MISSING -> null;
    };
  }
}
