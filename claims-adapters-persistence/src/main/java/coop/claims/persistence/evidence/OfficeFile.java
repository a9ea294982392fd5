package coop.claims.persistence.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Office Open XML files: archives whose list of contents names the main part. Files with macros
 * name another main part, and are not taken.
 */
final class OfficeFile {

  private static final String CONTENTS = "[Content_Types].xml";
  private static final int MOST_CONTENTS_BYTES = 256 * 1024;
  private static final int MOST_ENTRIES = 20_000;
  private static final String FAMILY = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, String> BY_MAIN_PART =
      Map.of(
          "wordprocessingml.document", FAMILY + "wordprocessingml.document",
          "spreadsheetml.sheet", FAMILY + "spreadsheetml.sheet",
          "presentationml.presentation", FAMILY + "presentationml.presentation");

  private OfficeFile() {}

  static Optional<String> mediaType(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry contents = zip.getEntry(CONTENTS);
      boolean macros =
          zip.stream().limit(MOST_ENTRIES).anyMatch(e -> e.getName().endsWith("vbaProject.bin"));
      if (contents == null || macros || zip.size() > MOST_ENTRIES) {
        return Optional.empty();
      }
      try (InputStream in = zip.getInputStream(contents)) {
        String list = new String(in.readNBytes(MOST_CONTENTS_BYTES), StandardCharsets.UTF_8);
        return BY_MAIN_PART.entrySet().stream()
            .filter(each -> list.contains(FAMILY + each.getKey() + ".main+xml"))
            .map(Map.Entry::getValue)
            .findFirst();
      }
    } catch (ZipException | EOFException notAnArchive) {
      return Optional.empty();
    }
  }
}
