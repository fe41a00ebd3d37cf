/**
 * Rules that were compiled before: those shipped with the library, and those an application keeps
 * in a folder.
 */
@NullMarked
package io.laurel.precompiled;

import org.jspecify.annotations.NullMarked;
