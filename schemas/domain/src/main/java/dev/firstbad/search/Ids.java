package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// Numbers full commit ids in the order in which they come: 20 bytes an id (32 with SHA-256), and a
/// hash table of ints that finds them again.
final class Ids {
  static final int NONE = -1;

  private byte[] bytes = new byte[0];
  private byte[] wanted = new byte[0];
  private int[] slots = new int[1024];
  private int size;

  int size() {
    return size;
  }

  int find(CommitId id) {
    if (id.hex().length() != 2 * wanted.length) {
      return NONE;
    }
    want(id.hex().getBytes(StandardCharsets.ISO_8859_1), 0);
    return slots[slot()] - 1;
  }

  /// The number of this id, which is new if it was not known.
  int number(CommitId id) {
    return number(id.hex().getBytes(StandardCharsets.ISO_8859_1), 0, id.hex().length());
  }

  /// The number of the id of that many hex digits; throws [IllegalArgumentException] if they are
  /// none, or more or fewer than those of the others.
  int number(byte[] text, int from, int digits) {
    setWidth(digits);
    want(text, from);
    int slot = slot();
    if (slots[slot] == 0) {
      append();
      slots[slot] = size;
      growSlots();
      return size - 1;
    }
    return slots[slot] - 1;
  }

  CommitId get(int number) {
    return new CommitId(
        HexFormat.of().formatHex(bytes, number * wanted.length, (number + 1) * wanted.length));
  }

  int compare(int one, int other) {
    int width = wanted.length;
    return Arrays.compareUnsigned(
        bytes, one * width, (one + 1) * width, bytes, other * width, (other + 1) * width);
  }

  private void setWidth(int digits) {
    if (size == 0) {
      wanted = new byte[digits / 2];
    }
    if (digits != 2 * wanted.length) {
      throw new IllegalArgumentException("an id of " + digits + " digits among other ones");
    }
  }

  private void want(byte[] text, int from) {
    for (int i = 0; i < wanted.length; i++) {
      int high = HexFormat.fromHexDigit(text[from + 2 * i]);
      wanted[i] = (byte) (high << 4 | HexFormat.fromHexDigit(text[from + 2 * i + 1]));
    }
  }

  /// Where the wanted id is in the table, or the free slot where it belongs.
  private int slot() {
    int slot = hash(wanted, 0) & (slots.length - 1);
    while (slots[slot] != 0 && !isWanted(slots[slot] - 1)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isWanted(int number) {
    int from = number * wanted.length;
    return Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }

  private void append() {
    int end = size * wanted.length;
    if (end == bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, Math.max(64 * wanted.length, end + end / 2 / wanted.length * wanted.length));
    }
    System.arraycopy(wanted, 0, bytes, end, wanted.length);
    size++;
  }

  private void growSlots() {
    if (3 * size < 2 * slots.length) {
      return;
    }
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      int slot = hash(bytes, number * wanted.length) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  /// Ids are hashes already.
  private static int hash(byte[] id, int at) {
    return id[at] << 24
        | (id[at + 1] & 0xff) << 16
        | (id[at + 2] & 0xff) << 8
        | (id[at + 3] & 0xff);
  }
}
