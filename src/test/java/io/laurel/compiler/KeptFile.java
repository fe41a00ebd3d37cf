package io.laurel.compiler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/**
 * The file a policy is kept in, in the hands of somebody who knows its form; with the key of the
 * folder if need be.
 */
final class KeptFile {

  static final int SIGNATURE = 32;
  static final int HEAD = 12;

  final Path file;
  final Origin origin;
  private final boolean withKey;

  KeptFile(Path file, Origin origin, boolean withKey) {
    this.file = file;
    this.origin = origin;
    this.withKey = withKey;
  }

  Path folder() {
    return file.getParent();
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void overwrite(byte[] bytes) throws IOException {
    Files.write(file, bytes);
  }

  CompiledRules rules() {
    byte[] all = bytes();
    try {
      return CompiledRulesFile.read(
              new ByteArrayInputStream(Arrays.copyOfRange(all, SIGNATURE, all.length)), origin)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes other rules as if they had been compiled from the text. */
  void write(CompiledRules rules) throws IOException {
    write(rules, origin);
  }

  void write(CompiledRules rules, Origin from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledRulesFile.write(rules, from, out);
    seal(out.toByteArray());
  }

  void changeClasses(UnaryOperator<Map<String, byte[]>> change) throws IOException {
    CompiledRules rules = rules();
    write(
        new CompiledRules(
            rules.rules(), rules.mentions(), change.apply(new TreeMap<>(rules.classes()))));
  }

  /** Changes bytes behind the signature; the check sum is made right again. */
  void changeContent(UnaryOperator<byte[]> change) throws IOException {
    byte[] all = bytes();
    seal(change.apply(Arrays.copyOfRange(all, SIGNATURE, all.length)));
  }

  private void seal(byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content, HEAD, content.length - HEAD);
    ByteBuffer.wrap(content).putLong(4, sum.getValue());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] old = Arrays.copyOf(bytes(), SIGNATURE);
    all.writeBytes(
        withKey
            ? RuleCache.sign(Files.readAllBytes(folder().resolve(CacheFolder.KEY)), content)
            : old);
    all.writeBytes(content);
    overwrite(all.toByteArray());
  }

  /** Where the number of classes stands, behind the signature. */
  int countOffset() {
    int size = 4;
    for (Map.Entry<String, byte[]> each : rules().classes().entrySet()) {
      size +=
          2 + each.getKey().getBytes(StandardCharsets.UTF_8).length + 4 + each.getValue().length;
    }
    return bytes().length - SIGNATURE - size;
  }

  /** Where the length of the first class stands, behind the signature. */
  int firstLengthOffset() {
    String first = rules().classes().keySet().iterator().next();
    return countOffset() + 4 + 2 + first.getBytes(StandardCharsets.UTF_8).length;
  }
}
