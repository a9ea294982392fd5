package coop.claims.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file that was received, in a place of its own until this is closed. */
public final class Upload implements AutoCloseable {

  private final Path file;
  private final String fileName;
  private final Map<String, String> texts;

  Upload(Path file, String fileName, Map<String, String> texts) {
    this.file = file;
    this.fileName = fileName;
    this.texts = Map.copyOf(texts);
  }

  /** As the uploader's machine called it, without folders. */
  public String fileName() {
    return fileName;
  }

  /** A text field; null when it was absent or blank. */
  public String text(String name) {
    String text = texts.get(name);
    return text == null || text.isBlank() ? null : text;
  }

  /** The bytes, as often as wanted. */
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() {
    discard(file);
  }

  static void discard(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
