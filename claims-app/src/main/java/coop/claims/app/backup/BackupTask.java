package coop.claims.app.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a backup. Its words are {@code url}, {@code user}, {@code password}, {@code documents},
 * {@code product} and {@code file}; the answer is empty, or why there is no backup.
 */
public final class BackupTask implements Function<Map<String, String>, Optional<String>> {

  /** Rows are packed in parts, because a tar entry begins with its size. */
  private static final int PART = 8 * 1024 * 1024;

  private static final long MEGABYTE = 1_000_000;

  @Override
  public Optional<String> apply(Map<String, String> words) {
    try {
      Place place = Place.of(words);
      BackupFile file = BackupFile.at(Path.of(words.get("file")));
      System.out.println(run(place, file));
      return Optional.empty();
    } catch (BackupRefused e) {
      return Optional.of(e.getMessage());
    } catch (SQLException e) {
      return Optional.of("There is no backup, because the database failed: " + e.getMessage());
    }
  }

  /** Answers what was written, for the person who waits for it. */
  static String run(Place place, BackupFile file) throws SQLException, BackupRefused {
    file.refuseExisting();
    try (Snapshot snapshot = Snapshot.of(place)) {
      Totals[] totals = new Totals[1];
      try {
        file.write(out -> totals[0] = write(snapshot, place.documents(), out));
      } catch (IOException e) {
        throw new BackupRefused(notWritten(snapshot, file.target(), e), e);
      }
      return "Backup of %d rows and %d documents at schema level %s is in %s"
          .formatted(
              totals[0].rows(), totals[0].documents(), snapshot.head().level(), file.target());
    }
  }

  static Totals write(Snapshot snapshot, DocumentFolder documents, OutputStream out)
      throws IOException, SQLException, BackupRefused {
    ArchiveWriter archive = new ArchiveWriter(out);
    Totals.Count count = new Totals.Count();
    Head head = snapshot.head();
    archive.add(Head.NAME, head.text());
    snapshot.files((sha256, size) -> document(snapshot, documents, sha256, size, archive, count));
    for (Head.Table table : head.tables()) {
      try (Parts parts = new Parts(table.name(), archive, count)) {
        snapshot.copy(table, parts);
      }
      count.tableEnds(table.name());
    }
    Totals totals = count.totals();
    archive.add(Totals.NAME, totals.text());
    archive.seal();
    return totals;
  }

  private static void document(
      Snapshot snapshot,
      DocumentFolder documents,
      String sha256,
      long size,
      ArchiveWriter archive,
      Totals.Count count)
      throws IOException, SQLException, BackupRefused {
    Optional<InputStream> bytes = documents.open(sha256);
    if (bytes.isEmpty()) {
      if (!snapshot.leaveOutFile(sha256)) {
        throw new BackupRefused(
            "There is no backup, because the bytes of document " + sha256 + " are missing.");
      }
      return;
    }
    try (Checked checked = new Checked(bytes.get())) {
      archive.add(Contents.DOCUMENTS + sha256, size, checked);
      if (!checked.sha256().equals(sha256)) {
        throw new BackupRefused(
            "There is no backup, because the bytes of document " + sha256 + " have changed.");
      }
    }
    count.document(sha256, size);
  }

  private static String notWritten(Snapshot snapshot, Path target, IOException failure)
      throws SQLException {
    String sentence = "The backup could not be written: " + failure.getMessage() + ".";
    try {
      long needed = snapshot.size();
      long free = Files.getFileStore(target.getParent()).getUsableSpace();
      return needed <= free
          ? sentence
          : sentence
              + " It takes about %d MB, and %d MB are free in %s: about %d MB are missing."
                  .formatted(
                      needed / MEGABYTE,
                      free / MEGABYTE,
                      target.getParent(),
                      (needed - free) / MEGABYTE + 1);
    } catch (IOException unknown) {
      return sentence;
    }
  }

  /** Cuts a table's text into packed parts. */
  private static final class Parts extends OutputStream {

    private final String table;
    private final ArchiveWriter archive;
    private final Totals.Count count;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private GZIPOutputStream packing = packing();
    private int held;
    private int number;

    Parts(String table, ArchiveWriter archive, Totals.Count count) throws IOException {
      this.table = table;
      this.archive = archive;
      this.count = count;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count.text(bytes, offset, length);
      packing.write(bytes, offset, length);
      held += length;
      if (held >= PART) {
        cut();
        packing = packing();
      }
    }

    /** The last part, which is the only one, and empty, of a table without rows. */
    @Override
    public void close() throws IOException {
      cut();
    }

    private void cut() throws IOException {
      packing.close();
      archive.add(Contents.part(table, ++number), packed.toByteArray());
      packed.reset();
      held = 0;
    }

    private GZIPOutputStream packing() throws IOException {
      return new GZIPOutputStream(packed) {
        {
          def.setLevel(Deflater.BEST_SPEED);
        }
      };
    }
  }
}
