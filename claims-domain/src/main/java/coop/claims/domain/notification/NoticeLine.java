package coop.claims.domain.notification;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.shared.LocalizedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A notice with what its words need.
 *
 * @param readAt null while it is unread
 * @param claimNumber without dashes; null when it is about a fund, as are the claim's others
 * @param claimDeleted whether the draft is gone
 * @param locationId and what follows null, for who may not see any more what it is about
 * @param zone of the program, in which deadlines are told
 * @param actorName of the colleague who asked or delivered; null otherwise
 */
public record NoticeLine(
    Notice notice,
    Instant readAt,
    String claimNumber,
    String claimName,
    ClaimStatus claimStatus,
    boolean claimDeleted,
    UUID locationId,
    String locationName,
    String programCode,
    LocalizedText programName,
    ZoneId zone,
    String actorName) {

  public NoticeKind kind() {
    return notice.kind();
  }

  /** For who may not see any more what it is about. */
  NoticeLine withoutNames() {
    return new NoticeLine(
        notice, readAt, null, null, null, true, null, null, null, null, zone, null);
  }

  /** Whether its reader may see what it is about. */
  public boolean isOpen() {
    return locationId != null;
  }

  /** Whether a reminder has come true or is no longer needed, so that nobody is mailed it now. */
  boolean isMoot(Instant now) {
    boolean late = notice.dueAt() != null && !now.isBefore(notice.dueAt());
    return switch (kind()) {
      case DRAFT_EXPIRES -> late || claimStatus != ClaimStatus.EDITING;
      case RESPONSE_DUE -> late || !claimStatus.awaitsAnswer();
      case MONEY_LAPSES -> late;
      default -> false;
    };
  }
}
