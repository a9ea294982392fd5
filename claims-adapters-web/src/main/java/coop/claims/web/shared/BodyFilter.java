package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal.Kind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Refuses a request that comes without the body its method reads. */
@Provider
@Priority(Priorities.ENTITY_CODER)
@ApplicationScoped
public class BodyFilter implements ContainerRequestFilter {

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean reads =
        Arrays.stream(resource.getResourceMethod().getParameters()).anyMatch(BodyFilter::isNeeded);
    if (reads && !request.hasEntity()) {
      throw ApiProblem.of(Kind.MALFORMED, "request.body-missing");
    }
  }

  /** Bodies are needed, unless their parameter says otherwise. */
  private static boolean isNeeded(Parameter parameter) {
    RequestBody described = parameter.getAnnotation(RequestBody.class);
    boolean body =
        parameter.getType().isRecord()
            || parameter.getType() == MergePatch.class
            || parameter.getType() == byte[].class;
    return body && (described == null || described.required());
  }
}
