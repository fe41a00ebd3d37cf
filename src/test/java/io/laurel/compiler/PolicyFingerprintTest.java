package io.laurel.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.compiler.PolicyFiles.PolicyFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells one version of a policy from another. */
class PolicyFingerprintTest {

  private static PolicyFile file(String name, String text) {
    return new PolicyFile(name, text);
  }

  private static String content(String version, PolicyFile... files) {
    return new String(
        PolicyFingerprint.content(new PolicyFiles("p", List.of(files)), version),
        StandardCharsets.UTF_8);
  }

  @Test
  void it_covers_the_version_of_the_library_and_every_file_with_its_length() {
    assertThat(content("1.2", file("b.drl", "奖"), file("a.drl", "text")))
        .isEqualTo("15:laurel policy 13:1.25:a.drl4:text5:b.drl3:奖");
  }

  @Test
  void the_order_files_are_found_in_makes_no_difference() {
    PolicyFile one = file("a.drl", "x");
    PolicyFile other = file("b.drl", "y");
    assertThat(content("1", one, other)).isEqualTo(content("1", other, one));
  }

  @Test
  void texts_do_not_run_into_each_other() {
    assertThat(content("1", file("a.drl", "b"), file("c.drl", "")))
        .isNotEqualTo(content("1", file("a.drl", ""), file("c.drl", "b")));
    assertThat(content("11", file("a", "b"))).isNotEqualTo(content("1", file("1a", "b")));
  }

  @Test
  void policy_and_outcome_tell_the_same_and_one_blank_makes_another() {
    String text = String.valueOf(PolicyFiles.shipped("seniority-medal").files().get(0).text());
    AwardPolicy policy = AwardPolicy.shipped("seniority-medal");
    assertThat(policy.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(AwardPolicy.of("seniority-medal.drl", text).fingerprint())
        .isEqualTo(policy.fingerprint());
    AwardPolicy changed = AwardPolicy.of("seniority-medal.drl", text + " ");
    assertThat(changed.fingerprint()).isNotEqualTo(policy.fingerprint());
    Contest contest = Contest.named("Nobody").date(java.time.LocalDate.of(2026, 1, 1)).build();
    assertThat(changed.judge(contest).policyFingerprint()).isEqualTo(changed.fingerprint());
  }
}
