package io.laurel.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest every Java platform has. */
public final class Sha256 {

  private Sha256() {}

  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  public static byte[] of(byte[] bytes) {
    return start().digest(bytes);
  }
}
