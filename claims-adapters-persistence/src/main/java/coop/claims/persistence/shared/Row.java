package coop.claims.persistence.shared;

import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The row a result stands at; columns by name, null where the database has null. Values are asked
 * for without naming a class: the server's pool answers {@code getObject(column, class)} by looking
 * the driver's method up again for every value, which took a third of an export's time.
 */
public final class Row {

  private static final int MOST_LOCALIZED = 2_000;
  private static final Map<String, LocalizedText> LOCALIZED = new ConcurrentHashMap<>();

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public UUID uuid(String column) throws SQLException {
    return (UUID) result.getObject(column);
  }

  public String text(String column) throws SQLException {
    return result.getString(column);
  }

  public int number(String column) throws SQLException {
    return result.getInt(column);
  }

  public long longNumber(String column) throws SQLException {
    return result.getLong(column);
  }

  public boolean flag(String column) throws SQLException {
    return result.getBoolean(column);
  }

  public Instant instant(String column) throws SQLException {
    Timestamp at = result.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  public LocalDate date(String column) throws SQLException {
    String day = result.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  public LocalTime time(String column) throws SQLException {
    String time = result.getString(column);
    return time == null ? null : LocalTime.parse(time);
  }

  public Currency currency(String column) throws SQLException {
    String code = result.getString(column);
    return code == null ? null : Currency.getInstance(code);
  }

  public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
    String name = result.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** An amount in that currency, at the currency's scale. */
  public Money money(String column, Currency currency) throws SQLException {
    BigDecimal amount = result.getBigDecimal(column);
    return amount == null ? null : Money.exact(amount, currency);
  }

  /** Lists have the same few texts in every row, so each is read once. */
  public LocalizedText localized(String column) throws SQLException {
    String text = result.getString(column);
    if (text == null) {
      return null;
    }
    LocalizedText known = LOCALIZED.get(text);
    if (known == null) {
      known = RecordJson.read(text, LocalizedText.class);
      if (LOCALIZED.size() < MOST_LOCALIZED) {
        LOCALIZED.put(text, known);
      }
    }
    return known;
  }

  /** A JSON column read as that record or list of records. */
  public <T> T json(String column, Type type) throws SQLException {
    String text = result.getString(column);
    return text == null ? null : RecordJson.read(text, type);
  }

  /** A JSON column that holds an object of texts. */
  public Map<String, String> textsByName(String column) throws SQLException {
    return json(column, Map.class);
  }

  /** An array column of text. */
  public String[] texts(String column) throws SQLException {
    Array array = result.getArray(column);
    return array == null ? new String[0] : (String[]) array.getArray();
  }
}
