package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What somebody was told, and which mails they want. Everybody has their own alone. */
public interface Inbox {

  /** Unread notices are counted no further; more are shown as "99+". */
  int MOST_COUNTED = 100;

  /** Newest first. Of what the reader may not see any more, the names are left out. */
  Outcome<Page<NoticeLine>> notices(Actor actor, boolean unreadOnly, PageRequest page);

  Outcome<NoticeLine> notice(Actor actor, UUID noticeId);

  /** At most {@link #MOST_COUNTED}. */
  Outcome<Integer> unread(Actor actor);

  /** Marks one as read, however often. */
  Outcome<Receipt> read(Actor actor, UUID noticeId);

  /**
   * Marks all as read that happened up to then, so that what arrives meanwhile stays unread; the
   * receipt's id is the actor's.
   *
   * @param until null for now
   */
  Outcome<Receipt> readAll(Actor actor, Instant until);

  Outcome<MailChoices> mailChoices(Actor actor);

  /**
   * Keeps which mails the actor wants.
   *
   * @param version of the choices as they were read; stale when they have been changed since
   * @param wanted a group that is missing stays as it is; refused with {@code mail.mandatory} where
   *     the group does not allow it
   */
  Outcome<Receipt> chooseMails(Actor actor, long version, Map<NoticeGroup, MailMode> wanted);
}
