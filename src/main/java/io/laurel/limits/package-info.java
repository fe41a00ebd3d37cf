/**
 * Limits on awards of one holder and on prizes together, places kept for others, and the ranks of
 * those passed over.
 */
@NullMarked
package io.laurel.limits;

import org.jspecify.annotations.NullMarked;
