package coop.claims.persistence.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.persistence.account.Narrowing;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Currency;

/** A claim as a line of a list: the columns, where they come from, and who may see which. */
public final class ClaimLines {

  public static final String COLUMNS =
      """
      c.id, c.number, c.name, c.organisation_id, o.name as organisation_name, c.location_id,
      l.name as location_name, c.program_code, p.code as period_code, c.activity_code,
      a.name as activity_name, c.status, c.currency, c.claimed, c.approved, c.due_at, g.zone,
      c.updated_at, c.version
      """;

  /** To what a line needs beside the claim; each claim has exactly one of each. */
  public static final String JOINS =
      """
      join organisation o on o.id = c.organisation_id
      join location l on l.id = c.location_id
      join period p on p.id = c.period_id
      join program g on g.code = c.program_code
      join activity a on a.program_code = c.program_code
                     and a.program_version = c.program_version
                     and a.code = c.activity_code
      """;

  private ClaimLines() {}

  /** The claims {@link ClaimRights#mayView} lets the actor view. */
  public static Query visibleTo(Actor actor) {
    return visibleTo(actor, "select c.* from claim c");
  }

  /** The same of a statement that begins so, with the claim called {@code c}. */
  static Query visibleTo(Actor actor, String start) {
    Query query = new Query(start);
    if (actor.isVendor()) {
      query.where("c.first_submitted_at is not null");
    } else {
      query.where("c.deleted_at is null");
    }
    return Narrowing.narrow(
        query,
        actor,
        actor.isPartner() ? ClaimRights.PARTNER_ROLES : ClaimRights.VENDOR_READERS,
        "c",
        "c.program_code");
  }

  public static ClaimLine read(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    LocalizedText activity = row.localized("activity_name");
    return new ClaimLine(
        row.uuid("id"),
        row.text("number"),
        row.text("name"),
        row.uuid("organisation_id"),
        row.text("organisation_name"),
        row.uuid("location_id"),
        row.text("location_name"),
        row.text("program_code"),
        row.text("period_code"),
        row.text("activity_code"),
        activity,
        row.constant("status", ClaimStatus.class),
        row.money("claimed", currency),
        row.money("approved", currency),
        row.instant("due_at"),
        row.text("zone"),
        row.instant("updated_at"),
        row.longNumber("version"));
  }
}
