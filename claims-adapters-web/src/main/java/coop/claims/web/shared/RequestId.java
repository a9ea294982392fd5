package coop.claims.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the request that this thread works on: it stands in the answer's header, on the
 * problem page, in each REST problem and in every line of the log, so that somebody who reads it
 * aloud on the telephone leads support to the right lines.
 *
 * <p>A proxy's own name for it ({@code X-Request-Id}) is taken over, or else the trace it belongs
 * to ({@code traceparent}, W3C); only letters, digits, dot, dash and underscore, 8 to 64 of them,
 * so that nobody writes lines into a log. It names a request, never a person.
 */
public final class RequestId {

  /** Where it comes in and goes out. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private RequestId() {}

  /** Of the request at hand; empty outside of one. */
  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  static void begin(HttpServletRequest request) {
    begin(of(request.getHeader(HEADER), request.getHeader("traceparent")));
  }

  /** What this thread does from now on, until {@link #end}, goes by that name. */
  public static void begin(String name) {
    CURRENT.set(name);
  }

  public static void end() {
    CURRENT.remove();
  }

  /** From the two headers, each null when it was not sent; otherwise a new one. */
  static String of(String given, String trace) {
    if (given != null && WELL_FORMED.matcher(given).matches()) {
      return given;
    }
    Matcher traced = TRACE.matcher(trace == null ? "" : trace);
    return traced.matches() ? traced.group(1) : UUID.randomUUID().toString().replace("-", "");
  }
}
