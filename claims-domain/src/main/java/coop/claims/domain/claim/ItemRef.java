package coop.claims.domain.claim;

import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Points at one item of a claim, written {@code document:<id>}, {@code line:<id>}, {@code
 * metric:<requirement>} and so on.
 *
 * @param key a UUID for things with an id, the requirement's code for requirements
 */
public record ItemRef(Kind kind, String key) {

  /** The form of a requirement's code. */
  private static final Pattern REQUIREMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** What can be pointed at. */
  public enum Kind {
    DOCUMENT(true, true),
    LINE(true, true),
    METRIC(false, true),
    CORE(false, true),
    INVOICE(true, false),
    STATEMENT(true, false),
    /** The slot of a proof requirement, filled or not. */
    PROOF(false, false);

    private final boolean byId;
    private final boolean decided;

    Kind(boolean byId, boolean decided) {
      this.byId = byId;
      this.decided = decided;
    }

    /** Whether a reviewer decides items of this kind one by one. */
    public boolean isDecided() {
      return decided;
    }
  }

  public ItemRef {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
  }

  public static ItemRef of(Kind kind, UUID id) {
    return new ItemRef(kind, id.toString());
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code item.unknown}
   */
  public static ItemRef parse(String text) {
    int colon = text == null ? -1 : text.indexOf(':');
    try {
      Kind kind = Kind.valueOf(text.substring(0, Math.max(colon, 0)).toUpperCase(Locale.ROOT));
      String key = text.substring(colon + 1);
      if (kind.byId) {
        return of(kind, UUID.fromString(key));
      }
      if (key.length() > Limits.CODE || !REQUIREMENT.matcher(key).matches()) {
        throw Refusal.rule("item.unknown").asException();
      }
      return new ItemRef(kind, key);
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw Refusal.rule("item.unknown").asException();
    }
  }

  public UUID id() {
    return UUID.fromString(key);
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
  }
}
