/** Contests from folders, workbooks and JSON documents; contests and outcomes as JSON. */
@NullMarked
package io.laurel.io;

import org.jspecify.annotations.NullMarked;
