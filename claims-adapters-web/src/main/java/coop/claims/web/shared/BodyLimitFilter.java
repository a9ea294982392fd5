package coop.claims.web.shared;

import coop.claims.domain.fund.AccrualTable;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal.Kind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops bodies that are too large: by their announced length where there is one, else while they
 * are read. An upload may be one file of the largest size with its form fields.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class BodyLimitFilter implements ContainerRequestFilter {

  static final long MOST_BYTES = 1024L * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean upload =
        request.getMediaType() != null
            && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
    long most = upload ? Limits.FILE_BYTES + MOST_BYTES : MOST_BYTES;
    String code = upload ? "document.too-large" : "request.too-large";
    if (isTable(request)) {
      most = AccrualTable.MOST_BYTES;
      code = "accrual.too-large";
    }
    if (announced(request) > most) {
      throw ApiProblem.of(Kind.TOO_LARGE, code);
    }
    request.setEntityStream(new Counted(request.getEntityStream(), most, code));
  }

  /** A whole table as the body, which its resource reads as it comes. */
  private static boolean isTable(ContainerRequestContext request) {
    return Uploads.isTable(request.getMediaType())
        && request.getUriInfo().getPath().equals("accruals");
  }

  /** Bytes the caller says are coming, also beyond what an int holds; -1 when it does not say. */
  private static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString("Content-Length");
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException unreadable) {
      throw ApiProblem.of(Kind.MALFORMED, "request.malformed");
    }
  }

  /** A stream that ends the request once more than {@code left} bytes come out of it. */
  static final class Counted extends FilterInputStream {

    private final String code;
    private long left;

    Counted(InputStream in, long most, String code) {
      super(in);
      this.left = most;
      this.code = code;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    /** Whoever reads expects failures of the stream, and then tidies up. */
    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException(ApiProblem.of(Kind.TOO_LARGE, code));
      }
    }
  }
}
