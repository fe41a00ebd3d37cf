package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Explanation;
import io.laurel.PendingDecision;
import io.laurel.Vacancy;
import io.laurel.report.SampleOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written agrees with the published schemas. */
class JsonSchemaTest {

  private static final Schema OUTCOME = schema("outcome.schema.json");
  private static final Schema CONTEST = schema("contest.schema.json");

  private static String text(String file) {
    try (InputStream in = OutcomeJson.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Schema schema(String file) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dance",
        "drama",
        "drug-testing",
        "couriers",
        "commendation",
        "quiz",
        "seniority-medal"
      })
  void every_example_agrees(String example) {
    Path folder = Path.of("examples", example);
    AwardPolicy policy = AwardPolicy.shipped(example);
    Contest contest = ContestFile.readWithoutRulings(folder);
    assertThat(OUTCOME.validate(OutcomeJson.write(policy.judge(contest)), InputFormat.JSON))
        .isEmpty();
    if (contest.entrants().size() < 1_000) {
      Contest decided = ContestFile.read(folder);
      assertThat(OUTCOME.validate(OutcomeJson.write(policy.judge(decided)), InputFormat.JSON))
          .isEmpty();
      assertThat(CONTEST.validate(ContestJson.write(decided), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void outcome_with_everything_agrees() {
    String json = OutcomeJson.write(SampleOutcome.outcome());
    assertThat(OUTCOME.validate(json, InputFormat.JSON)).isEmpty();

    assertThat(OUTCOME.validate(json.replace("\"9.40\"", "9.40"), InputFormat.JSON)).isNotEmpty();
    assertThat(OUTCOME.validate(json.replace("\"clause\"", "\"claus\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(OUTCOME.validate("{}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void the_schema_names_every_constant() {
    String schema = text("outcome.schema.json");
    for (Enum<?>[] constants :
        List.<Enum<?>[]>of(
            Explanation.Treatment.values(),
            Explanation.Hurdle.values(),
            PendingDecision.Kind.values(),
            Vacancy.Reason.values())) {
      List<String> names =
          Arrays.stream(constants)
              .map(c -> "\"" + c.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"")
              .toList();
      assertThat(schema.replaceAll("\\s+", "")).contains("[" + String.join(",", names) + "]");
    }
  }
}
