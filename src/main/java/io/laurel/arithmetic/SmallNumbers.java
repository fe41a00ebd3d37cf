package io.laurel.arithmetic;

/**
 * Whole numbers from 0 up by place, all 0 at first; each takes one, two or four bytes, as the
 * largest needs.
 */
public final class SmallNumbers {

  private byte[] bytes;
  private char[] pairs = {};
  private int[] all = {};

  /**
   * @param size how many places there are
   */
  public SmallNumbers(int size) {
    this.bytes = new byte[size];
  }

  private SmallNumbers(SmallNumbers from) {
    this.bytes = from.bytes.clone();
    this.pairs = from.pairs.clone();
    this.all = from.all.clone();
  }

  /** The same numbers, whatever is put here later. */
  public SmallNumbers copy() {
    return new SmallNumbers(this);
  }

  /** The number at a place. */
  public int get(int place) {
    if (bytes.length > 0) {
      return Byte.toUnsignedInt(bytes[place]);
    }
    return pairs.length > 0 ? pairs[place] : all[place];
  }

  /** Puts a number in its place. */
  public void put(int place, int number) {
    if (number >= 1 << Byte.SIZE && bytes.length > 0) {
      widenToPairs();
    }
    if (number >= 1 << Character.SIZE && pairs.length > 0) {
      widen();
    }
    if (bytes.length > 0) {
      bytes[place] = (byte) number;
    } else if (pairs.length > 0) {
      pairs[place] = (char) number;
    } else {
      all[place] = number;
    }
  }

  private void widenToPairs() {
    pairs = new char[bytes.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (char) Byte.toUnsignedInt(bytes[i]);
    }
    bytes = new byte[0];
  }

  private void widen() {
    all = new int[pairs.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = pairs[i];
    }
    pairs = new char[0];
  }
}
