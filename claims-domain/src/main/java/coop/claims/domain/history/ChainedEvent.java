package coop.claims.domain.history;

import coop.claims.domain.shared.CanonicalJson;
import coop.claims.domain.shared.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event in its place: each hash covers the event and the hash before it, so nothing can be
 * changed, left out or put in between without the chain showing it. The text is covered through its
 * salted digest, so erasing a person's words keeps the chain valid.
 *
 * @param seq 1 for the first event of the claim
 * @param salt random, 16 bytes in hex; null when the event has no text
 * @param textHash sha256 of salt and text, in hex; null when the event has no text
 * @param previousHash hash of the event before, {@link #ORIGIN} for the first
 * @param hash sha256 over the canonical JSON (RFC 8785) of everything else, in hex
 */
public record ChainedEvent(
    HistoryEvent event, long seq, String salt, String textHash, String previousHash, String hash) {

  public static final String ORIGIN = "0".repeat(64);

  /** Puts an event behind the one with that sequence and hash. Instants are kept to the micro. */
  public static ChainedEvent after(
      long previousSeq, String previousHash, HistoryEvent event, byte[] salt) {
    String saltHex = event.text() == null ? null : HexFormat.of().formatHex(salt);
    String textHash = event.text() == null ? null : Sha256.hex(saltHex + event.text());
    long seq = previousSeq + 1;
    return new ChainedEvent(
        event, seq, saltHex, textHash, previousHash, digest(event, seq, textHash, previousHash));
  }

  /** Whether the hash is what the content says, and the text (unless erased) what was hashed. */
  public boolean isIntact() {
    boolean textIntact = event.text() == null || Sha256.hex(salt + event.text()).equals(textHash);
    return textIntact && hash.equals(digest(event, seq, textHash, previousHash));
  }

  /** Whether this one stands directly behind the other. */
  public boolean follows(ChainedEvent previous) {
    return seq == previous.seq + 1 && previousHash.equals(previous.hash);
  }

  private static String digest(HistoryEvent event, long seq, String textHash, String previousHash) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("id", event.id().toString());
    content.put("claimId", event.claimId().toString());
    content.put("organisationId", event.organisationId().toString());
    content.put("seq", Long.toString(seq));
    content.put("at", micros(event.at()).toString());
    content.put("actorId", event.actorId().toString());
    content.put("side", event.side().name());
    content.put("action", event.action());
    content.put("item", event.item());
    content.put("data", event.data());
    content.put("visibility", event.visibility().name());
    content.put("textHash", textHash);
    content.put("previousHash", previousHash);
    return Sha256.hex(CanonicalJson.write(content));
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
