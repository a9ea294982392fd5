package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal.Kind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Tells the edge under which key a POST is made. The digest covers the address and the body, so
 * that the same key for another claim is another request. Of an upload {@link Uploads} takes the
 * digest, for a repeated upload rarely has the same multipart boundary.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
@ApplicationScoped
public class IdempotencyFilter implements ContainerRequestFilter {

  /** Name of the header. */
  public static final String HEADER = "Idempotency-Key";

  private static final int MOST_CHARACTERS = 100;

  @Inject CallContext context;
  @Inject IdempotentCall call;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    if (key == null || !HttpMethod.POST.equals(request.getMethod())) {
      return;
    }
    boolean plain = key.chars().allMatch(c -> c > ' ' && c <= '~');
    if (key.isEmpty() || key.length() > MOST_CHARACTERS || !plain) {
      throw ApiProblem.of(Kind.MALFORMED, "request.idempotency-key", MOST_CHARACTERS);
    }
    call.begin(key, request.getUriInfo().getPath(), route(request));
    if (!isUpload(request.getMediaType())) {
      byte[] body = request.getEntityStream().readAllBytes();
      request.setEntityStream(new ByteArrayInputStream(body));
      context.use(call.withBody(body));
    }
  }

  private String route(ContainerRequestContext request) {
    Path inClass = resource.getResourceClass().getAnnotation(Path.class);
    Path onMethod = resource.getResourceMethod().getAnnotation(Path.class);
    return request.getMethod()
        + " /"
        + inClass.value()
        + (onMethod == null ? "" : "/" + onMethod.value());
  }

  private static boolean isUpload(MediaType type) {
    return Uploads.isTable(type)
        || type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
  }
}
