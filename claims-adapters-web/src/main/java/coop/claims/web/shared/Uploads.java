package coop.claims.web.shared;

import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Receives multipart forms of one file and some text fields, the file never in memory. */
@RequestScoped
public class Uploads {

  /** Name of the part that is the file. */
  static final String FILE = "file";

  private static final MediaType TABLE = new MediaType("text", "csv");

  private static final int MOST_TEXT_BYTES = Limits.TEXT * 4;

  @Inject CallContext context;
  @Inject IdempotentCall call;

  /**
   * Takes the parts over; the caller closes what comes back.
   *
   * @param fields names of the text fields that may be there
   * @throws ApiProblem 400 for missing, unknown or repeated parts, 413 for a file too large
   */
  public Upload receive(List<EntityPart> parts, Set<String> fields) {
    Map<String, String> texts = new TreeMap<>();
    List<Violation> wrong = new ArrayList<>();
    Path file = null;
    try {
      String fileName = null;
      MessageDigest digest = IdempotentCall.sha256();
      for (EntityPart part : parts) {
        String name = part.getName();
        if (FILE.equals(name) && file == null) {
          fileName = baseName(utf8(part.getFileName().orElse("")).replace("%22", "\""));
          file = Files.createTempFile("upload-", ".part");
          spool(
              new BodyLimitFilter.Counted(
                  part.getContent(), Limits.FILE_BYTES, "document.too-large"),
              file,
              digest);
        } else if (fields.contains(name) && !texts.containsKey(name)) {
          texts.put(name, text(name, part.getContent(), wrong));
        } else {
          boolean known = FILE.equals(name) || fields.contains(name);
          String code = known ? "request.repeated-field" : "request.unknown-field";
          wrong.add(Violation.of(String.valueOf(name), code));
        }
      }
      if (file == null) {
        wrong.add(Violation.of(FILE, "field.required"));
      }
      if (!wrong.isEmpty()) {
        throw ApiProblem.malformed(wrong);
      }
      call.withBody(texts + "\n" + fileName + "\n" + HexFormat.of().formatHex(digest.digest()))
          .ifPresent(context::use);
      return new Upload(file, fileName, texts);
    } catch (IOException | RuntimeException failed) {
      Upload.discard(file);
      throw failed instanceof RuntimeException unchecked
          ? unchecked
          : new UncheckedIOException((IOException) failed);
    }
  }

  /**
   * Takes a body over that is a file by itself; the caller closes what comes back. Its size was
   * limited before.
   */
  public Upload receive(InputStream body) {
    Path file = null;
    try {
      MessageDigest digest = IdempotentCall.sha256();
      file = Files.createTempFile("upload-", ".part");
      spool(body, file, digest);
      call.withBody(HexFormat.of().formatHex(digest.digest())).ifPresent(context::use);
      return new Upload(file, "", Map.of());
    } catch (IOException | RuntimeException failed) {
      Upload.discard(file);
      throw failed instanceof RuntimeException unchecked
          ? unchecked
          : new UncheckedIOException((IOException) failed);
    }
  }

  /** Whether a body of that type is a file by itself. */
  static boolean isTable(MediaType type) {
    return type != null && TABLE.isCompatible(type);
  }

  private static void spool(InputStream content, Path file, MessageDigest digest)
      throws IOException {
    try (InputStream in = content;
        OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      in.transferTo(out);
    }
  }

  private static String text(String name, InputStream content, List<Violation> wrong)
      throws IOException {
    try (content) {
      byte[] bytes = content.readNBytes(MOST_TEXT_BYTES + 1);
      if (bytes.length > MOST_TEXT_BYTES) {
        wrong.add(Violation.of(name, "field.too-long", Limits.TEXT));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Some callers send the whole path of their file. */
  private static String baseName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Header bytes come as Latin-1, but callers write names in UTF-8; what is not stays. */
  static String utf8(String name) {
    if (name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException latin) {
      return name;
    }
  }
}
