package io.laurel.reference.quota;

import io.laurel.policy.Choices.Precedence;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Unfilled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A choice that is left open and of which each reading can be tried. */
record Open(String choice, List<String> values) {

  static List<Open> of(QuotaCase it) {
    Said said = new Said(it.contest().attributes());
    List<Open> all = new ArrayList<>();
    for (int i = 1; i <= QuotaPolicy.TIERS; i++) {
      if (said.has("reserved" + i)) {
        addTo(all, said, "precedence" + i, Precedence.values());
        addTo(all, said, "unfilled" + i, Unfilled.values());
      }
    }
    boolean inTurn =
        (said.has("cap1") && said.has("capTurn1")) || (said.has("cap2") && said.has("capTurn2"));
    if (said.has("limitTiers1") && !inTurn) {
      addTo(all, said, "order", Turn.CATEGORY_ORDER, Turn.HIGHEST_SCORE, Turn.LARGEST_MARGIN);
    }
    return all;
  }

  private static void addTo(List<Open> all, Said said, String choice, Enum<?>... values) {
    if (!said.has(choice)) {
      all.add(new Open(choice, Arrays.stream(values).map(Enum::name).toList()));
    }
  }
}
