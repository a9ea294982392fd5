package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Documents of a claim, and asking a colleague for one. Versions as in {@link PartnerClaims}. */
public interface ClaimEvidence {

  /** Answers the document's id. */
  Outcome<Receipt> upload(Actor actor, UUID claimId, Long version, NewDocument command);

  Outcome<Receipt> changeNote(
      Actor actor, UUID claimId, Long version, UUID documentId, String note);

  /**
   * Puts a document into another slot of the activity (a proof that lost its slot when the activity
   * changed).
   */
  Outcome<Receipt> moveToSlot(
      Actor actor, UUID claimId, Long version, UUID documentId, Document.Kind kind, String slot);

  /** A document that was part of a submission is kept for the record, but no longer counts. */
  Outcome<Receipt> remove(Actor actor, UUID claimId, Long version, UUID documentId);

  /**
   * The bytes, for who may view the claim, or the colleague who uploaded it on request. Refused
   * {@code document.not-served} while its scan state forbids.
   */
  Outcome<DocumentContent> content(Actor actor, UUID claimId, UUID documentId);

  /** Answers the request's id. The assignee is an active user of the same organisation. */
  Outcome<Receipt> request(Actor actor, UUID claimId, NewRequest command);

  /**
   * By the requester, or whoever may edit the claim.
   *
   * @param version of the request; null means "whatever it is now"
   */
  Outcome<Receipt> cancelRequest(Actor actor, UUID requestId, Long version);

  /**
   * The assignee delivers exactly what was asked, needing no role; kind and slot of the command are
   * not looked at. Answers the document's id. Refused ILLEGAL_STEP {@code document-request.closed}
   * or {@code claim.illegal-step}.
   */
  Outcome<Receipt> fulfil(Actor actor, UUID requestId, NewDocument command);

  /** Of one claim, for who may view it, newest first. */
  Outcome<Page<RequestView>> requests(Actor actor, UUID claimId, PageRequest page);

  /** Those the actor was asked, open first, newest first. */
  Outcome<Page<RequestView>> myRequests(Actor actor, PageRequest page);

  /** One request, for its assignee and whoever may view the claim. */
  Outcome<RequestView> request(Actor actor, UUID requestId);

  /** Bytes that can be read again, should the work have to be repeated. */
  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * @param slot the requirement's code (PROOF), the invoice's or statement's id, null for
   *     ADDITIONAL
   * @param note why it proves what it should; required of a PROOF
   * @param supersedes the document it replaces; null for none
   */
  record NewDocument(
      Document.Kind kind,
      String slot,
      String fileName,
      String note,
      UUID supersedes,
      Bytes bytes) {}

  /**
   * @param mediaType what the bytes are
   * @param size in bytes
   * @param inline whether a browser may show it in place
   * @param bytes read after the transaction; the caller closes the stream
   */
  record DocumentContent(
      String fileName, String mediaType, long size, String sha256, boolean inline, Bytes bytes) {}

  /**
   * @param slot as in {@link NewDocument}
   * @param dueOn null for none
   */
  record NewRequest(
      UUID assigneeId, Document.Kind kind, String slot, String message, LocalDate dueOn) {}

  /** A request with the names a person needs. */
  record RequestView(
      UUID id,
      UUID claimId,
      String claimNumber,
      String claimName,
      UUID requesterId,
      String requesterName,
      UUID assigneeId,
      String assigneeName,
      Document.Kind kind,
      String slot,
      LocalizedText slotText,
      String message,
      LocalDate dueOn,
      DocumentRequest.State state,
      Instant requestedAt,
      Instant closedAt,
      UUID documentId) {}
}
