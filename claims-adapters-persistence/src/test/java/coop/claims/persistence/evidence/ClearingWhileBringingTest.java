package coop.claims.persistence.evidence;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Document;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.FileClearing;
import coop.claims.domain.evidence.FileClearingService;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.world.Ports;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Bytes nobody has used for a day are cleared away in the very moment in which somebody brings the
 * same bytes again: no document ever stands without them.
 */
class ClearingWhileBringingTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final byte[] BYTES = Samples.pdf("brought twice");
  private static final int SECONDS = 30;

  private Ports real;
  private String sha256;
  private UUID claim;
  private World world;

  /** What happens between two steps of the upload; nothing until a test says so. */
  private Runnable meanwhile = () -> {};

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @BeforeEach
  void bringThemOnceInVain() {
    real = STORAGE.empty();
    sha256 =
        real.documentStore()
            .store(new ByteArrayInputStream(BYTES), "refused.pdf", Limits.FILE_BYTES)
            .sha256();
  }

  @Test
  void clearedAfterTheyWereFoundThereTheyAreBroughtAgain() throws Exception {
    world = new World(ports("documentStore", DocumentStore.class, "store"));
    claim = world.draft();
    boolean[] cleared = new boolean[1];
    meanwhile = once(() -> cleared[0] = clear());

    upload();

    assertThat(cleared[0]).as("they were cleared in between").isTrue();
    mustBeThere();
  }

  @Test
  void whileTheDocumentIsNotCommittedYetNobodyClearsThem() throws Exception {
    world = new World(ports("eventLog", EventLog.class, "append"));
    claim = world.draft();
    boolean[] cleared = {true};
    meanwhile = once(() -> cleared[0] = clear());

    upload();

    assertThat(cleared[0]).isFalse();
    mustBeThere();
  }

  private void upload() {
    done(
        world
            .in()
            .evidence()
            .upload(
                world.people().admin,
                claim,
                null,
                Samples.document(Document.Kind.ADDITIONAL, null, "a.pdf", null, BYTES)));
  }

  private void mustBeThere() throws Exception {
    UUID document = world.claim(claim).content().documents().get(0).id();
    try (InputStream bytes =
        done(world.in().evidence().content(world.people().admin, claim, document)).bytes().open()) {
      assertThat(bytes.readAllBytes()).isEqualTo(BYTES);
    }
    assertThat(clear()).isFalse();
  }

  /** The clock's own transaction, two days later, on another connection. */
  private boolean clear() {
    FileClearing clearing =
        new FileClearingService(
            real.documentStore(),
            real.storedFiles(),
            Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
    return CompletableFuture.supplyAsync(
            () -> real.inTransaction(Actor.CLOCK, () -> done(clearing.clear(Actor.CLOCK, sha256))))
        .orTimeout(SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private Runnable once(Runnable work) {
    return () -> {
      meanwhile = () -> {};
      work.run();
    };
  }

  /** The real ports, but that something happens after one method of one of them. */
  private <T> Ports ports(String port, Class<T> type, String after) {
    return proxy(
        Ports.class,
        (method, arguments) -> {
          Object answer = call(real, method, arguments);
          return method.getName().equals(port) ? interrupted(type, answer, after) : answer;
        });
  }

  private <T> T interrupted(Class<T> type, Object target, String after) {
    return proxy(
        type,
        (method, arguments) -> {
          Object answer = call(target, method, arguments);
          if (method.getName().equals(after)) {
            meanwhile.run();
          }
          return answer;
        });
  }

  private interface Calls {
    Object call(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> calls.call(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
