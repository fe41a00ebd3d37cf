/** Small services for messages people read. */
@NullMarked
package io.laurel.text;

import org.jspecify.annotations.NullMarked;
