/** Compares two outcomes: who gained, lost or moved, and by which rule. */
@NullMarked
package io.laurel.compare;

import org.jspecify.annotations.NullMarked;
