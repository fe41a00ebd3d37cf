/** From marks to values and totals, exactly, remembering how. */
@NullMarked
package io.laurel.scoring;

import org.jspecify.annotations.NullMarked;
