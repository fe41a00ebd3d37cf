package io.laurel.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds bytes that are not UTF-8 before a parser replaces them silently. Reads block by block,
 * whatever the size.
 */
public final class Utf8 {

  private static final int BLOCK = 1 << 16;

  private Utf8() {}

  /** The first byte that does not belong in UTF-8 and its line, from 1. */
  public record BadByte(int line, int value) {}

  /**
   * The first byte of the file that is not UTF-8 or is zero, which no text has, if there is one. A
   * byte order mark is fine.
   */
  public static Optional<BadByte> firstBadByte(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    int line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      for (boolean end = false; !end; ) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        // Never more characters than bytes: one call takes the whole block.
        CoderResult result = decoder.decode(bytes, chars, end);
        chars.flip();
        int zero = firstZero(chars);
        if (zero >= 0) {
          return Optional.of(new BadByte(line + lineEnds(chars.limit(zero)), 0));
        }
        line += lineEnds(chars);
        chars.clear();
        if (result.isError()) {
          return Optional.of(new BadByte(line, Byte.toUnsignedInt(bytes.get(bytes.position()))));
        }
        bytes.compact();
      }
    }
    return Optional.empty();
  }

  private static int firstZero(CharBuffer chars) {
    for (int i = 0; i < chars.limit(); i++) {
      if (chars.get(i) == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int lineEnds(CharBuffer chars) {
    return (int) chars.chars().filter(c -> c == '\n').count();
  }

  /** Reports a file that is not UTF-8; says whether it is. */
  public static boolean check(Path file, BiConsumer<String, String> faults) throws IOException {
    Optional<BadByte> bad = firstBadByte(file);
    if (bad.isPresent()) {
      String advice =
          OtherEncoding.of(file)
              .map(
                  name ->
                      "the file looks like "
                          + name
                          + ". Save it as UTF-8; spreadsheet programs call that `CSV UTF-8`.")
              .orElse("save the file as UTF-8.");
      faults.accept(
          file.getFileName() + ":" + bad.get().line(),
          "Byte `0x%02X` is not UTF-8; %s".formatted(bad.get().value(), advice));
    }
    return bad.isEmpty();
  }
}
