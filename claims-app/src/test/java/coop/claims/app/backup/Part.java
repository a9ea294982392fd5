package coop.claims.app.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry of a backup file, to be put together differently. */
record Part(String name, byte[] bytes) {

  static List<Part> all(Path file) throws IOException {
    List<Part> all = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ArchiveReader reader = new ArchiveReader(in);
      for (Optional<TarHeader> next = reader.next(); next.isPresent(); next = reader.next()) {
        all.add(new Part(next.get().name(), reader.content().readAllBytes()));
      }
    }
    return all;
  }

  /** With a seal that fits. */
  static void write(List<Part> parts, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ArchiveWriter writer = new ArchiveWriter(out);
      for (Part each : parts) {
        writer.add(each.name(), each.bytes());
      }
      writer.seal();
    }
  }
}
