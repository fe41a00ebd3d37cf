/** How many places a prize has, and which scores reach it. */
@NullMarked
package io.laurel.quota;

import org.jspecify.annotations.NullMarked;
