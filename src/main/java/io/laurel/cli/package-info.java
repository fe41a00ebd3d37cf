/** The command line, and the program that judges the examples. */
@NullMarked
package io.laurel.cli;

import org.jspecify.annotations.NullMarked;
