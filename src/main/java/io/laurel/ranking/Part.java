package io.laurel.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Tied contenders a step leaves together.
 *
 * @param members in order of id
 * @param reasons why they are apart from the others
 */
public record Part(List<Contender> members, List<Reason> reasons) {

  public Part {
    members = List.copyOf(members);
    reasons = List.copyOf(reasons);
  }

  /** These, after they were set apart before for other reasons. */
  Part after(List<Reason> earlier) {
    List<Reason> all = new ArrayList<>(earlier);
    all.addAll(reasons);
    return new Part(members, all);
  }
}
