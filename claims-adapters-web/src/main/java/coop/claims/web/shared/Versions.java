package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as strong entity tags: version 7 is {@code "7"}. */
public final class Versions {

  private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern ANY_TAG = Pattern.compile("(W/)?\"[^\"]*\"");

  private Versions() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** The version in {@code If-Match}; without one the answer is 428. A star is no version. */
  public static Long required(String ifMatch) {
    Long version = optional(ifMatch);
    if (version == null) {
      throw ApiProblem.of(Status.PRECONDITION_REQUIRED.getStatusCode(), "request.version-missing");
    }
    return version;
  }

  /** The version in {@code If-Match}; null when there is none. */
  public static Long optional(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher matcher = OURS.matcher(ifMatch.strip());
    if (matcher.matches()) {
      return Long.valueOf(matcher.group(1));
    }
    if (ANY_TAG.matcher(ifMatch.strip()).matches()) {
      throw ApiProblem.of(Refusal.stale());
    }
    throw ApiProblem.of(Kind.MALFORMED, "request.version-unreadable");
  }
}
