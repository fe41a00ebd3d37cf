package io.laurel.sharing;

import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Apportionment.Precedence;
import io.laurel.policy.Organisation;
import java.math.BigDecimal;

/**
 * One of those who share places.
 *
 * @param organisation or {@link Organisation#NONE} of a stratum
 * @param stratum or an empty text of an organisation
 * @param exact its exact share of the places
 */
record SharingUnit(Organisation organisation, String stratum, Fraction exact) {

  String id() {
    return stratum.isEmpty() ? organisation.getId() : stratum;
  }

  Recipient recipient() {
    String name = stratum.isEmpty() ? organisation.getName() : stratum;
    return new Recipient(id(), name, null, null);
  }

  /** What a precedence looks at, so that the higher goes first. */
  Fraction key(Precedence precedence) {
    if (precedence.attribute().isEmpty()) {
      return exact;
    }
    Fraction number =
        organisation.isGiven()
            ? Fraction.of(
                organisation.getNumber().getOrDefault(precedence.attribute(), BigDecimal.ZERO))
            : Fraction.ZERO;
    return precedence.lowestFirst() ? number.negated() : number;
  }
}
