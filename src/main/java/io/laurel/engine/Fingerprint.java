package io.laurel.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.model.Model;

/** Tells what was compiled: rule texts, by one build of the library, for one rule engine. */
final class Fingerprint {

  private static final String FORM = "1";

  private Fingerprint() {}

  /**
   * As hexadecimal digits.
   *
   * @param library tells the build of the library
   * @param texts rule texts by file name
   */
  static String of(String library, Map<String, String> texts) {
    MessageDigest digest = sha256();
    add(digest, FORM);
    add(digest, library);
    add(digest, String.valueOf(Model.class.getPackage().getImplementationVersion()));
    SortedMap<String, String> sorted = new TreeMap<>(texts);
    sorted.forEach(
        (name, text) -> {
          add(digest, name);
          add(digest, text);
        });
    return hexadecimal(digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Adds a text with its length, so that texts can not run into each other. */
  static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  static String hexadecimal(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
