package coop.claims.domain.fund;

import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.RefusalException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the cells of one table: says of each row what cannot be meant, and passes on what can. It
 * keeps no row. A column is told by its number in the table, as a spreadsheet counts it.
 */
final class AccrualReading implements AccrualTable.Cells {

  /** Neither signs of thousands nor exponents: who writes 1.000 may mean either. */
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");

  /** With these a spreadsheet begins a formula. */
  private static final String FORMULA = "=+@\uff1d\uff0b\uff20";

  private static final char FIELD_END = '\u001f';
  private static final char ROW_END = '\u001e';

  private final Consumer<AccrualRow> taker;
  private final Map<AccrualField, Integer> columns = new EnumMap<>(AccrualField.class);
  private final Map<String, Currency> currencies = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final MessageDigest digest = sha256();
  private int width;
  private int rows;
  private long wrong;

  AccrualReading(Consumer<AccrualRow> taker) {
    this.taker = taker;
  }

  /** Reads all of it, as far as it can be taken apart. */
  void read(AccrualTable table) {
    try {
      table.read(this);
      if (rows == 0) {
        throw new FaultyFile(Fault.ofFile("accrual.empty"));
      }
    } catch (FaultyFile unreadable) {
      add(unreadable.fault());
    }
  }

  /** Of the table, those with faults too. */
  int rows() {
    return rows;
  }

  /** The first of them, in the order of the table. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  long wrong() {
    return wrong;
  }

  /** Of the rows read, in one form: however the file writes them. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  int column(AccrualField field) {
    return columns.getOrDefault(field, -1) + 1;
  }

  @Override
  public void header(int line, List<String> names) {
    width = names.size();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      AccrualField field = AccrualField.of(name).orElse(null);
      if (field == null) {
        add(new Fault(line, i + 1, "", "accrual.unknown-column", List.of(shown(name))));
      } else if (columns.putIfAbsent(field, i) != null) {
        add(new Fault(line, i + 1, field.header(), "accrual.column-twice", List.of(name)));
      }
    }
    for (AccrualField field : AccrualField.values()) {
      if (!columns.containsKey(field)) {
        add(new Fault(line, 1, field.header(), "accrual.column-missing", List.of(field.header())));
      }
    }
    if (wrong > 0) {
      // Nothing below such a header can be told from anything else.
      throw new FaultyFile(Fault.ofFile("accrual.header-faulty", header()));
    }
  }

  @Override
  public void row(int line, List<String> cells) {
    rows++;
    if (rows > AccrualTable.MOST_ROWS) {
      throw new FaultyFile(Fault.ofFile("accrual.too-many-rows", AccrualTable.MOST_ROWS));
    }
    if (cells.size() != width) {
      add(new Fault(line, 1, "", "accrual.cells", List.of(cells.size(), width)));
      return;
    }
    String partner = code(line, cells, AccrualField.PARTNER);
    String location = code(line, cells, AccrualField.LOCATION);
    String program = code(line, cells, AccrualField.PROGRAM);
    String period = code(line, cells, AccrualField.PERIOD);
    String entity = code(line, cells, AccrualField.ENTITY);
    String amount = code(line, cells, AccrualField.AMOUNT);
    Currency currency = currency(line, code(line, cells, AccrualField.CURRENCY));
    String reference = code(line, cells, AccrualField.REFERENCE);
    Money earned = earned(line, amount, currency);
    digest(partner, location, program, period, entity, told(earned), reference);
    taker.accept(
        new AccrualRow(
            line, partner, location, program, period, entity, earned, currency, reference));
  }

  /** Null when there is none that can be meant. */
  private String code(int line, List<String> cells, AccrualField field) {
    String cell = cells.get(columns.get(field)).strip();
    String code = null;
    if (cell.isEmpty()) {
      code = "field.required";
    } else if (FORMULA.indexOf(cell.charAt(0)) >= 0 || isMinusFormula(cell, field)) {
      add(fault(line, field, "accrual.formula", shown(cell)));
      return null;
    } else if (cell.length() > Limits.CODE) {
      add(fault(line, field, "field.too-long", Limits.CODE));
      return null;
    } else if (cell.chars().anyMatch(Character::isISOControl)) {
      code = "field.control-characters";
    }
    if (code != null) {
      add(fault(line, field, code));
      return null;
    }
    return cell;
  }

  /** Only an amount may begin with a minus, and is then told to be less than nothing. */
  private static boolean isMinusFormula(String cell, AccrualField field) {
    return cell.charAt(0) == '-'
        && (field != AccrualField.AMOUNT || !AMOUNT.matcher(cell).matches());
  }

  private Currency currency(int line, String code) {
    if (code == null) {
      return null;
    }
    Currency known = currencies.get(code);
    if (known == null) {
      known = currency(code);
      if (known == null) {
        add(fault(line, AccrualField.CURRENCY, "accrual.not-a-currency", shown(code)));
        return null;
      }
      currencies.put(code, known);
    }
    return known;
  }

  private static Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      Money.scaleOf(currency);
      return currency;
    } catch (IllegalArgumentException notOneToPayIn) {
      return null;
    }
  }

  private Money earned(int line, String amount, Currency currency) {
    if (amount == null) {
      return null;
    }
    if (!AMOUNT.matcher(amount).matches()) {
      add(fault(line, AccrualField.AMOUNT, "accrual.not-an-amount", shown(amount)));
      return null;
    }
    BigDecimal number = new BigDecimal(amount);
    if (number.signum() <= 0) {
      add(fault(line, AccrualField.AMOUNT, "money.not-positive"));
      return null;
    }
    return currency == null ? null : exact(line, number, currency);
  }

  /** Zeros too many are refused as well: who sends them counts in something else. */
  private Money exact(int line, BigDecimal number, Currency currency) {
    try {
      int decimals = Money.scaleOf(currency);
      if (number.scale() > decimals) {
        throw Refusal.rule("money.scale", currency.getCurrencyCode(), decimals).asException();
      }
      return Money.exact(number, currency);
    } catch (RefusalException refused) {
      Refusal why = refused.refusal();
      add(fault(line, AccrualField.AMOUNT, why.code(), why.arguments().toArray()));
      return null;
    }
  }

  Fault fault(int line, AccrualField field, String code, Object... arguments) {
    return new Fault(line, column(field), field.header(), code, List.of(arguments));
  }

  private void add(Fault fault) {
    wrong++;
    if (faults.size() < Accruals.MOST_FAULTS) {
      faults.add(fault);
    }
  }

  private void digest(String... cells) {
    for (String cell : cells) {
      digest.update((cell + FIELD_END).getBytes(StandardCharsets.UTF_8));
    }
    digest.update((byte) ROW_END);
  }

  private static String told(Money earned) {
    return String.valueOf(earned);
  }

  /** As much of a cell as a message can hold. */
  private static String shown(String cell) {
    String plain = cell.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() <= Limits.CODE ? plain : plain.substring(0, Limits.CODE) + "…";
  }

  private static String header() {
    List<String> names = new ArrayList<>();
    for (AccrualField field : AccrualField.values()) {
      names.add(field.header());
    }
    return String.join(", ", names);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
