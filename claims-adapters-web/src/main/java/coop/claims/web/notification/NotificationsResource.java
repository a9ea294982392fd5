package coop.claims.web.notification;

import coop.claims.domain.notification.Inbox;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.domain.shared.PageRequest;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Created;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told. */
@Path("notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationsResource {

  @Inject Inbox inbox;
  @Inject CallContext context;
  @Inject CallerTexts texts;

  /** Which notices are listed. */
  enum Show {
    ALL,
    UNREAD
  }

  @Schema(description = "How many notices are unread.")
  record UnreadBody(
      @Schema(required = true, description = "At most 100.", example = "3") int unread,
      @Schema(required = true, description = "Whether there may be more than that.")
          boolean more) {}

  @Schema(description = "Marks notices as read.")
  record ReadMarks(
      @Schema(description = "Those that happened up to then; without one, up to now.")
          Instant until) {}

  @GET
  @Operation(summary = "List my notices", description = "Newest first.")
  public Listing<NotificationBody> listNotifications(
      @QueryParam("show") @Parameter(schema = @Schema(implementation = Show.class)) String show,
      @QueryParam("cursor") String cursor,
      @QueryParam("size") String size) {
    Queries queries = new Queries();
    boolean unreadOnly = queries.one("show", show, Show.class) == Show.UNREAD;
    PageRequest page = queries.page(cursor, size);
    queries.orRefuse();
    return Listing.of(
        ApiProblem.unlessDone(inbox.notices(context.actor(), unreadOnly, page)), this::body);
  }

  @GET
  @Path("unread-count")
  @Operation(summary = "Count my unread notices")
  public UnreadBody countUnreadNotifications() {
    int unread = ApiProblem.unlessDone(inbox.unread(context.actor()));
    return new UnreadBody(unread, unread >= Inbox.MOST_COUNTED);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read one of my notices", description = "That does not mark it as read.")
  public NotificationBody getNotification(@PathParam("id") String id) {
    return read(Queries.pathId(id));
  }

  @POST
  @Path("{id}/read-mark")
  @Operation(summary = "Mark a notice as read", description = "Once is as good as often.")
  public Created<NotificationBody> markNotificationRead(@PathParam("id") String id) {
    UUID noticeId = Queries.pathId(id);
    ApiProblem.unlessDone(inbox.read(context.actor(), noticeId));
    return new Created<>(read(noticeId), "notifications/" + noticeId, null);
  }

  @POST
  @Path("read-marks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Mark all my notices as read",
      description = "Give the time you read the list, so that what came since stays unread.")
  public Created<UnreadBody> markNotificationsRead(ReadMarks body) {
    ApiProblem.unlessDone(inbox.readAll(context.actor(), body.until()));
    return new Created<>(countUnreadNotifications(), "notifications/unread-count", null);
  }

  private NotificationBody read(UUID noticeId) {
    return body(ApiProblem.unlessDone(inbox.notice(context.actor(), noticeId)));
  }

  private NotificationBody body(NoticeLine line) {
    return NotificationBody.of(line, texts.texts(), context.actor().side());
  }
}
