package coop.claims.web.shared;

import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ends a REST request with a problem (RFC 9457); nothing has changed. */
public final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Map<Kind, Integer> STATUS =
      Map.of(
          Kind.MALFORMED, 400,
          Kind.UNAUTHENTICATED, 401,
          Kind.FORBIDDEN, 403,
          Kind.NOT_FOUND, 404,
          Kind.ILLEGAL_STEP, 409,
          Kind.STALE, 412,
          Kind.TOO_LARGE, 413,
          Kind.UNSUPPORTED_TYPE, 415,
          Kind.RULE, 422,
          Kind.LIMITED, 429);

  private static final int OUTSIDE_RANGE = 416;

  private final int status;
  private final transient Map<String, String> headers = new TreeMap<>();
  private final transient Refusal refusal;

  private ApiProblem(int status, Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.status = status;
    this.refusal = refusal;
  }

  /** The problem a refusal of the domain is. */
  public static ApiProblem of(Refusal refusal) {
    return new ApiProblem(STATUS.get(refusal.kind()), refusal);
  }

  public static ApiProblem of(Kind kind, String code, Object... arguments) {
    return of(Refusal.of(kind, code, arguments));
  }

  /** For what only HTTP knows, such as a missing {@code If-Match}. */
  static ApiProblem of(int status, String code, Object... arguments) {
    return new ApiProblem(status, Refusal.of(Kind.MALFORMED, code, arguments));
  }

  /** The request cannot be understood; each violation names the field. */
  public static ApiProblem malformed(List<Violation> violations) {
    return of(new Refusal(Kind.MALFORMED, "request.malformed", List.of(), violations));
  }

  /** Nobody is known; the challenge says what would be taken. */
  static ApiProblem challenging(String challenge, String code) {
    ApiProblem problem = of(Kind.UNAUTHENTICATED, code);
    problem.headers.put(HttpHeaders.WWW_AUTHENTICATE, challenge);
    return problem;
  }

  /** A byte range outside a file of that size. */
  public static ApiProblem rangeOutside(long size) {
    ApiProblem problem = of(OUTSIDE_RANGE, "request.range");
    problem.headers.put("Content-Range", "bytes */" + size);
    return problem;
  }

  /** What an in-port did, or the problem why not. */
  public static <T> T unlessDone(Outcome<T> outcome) {
    return outcome.fold(
        value -> value,
        refusal -> {
          throw of(refusal);
        });
  }

  /** Ends the request when a check failed. */
  public static void unlessFine(Checks checks) {
    unlessDone(
        Outcome.of(
            () -> {
              checks.orRefuse();
              return checks;
            }));
  }

  Map<String, String> headers() {
    return headers;
  }

  int status() {
    return status;
  }

  Refusal refusal() {
    return refusal;
  }
}
