package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Turns whatever ends a REST request early into a problem: our own refusals, what the server
 * refuses by itself, and accidents. Of an accident the caller learns only a correlation id.
 */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final int ACCIDENT = 500;

  /** What the server says by itself, by status. */
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "request.malformed",
          401, "request.unauthenticated",
          403, "forbidden",
          404, "not-found",
          405, "request.method-not-allowed",
          406, "request.not-acceptable",
          413, "request.too-large",
          415, "request.media-type");

  @Inject Problems problems;

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiProblem problem) {
        return problems.answer(problem);
      }
    }
    if (thrown instanceof WebApplicationException refused) {
      return refusedByServer(refused);
    }
    return accident(thrown);
  }

  private Response refusedByServer(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    String code = CODES.get(status);
    if (code == null) {
      return status < ACCIDENT ? refused.getResponse() : accident(refused);
    }
    Response answer = problems.answer(ApiProblem.of(status, code));
    Object allow = refused.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }

  private Response accident(Throwable thrown) {
    String correlationId = RequestId.current().orElseGet(() -> UUID.randomUUID().toString());
    LOG.log(Level.ERROR, "Request failed, correlation id " + correlationId, thrown);
    Refusal refusal =
        new Refusal(Kind.MALFORMED, "request.failed", List.of(correlationId), List.of());
    return problems.answer(ACCIDENT, refusal);
  }
}
