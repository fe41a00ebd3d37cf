/**
 * The facts and the book-keeping behind the mechanism in {@code rules/mechanism}. What may be
 * granted is said there.
 */
@NullMarked
package io.laurel.award;

import org.jspecify.annotations.NullMarked;
