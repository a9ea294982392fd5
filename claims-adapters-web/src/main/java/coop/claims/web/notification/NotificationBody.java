package coop.claims.web.notification;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.notification.Notice;
import coop.claims.domain.notification.NoticeGroup;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Texts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as JSON. */
@Schema(name = "Notification", description = "Something the caller was told.")
record NotificationBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) NoticeKind kind,
    @Schema(required = true, description = "What mails are chosen by.") NoticeGroup group,
    @Schema(required = true, example = "Approved: Autumn campaign (7K3M-Q2XF-4)") String title,
    @Schema(
            required = true,
            description = "In the language asked for.",
            example = "2,300.00 EUR of your claim is approved and will be paid.")
        String text,
    @Schema(required = true) Instant at,
    @Schema(description = "Absent while it is unread.") Instant readAt,
    @Schema(description = "Absent when it is about a fund.") UUID claimId,
    @Schema(example = "7K3M-Q2XF-4") String claimNumber,
    UUID fundId,
    UUID documentRequestId,
    @Schema(description = "Until when something can be done.") Instant dueAt,
    @Schema(description = "Claimed, approved, or about to lapse.") Amount amount,
    @Schema(description = "Left, of a reminder.", example = "7") Integer daysLeft) {

  static NotificationBody of(NoticeLine line, Texts texts, Side reader) {
    NoticeWords words = new NoticeWords(texts, reader);
    Notice notice = line.notice();
    boolean open = line.isOpen();
    return new NotificationBody(
        notice.id(),
        notice.kind(),
        notice.kind().group(reader),
        words.title(line),
        words.text(line),
        notice.at(),
        line.readAt(),
        open ? notice.claimId() : null,
        line.claimNumber() == null ? null : ClaimNumber.display(line.claimNumber()),
        open ? notice.fundId() : null,
        open ? notice.requestId() : null,
        notice.dueAt(),
        open ? Amount.of(notice.amount()) : null,
        notice.days());
  }
}
