package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.compiler.PolicyFiles.PolicyFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a policy file as UTF-8, or says in which encoding they seem to be. */
final class Decoding {

  private static final String GBK = "GBK";

  private final String file;
  private final byte[] bytes;

  private Decoding(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** A file with its text; without it, but with a problem, when its bytes are not UTF-8. */
  static PolicyFile of(String file, byte[] bytes) {
    Decoding decoding = new Decoding(file, bytes);
    Charset wide = decoding.wide();
    if (wide != null) {
      String text = wide.decode(ByteBuffer.wrap(bytes)).toString().replace("\uFEFF", "");
      return new PolicyFile(
          file,
          null,
          new SourceText(file, text).problem(1, 1, Problem.OTHER_ENCODING.with("UTF-16")));
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    if (strict(StandardCharsets.UTF_8).decode(left, text, true).isError()) {
      return new PolicyFile(file, null, decoding.problem(left.position()));
    }
    String read = text.flip().toString();
    return new PolicyFile(file, read.startsWith("\uFEFF") ? read.substring(1) : read, null);
  }

  /** UTF-16 of either order, as a mark at the beginning or zeros tell. */
  private @Nullable Charset wide() {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
    boolean swapped = (first == 0xFF && second == 0xFE) || (first != 0 && second == 0);
    boolean straight = (first == 0xFE && second == 0xFF) || (first == 0 && second != 0);
    return bytes.length < 2
        ? null
        : swapped ? StandardCharsets.UTF_16LE : straight ? StandardCharsets.UTF_16BE : null;
  }

  /** The line is shown as its author sees it; of Chinese text the first sign is wrong. */
  private PolicyProblem problem(int malformed) {
    boolean chinese = isGbk();
    int wrong = malformed;
    for (int i = 0; chinese && i < wrong; i++) {
      wrong = bytes[i] < 0 ? i : wrong;
    }
    Charset guess = chinese ? Charset.forName(GBK) : StandardCharsets.UTF_8;
    int line = 1;
    int start = 0;
    for (int i = 0; i < wrong; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    int column = new String(bytes, start, wrong - start, guess).length() + 1;
    Finding finding = chinese ? Problem.OTHER_ENCODING.with(GBK) : Problem.NOT_UTF_8.with();
    return new SourceText(file, new String(bytes, guess)).problem(line, column, finding);
  }

  private boolean isGbk() {
    if (!Charset.isSupported(GBK)) {
      return false;
    }
    try {
      return strict(Charset.forName(GBK))
          .decode(ByteBuffer.wrap(bytes))
          .codePoints()
          .filter(c -> c > 0x7F)
          .allMatch(c -> c >= 0x2000);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
