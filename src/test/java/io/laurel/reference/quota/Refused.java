package io.laurel.reference.quota;

/** The policy leaves open what the case needs. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }
}
