package coop.claims.persistence.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimReading;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.Sort;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.claim.DecisionReceipts.ReceiptView;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link ClaimReading} by SQL. */
public final class PostgresClaimReading implements ClaimReading {

  private static final Key BY_ID = new Key("c.id", "uuid");

  private static final Keyset OLDEST_FIRST =
      Keyset.by("oldest", false, new Key("c.at", "timestamptz"), BY_ID);

  private static final String AUTHOR = "left join app_user u on u.id = c.author";

  private static final Keyset HISTORY = Keyset.by("history", false, new Key("c.seq", "bigint"));

  private final Sql sql;
  private final RequestViews requests;
  private final SurroundingsQuery around;
  private final Removals removals;
  private final DeletedDrafts deleted;
  private final Receipts receipts;
  private final ClaimWords words;
  private final ClaimTotals totals;

  /**
   * @param programs for the texts of what is asked for
   */
  public PostgresClaimReading(EntityManager em, Programs programs) {
    this.sql = new Sql(em);
    this.requests = new RequestViews(sql, programs);
    this.around = new SurroundingsQuery(sql);
    this.removals = new Removals(sql);
    this.deleted = new DeletedDrafts(sql);
    this.receipts = new Receipts(sql);
    this.words = new ClaimWords(sql);
    this.totals = new ClaimTotals(sql);
  }

  @Override
  public Page<ClaimLine> list(Actor actor, ClaimFilter filter, PageRequest page) {
    Query from =
        ClaimLines.visibleTo(actor)
            .whereEqual("c.program_code", filter.programCode())
            .whereEqual("c.period_id", filter.periodId())
            .whereEqual("c.location_id", filter.locationId())
            .whereEqual("c.activity_code", filter.activityCode());
    if (!filter.statuses().isEmpty()) {
      from.where("c.status in (" + names(filter) + ")");
    }
    words.narrow(from, actor, filter.text());
    return order(filter.sort(), filter.descending())
        .page(sql, from, ClaimLines.COLUMNS, ClaimLines.JOINS, page, ClaimLines::read);
  }

  private static String names(ClaimFilter filter) {
    return filter.statuses().stream()
        .sorted()
        .map(status -> "'" + status.name() + "'")
        .collect(Collectors.joining(", "));
  }

  private static Keyset order(Sort sort, boolean descending) {
    String name = sort.name().toLowerCase(Locale.ROOT) + (descending ? "-" : "+");
    return switch (sort) {
      case UPDATED -> Keyset.by(name, descending, new Key("c.updated_at", "timestamptz"), BY_ID);
      case NUMBER -> Keyset.by(name, descending, new Key("c.number", "char(9)"));
      case NAME -> Keyset.by(name, descending, new Key("c.name_key", "text"), BY_ID);
      case CLAIMED -> Keyset.by(name, descending, new Key("c.claimed_key", "text"), BY_ID);
      case DUE -> Keyset.by(name, descending, new Key("c.due_key", "timestamptz"), BY_ID);
    };
  }

  @Override
  public List<StatusTotal> totals(Actor actor, OverviewFilter filter) {
    return totals.of(actor, filter);
  }

  @Override
  public List<ClaimLine> needsPartner(Actor actor, OverviewFilter filter, int most) {
    Query from =
        ClaimLines.visibleTo(actor)
            .where("c.status in ('EDITING', 'ACTION_REQUIRED', 'PARTNER_ACTION_REQUIRED')")
            .whereEqual("c.program_code", filter.programCode())
            .whereEqual("c.period_id", filter.periodId())
            .whereEqual("c.location_id", filter.locationId());
    Keyset nearestFirst = Keyset.by("nearest", false, new Key("c.due_at", "timestamptz"), BY_ID);
    return nearestFirst
        .page(
            sql,
            from,
            ClaimLines.COLUMNS,
            ClaimLines.JOINS,
            new PageRequest(null, most),
            ClaimLines::read)
        .items();
  }

  @Override
  public Optional<UUID> byNumber(String number) {
    return sql.first("select id from claim where number = ?", row -> row.uuid("id"), number);
  }

  @Override
  public List<RemovedPart> removed(UUID claimId, int submission, Instant since) {
    return removals.of(claimId, submission, since);
  }

