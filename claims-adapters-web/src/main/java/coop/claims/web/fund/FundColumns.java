package coop.claims.web.fund;

import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.web.shared.Column;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list of funds as a table to take away: what the screen shows, the currency in its own column,
 * and the vendor's entity, without which two funds of one period would look alike.
 */
final class FundColumns {

  private FundColumns() {}

  /**
   * @param texts in whose language the headers are
   * @param vendor whether partners are named too
   */
  static List<Column<FundView>> of(Texts texts, boolean vendor) {
    List<Column<FundView>> columns = new ArrayList<>();
    add(columns, texts, "export.program", FundView::programCode);
    if (vendor) {
      add(columns, texts, "claims.partner", FundView::organisationName);
    }
    add(columns, texts, "claims.location", FundView::locationName);
    add(columns, texts, "export.period", FundView::periodCode);
    add(columns, texts, "export.entity", FundView::entityCode);
    add(columns, texts, "overview.earned", fund -> fund.earned().amount());
    add(columns, texts, "overview.claimed", fund -> fund.claimed().amount());
    add(columns, texts, "overview.approved", fund -> fund.approved().amount());
    add(columns, texts, "overview.remaining", fund -> fund.remaining().amount());
    add(columns, texts, "export.currency", fund -> fund.earned().currency().getCurrencyCode());
    add(columns, texts, "funds.lapses", FundView::lapsesOn);
    add(columns, texts, "funds.status", fund -> texts.name(fund.status()));
    return columns;
  }

  private static void add(
      List<Column<FundView>> columns, Texts texts, String header, Function<FundView, ?> value) {
    columns.add(new Column<>(texts.get(header), value));
  }
}
