package coop.claims.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings a backup into an empty database and an empty folder of documents, at the backup's schema
 * level; the next start migrates it on. Its words are those of {@link BackupTask}, by the role that
 * owns the database. Whoever calls it has let {@link CheckTask} read the file first and knows that
 * the folder is empty.
 */
public final class RestoreTask implements Function<Map<String, String>, Optional<String>> {

  @Override
  public Optional<String> apply(Map<String, String> words) {
    try {
      System.out.println(run(Place.of(words), Path.of(words.get("file"))));
      return Optional.empty();
    } catch (BackupRefused e) {
      return Optional.of(e.getMessage());
    } catch (SQLException e) {
      return Optional.of("The restore stopped, because the database failed: " + e.getMessage());
    }
  }

  /** Answers what is there now. */
  static String run(Place place, Path file) throws SQLException, BackupRefused {
    try (EmptyDatabase database = EmptyDatabase.take(place)) {
      Landing landing = new Landing(place.documents(), database);
      Totals totals = CheckTask.read(file, landing);
      database.commit(landing.head);
      return "Restored %d rows and %d documents of %s at schema level %s"
          .formatted(totals.rows(), totals.documents(), landing.head.made(), landing.head.level());
    }
  }

  /** Where the parts of the backup go. */
  private static final class Landing implements Contents.Receiver {

    private final DocumentFolder documents;
    private final EmptyDatabase database;
    private Head head;
    private boolean open;

    Landing(DocumentFolder documents, EmptyDatabase database) {
      this.documents = documents;
      this.database = database;
    }

    @Override
    public void head(Head found) throws IOException, SQLException, BackupRefused {
      CheckTask.refuseUnknown(found);
      head = found;
      database.makeSchema(found);
    }

    @Override
    public void document(String sha256, InputStream bytes) throws IOException {
      documents.write(sha256, bytes);
    }

    @Override
    public void tableBegins(Head.Table table) throws SQLException {
      if (!open) {
        database.open(head.tables());
        open = true;
      }
      database.begin(table);
    }

    @Override
    public void rows(byte[] text, int length) throws SQLException {
      database.rows(text, length);
    }

    @Override
    public void tableEnds() throws SQLException {
      database.end();
    }
  }
}
