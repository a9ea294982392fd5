package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {

  private static final char FILE = '0';
  private static final char LINK = '2';
  private static final char FOLDER = '5';
  private static final char DEVICE = '3';

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void filesFoldersAndLinksComeOutAsTheyWentIn() throws IOException {
    entry("lib", FOLDER, 0755, "", "");
    entry("lib/one.so.5", FILE, 0644, "one", "");
    entry("lib/one.so", LINK, 0777, "", "one.so.5");
    entry("bin/tool", FILE, 0755, "x".repeat(512), "");
    entry("empty", FILE, 0644, "", "");

    unpack();

    assertThat(folder.resolve("lib/one.so")).hasContent("one").isSymbolicLink();
    assertThat(folder.resolve("bin/tool")).hasSize(512).isExecutable();
    assertThat(Files.isExecutable(folder.resolve("lib/one.so.5"))).isFalse();
    assertThat(folder.resolve("empty")).isEmptyFile();
  }

  @Test
  void anEntryOutsideTheFolderIsRefused() {
    entry("../evil", FILE, 0644, "x", "");

    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("evil");
  }

  @Test
  void aLinkOutsideTheFolderIsRefused() {
    entry("lib/link", LINK, 0777, "", "../../etc");

    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("link");
  }

  @Test
  void anEntryOfAnotherKindIsRefused() {
    entry("dev", DEVICE, 0644, "", "");

    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class);
  }

  @Test
  void anArchiveThatEndsEarlyIsRefused() {
    entry("file", FILE, 0644, "x".repeat(600), "");
    byte[] whole = tar.toByteArray();

    assertThatThrownBy(() -> TarArchive.unpack(new ByteArrayInputStream(whole, 0, 1000), folder))
        .isInstanceOf(EOFException.class);
  }

  private void unpack() throws IOException {
    tar.writeBytes(new byte[1024]);
    TarArchive.unpack(new ByteArrayInputStream(tar.toByteArray()), folder);
  }

  private void entry(String name, char type, int mode, String content, String linkTo) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, String.format("%07o", mode));
    put(header, 124, String.format("%011o", content.length()));
    header[156] = (byte) type;
    put(header, 157, linkTo);
    put(header, 257, "ustar");
    tar.writeBytes(header);
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    tar.writeBytes(bytes);
    tar.writeBytes(new byte[(512 - bytes.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
