package coop.claims.app.backup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The block before each entry of a POSIX tar file, so that {@code tar} shows what a backup holds.
 *
 * @param name ASCII, at most 100 characters
 * @param size of the content in bytes, less than 8 GiB
 */
record TarHeader(String name, long size) {

  static final int BLOCK = 512;

  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int NUMBER = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM = 8;
  private static final int TYPE_AT = 156;
  private static final byte[] USTAR = "ustar\00000".getBytes(StandardCharsets.US_ASCII);
  private static final int USTAR_AT = 257;
  private static final long MOST = 0_77777777777L;

  TarHeader {
    if (name.isEmpty() || name.length() > NAME || size < 0 || size > MOST) {
      throw new IllegalArgumentException("no tar entry: " + name + " of " + size + " bytes");
    }
  }

  /** Bytes of zeros after the content, up to the next block. */
  int padding() {
    return (int) ((BLOCK - size % BLOCK) % BLOCK);
  }

  byte[] block() {
    byte[] block = new byte[BLOCK];
    put(block, 0, name);
    put(block, NAME, "0000600");
    put(block, 108, "0000000");
    put(block, 116, "0000000");
    put(block, SIZE_AT, "%011o".formatted(size));
    put(block, 136, "00000000000");
    block[TYPE_AT] = '0';
    System.arraycopy(USTAR, 0, block, USTAR_AT, USTAR.length);
    put(block, CHECKSUM_AT, "%06o\0 ".formatted(checksum(block)));
    return block;
  }

  static TarHeader of(byte[] block) throws Damaged {
    try {
      boolean right =
          block[TYPE_AT] == '0'
              && Integer.parseInt(text(block, CHECKSUM_AT, CHECKSUM).strip(), 8) == checksum(block);
      if (right) {
        return new TarHeader(
            text(block, 0, NAME), Long.parseLong(text(block, SIZE_AT, NUMBER).strip(), 8));
      }
    } catch (IllegalArgumentException e) {
      throw new Damaged("an entry has no readable header", e);
    }
    throw new Damaged("an entry has no readable header");
  }

  /** Sum of all bytes, those of the checksum itself counted as blanks. */
  private static int checksum(byte[] block) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean itself = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM;
      sum += itself ? ' ' : block[i] & 0xff;
    }
    return sum;
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  private static String text(byte[] block, int from, int length) {
    byte[] field = Arrays.copyOfRange(block, from, from + length);
    int end = 0;
    while (end < length && field[end] != 0) {
      end++;
    }
    return new String(field, 0, end, StandardCharsets.US_ASCII);
  }
}
