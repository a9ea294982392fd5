package coop.claims.domain.claim;

import coop.claims.domain.history.HistoryEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Somebody asks a colleague of the same organisation for exactly one document.
 *
 * @param kind and {@code slot} where the document goes, as in {@link Document}
 * @param dueOn a wish, not a rule; null when there is none
 * @param documentId what came; null while open or when cancelled
 */
public record DocumentRequest(
    UUID id,
    UUID claimId,
    UUID organisationId,
    UUID requester,
    UUID assignee,
    Document.Kind kind,
    String slot,
    String message,
    LocalDate dueOn,
    State state,
    Instant requestedAt,
    Instant closedAt,
    UUID documentId) {

  /** Where the request stands. */
  public enum State {
    OPEN,
    DONE,
    CANCELLED;

    /** A request changes once: the first version is open, the second is closed. */
    public long version() {
      return this == OPEN ? 1 : 2;
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  DocumentRequest done(UUID document, Instant at) {
    return closed(State.DONE, document, at);
  }

  /** Nobody needs to answer it any more. */
  public DocumentRequest cancelled(Instant at) {
    return closed(State.CANCELLED, null, at);
  }

  /** What happened to it, for the claim's history. */
  HistoryEvent event(Deed deed, String action, String text) {
    Map<String, String> data = new TreeMap<>();
    data.put("request", id.toString());
    data.put("assignee", assignee.toString());
    data.put("kind", kind.name());
    if (slot != null) {
      data.put("slot", slot);
    }
    return new HistoryEvent(
        deed.ids().next(),
        claimId,
        organisationId,
        deed.at(),
        deed.actor().userId(),
        deed.actor().side(),
        action,
        item(),
        data,
        text,
        HistoryEvent.Visibility.PUBLIC);
  }

  /** Where the document goes, as {@link ItemRef} writes it; null for an additional one. */
  String item() {
    return switch (kind) {
      case PROOF -> "proof:" + slot;
      case INVOICE -> "invoice:" + slot;
      case STATEMENT -> "statement:" + slot;
      case ADDITIONAL -> null;
    };
  }

  private DocumentRequest closed(State newState, UUID document, Instant at) {
    return new DocumentRequest(
        id,
        claimId,
        organisationId,
        requester,
        assignee,
        kind,
        slot,
        message,
        dueOn,
        newState,
        requestedAt,
        at,
        document);
  }
}
