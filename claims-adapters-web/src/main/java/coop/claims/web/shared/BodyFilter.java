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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/**
 * Refuses a request that comes without the body its method reads, or with one that says something
 * its method does not read: whoever sends it means something by it.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
@ApplicationScoped
public class BodyFilter implements ContainerRequestFilter {

  @Context ResourceInfo resource;

  /** Longer than any way to write an empty object. */
  private static final int MOST_OF_NOTHING = 100;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Parameter[] parameters = resource.getResourceMethod().getParameters();
    if (Arrays.stream(parameters).anyMatch(BodyFilter::isNeeded) && !request.hasEntity()) {
      throw ApiProblem.of(Kind.MALFORMED, "request.body-missing");
    }
    if (Arrays.stream(parameters).noneMatch(BodyFilter::isBody) && request.hasEntity()) {
      refuseUnlessEmpty(request);
    }
  }

  private static void refuseUnlessEmpty(ContainerRequestContext request) throws IOException {
    byte[] start = request.getEntityStream().readNBytes(MOST_OF_NOTHING);
    String said = new String(start, StandardCharsets.UTF_8).replaceAll("\\s", "");
    if (!said.isEmpty() && !said.equals("{}")) {
      throw ApiProblem.of(Kind.MALFORMED, "request.body-unread");
    }
    request.setEntityStream(new ByteArrayInputStream(start));
  }

  /** What is neither taken from the address or the headers nor given by the server. */
  private static boolean isBody(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .map(each -> each.annotationType().getPackageName())
        .noneMatch(name -> name.equals("jakarta.ws.rs") || name.equals("jakarta.ws.rs.core"));
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
