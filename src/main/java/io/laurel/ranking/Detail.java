package io.laurel.ranking;

import io.laurel.Explanation;
import io.laurel.policy.Entry;
import io.laurel.policy.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of some contenders only. */
final class Detail {

  /** Of those nothing is known of. */
  static final Detail NONE = new Detail();

  @Nullable String ruling;
  @Nullable Entry entry;
  @Nullable Standing standing;
  List<Reason> reasons = List.of();
  List<Explanation.Step> workings = List.of();
}
