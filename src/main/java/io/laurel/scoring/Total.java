package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import java.math.BigDecimal;

/**
 * An entrant's total in a round.
 *
 * @param exact before the rounding of the total
 * @param published after it
 */
public record Total(Fraction exact, BigDecimal published) {}
