/** The places of one prize in the order they are awarded, and who is next for them. */
@NullMarked
package io.laurel.slots;

import org.jspecify.annotations.NullMarked;
