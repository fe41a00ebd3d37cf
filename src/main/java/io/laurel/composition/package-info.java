/** Lists that are chosen as a whole, because of who has to be on them. */
@NullMarked
package io.laurel.composition;

import org.jspecify.annotations.NullMarked;
