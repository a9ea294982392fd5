package coop.claims.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.app.database.Migration;
import coop.claims.app.database.UnfinishedRestore;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one database into another, with the real migrations on a real server. */
class BackupTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** What decides whether a restored database is as well guarded as the one that was backed up. */
  private static final String GUARDS =
      """
      select 'c', conrelid::regclass::text, conname::text, pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
      union all
      select 't', tgrelid::regclass::text, tgname::text, tgenabled::text
        from pg_trigger where not tgisinternal
      union all
      select 's', oid::regclass::text, relrowsecurity::text, relforcerowsecurity::text
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all
      select 'g', table_name::text, grantee::text, privilege_type::text
        from information_schema.role_table_grants where table_schema = 'public'
      order by 1, 2, 3, 4
      """;

  @TempDir private static Path home;

  private static Databases databases;

  @TempDir private Path folder;
  private String name;
  private Path file;

  @BeforeAll
  static void start() throws Exception {
    databases = new Databases(home);
    Migration.migrate(databases.create("source").database());
    databases.run(
        "source", "insert into vendor_entity values ('IE', 'Ireland\\n\t\"\u00e9\"', 'EUR')");
    databases.run(
        "source",
        """
        insert into organisation (id, code, name, country, time_zone, language)
          values ('00000000-0000-0000-0000-000000000001', 'ONE', 'First', 'IE', 'Europe/Dublin', 'en')
        """);
    databases.run(
        "source", "insert into job_lease values ('clock', 'somebody', now(), E'a\\\\b\\nc')");
    addFile("the first document");
    addFile("the second document");
  }

  @AfterAll
  static void stop() throws Exception {
    databases.close();
  }

  @BeforeEach
  void names() {
    name = "target_" + NUMBER.incrementAndGet();
    file = folder.resolve("claims.backup");
  }

  @Test
  void whatIsRestoredIsWhatWasThereGuardedAsBefore() throws Exception {
    String said = backup();
    RestoreTask.run(databases.create(name), file);

    assertThat(said).contains("2 documents").contains(file.toString());
    Path again = folder.resolve("again.backup");
    BackupTask.run(databases.asSuperuser(name), BackupFile.at(again));
    assertThat(totals(again)).isEqualTo(totals(file));
    assertThat(databases.rows(name, GUARDS)).isEqualTo(databases.rows("source", GUARDS));
    assertThat(databases.rows(name, "select name from vendor_entity").get(0).get(0))
        .isEqualTo("Ireland\\n\t\"\u00e9\"");
    assertThat(Migration.migrate(databases.asOwner(name).database()))
        .isEqualTo(Migration.migrate(databases.asOwner("source").database()));
  }

  @Test
  void theFileIsForItsOwnerAloneAndNeverOverwritten() throws Exception {
    backup();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(this::backup)
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("is not overwritten");
    assertThat(file).hasBinaryContent(before);
    assertThat(filesIn(folder)).containsExactly("claims.backup");
  }

  @Test
  void itIsTheDatabaseOfOneMomentHoweverLongItTakes() throws Exception {
    backup();
    Totals before = totals(file);
    Path later = folder.resolve("later.backup");
    try (Snapshot snapshot = Snapshot.of(databases.asSuperuser("source"))) {
      snapshot.head();
      databases.run("source", "insert into vendor_entity values ('SE', 'Sweden', 'SEK')");
      BackupFile.at(later).write(out -> BackupTask.write(snapshot, sourceDocuments(), out));
    } finally {
      databases.run("source", "delete from vendor_entity where code = 'SE'");
    }

    assertThat(totals(later)).isEqualTo(before);
  }

  @Test
  void aFileThatIsChangedAnywhereIsRefused() throws Exception {
    backup();
    byte[] whole = Files.readAllBytes(file);

    for (int at = 0; at < whole.length; at += 1 + whole.length / 400) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x20;
      Files.write(file, changed);
      assertThat(check()).as("byte %d", at).isPresent();
    }
  }

  @Test
  void aFileThatEndsEarlyOrGoesOnIsRefused() throws Exception {
    backup();
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length += 1 + whole.length / 300) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(check()).as("%d bytes", length).isPresent();
    }
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThat(check().orElseThrow()).contains("damaged or not whole");
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThat(check().orElseThrow()).contains("damaged or not whole");
    Files.write(file, whole);
    assertThat(check()).isEmpty();
  }

  @Test
  void aFileWhosePartsWereReorderedOrLeftOutAndSealedAgainIsRefused() throws Exception {
    backup();
    List<Part> parts = Part.all(file);

    for (int i = 0; i + 1 < parts.size(); i++) {
      List<Part> swapped = new ArrayList<>(parts);
      Collections.swap(swapped, i, i + 1);
      Part.write(swapped, file);
      assertThat(check()).as("%s after its next", parts.get(i).name()).isPresent();
    }
    for (int i = 0; i < parts.size(); i++) {
      List<Part> fewer = new ArrayList<>(parts);
      fewer.remove(i);
      Part.write(fewer, file);
      assertThat(check()).as("without %s", parts.get(i).name()).isPresent();
    }
    Part.write(parts, file);
    assertThat(check()).isEmpty();
  }

  @Test
  void aFileOfSomebodyElsesIsRefused() throws Exception {
    Part.write(List.of(new Part("letter.txt", "Dear all".getBytes())), file);
    assertThat(check().orElseThrow()).contains("does not begin as a backup of Claims does");

    Files.writeString(file, "%PDF-1.7 and so on".repeat(100));
    assertThat(check().orElseThrow()).contains("damaged or not whole");

    Files.delete(file);
    assertThat(check().orElseThrow()).contains("There is no file");
  }

  @Test
  void whatALaterVersionWroteIsRefusedInWords() throws Exception {
    backup();

    rewriteHead("claims-backup 1\n", "claims-backup 2\n");
    assertThat(check().orElseThrow()).contains("format 2").contains("a later one");

    rewriteHead("claims-backup 2\n", "claims-backup 1\n");
    rewriteHead("\ntable ", "\nmigration 99999 7 V99999__later.sql\ntable ");
    assertThat(check().orElseThrow()).contains("schema level 99999, which this version does not");
  }

  @Test
  void whatOtherMigrationsMadeIsRefused() throws Exception {
    backup();
    rewriteHead("migration 3 ", "migration 3 -");

    assertThat(check().orElseThrow()).contains("Migration 3 of the backup is not the one");
  }

  @Test
  void whatIsOlderThanTheFirstReleaseIsRefused() throws Exception {
    backup();
    String head = new String(Part.all(file).get(0).bytes(), StandardCharsets.UTF_8);
    String recent = head.substring(head.indexOf("migration 12 "), head.indexOf("table "));
    rewriteHead(recent, "");

    assertThat(check().orElseThrow()).contains("schema level 11 is older than 12");
  }

  @Test
  void aDocumentWithoutItsBytesFailsTheBackup() throws Exception {
    String digest = digest("lost");
    databases.run(
        "source",
        "insert into stored_file values ('%s', 4, 'text/plain', 'NOT_CONFIGURED')"
            .formatted(digest));
    try {
      assertThatThrownBy(this::backup)
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining(digest)
          .hasMessageContaining("missing");
      sourceDocuments().write(digest, new ByteArrayInputStream("last".getBytes()));
      assertThatThrownBy(this::backup).hasMessageContaining("have changed");
      sourceDocuments().write(digest, new ByteArrayInputStream("longer".getBytes()));
      assertThatThrownBy(this::backup).hasMessageContaining("larger than 4 bytes");
    } finally {
      databases.run("source", "delete from stored_file where sha256 = '" + digest + "'");
    }
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void aFileThatWasRemovedSinceTheSnapshotIsLeftOut() throws Exception {
    backup();
    String digest = digest("swept");
    databases.run(
        "source",
        "insert into stored_file values ('%s', 5, 'text/plain', 'NOT_CONFIGURED')"
            .formatted(digest));
    Path later = folder.resolve("later.backup");
    try (Snapshot snapshot = Snapshot.of(databases.asSuperuser("source"))) {
      snapshot.head();
      databases.run("source", "delete from stored_file where sha256 = '" + digest + "'");
      BackupFile.at(later).write(out -> BackupTask.write(snapshot, sourceDocuments(), out));
    }

    assertThat(totals(later)).isEqualTo(totals(file));
  }

  @Test
  void aFullDiskLeavesNoFileAndSaysSo() throws Exception {
    backup();
    long whole = Files.size(file);
    for (long room : new long[] {0, 1, 511, whole / 2, whole - 1}) {
      Path full = folder.resolve("full.backup");
      BackupFile onFullDisk = new BackupFile(full, out -> new FullAfter(room, out));
      assertThatThrownBy(() -> BackupTask.run(databases.asSuperuser("source"), onFullDisk))
          .as("room for %d of %d bytes", room, whole)
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining("No space left on device");
      assertThat(filesIn(folder)).containsExactly("claims.backup");
    }
  }

  @Test
  void whoeverIsBoundByRowLevelSecurityMakesNoBackup() {
    assertThatThrownBy(() -> BackupTask.run(databases.asOwner("source"), BackupFile.at(file)))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("claims.backup.user");
    assertThat(file).doesNotExist();
  }

  @Test
  void theRoleForBackupsReadsEverythingAndWritesNothing() throws Exception {
    for (String statement : roleScript("secret")) {
      databases.run("source", statement);
    }
    Place place = databases.as("source", "claims_backup", "secret");

    BackupTask.run(place, BackupFile.at(file));

    assertThat(totals(file).documents()).isEqualTo(2);
    try (var connection = place.connect();
        var statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      assertThatThrownBy(() -> statement.execute("delete from job_lease"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aDatabaseThatHoldsSomethingIsRefused() throws Exception {
    backup();
    Place full = databases.create(name);
    databases.run(name, "create table mine (id int)");

    assertThatThrownBy(() -> RestoreTask.run(full, file))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("is not empty");
    assertThat(databases.rows(name, "select nspname from pg_namespace where nspname ~ 'claims'"))
        .isEmpty();
  }

  @Test
  void ofTwoRestoresAtOnceOneIsRefused() throws Exception {
    backup();
    Place target = databases.create(name);
    try (EmptyDatabase first = EmptyDatabase.take(target)) {
      assertThatThrownBy(() -> RestoreTask.run(target, file))
          .isInstanceOf(BackupRefused.class)
          .hasMessage("Another restore is at work in this database.");
    }

    assertThat(RestoreTask.run(target, file)).contains("2 documents");
  }

  @Test
  void anInterruptedRestoreLeavesADatabaseThatNobodyTakesForWhole() throws Exception {
    backup();
    Place target = databases.create(name);
    try (EmptyDatabase interrupted = EmptyDatabase.take(target)) {
      interrupted.makeSchema(head());
      interrupted.open(head().tables());
    }

    assertThatThrownBy(() -> RestoreTask.run(target, file))
        .isInstanceOf(BackupRefused.class)
        .hasMessage(UnfinishedRestore.SENTENCE);
    assertThatThrownBy(() -> Migration.migrate(target.database()))
        .hasMessage(UnfinishedRestore.SENTENCE);
    assertThatThrownBy(
            () -> BackupTask.run(databases.asSuperuser(name), BackupFile.at(folder.resolve("b"))))
        .hasMessage(UnfinishedRestore.SENTENCE);
  }

  @Test
  void aFileThatIsDamagedAfterItWasCheckedBringsNoRows() throws Exception {
    backup();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1500] ^= 1;
    Files.write(file, bytes);
    Place target = databases.create(name);

    assertThatThrownBy(() -> RestoreTask.run(target, file))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("damaged");
    assertThat(databases.rows(name, "select code from vendor_entity")).isEmpty();
    assertThatThrownBy(() -> Migration.migrate(target.database()))
        .hasMessage(UnfinishedRestore.SENTENCE);
  }

  private String backup() throws Exception {
    return BackupTask.run(databases.asSuperuser("source"), BackupFile.at(file));
  }

  private Optional<String> check() {
    return new CheckTask().apply(Map.of("file", file.toString()));
  }

  private Head head() throws Exception {
    return Head.parse(new String(Part.all(file).get(0).bytes(), StandardCharsets.UTF_8));
  }

  /** The seal and everything else as they should be. */
  private void rewriteHead(String before, String after) throws IOException {
    List<Part> parts = new ArrayList<>(Part.all(file));
    String text = new String(parts.get(0).bytes(), StandardCharsets.UTF_8);
    assertThat(text).contains(before);
    int at = text.indexOf(before);
    String rewritten = text.substring(0, at) + after + text.substring(at + before.length());
    parts.set(0, new Part(Head.NAME, rewritten.getBytes(StandardCharsets.UTF_8)));
    Part.write(parts, file);
  }

  private static Totals totals(Path backup) throws Exception {
    return CheckTask.read(backup, new Contents.Receiver() {});
  }

  private static DocumentFolder sourceDocuments() {
    return databases.asOwner("source").documents();
  }

  private static void addFile(String text) throws Exception {
    String digest = digest(text);
    sourceDocuments().write(digest, new ByteArrayInputStream(text.getBytes()));
    databases.run(
        "source",
        "insert into stored_file values ('%s', %d, 'text/plain', 'NOT_CONFIGURED')"
            .formatted(digest, text.length()));
  }

  private static String digest(String text) {
    Sha256 digest = new Sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return digest.hex();
  }

  /** What an administrator would run, but in the test's database. */
  private static List<String> roleScript(String password) throws IOException {
    String script =
        Files.readString(Path.of("src/main/resources/coop/claims/app/launch/backup-role.sql"))
            .replaceAll("(?m)^--.*$", "")
            .replace(":'backup_password'", "'" + password + "'")
            .replace("on database claims", "on database source")
            .replace("\\connect claims", "");
    return Stream.of(script.split(";")).filter(each -> !each.isBlank()).toList();
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** A disk with room for so many bytes. */
  private static final class FullAfter extends FilterOutputStream {

    private long room;

    FullAfter(long room, OutputStream out) {
      super(out);
      this.room = room;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int fits = (int) Math.min(length, room);
      out.write(bytes, offset, fits);
      room -= fits;
      if (fits < length) {
        throw new IOException("No space left on device");
      }
    }
  }
}
