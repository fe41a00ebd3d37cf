/** From scores to ranks: sorting by declared keys, ties, and what broke them. */
@NullMarked
package io.laurel.ranking;

import org.jspecify.annotations.NullMarked;
