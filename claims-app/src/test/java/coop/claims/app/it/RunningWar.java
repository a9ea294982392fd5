package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.launch.EmbeddedServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment all black-box tests share: the built {@code claims.war}, unchanged, on the
 * server it is made for, beside a PostgreSQL of its own, with the demo's people and claims in it.
 *
 * <p>Arquillian would deploy once for each test class. A start takes most of a minute, so this
 * drives Arquillian's own adaptor once for the whole run.
 */
public final class RunningWar implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  /** Once the server has started, for the application to be there. */
  private static final Duration READY_LIMIT = Duration.ofSeconds(30);

  private final Path folder;
  private final EmbeddedServer database;
  private final MailServer mail;
  private final TestRunnerAdaptor arquillian;
  private final Deployed deployed = new Deployed();
  private final Map<String, Rest> signedIn = new ConcurrentHashMap<>();

  private RunningWar() throws Exception {
    folder = Files.createTempDirectory("claims-it-");
    database = EmbeddedServer.start(folder.resolve("database-home"));
    mail = MailServer.onFreePort();
    mail.start();
    System.setProperty("payara.cmdOptions", words(virtualMachine()));
    System.setProperty(
        "payara.extraMicroOptions",
        "--nohazelcast --disablephonehome --rootdir " + path(folder.resolve("server")));
    System.setProperty("payara.startupTimeoutInSeconds", Long.toString(START_LIMIT.toSeconds()));
    arquillian = TestRunnerAdaptorBuilder.build();
    arquillian.beforeSuite();
    arquillian.beforeClass(Deployed.class, LifecycleMethodExecutor.NO_OP);
    arquillian.before(
        deployed, Deployed.class.getDeclaredMethod("answers"), LifecycleMethodExecutor.NO_OP);
    awaitReady();
  }

  /** Starts it; the caller closes it. */
  static RunningWar start() {
    try {
      return new RunningWar();
    } catch (Exception e) {
      throw new IllegalStateException("claims.war does not start", e);
    }
  }

  /** A user of the demo at the REST API; signed in once for the whole run. */
  public Rest as(String user) {
    return signedIn.computeIfAbsent(user, name -> Rest.signedIn(address(), name));
  }

  /** Where it answers, with a slash at the end. */
  public URI address() {
    URI given = URI.create(deployed.url.toString());
    return URI.create("http://localhost:" + given.getPort() + "/");
  }

  /** Where its mails go. */
  public MailServer mail() {
    return mail;
  }

  /** The books behind it. */
  public Ledger ledger() {
    return new Ledger(folder.resolve("database-home"));
  }

  @Override
  public void close() throws IOException {
    try {
      undeploy();
    } catch (Exception e) {
      throw new IllegalStateException("claims.war does not stop", e);
    } finally {
      mail.stop();
      database.close();
      Folders.delete(folder);
    }
  }

  private void undeploy() throws Exception {
    arquillian.after(
        deployed, Deployed.class.getDeclaredMethod("answers"), LifecycleMethodExecutor.NO_OP);
    arquillian.afterClass(Deployed.class, LifecycleMethodExecutor.NO_OP);
    arquillian.afterSuite();
    arquillian.shutdown();
  }

  private List<String> virtualMachine() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    List<String> options = new ArrayList<>(mail.settings());
    options.addAll(ShortLife.OPTIONS);
    options.addAll(
        List.of(
            "-Djava.io.tmpdir=" + path(temporary),
            "-Dclaims.home=" + path(folder.resolve("home")),
            "-Dclaims.demo=true",
            "-Dclaims.ledger.interval=PT3S",
            "-Dclaims.db.url=" + database.url(),
            "-Dclaims.db.user=" + database.appUser(),
            "-Dclaims.db.password=" + database.appPassword(),
            "-Dclaims.db.owner.user=" + database.ownerUser(),
            "-Dclaims.db.owner.password=" + database.ownerPassword()));
    return options;
  }

  private static String words(List<String> options) {
    return String.join(" ", options);
  }

  /** The connector splits its options at blanks that no backslash precedes. */
  private static String path(Path path) {
    return path.toString().replace(" ", "\\ ");
  }

  private void awaitReady() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(address().resolve("health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    Waiting.upTo(READY_LIMIT)
        .until(
            "the readiness check says yes",
            () -> {
              int status = client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode();
              assertThat(status).as("claims.war was not deployed").isNotEqualTo(404);
              return status == 200;
            });
  }

  /** What Arquillian deploys and enriches. */
  static final class Deployed {

    @ArquillianResource URL url;

    @Deployment(testable = false)
    static WebArchive war() {
      return ShrinkWrap.createFromZipFile(
          WebArchive.class, new File(System.getProperty("claims.war")));
    }

    void answers() {}
  }
}
