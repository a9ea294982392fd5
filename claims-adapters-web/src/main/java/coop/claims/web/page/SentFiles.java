package coop.claims.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a posted form. */
final class SentFiles {

  private SentFiles() {}

  /** Field, name, size and SHA-256 of each, a line for each; empty when there is none. */
  static String told(HttpServletRequest request) {
    return parts(request).stream()
        .filter(part -> part.getSubmittedFileName() != null)
        .map(part -> part.getName() + "=" + part.getSubmittedFileName() + " " + content(part))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return request.getParts();
    } catch (ServletException notMultipart) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Part part) {
    try (InputStream bytes = part.getInputStream()) {
      DigestInputStream read = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
      read.transferTo(OutputStream.nullOutputStream());
      return part.getSize() + " " + HexFormat.of().formatHex(read.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
