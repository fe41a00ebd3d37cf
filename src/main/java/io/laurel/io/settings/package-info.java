/** Everything about a contest that is not a table, and human decisions, as keys and values. */
@NullMarked
package io.laurel.io.settings;

import org.jspecify.annotations.NullMarked;
