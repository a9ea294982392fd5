package coop.claims.web.notification;

import coop.claims.domain.notification.Inbox;
import coop.claims.domain.notification.MailChoices;
import coop.claims.domain.notification.MailMode;
import coop.claims.domain.notification.NoticeGroup;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.Versioned;
import coop.claims.web.shared.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which mails the caller wants. */
@Path("me/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class MyNotificationsResource {

  @Inject Inbox inbox;
  @Inject CallContext context;

  @Schema(
      name = "MailChoices",
      description =
          "When notices of each group are mailed; absent where the caller gets no such notices."
              + " ACTION and DECISION cannot be switched off, ACTION is always AT_ONCE.")
  record Body(
      @Schema(description = "Somebody asks me for something.") MailMode action,
      @Schema(description = "Approved, rejected, a dispute decided.") MailMode decision,
      @Schema(description = "How my claims go on.") MailMode progress,
      @Schema(description = "What will lapse.") MailMode reminder,
      @Schema(description = "Claims that come to the validation team.") MailMode work) {}

  @GET
  @Operation(summary = "Which mails do I get?")
  public Versioned<Body> getMyNotifications() {
    MailChoices choices = ApiProblem.unlessDone(inbox.mailChoices(context.actor()));
    return new Versioned<>(body(choices), choices.version());
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(summary = "Choose which mails I get")
  public Versioned<Body> changeMyNotifications(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = Body.class)))
          MergePatch patch) {
    long version = Versions.required(ifMatch);
    Body wanted = patch.applyTo(getMyNotifications().body());
    Map<NoticeGroup, MailMode> modes = new EnumMap<>(NoticeGroup.class);
    put(modes, NoticeGroup.ACTION, wanted.action());
    put(modes, NoticeGroup.DECISION, wanted.decision());
    put(modes, NoticeGroup.PROGRESS, wanted.progress());
    put(modes, NoticeGroup.REMINDER, wanted.reminder());
    put(modes, NoticeGroup.WORK, wanted.work());
    ApiProblem.unlessDone(inbox.chooseMails(context.actor(), version, modes));
    return getMyNotifications();
  }

  /** A choice that was cleared stays as it is. */
  private static void put(Map<NoticeGroup, MailMode> modes, NoticeGroup group, MailMode mode) {
    if (mode != null) {
      modes.put(group, mode);
    }
  }

  private Body body(MailChoices choices) {
    return new Body(
        mode(choices, NoticeGroup.ACTION),
        mode(choices, NoticeGroup.DECISION),
        mode(choices, NoticeGroup.PROGRESS),
        mode(choices, NoticeGroup.REMINDER),
        mode(choices, NoticeGroup.WORK));
  }

  private MailMode mode(MailChoices choices, NoticeGroup group) {
    return group.side() == context.actor().side() ? choices.of(group) : null;
  }
}
