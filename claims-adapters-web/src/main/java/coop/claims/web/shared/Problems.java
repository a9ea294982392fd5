package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.Problem.Fault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Writes problems in the caller's language. */
@RequestScoped
public class Problems {

  @Inject CallerTexts caller;

  Response answer(ApiProblem problem) {
    Response answer = answer(problem.status(), problem.refusal());
    problem.headers().forEach(answer.getHeaders()::putSingle);
    return answer;
  }

  Response answer(int status, Refusal refusal) {
    Texts texts = caller.texts();
    Problem body =
        new Problem(
            Problem.TYPE_PREFIX + refusal.code(),
            texts.get("problem." + status),
            status,
            texts.refusal(refusal),
            refusal.code(),
            refusal.arguments().isEmpty() ? null : refusal.arguments(),
            refusal.violations().isEmpty() ? null : faults(refusal, texts),
            RequestId.current().orElse(null));
    Response.ResponseBuilder response =
        Response.status(status)
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, texts.language())
            .entity(body);
    return response.build();
  }

  private static List<Fault> faults(Refusal refusal, Texts texts) {
    return refusal.violations().stream()
        .map(v -> Fault.of(v.path(), v.code(), texts.violation(v)))
        .toList();
  }
}
