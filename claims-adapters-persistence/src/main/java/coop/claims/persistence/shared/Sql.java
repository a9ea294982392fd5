package coop.claims.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plain SQL on the connection of the entity manager's transaction, so that it sees what the
 * entities have flushed and commits or rolls back with them.
 *
 * <p>Arguments may be null, text, numbers, booleans, {@link UUID}, {@link java.time.LocalDate},
 * {@link java.time.LocalTime}, {@link Instant} (kept to the microsecond), {@link Currency}, enums
 * (by name), and arrays of UUID, String, Integer, BigDecimal or Instant.
 */
public final class Sql {

  private final EntityManager em;

  public Sql(EntityManager em) {
    this.em = em;
  }

  /** Reads one row of a result into something. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** All rows, in the order of the statement. */
  public <T> List<T> list(String sql, Reader<T> reader, Object... arguments) {
    try (PreparedStatement statement = prepare(sql, Arrays.asList(arguments));
        ResultSet result = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        all.add(reader.read(row));
      }
      return all;
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /** All rows of a query put together piece by piece. */
  public <T> List<T> list(Query query, Reader<T> reader) {
    return list(query.text(), reader, query.arguments().toArray());
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /** Changes rows; answers how many. */
  public int change(String sql, Object... arguments) {
    try (PreparedStatement statement = prepare(sql, Arrays.asList(arguments))) {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /** Runs one statement for each list of arguments, sent together. */
  public void batch(String sql, Collection<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] arguments : rows) {
        bind(statement, Arrays.asList(arguments));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  private PreparedStatement prepare(String sql, List<Object> arguments) throws SQLException {
    PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql);
    try {
      bind(statement, arguments);
      return statement;
    } catch (SQLException | RuntimeException failed) {
      statement.close();
      throw failed;
    }
  }

  private static void bind(PreparedStatement statement, List<Object> arguments)
      throws SQLException {
    for (int i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, argument(statement.getConnection(), arguments.get(i)));
    }
  }

  private static Object argument(Connection connection, Object value) throws SQLException {
    if (value instanceof Instant instant) {
      return column(instant);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Currency currency) {
      return currency.getCurrencyCode();
    }
    if (value instanceof UUID[] ids) {
      return connection.createArrayOf("uuid", ids);
    }
    if (value instanceof BigDecimal[] amounts) {
      return connection.createArrayOf("numeric", amounts);
    }
    if (value instanceof Integer[] numbers) {
      return connection.createArrayOf("int4", numbers);
    }
    if (value instanceof Instant[] instants) {
      return connection.createArrayOf(
          "timestamptz",
          Arrays.stream(instants).map(i -> i == null ? null : column(i).toString()).toArray());
    }
    if (value instanceof Object[] texts) {
      return connection.createArrayOf(
          "text", Arrays.stream(texts).map(t -> t == null ? null : t.toString()).toArray());
    }
    return value;
  }

  private static OffsetDateTime column(Instant instant) {
    return Instants.micros(instant).atOffset(ZoneOffset.UTC);
  }
}
