/** Reads contests from files a committee can type, and writes outcomes for other programs. */
@NullMarked
package io.laurel.io;

import org.jspecify.annotations.NullMarked;
