package io.laurel.benchmark.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmarks measure judges without questions left. */
class FamilyTest {

  @ParameterizedTest
  @EnumSource
  void each_family_awards_prizes(Family family) {
    assertThat(family.policy().judge(family.contest(200)).awards()).isNotEmpty();
  }
}
