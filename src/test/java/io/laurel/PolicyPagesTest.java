package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of a policy tells of every rule and every prize, and what it shows as DRL is accepted.
 */
class PolicyPagesTest {

  private static final Path RULES = Path.of("rules");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commendation",
        "couriers",
        "dance",
        "drama",
        "drug-testing",
        "quiz",
        "seniority-medal"
      })
  void the_page_names_every_rule_with_its_clause(String name) throws IOException {
    AwardPolicy policy = AwardPolicy.load(RULES.resolve(name));
    String page = Files.readString(RULES.resolve(name).resolve("README.md"));
    assertThat(policy.rules()).isNotEmpty();
    for (RuleReference rule : policy.rules()) {
      assertThat(page.lines().filter(l -> l.contains(rule.title())))
          .as("rule %s", rule)
          .anyMatch(line -> line.contains(String.valueOf(rule.clause())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commendation",
        "couriers",
        "dance",
        "drama",
        "drug-testing",
        "quiz",
        "seniority-medal"
      })
  void a_policy_is_at_most_sixty_lines(String name) throws IOException {
    long lines =
        Files.readString(RULES.resolve(name).resolve(name + ".drl"))
            .lines()
            .filter(l -> !l.isBlank() && !l.strip().startsWith("//"))
            .count();
    assertThat(lines).isLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"couriers", "dance", "drama"})
  void a_variant_shown_on_the_page_is_accepted(String name) throws IOException {
    String page = Files.readString(RULES.resolve(name).resolve("README.md"));
    int start = page.indexOf("```drl\n");
    assertThat(start).isPositive();
    String variant = page.substring(start + 7, page.indexOf("```", start + 7));
    String policy = Files.readString(RULES.resolve(name).resolve(name + ".drl"));
    String title =
        variant.substring(variant.indexOf('"') + 1, variant.indexOf('"', variant.indexOf('"') + 1));
    String others =
        policy.replaceAll(
            "(?s)rule \"" + java.util.regex.Pattern.quote(title) + "\".*?\\bend\n", "");
    assertThat(AwardPolicy.check(name + ".drl", others + "\n" + variant)).isEmpty();
  }
}
