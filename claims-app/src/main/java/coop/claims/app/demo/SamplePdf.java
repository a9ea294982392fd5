package coop.claims.app.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes one page as PDF 1.4, with the standard fonts that every viewer has. Characters outside
 * Windows-1252 come out as question marks.
 */
final class SamplePdf {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int LEFT = 62;
  private static final int RIGHT = 533;
  private static final int TOP = 770;
  private static final int BOTTOM = 60;
  private static final int LEADING = 17;
  private static final int MOST_CHARACTERS = 88;

  /** Width of every character of Courier, in parts of the font size. */
  private static final double COURIER = 0.6;

  private static final int AMOUNT_SIZE = 10;

  private final StringBuilder page = new StringBuilder();
  private final String title;
  private int y = TOP;

  SamplePdf(String title) {
    this.title = title;
    write("F2", 18, LEFT, title);
    y -= 10;
    rule();
    y -= 20;
  }

  SamplePdf heading(String text) {
    y -= 6;
    write("F2", 11, LEFT, text);
    return this;
  }

  /** A paragraph, broken into lines. */
  SamplePdf text(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (line.length() + word.length() >= MOST_CHARACTERS) {
        write("F1", 10, LEFT, line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    write("F1", 10, LEFT, line.toString());
    return this;
  }

  /** A row of a table: words to the left, an amount to the right. */
  SamplePdf row(String words, String amount) {
    int line = y;
    write("F1", 10, LEFT, words);
    y = line;
    write("F3", AMOUNT_SIZE, (int) (RIGHT - amount.length() * AMOUNT_SIZE * COURIER), amount);
    return this;
  }

  SamplePdf rule() {
    page.append(LEFT).append(' ').append(y + LEADING - 5).append(" m ");
    page.append(RIGHT).append(' ').append(y + LEADING - 5).append(" l S\n");
    return this;
  }

  SamplePdf gap() {
    y -= LEADING;
    return this;
  }

  private void write(String font, int size, int x, String text) {
    if (y < BOTTOM) {
      return;
    }
    page.append(
        String.format(
            Locale.ROOT, "BT /%s %d Tf %d %d Td (%s) Tj ET\n", font, size, x, y, escaped(text)));
    y -= LEADING;
  }

  byte[] bytes() {
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R"
            + " /Resources << /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R >> >> >>");
    objects.add(font("Helvetica"));
    objects.add(font("Helvetica-Bold"));
    objects.add(font("Courier"));
    int length = page.toString().getBytes(WINDOWS_1252).length;
    objects.add("<< /Length " + length + " >>\nstream\n" + page + "endstream");
    objects.add("<< /Title (" + escaped(title) + ") >>");
    return assembled(objects);
  }

  private static byte[] assembled(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, "%PDF-1.4\n%âãÏÓ\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.size());
      put(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int table = out.size();
    put(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int offset : offsets) {
      put(out, String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    }
    put(
        out,
        "trailer\n<< /Size "
            + (objects.size() + 1)
            + " /Root 1 0 R /Info "
            + objects.size()
            + " 0 R >>\nstartxref\n"
            + table
            + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(WINDOWS_1252));
  }
}
