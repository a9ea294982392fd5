package coop.claims.domain.memory;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.notification.Notice;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.domain.notification.Notices;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.program.Program;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link Notices} in memory. */
final class InMemoryNotices implements Notices {

  private record Row(Notice notice, Instant readAt, UUID deliveryId) {}

  private record Once(UUID userId, String key) {}

  private static final Comparator<NoticeLine> OLDEST_FIRST =
      Comparator.comparing((NoticeLine line) -> line.notice().at())
          .thenComparing(line -> line.notice().id().toString());

  private final Table<UUID, Row> rows;
  private final Table<Once, UUID> keys;
  private final InMemoryClaims claims;
  private final InMemoryFunds funds;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;
  private final InMemoryAccounts accounts;
  private Predicate<UUID> isToBeSent = delivery -> false;

  InMemoryNotices(
      Tables tables,
      InMemoryClaims claims,
      InMemoryFunds funds,
      InMemoryPartners partners,
      InMemoryPrograms programs,
      InMemoryAccounts accounts) {
    this.rows = tables.table();
    this.keys = tables.table();
    this.claims = claims;
    this.funds = funds;
    this.partners = partners;
    this.programs = programs;
    this.accounts = accounts;
  }

  @Override
  public boolean add(Notice notice, Instant readAt) {
    Once once = new Once(notice.userId(), notice.key());
    if (keys.get(once).isPresent()) {
      return false;
    }
    keys.add(once, notice.id());
    rows.add(notice.id(), new Row(notice, readAt, null));
    return true;
  }

  @Override
  public Page<NoticeLine> of(UUID userId, boolean unreadOnly, PageRequest page) {
    List<NoticeLine> all =
        of(userId).filter(r -> !unreadOnly || r.readAt() == null).map(this::line).toList();
    return Pages.page(all, OLDEST_FIRST.reversed(), line -> line.notice().id(), page);
  }

  @Override
  public Optional<NoticeLine> one(UUID userId, UUID noticeId) {
    return of(userId).filter(r -> r.notice().id().equals(noticeId)).map(this::line).findFirst();
  }

  @Override
  public int unread(UUID userId, int most) {
    return (int) of(userId).filter(r -> r.readAt() == null).limit(most).count();
  }

  @Override
  public boolean read(UUID userId, UUID noticeId, Instant at) {
    Optional<Row> row = of(userId).filter(r -> r.notice().id().equals(noticeId)).findFirst();
    row.filter(r -> r.readAt() == null).ifPresent(r -> read(r, at));
    return row.isPresent();
  }

  @Override
  public int readAll(UUID userId, Instant until, Instant at) {
    List<Row> unread =
        of(userId).filter(r -> r.readAt() == null && !r.notice().at().isAfter(until)).toList();
    unread.forEach(r -> read(r, at));
    return unread.size();
  }

  private void read(Row row, Instant at) {
    rows.put(row.notice().id(), new Row(row.notice(), at, row.deliveryId()));
  }

  @Override
  public int forget(Instant readBefore, Instant unreadBefore, int most) {
    List<Row> old =
        rows.stream()
            .filter(
                r ->
                    r.readAt() == null
                        ? r.notice().at().isBefore(unreadBefore)
                        : r.readAt().isBefore(readBefore))
            .filter(r -> r.deliveryId() == null || !isToBeSent.test(r.deliveryId()))
            .limit(most)
            .toList();
    old.forEach(
        r -> {
          rows.remove(r.notice().id());
          keys.remove(new Once(r.notice().userId(), r.notice().key()));
        });
    return old.size();
  }

  /** Deliveries know which of them are still to be sent, or may be sent again. */
  void heed(Predicate<UUID> toBeSent) {
    isToBeSent = toBeSent;
  }

  @Override
  public void carry(Notice notice, UUID deliveryId) {
    Row row = rows.get(notice.id()).orElseThrow();
    rows.put(notice.id(), new Row(row.notice(), row.readAt(), deliveryId));
  }

  @Override
  public List<NoticeLine> carriedBy(UUID deliveryId) {
    return rows.stream()
        .filter(r -> deliveryId.equals(r.deliveryId()))
        .map(this::line)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  List<NoticeKind> kindsIn(UUID deliveryId) {
    return carriedBy(deliveryId).stream().map(NoticeLine::kind).toList();
  }

  private Stream<Row> of(UUID userId) {
    return rows.stream().filter(r -> r.notice().userId().equals(userId));
  }

  private NoticeLine line(Row row) {
    Notice notice = row.notice();
    ClaimSnapshot claim =
        notice.claimId() == null ? null : claims.snapshot(notice.claimId()).orElseThrow();
    UUID enrollmentId =
        claim == null
            ? funds.fund(notice.fundId()).map(Fund.Snapshot::enrollmentId).orElseThrow()
            : claim.placement().enrollmentId();
    Enrollment enrollment = partners.enrollment(enrollmentId);
    Location location = partners.location(enrollment.locationId()).orElseThrow();
    Program program = programs.program(enrollment.programCode()).orElseThrow();
    return new NoticeLine(
        notice,
        row.readAt(),
        claim == null ? null : claim.number(),
        claim == null ? null : claim.form().name(),
        claim == null ? null : claim.status(),
        claim != null && claim.life().isDeleted(),
        location.id(),
        location.name(),
        program.code(),
        program.name(),
        program.calendar().zone(),
        notice.actorId() == null ? null : accounts.nameOf(notice.actorId()).orElse(null));
  }
}
