package coop.claims.app.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser: the Chromium of this machine, else the one Playwright fetches. Without either, a
 * test fails where {@code CI=true} and is skipped elsewhere, saying so.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-gpu-rasterization",
          "--disable-extensions",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final String NONE =
      "No browser: install chromium, or let Playwright fetch its own, to run the browser tests";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> installed = installed();
    String fetch = installed.isPresent() ? "1" : "";
    Playwright playwright;
    try {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", fetch)));
    } catch (PlaywrightException e) {
      throw missing(e);
    }
    LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    installed.ifPresent(options::setExecutablePath);
    try {
      return new Chromium(playwright, playwright.chromium().launch(options));
    } catch (PlaywrightException e) {
      playwright.close();
      throw missing(e);
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static RuntimeException missing(PlaywrightException cause) {
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.abort(NONE + ": " + cause.getMessage());
    }
    return new IllegalStateException(NONE, cause);
  }
}
