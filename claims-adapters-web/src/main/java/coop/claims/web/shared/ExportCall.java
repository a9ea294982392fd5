package coop.claims.web.shared;

import coop.claims.web.shared.Exports.Table;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * A call of the API for a whole list as a file: how it is to be written, in which language, and the
 * file as the answer. Each resource says only which list, and by what it is narrowed.
 */
@RequestScoped
public class ExportCall {

  /** What the API's description says of the parameters, and of every file. */
  public static final String FORMAT = "CSV when absent.";

  public static final String MARKED = "Of CSV: true begins it with a byte order mark.";
  public static final String EVERY_FILE =
      " As many rows as the installation allows, 1,000,000 if it says nothing. Headers are in the"
          + " caller's language; instants are UTC.";

  @Inject Exports exports;
  @Inject CallContext context;
  @Inject CallerTexts texts;

  /**
   * Answers with the table.
   *
   * @param queries with what was wrong with the other parameters; refuses all of it at once
   * @param format as it came
   * @param marked as it came
   * @param table in the caller's words
   */
  public <T> Response answer(
      Queries queries, String format, String marked, Function<Texts, Table<T>> table) {
    SheetFormat wanted = queries.format(format);
    boolean withMark = queries.flag("bom", marked);
    queries.orRefuse();
    Table<T> asked = table.apply(texts.texts());
    SheetFile file = ApiProblem.unlessDone(exports.write(context.actor(), wanted, withMark, asked));
    return SheetAnswer.of(file, wanted, asked.name());
  }
}
