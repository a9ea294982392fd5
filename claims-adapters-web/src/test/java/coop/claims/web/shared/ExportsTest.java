package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.Exports.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {

  private static final int MOST = 3;

  private final Exports exports = new Exports();

  ExportsTest() {
    exports.mostRows = MOST;
    exports.ahead =
        new PagesAhead() {
          @Override
          public <T> CompletableFuture<T> begin(Supplier<T> page) {
            return CompletableFuture.supplyAsync(page);
          }
        };
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void oneRowTooManyIsRefusedAndLeavesNoFile(SheetFormat format) throws IOException {
    long before = temporaryFiles();

    Refusal refusal = written(format, MOST + 1).fold(file -> null, refused -> refused);

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
    assertThat(refusal.code()).isEqualTo("export.too-many-rows");
    assertThat(refusal.arguments()).containsExactly(MOST);
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void asManyRowsAsFitAreWritten() throws IOException {
    try (SheetFile file = written(SheetFormat.CSV, MOST).orThrow()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.copyTo(bytes);
      assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Row\r\n1\r\n2\r\n3\r\n");
    }
  }

  @Test
  void everyPageIsWrittenInItsOrderAsFarAsItsReaderMayRead() throws IOException {
    exports.signIn = reader(true);
    try (SheetFile file = paged().orThrow()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.copyTo(bytes);
      assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Row\r\n1\r\n2\r\n");
    }

    exports.signIn = reader(false);
    assertThat(paged().fold(file -> null, Refusal::kind)).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
  }

  @Test
  void aRefusedListIsNoFile() {
    Outcome<SheetFile> outcome =
        exports.write(
            Actor.CLOCK,
            SheetFormat.CSV,
            false,
            new Table<>(
                "Rows",
                List.of(new Column<>("Row", row -> row)),
                (actor, page) -> Outcome.refused(Refusal.forbidden())));

    assertThat(outcome.isDone()).isFalse();
  }

  /** Who asks for the second page, as the first one's reader is by then. */
  private static SignIn reader(boolean active) {
    UserAccount account =
        new UserAccount(
            new UUID(1, 1),
            "reader",
            "Reader",
            null,
            Side.VENDOR,
            null,
            Preferences.of("en", ZoneOffset.UTC),
            1,
            null,
            0,
            0,
            null,
            active,
            Set.of());
    return (SignIn)
        Proxy.newProxyInstance(
            SignIn.class.getClassLoader(),
            new Class<?>[] {SignIn.class},
            (self, method, arguments) -> Outcome.done(account));
  }

  /** One row on each of two pages. */
  private Outcome<SheetFile> paged() {
    return exports.write(
        Actor.CLOCK,
        SheetFormat.CSV,
        false,
        new Table<String>(
            "Rows",
            List.of(new Column<>("Row", row -> row)),
            (Actor actor, PageRequest page) ->
                Outcome.done(
                    page.cursor() == null
                        ? new Page<>(List.of("1"), "more", null)
                        : Page.of(List.of("2")))));
  }

  private Outcome<SheetFile> written(SheetFormat format, int rows) {
    List<String> all = IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toList();
    return exports.write(
        Actor.CLOCK,
        format,
        false,
        new Table<String>(
            "Rows",
            List.of(new Column<>("Row", row -> row)),
            (Actor actor, PageRequest page) -> Outcome.done(Page.of(all))));
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("claims-export")).count();
    }
  }
}
