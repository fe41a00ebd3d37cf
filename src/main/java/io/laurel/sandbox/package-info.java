/** Keeps the code of policies within what it may use and how long it may run. */
@NullMarked
package io.laurel.sandbox;

import org.jspecify.annotations.NullMarked;
