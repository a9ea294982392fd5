package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFile.ScanState;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.RefusalException;
import coop.claims.domain.world.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link DocumentStore} promises. */
public abstract class DocumentStoreContract {

  private static final int MOST = 1024 * 1024;

  private DocumentStore store;

  /** A store that holds nothing. */
  protected abstract DocumentStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  @Test
  void bytesComeBackAsTheyWereStored() throws Exception {
    byte[] bytes = Samples.pdf("a proof");

    StoredFile file = take(bytes, "proof.pdf");

    assertThat(file.sha256()).isEqualTo(sha256(bytes));
    assertThat(file.size()).isEqualTo(bytes.length);
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.scanState()).isEqualTo(ScanState.NOT_CONFIGURED);
    try (InputStream again = store.open(file.sha256())) {
      assertThat(again.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void theSameBytesHaveOneAddressWhateverTheirName() throws Exception {
    byte[] bytes = Samples.pdf("same");

    StoredFile first = take(bytes, "one.pdf");
    StoredFile second = take(bytes, "two.PDF");
    StoredFile other = take(Samples.pdf("other"), "one.pdf");

    assertThat(second).isEqualTo(first);
    assertThat(other.sha256()).isNotEqualTo(first.sha256());
    try (InputStream a = store.open(first.sha256());
        InputStream b = store.open(first.sha256())) {
      assertThat(a.readAllBytes()).isEqualTo(b.readAllBytes());
    }
  }

  @Test
  void everyAcceptedTypeIsTakenForWhatItIs() {
    byte[] jpeg = {
      (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    assertThat(take(Samples.png(), "a.png").mediaType()).isEqualTo("image/png");
    assertThat(take(jpeg, "a.jpg").mediaType()).isEqualTo("image/jpeg");
    assertThat(take(jpeg, "a.JPEG").mediaType()).isEqualTo("image/jpeg");
    assertThat(take(text("name,calls\r\nNorth,12\r\n"), "a.csv").mediaType()).isEqualTo("text/csv");
    assertThat(take(wordDocument(), "a.docx").mediaType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(refused(new byte[0], "a.pdf").code()).isEqualTo("document.empty");
  }

  @Test
  void aFileOfExactlyTheLimitIsTakenAndOneByteMoreIsRefused() {
    StoredFile most = take(Samples.pdfOf(MOST), "a.pdf");
    Refusal refusal = refused(Samples.pdfOf(MOST + 1), "a.pdf");

    assertThat(most.size()).isEqualTo(MOST);
    assertThat(refusal.code()).isEqualTo("document.too-large");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
  }

  @Test
  void whatIsTooLargeIsNotReadToItsEnd() {
    InputStream endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            given++;
            if (given > 16L * MOST) {
              throw new IllegalStateException("somebody reads on and on");
            }
            return given < 6 ? "%PDF-".charAt((int) given - 1) : ' ';
          }
        };

    assertThatExceptionOfType(RefusalException.class)
        .isThrownBy(() -> store.store(endless, "a.pdf", MOST))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("document.too-large"));
  }

  @Test
  void anEndingThatIsNotTakenIsRefused() {
    for (String name : new String[] {"a.exe", "a.html", "a.svg", "a.zip", "a", "pdf", "a.pdf.js"}) {
      Refusal refusal = refused(Samples.pdf("x"), name);
      assertThat(refusal.code()).as(name).isEqualTo("document.type-not-accepted");
      assertThat(refusal.kind()).as(name).isEqualTo(Refusal.Kind.UNSUPPORTED_TYPE);
    }
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() {
    assertMismatch(text("<html><script>alert(1)</script></html>"), "a.pdf");
    assertMismatch(Samples.png(), "a.pdf");
    assertMismatch(Samples.pdf("x"), "a.png");
    assertMismatch(Samples.pdf("x"), "a.csv");
    assertMismatch(text("words"), "a.docx");
    assertMismatch(new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0}, "a.png");
  }

  @Test
  void whatWasRefusedIsNotThere() {
    byte[] bytes = Samples.png();
    assertMismatch(bytes, "a.pdf");

    assertThatThrownBy(() -> store.open(sha256(bytes)).close())
        .isInstanceOf(RuntimeException.class);
  }

  private void assertMismatch(byte[] bytes, String name) {
    Refusal refusal = refused(bytes, name);
    assertThat(refusal.code()).isEqualTo("document.type-mismatch");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSUPPORTED_TYPE);
  }

  private StoredFile take(byte[] bytes, String name) {
    return store.store(new ByteArrayInputStream(bytes), name, MOST);
  }

  private Refusal refused(byte[] bytes, String name) {
    try {
      throw new AssertionError("taken: " + take(bytes, name));
    } catch (RefusalException refused) {
      return refused.refusal();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] wordDocument() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd"
              + ".openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      put(zip, "word/document.xml", "<w:document/>");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text(content));
    zip.closeEntry();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
