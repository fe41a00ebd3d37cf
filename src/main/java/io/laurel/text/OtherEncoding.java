package io.laurel.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a file that is not UTF-8 is most likely written in, for advice only. */
final class OtherEncoding {

  private static final int LOOKED_AT = 1 << 16;
  private static final String GBK = "GBK";

  private OtherEncoding() {}

  /** The name of the encoding, where its first bytes show it. */
  static Optional<String> of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
      return Optional.of("UTF-16");
    }
    return isGbk(start) ? Optional.of(GBK) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1
        && Byte.toUnsignedInt(bytes[0]) == first
        && Byte.toUnsignedInt(bytes[1]) == second;
  }

  /** Whether all of it can be read so and much of what is not ASCII is a Chinese character. */
  private static boolean isGbk(byte[] bytes) {
    if (!Charset.isSupported(GBK)) {
      return false;
    }
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    boolean readable =
        !Charset.forName(GBK)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, false)
            .isError();
    text.flip();
    long others = text.chars().filter(c -> c > 0x7F).count();
    long chinese = text.chars().filter(Character::isIdeographic).count();
    return readable && chinese > 0 && 2 * chinese >= others && text.chars().noneMatch(c -> c == 0);
  }
}
