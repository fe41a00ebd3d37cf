/** Judges contests by award policies written as rules. */
@NullMarked
package io.laurel;

import org.jspecify.annotations.NullMarked;
