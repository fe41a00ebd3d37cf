package io.laurel.engine;

import java.util.Arrays;
import java.util.Objects;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The entries one step of matching looks through. Those of equal keys lie side by side and are
 * found at once; where there are no keys, all are gone through.
 */
final class Candidates {

  private static final int SMALLEST = 16;

  private final int width;
  private FactHandle[] entries = new FactHandle[SMALLEST];
  private Object[] keys;
  private int[] hashes = new int[SMALLEST];
  private int[] ends = {};
  private int size;

  /**
   * @param width the number of keys of an entry
   */
  Candidates(int width) {
    this.width = width;
    this.keys = new Object[SMALLEST * width];
  }

  static int hash(Object[] key) {
    int hash = 1;
    for (Object part : key) {
      hash = 31 * hash + Objects.hashCode(part);
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  /**
   * Adds an entry.
   *
   * @param hash of the key or, where there is none, anything to order them by
   */
  void add(FactHandle entry, Object[] key, int hash) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size * width);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    entries[size] = entry;
    hashes[size] = hash;
    System.arraycopy(key, 0, keys, size * width, width);
    size++;
  }

  /** Puts those that were added in order; none is added later. */
  void arrange() {
    ends = new int[Math.max(1, Integer.highestOneBit(size))];
    for (int i = 0; i < size; i++) {
      ends[slot(hashes[i])]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    FactHandle[] arranged = new FactHandle[size];
    Object[] arrangedKeys = new Object[size * width];
    int[] places = ends.clone();
    for (int i = size - 1; i >= 0; i--) {
      int place = --places[slot(hashes[i])];
      arranged[place] = entries[i];
      System.arraycopy(keys, i * width, arrangedKeys, place * width, width);
    }
    entries = arranged;
    keys = arrangedKeys;
    hashes = new int[0];
  }

  private int slot(int hash) {
    return hash & ends.length - 1;
  }

  /** Where those begin that may have a key. */
  int from(int hash) {
    int slot = slot(hash);
    return width == 0 || slot == 0 ? 0 : ends[slot - 1];
  }

  /** Where those end that may have a key. */
  int to(int hash) {
    return width == 0 ? size : ends[slot(hash)];
  }

  boolean has(int at, Object[] key) {
    for (int i = 0; i < width; i++) {
      if (!Objects.equals(keys[at * width + i], key[i])) {
        return false;
      }
    }
    return true;
  }

  FactHandle entry(int at) {
    return entries[at];
  }

  /** Lets one be found before another: what decided once often decides again. */
  void exchange(int at, int other) {
    swap(entries, at, other);
    for (int i = 0; i < width; i++) {
      swap(keys, at * width + i, other * width + i);
    }
  }

  private static void swap(Object[] all, int one, int other) {
    Object kept = all[one];
    all[one] = all[other];
    all[other] = kept;
  }
}
