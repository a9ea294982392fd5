package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody in front of a browser window; what the browser complains about is written down. */
final class Visitor implements AutoCloseable {

  /** How wide and high the window is. */
  enum Window {
    DESKTOP(1366, 900),
    PHONE(390, 844),
    /** The narrowest that must not scroll sideways. */
    NARROW(320, 700);

    final int width;
    final int height;

    Window(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** Where pictures of failures are kept. */
  private static final Path PICTURES = Path.of("target", "pictures");

  /** Long enough for the first page of a server that has just started on a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** By the clock, since a page that is not in front draws no frames to count. */
  private static final WaitForFunctionOptions LOOKING =
      new WaitForFunctionOptions().setPollingInterval(50);

  private final BrowserContext context;
  private final Page page;
  private final URI server;
  private final String language;
  private final List<String> complaints = new ArrayList<>();

  Visitor(RunningWar war, Chromium chromium, Window window, String language) {
    this(war.address(), chromium, window, language);
  }

  /**
   * @param server where it answers, with a slash at the end
   */
  Visitor(URI server, Chromium chromium, Window window, String language) {
    this.server = server;
    this.language = Locale.forLanguageTag(language).getLanguage();
    context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(window.width, window.height)
                    .setLocale(language));
    context.setDefaultTimeout(LIMIT.toMillis());
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add("script error at " + page.url() + ": " + error));
  }

  private void listen(ConsoleMessage message) {
    boolean policy = message.text().contains("Content Security Policy");
    if (message.type().equals("error") || policy) {
      complaints.add(message.type() + " at " + page.url() + ": " + message.text());
    }
  }

  Page page() {
    return page;
  }

  /** Opens an address of the application, without a slash in front. */
  Visitor open(String path) {
    page.navigate(server.resolve(path).toString());
    return this;
  }

  /** Signs in, and reads on in the language of this window, whatever the person read before. */
  Visitor signIn(String user) {
    open("").enter(user);
    boolean spoken = language.equals(page.locator("html").getAttribute("lang"));
    return spoken ? this : speak(language);
  }

  /** Signs in where the sign-in form already is. */
  Visitor enter(String user) {
    form("signin").fill("username", user).fill("password", Rest.PASSWORD).press("button");
    assertThat(page.url()).doesNotContain("signin");
    return this;
  }

  /** Chooses a language on the page, whatever the person's own is. */
  Visitor speak(String language) {
    and(() -> page.locator("footer button[name=to][value=" + language + "]").click());
    return this;
  }

  Form form(String id) {
    return part("form[id=\"" + id + "\"]");
  }

  /** What a selector finds, which may hold a form or be inside one. */
  Form part(String selector) {
    return new Form(this, page.locator(selector));
  }

  /** Does what leads to another page, and waits until that page is there. */
  void and(Runnable leave) {
    page.evaluate("() => { window.left = true; }");
    leave.run();
    page.waitForFunction("() => !window.left && document.readyState === 'complete'", null, LOOKING);
  }

  /** Asks for something beside the page, with this person's cookies. */
  APIResponse fetch(String path, RequestOptions how) {
    return context.request().fetch(server.resolve(path).toString(), how);
  }

  List<Cookie> cookies() {
    return context.cookies();
  }

  /** The browser knows no session any more. */
  void forgetSession() {
    context.clearCookies();
  }

  /** Makes the window wider or narrower, as it is. */
  void resize(Window window) {
    page.setViewportSize(window.width, window.height);
  }

  /** As this person sees it: readable to all, and nothing for the console to say. */
  void mustBeLookedAt() {
    Eye.findsNothing(page);
    mustNotHaveComplained();
  }

  /** The browser found nothing wrong since it was asked last. */
  void mustNotHaveComplained() {
    assertThat(complaints).as("what the browser's console says").isEmpty();
  }

  /** Takes note of a complaint that is expected, such as the status of an error page. */
  void forget(String part) {
    assertThat(complaints).anyMatch(complaint -> complaint.contains(part));
    complaints.removeIf(complaint -> complaint.contains(part));
  }

  /** Keeps what is on the screen, for whoever reads why a test failed. */
  void leavePicture(Throwable why) {
    Path picture = PICTURES.resolve(System.nanoTime() + ".png");
    try {
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
      why.addSuppressed(new AssertionError("at " + page.url() + ", seen in " + picture));
    } catch (PlaywrightException gone) {
      why.addSuppressed(gone);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
