/**
 * The book-keeping behind the mechanism in {@code rules/mechanism}: prizes from the highest to the
 * lowest are opened, proposed, granted and closed. What may be granted is said there.
 */
@NullMarked
package io.laurel.ladder;

import org.jspecify.annotations.NullMarked;
