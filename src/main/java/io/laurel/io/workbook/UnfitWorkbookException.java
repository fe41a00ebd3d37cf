package io.laurel.io.workbook;

import java.io.IOException;

/** The workbook is not one, or not one that is safe to read; the message ends a sentence. */
final class UnfitWorkbookException extends IOException {

  private static final long serialVersionUID = 1L;

  UnfitWorkbookException(String why) {
    super(why);
  }
}
