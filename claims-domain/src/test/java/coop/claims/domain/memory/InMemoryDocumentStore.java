package coop.claims.domain.memory;

import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.FileTypes;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFile.ScanState;
import coop.claims.domain.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@link DocumentStore} in memory. It tells types apart by their first bytes, as far as tests need
 * it; like the real one it stands outside of transactions.
 */
final class InMemoryDocumentStore implements DocumentStore {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Map<String, byte[]> bytesByDigest = new HashMap<>();
  private final Map<String, Instant> broughtAt = new HashMap<>();

  @Override
  public StoredFile store(InputStream bytes, String fileName, long mostBytes) {
    Set<String> accepted =
        FileTypes.accepted(fileName).orElseThrow(() -> unsupported("document.type-not-accepted"));
    byte[] content = read(bytes, mostBytes);
    if (content.length == 0) {
      throw Refusal.rule("document.empty").asException();
    }
    String mediaType = mediaType(content, accepted);
    if (!accepted.contains(mediaType)) {
      throw unsupported("document.type-mismatch");
    }
    String sha256 = digest(content);
    bytesByDigest.put(sha256, content);
    broughtAt.put(sha256, Instant.now());
    return new StoredFile(sha256, content.length, mediaType, ScanState.NOT_CONFIGURED);
  }

  @Override
  public InputStream open(String sha256) {
    byte[] content = bytesByDigest.get(sha256);
    if (content == null) {
      throw new IllegalStateException("no bytes under " + sha256);
    }
    return new ByteArrayInputStream(content);
  }

  @Override
  public boolean holds(String sha256) {
    return bytesByDigest.containsKey(sha256);
  }

  @Override
  public List<String> settledBefore(Instant time, int part) {
    return broughtAt.keySet().stream()
        .filter(sha256 -> Integer.parseInt(sha256.substring(0, 2), 16) == part)
        .filter(sha256 -> broughtAt.get(sha256).isBefore(time))
        .toList();
  }

  @Override
  public void remove(String sha256) {
    bytesByDigest.remove(sha256);
    broughtAt.remove(sha256);
  }

  private static byte[] read(InputStream bytes, long mostBytes) {
    try {
      byte[] content = bytes.readNBytes((int) mostBytes + 1);
      if (content.length > mostBytes) {
        throw Refusal.of(
                Refusal.Kind.TOO_LARGE, "document.too-large", (int) (mostBytes / (1024 * 1024)))
            .asException();
      }
      return content;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String mediaType(byte[] content, Set<String> accepted) {
    String head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return "application/pdf";
    }
    if (head.startsWith("\u0089PNG")) {
      return "image/png";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (head.startsWith("PK")) {
      String names = new String(content, StandardCharsets.ISO_8859_1);
      return names.contains("word/document.xml") ? WORD : "application/zip";
    }
    boolean text =
        Arrays.equals(
                content,
                new String(content, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
            && head.indexOf('\0') < 0;
    return text && accepted.contains("text/csv") ? "text/csv" : "text/plain";
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static RuntimeException unsupported(String code) {
    return Refusal.of(Refusal.Kind.UNSUPPORTED_TYPE, code).asException();
  }
}
