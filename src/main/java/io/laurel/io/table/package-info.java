/**
 * Tables with a heading and rows: entries, judges, organisations and marks, whatever file they are
 * in.
 */
@NullMarked
package io.laurel.io.table;

import org.jspecify.annotations.NullMarked;
