/**
 * From what was kept of a judgement to the outcome and the account of each entrant, made when asked
 * for.
 */
@NullMarked
package io.laurel.explain;

import org.jspecify.annotations.NullMarked;
