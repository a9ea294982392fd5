package coop.claims.web.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Nobody unknown gets as far as a resource, whatever sign-in let through. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SignedInFilter implements ContainerRequestFilter {

  /** Where a name and password are taken. */
  private static final Set<String> WITH_PASSWORD = Set.of("tokens", "me/password");

  private static final String BEARER = "Bearer realm=\"claims\"";
  private static final String BASIC = "Basic realm=\"claims\", charset=\"UTF-8\"";

  @Inject CallContext context;

  @Override
  public void filter(ContainerRequestContext request) {
    if (context.user().isEmpty()) {
      boolean takesPassword =
          request.getMethod().equals(HttpMethod.POST)
              && WITH_PASSWORD.contains(request.getUriInfo().getPath());
      throw takesPassword
          ? ApiProblem.challenging(BASIC, "request.no-credentials")
          : ApiProblem.challenging(BEARER, "request.unauthenticated");
    }
  }
}
