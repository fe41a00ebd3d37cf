/** Exact numbers. No binary floating point here or anywhere near a score. */
@NullMarked
package io.laurel.arithmetic;

import org.jspecify.annotations.NullMarked;
