package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Serves people their notices, and their choice of mails. */
public final class InboxService implements Inbox {

  private final Notices notices;
  private final Deliveries deliveries;
  private final Clock clock;

  public InboxService(Notices notices, Deliveries deliveries, Clock clock) {
    this.notices = notices;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public Outcome<Page<NoticeLine>> notices(Actor actor, boolean unreadOnly, PageRequest page) {
    return Outcome.of(
        () -> notices.of(actor.userId(), unreadOnly, page).map(line -> asSeenBy(actor, line)));
  }

  @Override
  public Outcome<NoticeLine> notice(Actor actor, UUID noticeId) {
    return Outcome.of(
        () ->
            notices
                .one(actor.userId(), noticeId)
                .map(line -> asSeenBy(actor, line))
                .orElseThrow(() -> Refusal.notFound().asException()));
  }

  private static NoticeLine asSeenBy(Actor actor, NoticeLine line) {
    return Sight.sees(actor, line) ? line : line.withoutNames();
  }

  @Override
  public Outcome<Integer> unread(Actor actor) {
    return Outcome.of(() -> notices.unread(actor.userId(), MOST_COUNTED));
  }

  @Override
  public Outcome<Receipt> read(Actor actor, UUID noticeId) {
    return Outcome.of(
        () -> {
          if (!notices.read(actor.userId(), noticeId, now())) {
            throw Refusal.notFound().asException();
          }
          return new Receipt(noticeId, 0);
        });
  }

  @Override
  public Outcome<Receipt> readAll(Actor actor, Instant until) {
    return Outcome.of(
        () -> {
          Instant now = now();
          notices.readAll(actor.userId(), until == null ? now : until, now);
          return new Receipt(actor.userId(), 0);
        });
  }

  @Override
  public Outcome<MailChoices> mailChoices(Actor actor) {
    return Outcome.of(() -> deliveries.choices(actor.userId()));
  }

  @Override
  public Outcome<Receipt> chooseMails(
      Actor actor, long version, Map<NoticeGroup, MailMode> wanted) {
    return Outcome.of(
        () -> {
          MailChoices now = deliveries.choices(actor.userId());
          if (now.version() != version) {
            throw Refusal.stale().asException();
          }
          Map<NoticeGroup, MailMode> all = new EnumMap<>(NoticeGroup.class);
          all.putAll(now.chosen());
          all.putAll(checked(actor, wanted));
          if (!deliveries.choose(actor.userId(), new MailChoices(all, version + 1))) {
            throw Refusal.stale().asException();
          }
          return new Receipt(actor.userId(), version + 1);
        });
  }

  private static Map<NoticeGroup, MailMode> checked(
      Actor actor, Map<NoticeGroup, MailMode> wanted) {
    Checks checks = new Checks();
    wanted.forEach(
        (group, mode) -> {
          String field = group.name().toLowerCase(Locale.ROOT);
          boolean own = group.side() == actor.side();
          checks.that(own, field, "mail.not-your-group");
          checks.that(!own || group.allows(mode), field, "mail.mandatory");
        });
    checks.orRefuse();
    return wanted;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
