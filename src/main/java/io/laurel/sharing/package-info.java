/** Places shared among organisations or strata in proportion. */
@NullMarked
package io.laurel.sharing;

import org.jspecify.annotations.NullMarked;
