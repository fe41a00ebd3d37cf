/** Programs to be run from the repository. */
@NullMarked
package io.laurel.cli;

import org.jspecify.annotations.NullMarked;
