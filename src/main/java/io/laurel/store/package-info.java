/** Policies of a folder that are replaced while contests are judged. */
@NullMarked
package io.laurel.store;

import org.jspecify.annotations.NullMarked;
