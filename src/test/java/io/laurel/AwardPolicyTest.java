package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to load a policy. */
class AwardPolicyTest {

  @TempDir Path empty;

  @Test
  void a_policy_is_the_same_from_a_file_a_folder_the_class_path_or_the_library() {
    AwardPolicy shipped = AwardPolicy.shipped("drama");
    assertThat(shipped.name()).isEqualTo("drama");
    assertThat(shipped.rules()).hasSize(6);
    assertThat(shipped.rules().get(0).toString()).isEqualTo("各项取评委平均分 (三（一）) [drama.drl:6]");
    AwardPolicy file = AwardPolicy.load(Path.of("rules/drama/drama.drl"));
    AwardPolicy folder = AwardPolicy.load(Path.of("rules/drama"));
    AwardPolicy resource =
        AwardPolicy.load(getClass().getClassLoader(), "io/laurel/rules/drama/drama.drl");
    for (AwardPolicy other : new AwardPolicy[] {file, folder, resource}) {
      assertThat(other.name()).isEqualTo("drama");
      assertThat(other.rules()).isEqualTo(shipped.rules());
    }
  }

  @Test
  void a_policy_that_is_not_there_is_named() {
    assertThatThrownBy(() -> AwardPolicy.shipped("opera"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No policy `opera` is shipped with the library.");
    assertThatThrownBy(() -> AwardPolicy.shipped("../drama"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No policy `../drama` is shipped with the library.");
    assertThatThrownBy(() -> AwardPolicy.load(getClass().getClassLoader(), "none.drl"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no resource `none.drl` on the class path.");
    assertThatThrownBy(() -> AwardPolicy.load(empty))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no `.drl` file in this folder");
  }

  @Test
  void a_broken_policy_is_not_loaded_and_every_problem_told() {
    assertThatThrownBy(() -> AwardPolicy.of("p.drl", "package p;\nrule \"A\" when then end\n"))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageStartingWith("p.drl:2:1: error LR121: Rule `A`: It has no phase.");
  }
}
