package coop.claims.app.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A backup read from front to end: head, documents by digest, tables by name, totals, seal. Every
 * digest and every count is compared; what does not fit is {@link Damaged}. Whoever receives the
 * parts keeps nothing for good before {@link #read} returns.
 */
final class Contents {

  static final String DOCUMENTS = "documents/";
  static final String TABLES = "tables/";

  private static final int BUFFER = 64 * 1024;
  private static final int MOST_TEXT = 16 * 1024 * 1024;

  private final ArchiveReader archive;
  private final Receiver receiver;
  private final Totals.Count count = new Totals.Count();
  private String lastDocument = "";
  private Iterator<Head.Table> tables;
  private Head.Table table;
  private int part;

  private Contents(InputStream in, Receiver receiver) {
    this.archive = new ArchiveReader(in);
    this.receiver = receiver;
  }

  /** Takes the parts as they come. */
  interface Receiver {

    default void head(Head head) throws IOException, SQLException, BackupRefused {}

    /** Reads the bytes; their digest is compared afterwards. */
    default void document(String sha256, InputStream bytes) throws IOException {}

    default void tableBegins(Head.Table table) throws SQLException {}

    default void rows(byte[] text, int length) throws SQLException {}

    default void tableEnds() throws SQLException {}
  }

  static Totals read(InputStream in, Receiver receiver)
      throws IOException, SQLException, BackupRefused {
    return new Contents(in, receiver).read();
  }

  /** The path of a part of a table's rows; parts count from 1. */
  static String part(String table, int number) {
    return TABLES + table + "/%06d.gz".formatted(number);
  }

  private Totals read() throws IOException, SQLException, BackupRefused {
    Head head = head();
    receiver.head(head);
    tables = head.tables().iterator();
    Optional<TarHeader> entry = archive.next();
    while (entry.isPresent() && !entry.get().name().equals(Totals.NAME)) {
      take(entry.get());
      entry = archive.next();
    }
    return totals(entry);
  }

  private Head head() throws IOException, BackupRefused {
    Optional<TarHeader> first = archive.next();
    if (first.isEmpty() || !first.get().name().equals(Head.NAME)) {
      throw new Damaged("it does not begin as a backup of Claims does");
    }
    return Head.parse(text());
  }

  private void take(TarHeader entry) throws IOException, SQLException {
    if (entry.name().startsWith(DOCUMENTS) && table == null) {
      document(entry);
    } else if (table != null && entry.name().equals(part(table.name(), part + 1))) {
      rows();
    } else {
      nextTable();
      if (!entry.name().equals(part(table.name(), 1))) {
        throw outOfPlace(entry.name());
      }
      rows();
    }
  }

  private void document(TarHeader entry) throws IOException {
    String sha256 = entry.name().substring(DOCUMENTS.length());
    if (!DocumentFolder.isDigest(sha256) || sha256.compareTo(lastDocument) <= 0) {
      throw outOfPlace(entry.name());
    }
    lastDocument = sha256;
    Checked bytes = new Checked(archive.content());
    receiver.document(sha256, bytes);
    bytes.transferTo(OutputStream.nullOutputStream());
    if (!bytes.sha256().equals(sha256)) {
      throw new Damaged("document " + sha256 + " has other bytes");
    }
    count.document(sha256, entry.size());
  }

  private void rows() throws IOException, SQLException {
    part++;
    byte[] buffer = new byte[BUFFER];
    try (InputStream text = new GZIPInputStream(archive.content(), BUFFER)) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        count.text(buffer, 0, read);
        receiver.rows(buffer, read);
      }
    } catch (ZipException | EOFException e) {
      throw new Damaged("rows of " + table.name() + " cannot be unpacked", e);
    }
  }

  private void nextTable() throws Damaged, SQLException {
    endTable();
    if (!tables.hasNext()) {
      throw new Damaged("it holds more than its head says");
    }
    table = tables.next();
    part = 0;
    receiver.tableBegins(table);
  }

  private void endTable() throws SQLException {
    if (table != null) {
      receiver.tableEnds();
      count.tableEnds(table.name());
    }
  }

  private Totals totals(Optional<TarHeader> entry) throws IOException, SQLException {
    endTable();
    if (entry.isEmpty() || tables.hasNext()) {
      throw new Damaged("it holds less than its head says");
    }
    Totals counted = count.totals();
    if (!counted.text().equals(text())) {
      throw new Damaged("its totals do not fit what is in it");
    }
    Optional<TarHeader> more = archive.next();
    if (more.isPresent()) {
      throw outOfPlace(more.get().name());
    }
    return counted;
  }

  private String text() throws IOException {
    byte[] bytes = archive.content().readNBytes(MOST_TEXT);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Damaged outOfPlace(String name) {
    return new Damaged("'" + name + "' is not where it should be");
  }
}
