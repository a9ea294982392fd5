package coop.claims.persistence.fund;

import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.Money;
import coop.claims.persistence.shared.Row;
import java.sql.SQLException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A fund's accounts: each is the column of its name. */
final class Balances {

  private Balances() {}

  static Map<Account, Money> read(Row row, Currency currency) throws SQLException {
    Map<Account, Money> balances = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      balances.put(account, row.money(account.name().toLowerCase(Locale.ROOT), currency));
    }
    return balances;
  }
}
