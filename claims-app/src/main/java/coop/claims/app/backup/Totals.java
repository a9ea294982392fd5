package coop.claims.app.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup holds, counted while it is written and again while it is read: the last entry
 * before the seal.
 *
 * @param documents how many
 * @param documentBytes of all of them
 * @param documentList digest of the list of their digests
 */
record Totals(long documents, long documentBytes, String documentList, List<Rows> tables) {

  /** Name of the entry. */
  static final String NAME = "totals";

  /** Of one table: how many rows, and the digest of their text. */
  record Rows(String table, long rows, String sha256) {}

  /** All rows of all tables. */
  long rows() {
    return tables.stream().mapToLong(Rows::rows).sum();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("documents ").append(documents).append(' ').append(documentBytes);
    text.append(' ').append(documentList).append('\n');
    for (Rows each : tables) {
      text.append("table ").append(each.table()).append(' ').append(each.rows());
      text.append(' ').append(each.sha256()).append('\n');
    }
    return text.toString();
  }

  /** Counts. */
  static final class Count {

    private final Sha256 list = new Sha256();
    private final List<Rows> tables = new ArrayList<>();
    private final Sha256 text = new Sha256();
    private long documents;
    private long documentBytes;
    private long rows;

    void document(String sha256, long size) {
      documents++;
      documentBytes += size;
      list.update((sha256 + " " + size + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** In COPY's text a row is a line: line ends in values are escaped. */
    void text(byte[] bytes, int offset, int length) {
      text.update(bytes, offset, length);
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          rows++;
        }
      }
    }

    void tableEnds(String table) {
      tables.add(new Rows(table, rows, text.hex()));
      rows = 0;
    }

    /** At the end, once. */
    Totals totals() {
      return new Totals(documents, documentBytes, list.hex(), List.copyOf(tables));
    }
  }
}
