package coop.claims.persistence.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFile.ScanState;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.RefusalException;
import coop.claims.domain.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDocumentStoreTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml";
  private static final String HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>";
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);

  /** Where the method stands in an entry's own header, and in the list at an archive's end. */
  private static final int LOCAL_METHOD = 8;

  private static final int CENTRAL_METHOD = 10;

  @TempDir Path root;
  private FileDocumentStore store;

  @BeforeEach
  void open() {
    store = new FileDocumentStore(root);
  }

  @Test
  void bytesAreKeptUnderTheirDigestAndComeBack() throws IOException {
    StoredFile file = store(PDF, "Invoice.PDF");

    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.size()).isEqualTo(PDF.length);
    assertThat(file.scanState()).isEqualTo(ScanState.NOT_CONFIGURED);
    assertThat(file.sha256()).isEqualTo(Sha256.hex(new String(PDF, UTF_8)));
    assertThat(
            root.resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256().substring(2, 4))
                .resolve(file.sha256()))
        .exists();
    try (InputStream in = store.open(file.sha256())) {
      assertThat(in.readAllBytes()).isEqualTo(PDF);
    }
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    store(PDF, "a.pdf");
    store(PDF, "b.pdf");

    assertThat(files()).hasSize(1);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused(new byte[0], "a.pdf", "document.empty", Refusal.Kind.RULE);
  }

  @Test
  void aFileAtTheLimitIsTakenAndOneByteMoreIsRefused() throws IOException {
    byte[] fits = Arrays.copyOf(PDF, 5_000_000);
    assertThat(store.store(new ByteArrayInputStream(fits), "a.pdf", fits.length).size())
        .isEqualTo(fits.length);

    byte[] over = Arrays.copyOf(PDF, 5_000_001);
    assertThatThrownBy(() -> store.store(new ByteArrayInputStream(over), "a.pdf", fits.length))
        .isInstanceOfSatisfying(
            RefusalException.class,
            e -> {
              assertThat(e.refusal().code()).isEqualTo("document.too-large");
              assertThat(e.refusal().kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
            });
    assertThat(files()).hasSize(1);
  }

  @Test
  void theLimitIsToldInMegabytes() {
    assertThatThrownBy(() -> store.store(endless(), "a.pdf", Limits.FILE_BYTES))
        .isInstanceOfSatisfying(
            RefusalException.class, e -> assertThat(e.refusal().arguments()).containsExactly(25));
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'x';
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a.svg", "a.html", "a.zip", "a", "a.pdf.exe", ".", ""})
  void anEndingThatIsNotTakenIsRefused(String name) throws IOException {
    refused(PDF, name, "document.type-not-accepted", Refusal.Kind.UNSUPPORTED_TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.pdf", "a.png", "a.jpg", "a.docx", "a.xlsx", "a.pptx", "a.eml", "a.msg", "a.csv"
      })
  void aPageAnImageWithScriptsOrAProgramIsNothingElseByName(String name) throws IOException {
    byte[] program = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, 2_000);
    for (byte[] bytes :
        List.of(
            HTML.getBytes(UTF_8),
            SVG.getBytes(UTF_8),
            ("\uFEFF  " + HTML).getBytes(UTF_8),
            ("a,b\n1,<script>alert(1)</script>\n").getBytes(UTF_8),
            program,
            "#!/bin/sh\nrm -rf /\0".getBytes(UTF_8))) {
      refused(bytes, name, "document.type-mismatch", Refusal.Kind.UNSUPPORTED_TYPE);
    }
  }

  @Test
  void imagesAreKnownByTheirFirstBytes() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};

    assertThat(store(png, "a.png").mediaType()).isEqualTo("image/png");
    assertThat(store(jpeg, "a.jpeg").mediaType()).isEqualTo("image/jpeg");
    assertThatThrownBy(() -> store(png, "a.jpg")).hasMessage("document.type-mismatch");
  }

  @Test
  void officeFilesAreKnownByTheirMainPart() throws IOException {
    byte[] word = office(WORD + ".document.main+xml", "word/document.xml");

    assertThat(store(word, "a.docx").mediaType()).isEqualTo(WORD + ".document");
    assertThatThrownBy(() -> store(word, "a.xlsx")).hasMessage("document.type-mismatch");
  }

  @Test
  void anyOtherArchiveIsNoOfficeFile() throws IOException {
    byte[] archive = zip("readme.txt", "hello");
    byte[] macros = office(WORD + ".document.main+xml", "word/vbaProject.bin");
    byte[] macroType =
        office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml");
    byte[] broken = Arrays.copyOf(archive, archive.length / 2);

    for (byte[] bytes : List.of(archive, macros, macroType, broken)) {
      assertThatThrownBy(() -> store(bytes, "a.docx")).hasMessage("document.type-mismatch");
    }
  }

  @Test
  void anOfficeFileWhoseContentsAreCutOffIsNone() throws IOException {
    byte[] cut = cutOff(office(WORD + ".document.main+xml", "word/document.xml"));

    refused(cut, "a.docx", "document.type-mismatch", Refusal.Kind.UNSUPPORTED_TYPE);
  }

  /** An archive whose only entry is said to be deflated and ends in the middle of its stream. */
  private static byte[] cutOff(byte[] office) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(deflated, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      out.write(office);
    }
    byte[] half = Arrays.copyOf(deflated.toByteArray(), deflated.size() / 2);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("[Content_Types].xml");
      CRC32 crc = new CRC32();
      crc.update(half);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(half.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(half);
    }
    byte[] archive = bytes.toByteArray();
    archive[LOCAL_METHOD] = ZipEntry.DEFLATED;
    archive[centralDirectory(archive) + CENTRAL_METHOD] = ZipEntry.DEFLATED;
    return archive;
  }

  private static int centralDirectory(byte[] archive) {
    int at = 0;
    while (archive[at] != 'P' || archive[at + 1] != 'K' || archive[at + 2] != 1) {
      at++;
    }
    return at;
  }

  @Test
  void aMailIsKnownByItsHeader() {
    byte[] mail =
        """
        Received: from a.example (a.example [192.0.2.1])
         by b.example
        From: Ann <ann@example.org>
        Subject: The campaign

        <html><body>Hello</body></html>
        """
            .getBytes(UTF_8);

    assertThat(store(mail, "a.eml").mediaType()).isEqualTo("message/rfc822");
    assertThatThrownBy(() -> store(mail, "a.csv")).hasMessage("document.type-mismatch");
    assertThatThrownBy(() -> store("Hello,\nI am no mail\n".getBytes(UTF_8), "a.eml"))
        .hasMessage("document.type-mismatch");
  }

  @Test
  void aSavedOutlookMailIsKnownByItsStreams() {
    byte[] compound =
        Arrays.copyOf(
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            },
            70_000);
    assertThatThrownBy(() -> store(compound, "a.msg")).hasMessage("document.type-mismatch");
    byte[] name = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, compound, 65_530, name.length);

    assertThat(store(compound, "a.msg").mediaType()).isEqualTo("application/vnd.ms-outlook");
  }

  @Test
  void tablesOfTextAreTakenInAnyCharacterSet() {
    byte[] utf8 = "name;amount\nÉlan;12,50\n".getBytes(UTF_8);
    byte[] latin = "name;amount\nÉlan;12,50\n".getBytes(ISO_8859_1);

    assertThat(store(utf8, "a.csv").mediaType()).isEqualTo("text/csv");
    assertThat(store(latin, "a.csv").mediaType()).isEqualTo("text/csv");
  }

  @Test
  void aTableWithABinaryTailIsRefused() {
    byte[] bytes = Arrays.copyOf("a,b\n1,2\n".repeat(20_000).getBytes(UTF_8), 160_001);

    assertThatThrownBy(() -> store(bytes, "a.csv")).hasMessage("document.type-mismatch");
  }

  @Test
  void whatAKilledServerLeftBehindIsRemovedAfterADay() throws IOException {
    Path old = Files.writeString(root.resolve("incoming/upload-1.part"), "half");
    Path fresh = Files.writeString(root.resolve("incoming/upload-2.part"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

    new FileDocumentStore(root);

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "", "ABC"})
  void onlyDigestsAreOpened(String name) {
    assertThatThrownBy(() -> store.open(name)).isInstanceOf(IllegalArgumentException.class);
  }

  private StoredFile store(byte[] bytes, String name) {
    return store.store(new ByteArrayInputStream(bytes), name, Limits.FILE_BYTES);
  }

  private void refused(byte[] bytes, String name, String code, Refusal.Kind kind)
      throws IOException {
    assertThatThrownBy(() -> store(bytes, name))
        .isInstanceOfSatisfying(
            RefusalException.class,
            e -> {
              assertThat(e.refusal().code()).isEqualTo(code);
              assertThat(e.refusal().kind()).isEqualTo(kind);
            });
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static byte[] office(String mainPart, String otherPart) throws IOException {
    return zip(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainPart + "\"/></Types>",
        otherPart,
        "content");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
