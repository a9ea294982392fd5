package coop.claims.web.notification;

import coop.claims.domain.notification.MailDesk;
import coop.claims.domain.notification.MailDesk.DeadEvent;
import coop.claims.domain.notification.MailDesk.DeadLetter;
import coop.claims.domain.notification.MailDesk.Standing;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's mail. */
@Path("mail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class MailResource {

  @Inject MailDesk desk;
  @Inject CallContext context;

  @Schema(name = "MailStanding", description = "How the mail stands.")
  record StandingBody(
      @Schema(required = true, description = "Whether mails are sent at all.") boolean on,
      @Schema(required = true, description = "At most 1,000.", example = "3") int waiting,
      @Schema(required = true, description = "At most 1,000.", example = "0") int dead,
      Instant lastSentAt) {}

  @Schema(name = "DeadLetter", description = "A mail that nobody tries to send any more.")
  record DeadLetterBody(
      @Schema(required = true) UUID id,
      @Schema(required = true) UUID userId,
      @Schema(required = true, example = "aurora-admin") String username,
      @Schema(required = true, description = "A daily digest.") boolean digest,
      @Schema(required = true, description = "Of the notices it carries.") List<NoticeKind> kinds,
      @Schema(required = true, example = "10") int attempts,
      @Schema(example = "550 5.1.1 mailbox unknown") String reason,
      @Schema(required = true) Instant createdAt,
      @Schema(required = true) Instant diedAt) {

    static DeadLetterBody of(DeadLetter d) {
      return new DeadLetterBody(
          d.id(),
          d.userId(),
          d.username(),
          d.digest(),
          d.kinds(),
          d.attempts(),
          d.reason(),
          d.createdAt(),
          d.diedAt());
    }
  }

  @Schema(name = "DeadEvent", description = "An event that nobody could be told of.")
  record DeadEventBody(
      @Schema(required = true) UUID id,
      @Schema(required = true, example = "claim.submitted") String action,
      @Schema(required = true, example = "10") int attempts,
      String reason,
      @Schema(required = true) Instant at,
      @Schema(required = true) Instant diedAt) {

    static DeadEventBody of(DeadEvent d) {
      return new DeadEventBody(d.id(), d.action(), d.attempts(), d.reason(), d.at(), d.diedAt());
    }
  }

  @Schema(name = "MailReplay", description = "What to try again.")
  record ReplayBody(
      @Schema(description = "A dead letter's or dead event's id; all of them without one.")
          UUID id) {}

  @GET
  @Operation(summary = "How does the mail stand?", description = "For operators.")
  public StandingBody getMailStanding() {
    Standing standing = ApiProblem.unlessDone(desk.standing(context.actor()));
    return new StandingBody(
        standing.on(),
        standing.counts().waiting(),
        standing.counts().dead(),
        standing.counts().lastSentAt());
  }

  @GET
  @Path("dead-letters")
  @Operation(
      summary = "List mails that could not be delivered",
      description = "Latest first; for operators. They say nothing of any claim.")
  public Listing<DeadLetterBody> listDeadLetters(
      @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
    Queries queries = new Queries();
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(desk.deadLetters(context.actor(), page)), DeadLetterBody::of);
  }

  @GET
  @Path("dead-events")
  @Operation(
      summary = "List events that nobody could be told of",
      description = "Latest first, at most 100; for operators.")
  public Listing<DeadEventBody> listDeadEvents() {
    return Listing.of(ApiProblem.unlessDone(desk.deadEvents(context.actor())), DeadEventBody::of);
  }

  @POST
  @Path("replays")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Try dead letters and events again",
      description = "One, or all of them, from the start; for operators.")
  public Created<StandingBody> replayMail(ReplayBody body) {
    if (body.id() == null) {
      ApiProblem.unlessDone(desk.replayAll(context.actor()));
    } else {
      ApiProblem.unlessDone(desk.replay(context.actor(), body.id()));
    }
    return new Created<>(getMailStanding(), "mail", null);
  }
}
