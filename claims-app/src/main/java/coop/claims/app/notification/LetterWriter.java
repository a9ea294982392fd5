package coop.claims.app.notification;

import coop.claims.domain.account.UserAccount;
import coop.claims.domain.notification.Letter;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.web.notification.NoticeWords;
import coop.claims.web.shared.Texts;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Puts a letter into words, in its reader's language and ways, as text and as HTML. Names that
 * people typed are escaped in HTML, and never span a line of a header.
 */
final class LetterWriter {

  private static final int LONGEST_SUBJECT = 200;

  private final PebbleEngine engine;
  private final URI publicUrl;

  LetterWriter(URI publicUrl) {
    ClassLoader classes = LetterWriter.class.getClassLoader();
    ClasspathLoader loader = new ClasspathLoader(classes);
    loader.setPrefix("coop/claims/app/notification");
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .newLineTrimming(false)
            .strictVariables(true)
            .build();
    this.publicUrl = publicUrl;
  }

  /** A letter in words. */
  record Written(String language, String subject, String text, String html) {}

  /**
   * @param now tells the day of a digest
   */
  Written write(Letter letter, Instant now) {
    UserAccount to = letter.to();
    Texts texts = Texts.in(new Locale(to.language())).as(to.preferences());
    NoticeWords words = new NoticeWords(texts, to.side());
    String subject =
        letter.digest()
            ? texts.get(
                "mail.digest.subject",
                letter.lines().size(),
                now.atZone(to.timeZone()).toLocalDate())
            : words.title(letter.lines().get(0));
    Map<String, Object> content = new HashMap<>();
    content.put("language", texts.language());
    content.put("subject", oneLine(subject));
    content.put("product", texts.get("frame.product"));
    content.put("greeting", texts.get("mail.greeting", to.displayName()));
    content.put("items", letter.lines().stream().map(line -> item(words, line)).toList());
    content.put("open", texts.get("mail.open"));
    content.put("why", texts.get("mail.why"));
    content.put("settings", texts.get("mail.settings"));
    content.put("settingsUrl", url("/settings#mails"));
    Locale locale = texts.locale();
    return new Written(
        texts.language(),
        oneLine(subject),
        filled("letter.txt.peb", content, locale),
        filled("letter.html.peb", content, locale));
  }

  private Map<String, Object> item(NoticeWords words, NoticeLine line) {
    return Map.of(
        "title", oneLine(words.title(line)),
        "text", words.text(line),
        "url", url(words.path(line)));
  }

  private String url(String path) {
    return publicUrl.resolve(path.substring(1)).toString();
  }

  private String filled(String template, Map<String, Object> content, Locale locale) {
    StringWriter out = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(out, content, locale);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toString();
  }

  /** Whatever somebody called a claim, a header is one line and not endless. */
  static String oneLine(String text) {
    String line =
        text.codePoints()
            .map(c -> Character.isISOControl(c) || isLineEnd(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
  }

  private static boolean isLineEnd(int c) {
    return c == '\u2028' || c == '\u2029' || c == '\u0085';
  }
}
