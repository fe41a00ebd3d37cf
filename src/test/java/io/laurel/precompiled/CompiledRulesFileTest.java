package io.laurel.precompiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.RuleReference;
import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.Phase;
import io.laurel.compiler.PolicyRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compiled rules as a file. */
class CompiledRulesFileTest {

  private static final Origin ORIGIN = new Origin("build", Map.of("a.drl", "text"));

  private static final CompiledRules RULES =
      new CompiledRules(
          List.of(
              new PolicyRule(
                  new RuleReference("一等奖1名", "四（一）", "drama.drl", 24),
                  Phase.AWARD,
                  Map.of("Contest", 1, "Entry", 2),
                  false,
                  true,
                  false),
              new PolicyRule(
                  new RuleReference("No clause", null, "other.drl", 7),
                  Phase.CHECK,
                  Map.of(),
                  true,
                  false,
                  true)),
          Set.of("Tier", "insert"),
          Map.of("policy.A", new byte[] {1, 2, 3}, "policy.B", new byte[0]));

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledRulesFile.write(RULES, ORIGIN, out);
    return out.toByteArray();
  }

  private static Optional<CompiledRules> read(byte[] bytes) throws IOException {
    return CompiledRulesFile.read(new ByteArrayInputStream(bytes), ORIGIN);
  }

  @Test
  void what_was_written_is_read() throws IOException {
    CompiledRules read = read(written()).orElseThrow();
    assertThat(read.rules()).isEqualTo(RULES.rules());
    assertThat(read.mentions()).isEqualTo(RULES.mentions());
    assertThat(read.classes()).containsOnlyKeys("policy.A", "policy.B");
    RULES.classes().forEach((name, code) -> assertThat(read.classes().get(name)).isEqualTo(code));
  }

  @Test
  void the_same_rules_give_the_same_bytes() throws IOException {
    assertThat(written()).isEqualTo(written());
  }

  @Test
  void any_changed_byte_is_noticed() throws IOException {
    for (int i = 0; i < written().length; i++) {
      byte[] damaged = written();
      damaged[i] ^= 4;
      assertThat(read(damaged)).as("byte %d", i).isEmpty();
    }
  }

  @Test
  void a_file_cut_short_is_noticed() throws IOException {
    byte[] whole = written();
    for (int length = 0; length < whole.length; length++) {
      assertThat(read(Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void something_else_is_noticed() throws IOException {
    assertThat(read("package policy.skills; rule".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void rules_compiled_from_something_else_are_not_taken() throws IOException {
    assertThat(
            CompiledRulesFile.read(
                new ByteArrayInputStream(written()), new Origin("build", Map.of("a.drl", "other"))))
        .isEmpty();
  }
}
