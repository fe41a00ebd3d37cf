/**
 * Finds what can be loaded and is perhaps not meant: choices left open, rules that never fire or
 * get in each other's way. Each kind has an id, {@code LR5…}, a class and a page in {@code
 * rules/lint}. It would rather miss something than warn of what is right.
 */
@NullMarked
package io.laurel.lint;

import org.jspecify.annotations.NullMarked;
