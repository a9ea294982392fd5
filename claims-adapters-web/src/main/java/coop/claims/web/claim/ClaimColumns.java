package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.shared.Money;
import coop.claims.web.shared.Column;
import coop.claims.web.shared.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of claims as a table to take away: what the screen shows, the currency in its own column.
 */
public final class ClaimColumns {

  private ClaimColumns() {}

  /**
   * @param texts in whose language the headers and words are
   * @param vendor whether partners are named too
   */
  public static List<Column<ClaimLine>> of(Texts texts, boolean vendor, Instant now) {
    List<Column<ClaimLine>> columns = new ArrayList<>();
    columns.add(column(texts, "claims.number", line -> ClaimNumber.display(line.number())));
    columns.add(column(texts, "export.name", ClaimLine::name));
    columns.add(column(texts, "export.activity", line -> texts.text(line.activityName())));
    if (vendor) {
      columns.add(column(texts, "claims.partner", ClaimLine::organisationName));
    }
    columns.add(column(texts, "claims.location", ClaimLine::locationName));
    columns.add(column(texts, "export.program", ClaimLine::programCode));
    columns.add(column(texts, "export.period", ClaimLine::periodCode));
    columns.add(column(texts, "claims.status", line -> texts.status(line.status())));
    columns.add(column(texts, "claims.claimed", line -> line.claimed().amount()));
    columns.add(column(texts, "claims.approved", ClaimColumns::approved));
    columns.add(column(texts, "export.currency", line -> currency(line.claimed())));
    columns.add(column(texts, "export.due", line -> due(line, now)));
    columns.add(column(texts, "export.updated", ClaimLine::updatedAt));
    return columns;
  }

  private static Column<ClaimLine> column(
      Texts texts, String header, java.util.function.Function<ClaimLine, ?> value) {
    return new Column<>(texts.get(header), value);
  }

  private static String currency(Money money) {
    return money.currency().getCurrencyCode();
  }

  private static BigDecimal approved(ClaimLine line) {
    return isDecided(line) ? line.approved().amount() : null;
  }

  /** Whether there is an approved amount to speak of. */
  static boolean isDecided(ClaimLine line) {
    return line.approved() != null
        && (line.status() == ClaimStatus.APPROVED || line.approved().isPositive());
  }

  /** None once the time to dispute a rejection is over, for then nothing is late. */
  static Instant due(ClaimLine line, Instant now) {
    boolean over =
        line.status() == ClaimStatus.REJECTED && line.due() != null && !now.isBefore(line.due());
    return over ? null : line.due();
  }
}
