/** Tests of award policies written as plain case files, without Java. */
@NullMarked
package io.laurel.testing;

import org.jspecify.annotations.NullMarked;
