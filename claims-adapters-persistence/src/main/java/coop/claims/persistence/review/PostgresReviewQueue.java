package coop.claims.persistence.review;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.review.ReviewQueue;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.claim.ClaimLines;
import coop.claims.persistence.claim.ClaimWords;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** {@link ReviewQueue} by SQL. */
public final class PostgresReviewQueue implements ReviewQueue {

  private static final Keyset MOST_URGENT_FIRST =
      Keyset.by("urgent", false, new Key("c.due_at", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;
  private final ClaimWords words;

  public PostgresReviewQueue(EntityManager em) {
    this.sql = new Sql(em);
    this.words = new ClaimWords(sql);
  }

  @Override
  public Page<ClaimLine> queue(Actor actor, QueueFilter filter, Instant now, PageRequest page) {
    Query from =
        inTab(ClaimLines.visibleTo(actor), filter.tab(), actor, now)
            .whereEqual("c.program_code", filter.programCode());
    words.narrow(from, actor, filter.text());
    return MOST_URGENT_FIRST.page(
        sql, from, ClaimLines.COLUMNS, ClaimLines.JOINS, page, ClaimLines::read);
  }

  @Override
  public Map<Tab, Integer> counts(Actor actor, Instant now) {
    Query query = new Query("select");
    String separator = "";
    for (Tab tab : Tab.values()) {
      query.add(separator + "(select count(*) from (");
      query.add(inTab(ClaimLines.visibleTo(actor), tab, actor, now));
      query.add("limit " + ReviewerClaims.MOST_COUNTED + ") x) as " + column(tab));
      separator = ", ";
    }
    return sql.list(
            query,
            row -> {
              Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
              for (Tab tab : Tab.values()) {
                counts.put(tab, row.number(column(tab)));
              }
              return counts;
            })
        .get(0);
  }

  private static String column(Tab tab) {
    return "n_" + tab.name().toLowerCase(Locale.ROOT);
  }

  /** Statuses stand in the text, not beside it, so that each tab's own index can be used. */
  private static Query inTab(Query query, Tab tab, Actor actor, Instant now) {
    return switch (tab) {
      case NEW -> query.where("c.status = 'SUBMITTED'");
      case MINE -> query.where("c.status = 'UNDER_REVIEW' and c.reviewer_id = ?", actor.userId());
      case AWAITING_PARTNER ->
          query.where("c.status in ('ACTION_REQUIRED', 'PARTNER_ACTION_REQUIRED')");
      case DISPUTES -> query.where("c.status = 'DISPUTED'");
      case OVERDUE ->
          query.where(
              "c.status in ('SUBMITTED', 'UNDER_REVIEW', 'DISPUTED') and c.due_at < ?", now);
    };
  }
}
