/** JSON read and written field by field, never as a whole. */
@NullMarked
package io.laurel.io.json;

import org.jspecify.annotations.NullMarked;
