/** Text that people write and read: bytes, numbers, suggestions. */
@NullMarked
package io.laurel.text;

import org.jspecify.annotations.NullMarked;