  @Override
  public Page<DeletedDraft> deletedDrafts(Actor actor, Instant after, PageRequest page) {
    return deleted.of(actor, after, page);
  }

  @Override
  public Optional<DeletedDraft> deletedDraft(Actor actor, UUID claimId, Instant after) {
    return deleted.one(actor, claimId, after);
  }

  @Override
  public Surroundings surroundings(ClaimSnapshot claim, boolean draftsToo) {
    return around.of(claim, draftsToo);
  }

  @Override
  public Page<HistoryLine> history(UUID claimId, boolean internalToo, PageRequest page) {
    Query events = new Query("select c.* from claim_history c").where("c.claim_id = ?", claimId);
    if (!internalToo) {
      events.where("c.visibility = 'PUBLIC'");
    }
    return HISTORY.page(
        sql,
        events,
        "c.seq, c.at, c.side, c.actor_id, u.display_name, c.action, c.item, c.data, c.text,"
            + " c.visibility, c.hash",
        "left join app_user u on u.id = c.actor_id",
        page,
        PostgresClaimReading::event);
  }

  private static HistoryLine event(Row row) throws SQLException {
    return new HistoryLine(
        row.longNumber("seq"),
        row.instant("at"),
        row.constant("side", Side.class),
        row.uuid("actor_id"),
        row.text("display_name"),
        row.text("action"),
        row.text("item"),
        row.textsByName("data"),
        row.text("text"),
        "INTERNAL".equals(row.text("visibility")),
        row.text("hash"));
  }

  @Override
  public Page<CommentLine> comments(UUID claimId, boolean internalToo, PageRequest page) {
    return OLDEST_FIRST.page(
        sql,
        written(claimId, internalToo),
        "c.*, u.display_name",
        AUTHOR,
        page,
        PostgresClaimReading::comment);
  }

  @Override
  public Page<CommentLine> partnersComments(
      UUID claimId, UUID author, Set<String> items, PageRequest page) {
    return OLDEST_FIRST.page(
        sql,
        written(claimId, false)
            .where("c.side = 'PARTNER'")
            .where("(c.author = ? or c.item = any(?))", author, items.toArray(String[]::new)),
        "c.*, u.display_name",
        AUTHOR,
        page,
        PostgresClaimReading::comment);
  }

  @Override
  public Optional<CommentLine> comment(UUID claimId, UUID commentId, boolean internalToo) {
    Query one =
        new Query("select c.*, u.display_name from (")
            .add(written(claimId, internalToo).where("c.id = ?", commentId))
            .add(") c")
            .add(AUTHOR);
    return sql.list(one, PostgresClaimReading::comment).stream().findFirst();
  }

  /** What both sides wrote; the vendor's own notes stand in a table of their own. */
  private static Query written(UUID claimId, boolean internalToo) {
    Query lines =
        new Query("select c.* from (")
            .add(
                "select id, at, side, author, item, text, false as internal from comment"
                    + " where claim_id = ?",
                claimId);
    if (internalToo) {
      lines.add(
          "union all select id, at, 'VENDOR', author, item, text, true from internal_note"
              + " where claim_id = ?",
          claimId);
    }
    return lines.add(") c");
  }

  private static CommentLine comment(Row row) throws SQLException {
    return new CommentLine(
        row.uuid("id"),
        row.instant("at"),
        row.constant("side", Side.class),
        row.uuid("author"),
        row.text("display_name"),
        row.text("item"),
        row.text("text"),
        row.flag("internal"));
  }

  @Override
  public List<ItemDecision> decisions(UUID claimId) {
    return sql.list(
        "select * from item_decision where claim_id = ? order by decided_at, id",
        Handings::decision,
        claimId);
  }

  @Override
  public Page<ReceiptView> receipts(UUID claimId, PageRequest page) {
    return receipts.of(claimId, page);
  }

  @Override
  public Optional<ReceiptView> receipt(UUID claimId, UUID receiptId) {
    return receipts.one(claimId, receiptId);
  }

  @Override
  public Page<RequestView> requests(UUID claimId, PageRequest page) {
    return requests.ofClaim(claimId, page);
  }

  @Override
  public Page<RequestView> requestsFor(UUID assignee, PageRequest page) {
    return requests.forAssignee(assignee, page);
  }

  @Override
  public Optional<RequestView> request(UUID requestId) {
    return requests.byId(requestId);
  }
}
