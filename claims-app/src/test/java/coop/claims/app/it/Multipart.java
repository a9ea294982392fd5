package coop.claims.app.it;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A form with files, sent as it is read. */
public final class Multipart {

  private static final String NEW_LINE = "\r\n";

  private final String boundary = "form-" + UUID.randomUUID();
  private final List<Supplier<InputStream>> parts = new ArrayList<>();

  public static Multipart form() {
    return new Multipart();
  }

  public Multipart field(String name, String value) {
    return text(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(boundary, name, value));
  }

  public Multipart file(String fileName, String mediaType, byte[] bytes) {
    return file(fileName, mediaType, () -> new ByteArrayInputStream(bytes));
  }

  public Multipart file(String fileName, String mediaType, Supplier<InputStream> bytes) {
    text(
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: %s\r\n\r\n")
            .formatted(boundary, fileName, mediaType));
    parts.add(bytes);
    return text(NEW_LINE);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher publisher() {
    return BodyPublishers.ofInputStream(
        () -> {
          List<InputStream> all = new ArrayList<>(parts.stream().map(Supplier::get).toList());
          all.add(stream("--" + boundary + "--" + NEW_LINE));
          return new SequenceInputStream(Collections.enumeration(all));
        });
  }

  private Multipart text(String text) {
    parts.add(() -> stream(text));
    return this;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
