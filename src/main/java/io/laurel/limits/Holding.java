package io.laurel.limits;

import io.laurel.policy.Award;
import io.laurel.policy.Cap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An award counted towards a limit.
 *
 * @param cap the limit
 * @param holder whose award it is, as the limit counts
 * @param award the award
 */
public record Holding(Cap cap, String holder, Award award) {

  /** The awards that use a limit up, for the reason that is printed. */
  public static String list(List<?> holdings) {
    return holdings.stream()
        .map(h -> ((Holding) h).award())
        .map(a -> a.getEntry().getName() + "：" + a.getOffer().getTitle())
        .sorted()
        .collect(Collectors.joining("；"));
  }
}
