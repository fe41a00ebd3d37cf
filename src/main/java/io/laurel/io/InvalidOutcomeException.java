package io.laurel.io;

/** A file is no outcome that was written as JSON. */
public final class InvalidOutcomeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidOutcomeException(String where, String message) {
    super(where + ": " + message);
  }
}
