package io.laurel.ranking;

import io.laurel.text.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws a lot that anybody can draw again: the lowest SHA-256 of seed, line feed and id (UTF-8)
 * goes first.
 */
public final class ByLot implements Step {

  private final String name;
  private final Supplier<@Nullable String> seed;

  /**
   * @param seed null when there is none; whoever supplies it has reported that
   */
  public ByLot(String name, Supplier<@Nullable String> seed) {
    this.name = name;
    this.seed = seed;
  }

  @Nullable String seed() {
    return seed.get();
  }

  @Override
  public List<Part> split(List<Contender> tied) {
    String drawnWith = seed.get();
    if (drawnWith == null) {
      return List.of(new Part(tied, List.of()));
    }
    Map<Contender, byte[]> lots = new HashMap<>();
    tied.forEach(c -> lots.put(c, lot(drawnWith, c.id())));
    return Parts.of(
        tied,
        Comparator.comparing(c -> new BigInteger(1, Objects.requireNonNull(lots.get(c)))),
        c -> new Reason(name, shown(Objects.requireNonNull(lots.get(c)))));
  }

  private static byte[] lot(String seed, String id) {
    return Sha256.of((seed + "\n" + id).getBytes(StandardCharsets.UTF_8));
  }

  private static String shown(byte[] lot) {
    return HexFormat.of().formatHex(lot, 0, 8) + "…";
  }
}
