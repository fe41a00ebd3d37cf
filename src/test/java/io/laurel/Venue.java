package io.laurel;

import java.math.BigDecimal;

/** A fact an application adds: where a contest is held, for an entrant or for all. */
public record Venue(String entrant, boolean outdoors, BigDecimal wind) implements Place {

  /** Something rules may call. */
  public boolean isWindy() {
    return wind.compareTo(new BigDecimal("2.0")) > 0;
  }
}
