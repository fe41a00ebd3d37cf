package io.laurel.io.workbook;

/** How much a workbook may unpack to: in all, and against its own size. */
final class UnpackedBytes {

  private static final long MOST = 256L << 20;
  private static final long SMALL = 4L << 20;
  private static final int MOST_FOLD = 200;

  private final long packed;
  private long unpacked;

  UnpackedBytes(long packed) {
    this.packed = packed;
  }

  void add(int bytes) throws UnfitWorkbookException {
    unpacked += bytes;
    if (unpacked > MOST) {
      throw new UnfitWorkbookException("it unpacks to more than `" + MOST + "` bytes");
    }
    if (unpacked > SMALL && unpacked / MOST_FOLD > packed) {
      throw new UnfitWorkbookException(
          "it unpacks to more than `" + MOST_FOLD + "` times its size");
    }
  }
}
