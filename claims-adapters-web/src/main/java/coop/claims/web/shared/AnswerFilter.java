package coop.claims.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Puts versions and addresses of answers into headers, and the headers every answer has. */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    Object entity = response.getEntity();
    if (entity instanceof Versioned<?> versioned) {
      headers.putSingle(HttpHeaders.ETAG, Versions.tag(versioned.version()));
      response.setEntity(versioned.body());
    } else if (entity instanceof Created<?> created) {
      response.setStatusInfo(Status.CREATED);
      String root = request.getUriInfo().getBaseUri().getRawPath();
      headers.putSingle(HttpHeaders.LOCATION, root + created.path());
      if (created.version() != null) {
        headers.putSingle(HttpHeaders.ETAG, Versions.tag(created.version()));
      }
      response.setEntity(created.told());
    } else if (entity instanceof Gone gone) {
      response.setStatusInfo(Status.NO_CONTENT);
      headers.putSingle(HttpHeaders.ETAG, Versions.tag(gone.version()));
      response.setEntity(null);
    }
    putIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
    putIfAbsent(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    putIfAbsent(headers, "X-Content-Type-Options", "nosniff");
    putIfAbsent(headers, "Referrer-Policy", "no-referrer");
    headers.add(HttpHeaders.VARY, "Authorization, Accept-Language");
  }

  private static void putIfAbsent(
      MultivaluedMap<String, Object> headers, String name, String value) {
    if (!headers.containsKey(name)) {
      headers.putSingle(name, value);
    }
  }
}
