package coop.claims.web.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Prints a page of ours as PDF: tagged for readers who listen, with its fonts inside, so that it
 * reads the same everywhere and later. It loads nothing from anywhere.
 */
public final class PdfPage {

  public static final String MEDIA_TYPE = "application/pdf";

  /** The family to name in the page's style; it has the letters of every language of Europe. */
  public static final String FONT = "Liberation Sans";

  /** What XML cannot hold. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfPage() {}

  /**
   * @param xhtml well-formed, with {@code lang} and a title, and its style inside
   */
  public static byte[] of(String xhtml) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .useExternalResourceAccessControl(
              (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true)
          .useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true)
          .withHtmlContent(UNPRINTABLE.matcher(xhtml).replaceAll("\uFFFD"), null)
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("A page could not be printed", e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String style) {
    return PdfPage.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
  }
}
