package coop.claims.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PapersTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void theCrossReferencesOfAPdfPointAtItsObjects() {
    String pdf = new String(sample(), WINDOWS_1252);

    Matcher start = Pattern.compile("startxref\n(\\d+)\n%%EOF\n$").matcher(pdf);
    assertThat(start.find()).isTrue();
    int table = Integer.parseInt(start.group(1));
    assertThat(pdf.startsWith("xref\n", table)).isTrue();
    Matcher entry = Pattern.compile("(\\d{10}) 00000 n \n").matcher(pdf.substring(table));
    int number = 0;
    while (entry.find()) {
      number++;
      assertThat(pdf.startsWith(number + " 0 obj\n", Integer.parseInt(entry.group(1)))).isTrue();
    }
    assertThat(number).isEqualTo(8);
  }

  @Test
  void theLengthOfAPdfPageIsWhatItSays() {
    String pdf = new String(sample(), WINDOWS_1252);

    Matcher stream =
        Pattern.compile("<< /Length (\\d+) >>\nstream\n(.*?)endstream", Pattern.DOTALL)
            .matcher(pdf);
    assertThat(stream.find()).isTrue();
    assertThat(stream.group(2)).hasSize(Integer.parseInt(stream.group(1)));
  }

  @Test
  void bracketsAndAccentsStandInAPdfAsTheyAre() {
    String pdf = new String(sample(), WINDOWS_1252);

    assertThat(pdf).contains("Salle \\(60 places\\), Göteborg \\\\ Lyon ’26");
  }

  @Test
  void picturesCanBeDecodedAndDifferBySeed() throws IOException {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(SamplePng.page(1)));
    BufferedImage photo = ImageIO.read(new ByteArrayInputStream(SamplePng.photo(1)));

    assertThat(page.getWidth()).isEqualTo(photo.getWidth()).isEqualTo(640);
    assertThat(page.getHeight()).isEqualTo(photo.getHeight()).isEqualTo(400);
    assertThat(SamplePng.page(2)).isNotEqualTo(SamplePng.page(1)).isEqualTo(SamplePng.page(2));
    assertThat(SamplePng.photo(2)).isNotEqualTo(SamplePng.photo(1));
  }

  @Test
  void filesStaySmall() {
    assertThat(sample().length).isLessThan(4_000);
    assertThat(SamplePng.page(3).length).isLessThan(20_000);
    assertThat(SamplePng.photo(3).length).isLessThan(20_000);
  }

  private static byte[] sample() {
    return new SamplePdf("Liffey Conference Rooms")
        .heading("Invoice 2026-40117")
        .text("Salle (60 places), Göteborg \\ Lyon ’26")
        .row("Main hall", "2450.00")
        .rule()
        .bytes();
  }
}
