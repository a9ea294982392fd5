package coop.claims.web.shared;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.RefusalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes whole lists into files, page by page, reading the next while one is written: each page is
 * a transaction of its own, for whoever the reader is by then, and is forgotten once written. So
 * memory does not grow with the list, a slow client holds no transaction, and a right that is taken
 * away ends the export.
 *
 * <p>The file is whole before the first byte is sent. The server ends an answer that broke off as
 * if it were complete, so an export that was sent while it is read could not tell its reader that
 * half is missing.
 */
@ApplicationScoped
public class Exports {

  /** What a sheet of a workbook holds, its header aside. */
  private static final int ROWS_OF_A_SHEET = 1_048_575;

  private static final int MOST_AT_ONCE = 4;
  private static final int BUFFER = 1 << 16;

  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  @Inject SignIn signIn;
  @Inject PagesAhead ahead;

  /** Rows of one file, as configured; never more than a sheet of a workbook holds. */
  @Inject
  @ConfigProperty(name = "claims.export.rows", defaultValue = "1000000")
  int mostRows;

  /**
   * A table to be written.
   *
   * @param name of the sheet and, with a day, of the file
   * @param list answers the page that is asked for, to that actor
   */
  public record Table<T>(
      String name, List<Column<T>> columns, BiFunction<Actor, PageRequest, Outcome<Page<T>>> list) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The file, to be closed by whoever sends it. Refused as the list is; {@code export.busy} when
   * others are being written; {@code export.too-many-rows}.
   */
  public <T> Outcome<SheetFile> write(
      Actor reader, SheetFormat format, boolean marked, Table<T> table) {
    if (!places.tryAcquire()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.LIMITED, "export.busy"));
    }
    try {
      return Outcome.of(() -> written(reader, format, marked, table));
    } finally {
      places.release();
    }
  }

  private <T> SheetFile written(Actor reader, SheetFormat format, boolean marked, Table<T> table) {
    try {
      SheetFile file = SheetFile.create();
      try {
        OutputStream out = new BufferedOutputStream(file.output(), BUFFER);
        fill(reader, format.writer(out, table.name(), marked), table);
        out.flush();
        return file;
      } catch (IOException | RuntimeException | Error failed) {
        file.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private <T> void fill(Actor reader, SheetWriter<T> sheet, Table<T> table) throws IOException {
    sheet.header(table.columns());
    int most = Math.min(mostRows, ROWS_OF_A_SHEET);
    int rows = 0;
    Page<T> page = table.list().apply(reader, PageRequest.batch(null)).orThrow();
    while (page != null) {
      rows += page.items().size();
      if (rows > most) {
        throw Refusal.rule("export.too-many-rows", most).asException();
      }
      String cursor = page.next();
      CompletableFuture<Page<T>> next =
          cursor == null
              ? CompletableFuture.completedFuture(null)
              : ahead.begin(
                  () -> table.list().apply(asOfNow(reader), PageRequest.batch(cursor)).orThrow());
      for (T row : page.items()) {
        sheet.row(table.columns(), row);
      }
      sheet.flush();
      page = joined(next);
    }
    sheet.end();
  }

  private static <T> T joined(CompletableFuture<T> next) {
    try {
      return next.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw failed;
    }
  }

  /** With the rights held by now. */
  private Actor asOfNow(Actor reader) throws RefusalException {
    UserAccount account = signIn.me(reader).orThrow();
    if (!account.active()) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "not-signed-in").asException();
    }
    return account.actor();
  }
}
