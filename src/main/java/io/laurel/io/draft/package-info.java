/** A contest on its way from files of any format, and what was wrong with them. */
@NullMarked
package io.laurel.io.draft;

import org.jspecify.annotations.NullMarked;
