/** Spreadsheet files: what may be opened, their sheets, and the text of their cells. */
@NullMarked
package io.laurel.io.workbook;

import org.jspecify.annotations.NullMarked;
