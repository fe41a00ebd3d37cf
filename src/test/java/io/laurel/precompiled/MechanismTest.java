package io.laurel.precompiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.Mentions;
import io.laurel.compiler.PolicyCompiler;
import io.laurel.compiler.PolicyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Which parts of the mechanism are loaded for a policy. */
class MechanismTest {

  private static final Pattern MADE = Pattern.compile("\\bnew (\\w+)\\b");

  private static List<String> partsFor(String imports, String action) {
    String text =
        """
        package policy.parts;
        import io.laurel.policy.*;
        import static io.laurel.policy.Choices.*;
        %s
        rule "Some rule" @phase("award")
        when Contest()
        then %s end
        """
            .formatted(imports, action);
    PolicyCompiler.Result result = PolicyCompiler.compile(PolicyFiles.of("parts.drl", text));
    assertThat(result.problems()).isEmpty();
    CompiledRules rules = result.rules().orElseThrow();
    return Mechanism.parts().stream()
        .filter(part -> part.isNeededBy(rules.mentions()))
        .map(Mechanism.Part::name)
        .toList();
  }

  @Test
  void a_policy_of_plain_prizes_needs_what_every_policy_needs() {
    assertThat(partsFor("", "insert( Tier.named(\"A\").places(1) );"))
        .containsExactly("course", "award");
  }

  @Test
  void a_part_is_loaded_for_what_a_rule_concludes() {
    assertThat(partsFor("", "insert( Apportionment.of(\"A\").places(1) );"))
        .containsExactly("course", "award", "apportionment");
  }

  @Test
  void it_does_not_matter_how_a_conclusion_is_named() {
    List<String> expected = List.of("course", "award", "apportionment");
    assertThat(partsFor("import static io.laurel.policy.Apportionment.*;", "insert( of(\"A\") );"))
        .isEqualTo(expected);
    assertThat(partsFor("", "var all = Apportionment.of(\"A\"); insert( all );"))
        .isEqualTo(expected);
  }

  @Test
  void a_name_in_a_text_or_a_comment_loads_nothing() {
    assertThat(partsFor("// Apportionment", "insert( Tier.named(\"Apportionment\").places(1) );"))
        .containsExactly("course", "award");
  }

  @Test
  void code_of_others_may_conclude_anything() throws IOException {
    try (InputStream code = MechanismTest.class.getResourceAsStream("MechanismTest.class")) {
      Set<String> mentions = Mentions.of(Map.of("policy.Others", code.readAllBytes()));
      assertThat(Mechanism.parts()).allMatch(part -> part.isNeededBy(mentions));
    }
  }

  /**
   * A rule of a part that may be left out waits for something only such a policy concludes, or for
   * something only this part makes.
   */
  @Test
  void no_rule_is_missed_where_its_part_is_left_out() throws Exception {
    for (Mechanism.Part part : Mechanism.parts()) {
      if (!part.neededBy().isEmpty()) {
        Set<String> awaited = new HashSet<>(part.neededBy());
        Matcher made = MADE.matcher(text(part));
        while (made.find()) {
          awaited.add(made.group(1));
        }
        for (RuleDescr rule : rules(part)) {
          assertThat(conditions(rule)).as(rule.getName()).anyMatch(c -> namesOne(c, awaited));
        }
      }
    }
  }

  private static boolean namesOne(String condition, Set<String> names) {
    return names.stream()
        .anyMatch(n -> Pattern.compile("\\b" + n + "\\b").matcher(condition).find());
  }

  /** What a rule matches, without what it asks to be absent or counts. */
  private static List<String> conditions(RuleDescr rule) {
    List<String> conditions = new ArrayList<>();
    collect(rule.getLhs().getDescrs(), conditions);
    return conditions;
  }

  private static void collect(List<?> elements, List<String> conditions) {
    for (Object each : elements) {
      if (each instanceof ExistsDescr exists) {
        collect(exists.getDescrs(), conditions);
      } else if (each instanceof PatternDescr pattern && pattern.getSource() == null) {
        conditions.add(pattern.getObjectType() + " " + pattern.getConstraint().getDescrs());
      }
    }
  }

  @Test
  void titles_are_unique_in_the_whole_mechanism() throws Exception {
    List<String> titles = new ArrayList<>();
    for (Mechanism.Part part : Mechanism.parts()) {
      rules(part).forEach(r -> titles.add(r.getName()));
    }
    assertThat(titles).isNotEmpty().doesNotHaveDuplicates();
  }

  private static String text(Mechanism.Part part) {
    return part.texts().values().iterator().next();
  }

  private static List<RuleDescr> rules(Mechanism.Part part) throws Exception {
    PackageDescr tree = new DrlParser(LanguageLevelOption.DRL6).parse(false, text(part));
    return tree.getRules();
  }
}
