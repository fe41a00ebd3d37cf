package io.laurel.io.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one part of a workbook, as long as they are harmless to parse: UTF-8 or another
 * encoding without zero bytes, and never much between one {@code <} and the next.
 */
final class XmlStream extends FilterInputStream {

  private static final int LONGEST = 1 << 20;

  private final UnpackedBytes budget;
  private int sinceTag;

  XmlStream(InputStream in, UnpackedBytes budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int count = super.read(bytes, from, most);
    if (count > 0) {
      budget.add(count);
    }
    for (int i = from; i < from + count; i++) {
      if (bytes[i] == 0) {
        throw new UnfitWorkbookException("a part of it is not UTF-8");
      }
      sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
      if (sinceTag > LONGEST) {
        throw new UnfitWorkbookException(
            "a part of it has more than `" + LONGEST + "` bytes without a tag");
      }
    }
    return count;
  }
}
