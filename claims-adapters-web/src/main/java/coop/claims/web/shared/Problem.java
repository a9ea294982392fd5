package coop.claims.web.shared;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request was not done, as RFC 9457 writes it. */
@Schema(description = "Why the request was not done (RFC 9457). Nothing has changed.")
public record Problem(
    @Schema(
            required = true,
            description = "The code as a URI: urn:claims:problem:<code>.",
            example = "urn:claims:problem:fund.not-enough")
        String type,
    @Schema(required = true, example = "Rule refused") String title,
    @Schema(required = true, example = "422") int status,
    @Schema(
            required = true,
            description = "What happened, why, and what to do, in the language asked for.",
            example = "The fund does not cover this: 450.00 EUR is left.")
        String detail,
    @Schema(
            required = true,
            description = "Stable; programs decide by it.",
            example = "fund.not-enough")
        String code,
    @Schema(description = "The values in the detail, in a form for programs.")
        List<Object> arguments,
    @Schema(description = "Every field or item that is wrong, all at once.") List<Fault> violations,
    @Schema(description = "Names the request in the server's log; the header X-Request-Id as well.")
        String correlationId) {

  /** One thing wrong. */
  @Schema(description = "One field or item that is wrong.")
  public record Fault(
      @Schema(
              required = true,
              description = "The field (lines[0].amount) or item (line:<id>, proof:<code>).",
              example = "activityStart")
          String path,
      @Schema(required = true, example = "field.required") String code,
      @Schema(required = true, example = "This is required. Please fill it in.") String detail,
      @Schema(description = "Of a file that was sent, counted from 1.") Integer line,
      @Schema(description = "In that line, counted from 1.") Integer column) {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,9})(?: .*)?");

    /** What stands in a file says where, in front of its path. */
    static Fault of(String path, String code, String detail) {
      Matcher place = PLACE.matcher(path);
      return place.matches()
          ? new Fault(
              path, code, detail, Integer.valueOf(place.group(1)), Integer.valueOf(place.group(2)))
          : new Fault(path, code, detail, null, null);
    }
  }

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static final String TYPE_PREFIX = "urn:claims:problem:";
}
