/** Who the candidates for prizes are, who has won, and what happened on the way. */
@NullMarked
package io.laurel.award;

import org.jspecify.annotations.NullMarked;
