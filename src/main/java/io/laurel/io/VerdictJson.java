package io.laurel.io;

import io.laurel.Award;
import io.laurel.Explanation;
import io.laurel.Explanation.Finding;
import io.laurel.Explanation.Hurdle;
import io.laurel.Explanation.NextBetter;
import io.laurel.Explanation.Refusal;
import io.laurel.Explanation.TieBreak;
import io.laurel.Recipient;
import io.laurel.RuleReference;
import io.laurel.Ruling;
import io.laurel.Standing;
import io.laurel.compare.Verdict;
import io.laurel.io.json.JsonObject;
import io.laurel.text.Decimals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads back from the JSON of an outcome ({@link OutcomeJson}) what is compared: prizes, rankings,
 * pending decisions, and of each account what was found, refused and needed for the next better
 * prize. Fields it does not know are passed over.
 */
public final class VerdictJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> REQUIRED =
      List.of("contest", "policy", "awards", "advancements", "standings", "pending");

  private final Set<String> seen = new HashSet<>();
  private final Map<String, Explanation> accounts = new HashMap<>();
  private final Map<String, List<Standing>> standings = new LinkedHashMap<>();
  private String contest = "";
  private String policy = "";
  private List<Award> awards = List.of();
  private List<Award> advancements = List.of();
  private List<String> pending = List.of();

  private VerdictJson() {}

  /**
   * Reads a file.
   *
   * @throws InvalidOutcomeException if it is no outcome written as JSON
   * @throws UncheckedIOException if it can not be read
   */
  public static Verdict read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), reader)) {
      return new VerdictJson().verdict(json, name);
    } catch (StreamReadException e) {
      throw new InvalidOutcomeException(
          name + ":" + e.getLocation().getLineNr(),
          "Not valid JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".");
    } catch (JsonObject.MismatchException e) {
      throw new InvalidOutcomeException(name + ":" + e.line(), String.valueOf(e.getMessage()));
    } catch (JacksonIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()), name);
    } catch (IOException e) {
      throw unreadable(e, name);
    }
  }

  private static RuntimeException unreadable(IOException cause, String name) {
    return cause instanceof CharacterCodingException
        ? new InvalidOutcomeException(name, "The file is not UTF-8.")
        : new UncheckedIOException(cause);
  }

  private Verdict verdict(JsonParser json, String file) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidOutcomeException(file, "An outcome is one JSON object.");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      seen.add(field);
      json.nextToken();
      switch (field) {
        case "contest" -> contest = json.getString();
        case "policy" -> policy = json.getString();
        case "awards" -> awards = list(json, VerdictJson::award);
        case "advancements" -> advancements = list(json, VerdictJson::award);
        case "standings" -> standings(json);
        case "pending" -> pending = list(json, decision -> decision.text("id"));
        case "explanations" ->
            list(json, VerdictJson::account).forEach(a -> accounts.put(a.recipient().id(), a));
        default -> json.skipChildren();
      }
    }
    List<String> missing = REQUIRED.stream().filter(field -> !seen.contains(field)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidOutcomeException(
          file,
          "An outcome has `%s`; write one with `laurel judge --format json`."
              .formatted(String.join("`, `", missing)));
    }
    return new Verdict(
        contest,
        policy,
        awards,
        advancements,
        standings,
        pending,
        id -> Optional.ofNullable(accounts.get(id)));
  }

  private void standings(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      JsonObject.read(json);
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      standings.put(name, list(json, VerdictJson::standing));
    }
  }

  private static <T> List<T> list(JsonParser json, Function<JsonObject, T> read) {
    List<T> values = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        values.add(read.apply(JsonObject.read(json)));
      }
    } else {
      json.skipChildren();
    }
    return values;
  }

  private static Award award(JsonObject json) {
    return new Award(
        json.text("tier"),
        json.number("level"),
        recipient(json.object("recipient")),
        json.text("standings"),
        json.optionalNumber("rank"),
        decimal(json, "score"),
        rule(json.object("rule")),
        json.optionalObject("ruling").map(VerdictJson::ruling).orElse(null));
  }

  private static Recipient recipient(JsonObject json) {
    return new Recipient(
        json.text("id"),
        json.text("name"),
        json.optionalText("organisation"),
        json.optionalText("category"),
        json.texts("members"));
  }

  private static RuleReference rule(JsonObject json) {
    return new RuleReference(
        json.text("title"), json.optionalText("clause"), json.text("file"), json.number("line"));
  }

  private static Ruling ruling(JsonObject json) {
    return new Ruling(
        json.text("decides"),
        json.texts("order"),
        decimal(json, "value"),
        json.text("author"),
        json.text("time"),
        json.text("reason"));
  }

  private static Standing standing(JsonObject json) {
    return new Standing(
        recipient(json.object("recipient")),
        json.text("group"),
        json.number("rank"),
        decimal(json, "score"),
        json.optionalText("status"));
  }

  private static Explanation account(JsonObject json) {
    return new Explanation(
        recipient(json.object("recipient")),
        json.objects("findings").stream()
            .map(f -> new Finding(f.text("status"), f.text("reason"), rule(f.object("rule"))))
            .toList(),
        List.of(),
        List.of(),
        json.objects("refusals").stream()
            .map(
                r ->
                    new Refusal(
                        r.text("tier"),
                        r.text("reason"),
                        r.optionalText("reservedFor"),
                        rule(r.object("rule"))))
            .toList(),
        json.optionalObject("nextBetter").map(VerdictJson::nextBetter).orElse(null));
  }

  private static NextBetter nextBetter(JsonObject json) {
    return new NextBetter(
        json.text("tier"),
        hurdle(json),
        decimal(json, "lowest"),
        decimal(json, "shortBy"),
        json.texts("reasons"),
        json.optionalObject("rule").map(VerdictJson::rule).orElse(null),
        json.optionalObject("tieBreak").map(VerdictJson::tieBreak).orElse(null));
  }

  private static Hurdle hurdle(JsonObject json) {
    String given = json.text("hurdle");
    for (Hurdle hurdle : Hurdle.values()) {
      if (hurdle.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(given)) {
        return hurdle;
      }
    }
    throw json.mismatch("hurdle", "one of those known");
  }

  private static TieBreak tieBreak(JsonObject json) {
    return new TieBreak(
        recipient(json.object("with")),
        json.optionalText("key"),
        json.optionalText("own"),
        json.optionalText("other"),
        json.optionalText("prize"));
  }

  private static @Nullable BigDecimal decimal(JsonObject json, String name) {
    String text = json.optionalText(name);
    return text == null
        ? null
        : Decimals.parse(text).orElseThrow(() -> json.mismatch(name, "a decimal"));
  }
}
