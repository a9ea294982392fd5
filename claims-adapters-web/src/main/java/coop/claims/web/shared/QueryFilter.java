package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses query parameters nobody reads: a misspelt filter would silently answer everything; and
 * control characters, which nothing is called by and the database cannot look for.
 */
@Provider
@ApplicationScoped
public class QueryFilter implements ContainerRequestFilter {

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> known =
        Arrays.stream(resource.getResourceMethod().getParameters())
            .map(parameter -> parameter.getAnnotation(QueryParam.class))
            .filter(Objects::nonNull)
            .map(QueryParam::value)
            .collect(Collectors.toSet());
    List<Violation> unknown =
        request.getUriInfo().getQueryParameters().keySet().stream()
            .filter(name -> !known.contains(name))
            .sorted()
            .map(name -> Violation.of(name, "request.unknown-parameter"))
            .toList();
    if (!unknown.isEmpty()) {
      throw ApiProblem.malformed(unknown);
    }
    refuseControls(request.getUriInfo());
  }

  private static void refuseControls(UriInfo address) {
    List<Violation> wrong =
        address.getQueryParameters().entrySet().stream()
            .filter(parameter -> parameter.getValue().stream().anyMatch(Queries::hasControls))
            .map(parameter -> Violation.of(parameter.getKey(), "field.control-characters"))
            .toList();
    if (!wrong.isEmpty()) {
      throw ApiProblem.malformed(wrong);
    }
  }
}
