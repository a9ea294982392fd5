package coop.claims.web.notification;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.notification.Notice;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.web.shared.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A notice in words, for a list and for a mail alike. Deadlines are told in the zone of their
 * program, which stands beside them.
 */
public final class NoticeWords {

  private static final String TITLE = "notice.title.";
  private static final String TEXT = "notice.text.";
  private static final String DUE = "notice.due.";
  private static final String OF_VENDOR = ".VENDOR";

  private final Texts texts;
  private final Side reader;

  /**
   * @param texts in the reader's language and ways
   * @param reader partners and the vendor's people are told differently of the same thing
   */
  public NoticeWords(Texts texts, Side reader) {
    this.texts = texts;
    this.reader = reader;
  }

  /** One line, such as {@code Approved: Autumn campaign (7K3M-Q2XF-4)}. */
  public String title(NoticeLine line) {
    return line.isOpen() ? say(TITLE, line) : texts.get("notice.hidden");
  }

  /** What it means, and until when something can be done. */
  public String text(NoticeLine line) {
    if (!line.isOpen()) {
      return texts.get("notice.hidden.text");
    }
    String text = say(TEXT, line);
    return line.notice().dueAt() != null && texts.has(DUE + line.kind())
        ? text + " " + say(DUE, line)
        : text;
  }

  /** Where the thing itself is, below the application's root; null for who may not see it. */
  public String path(NoticeLine line) {
    if (!line.isOpen()) {
      return null;
    }
    Notice notice = line.notice();
    if (line.kind() == NoticeKind.LEDGER_WRONG) {
      return "/operations/ledger";
    }
    if (notice.fundId() != null) {
      return "/fund?id=" + notice.fundId();
    }
    if (reader == Side.VENDOR) {
      return "/review?id=" + notice.claimId();
    }
    return switch (line.kind()) {
      case DOCUMENT_REQUESTED -> "/request?id=" + notice.requestId();
      default -> "/claim?id=" + notice.claimId();
    };
  }

  private String say(String what, NoticeLine line) {
    String key = what + line.kind();
    String own = reader == Side.VENDOR && texts.has(key + OF_VENDOR) ? key + OF_VENDOR : key;
    Notice notice = line.notice();
    boolean ofFund = notice.fundId() != null;
    return texts.get(
        own,
        ofFund ? line.locationName() : line.claimName(),
        ofFund ? texts.text(line.programName()) : ClaimNumber.display(line.claimNumber()),
        notice.amount(),
        notice.dueAt() == null ? "" : deadline(notice.dueAt(), line.zone()),
        notice.days() == null ? 0 : notice.days(),
        line.actorName());
  }

  /** Midnight is the end of the day before, which is the last one. */
  private String deadline(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return texts.dateTime(at, zone);
    }
    String day =
        DateTimeFormatter.ofPattern("EEE " + texts.datePattern(), texts.locale())
            .format(local.minusDays(1));
    return day + " (" + texts.zoneName(zone) + ")";
  }
}
