package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;

/** Makes normalised numbers of the numbers of one column. */
interface Scale {

  /** The normalised number, exactly. */
  Surd of(Fraction number);

  /** The arithmetic, as text. */
  String shown(Fraction number);
}
