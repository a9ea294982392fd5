package coop.claims.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Draws a small picture and writes it as PNG, without the desktop classes, which servers often
 * lack: a page in a browser, or the photo of a hall.
 */
final class SamplePng {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte EIGHT_BITS = 8;
  private static final byte TRUE_COLOUR = 2;

  private final int[] pixels = new int[WIDTH * HEIGHT];
  private final Random random;

  private SamplePng(long seed) {
    this.random = new Random(seed);
  }

  /** A page with a header, a picture and paragraphs, in a colour of its own. */
  static byte[] page(long seed) {
    SamplePng png = new SamplePng(seed);
    int brand = png.strongColour();
    png.fill(0, 0, WIDTH, HEIGHT, 0xF4F5F7);
    png.fill(0, 0, WIDTH, 34, 0xD9DCE1);
    png.fill(14, 12, 24, 22, 0xE0605A);
    png.fill(30, 12, 40, 22, 0xE5B94B);
    png.fill(46, 12, 56, 22, 0x6DB56B);
    png.fill(76, 9, WIDTH - 40, 26, 0xFFFFFF);
    png.words(84, 15, 220 + png.random.nextInt(180), 0x6A7077);
    png.fill(0, 34, WIDTH, 84, brand);
    png.fill(24, 48, 64, 70, 0xFFFFFF);
    png.words(WIDTH - 250, 56, WIDTH - 30, 0xFFFFFF);
    png.fill(24, 104, 300, 290, shade(brand, 0.35));
    png.fill(60, 150, 264, 250, shade(brand, 0.7));
    for (int line = 0; line < 9; line++) {
      png.words(328, 108 + line * 20, 480 + png.random.nextInt(130), 0x3B4046);
    }
    png.fill(328, 300, 452, 330, brand);
    for (int line = 0; line < 3; line++) {
      png.words(24, 350 + line * 15, 420 + png.random.nextInt(180), 0x8A9097);
    }
    return png.bytes();
  }

  /** A hall with a stage, a screen and people seen from behind. */
  static byte[] photo(long seed) {
    SamplePng png = new SamplePng(seed);
    int brand = png.strongColour();
    for (int y = 0; y < HEIGHT; y++) {
      int grey = 70 + y * 90 / HEIGHT;
      png.fill(0, y, WIDTH, y + 1, grey << 16 | grey << 8 | grey + 12);
    }
    png.fill(150, 40, 490, 210, 0xEDEFF2);
    png.fill(150, 40, 490, 76, brand);
    for (int line = 0; line < 5; line++) {
      png.words(180, 96 + line * 22, 330 + png.random.nextInt(130), 0x50565E);
    }
    png.fill(80, 218, 560, 236, 0x5A4632);
    for (int head = 0; head < 26; head++) {
      int x = 20 + png.random.nextInt(WIDTH - 60);
      int y = 262 + png.random.nextInt(90);
      int coat = shade(png.strongColour(), 0.2);
      png.disc(x, y, 15, 0x6B4A36 + png.random.nextInt(40) * 0x010101);
      png.fill(x - 22, y + 14, x + 22, Math.min(HEIGHT, y + 80), coat);
    }
    return png.bytes();
  }

  private int strongColour() {
    int[] channels = {40 + random.nextInt(60), 70 + random.nextInt(80), 120 + random.nextInt(110)};
    int turn = random.nextInt(3);
    return channels[turn] << 16 | channels[(turn + 1) % 3] << 8 | channels[(turn + 2) % 3];
  }

  /** Mixed with white. */
  private static int shade(int colour, double white) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = colour >> shift & 0xFF;
      mixed |= (int) (channel + (255 - channel) * white) << shift;
    }
    return mixed;
  }

  /** What a line of text looks like from afar. */
  private void words(int left, int top, int right, int colour) {
    int x = left;
    while (x < right) {
      int end = Math.min(right, x + 12 + random.nextInt(40));
      fill(x, top, end, top + 6, colour);
      x = end + 5;
    }
  }

  private void disc(int centreX, int centreY, int radius, int colour) {
    for (int y = -radius; y <= radius; y++) {
      int half = (int) Math.sqrt((double) radius * radius - (double) y * y);
      fill(centreX - half, centreY + y, centreX + half, centreY + y + 1, colour);
    }
  }

  private void fill(int left, int top, int right, int bottom, int colour) {
    for (int y = Math.max(0, top); y < Math.min(HEIGHT, bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(WIDTH, right); x++) {
        pixels[y * WIDTH + x] = colour;
      }
    }
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(out)) {
      data.write(SIGNATURE);
      chunk(data, "IHDR", header());
      chunk(data, "IDAT", image());
      chunk(data, "IEND", new byte[0]);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return out.toByteArray();
  }

  private static byte[] header() throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(header)) {
      data.writeInt(WIDTH);
      data.writeInt(HEIGHT);
      data.write(new byte[] {EIGHT_BITS, TRUE_COLOUR, 0, 0, 0});
    }
    return header.toByteArray();
  }

  private byte[] image() throws IOException {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(image, deflater)) {
      byte[] row = new byte[1 + 3 * WIDTH];
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          int colour = pixels[y * WIDTH + x];
          row[1 + 3 * x] = (byte) (colour >> 16);
          row[2 + 3 * x] = (byte) (colour >> 8);
          row[3 + 3 * x] = (byte) colour;
        }
        packed.write(row);
      }
    } finally {
      deflater.end();
    }
    return image.toByteArray();
  }

  private static void chunk(DataOutputStream data, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) check.getValue());
  }
}
