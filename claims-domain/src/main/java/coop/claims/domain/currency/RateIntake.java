package coop.claims.domain.currency;

import coop.claims.domain.currency.BankFile.BankRate;
import coop.claims.domain.currency.RatePlan.LeftOut;
import coop.claims.domain.currency.RatePlan.Reason;
import coop.claims.domain.currency.RatePlan.Row;
import coop.claims.domain.currency.RateSheet.Read;
import coop.claims.domain.currency.RateShelf.Beside;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks a file of rates over against what is set, the same for a preview and the real thing. */
final class RateIntake {

  static final String SET_ALREADY = "rate.already-set";
  static final String REVERSE_SET = "rate.reverse-set";
  static final String FILE_TOO_LARGE = "rate.file-too-large";

  private static final int MEGABYTE = 1024 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ExchangeRates storage;
  private final BankFile bank;
  private final RateReader reader;
  private final Problems problems = new Problems();

  RateIntake(ExchangeRates storage, BankFile bank, RateReader reader) {
    this.storage = storage;
    this.bank = bank;
    this.reader = reader;
  }

  RatePlan look(byte[] file) {
    try {
      if (file.length > RateTable.MOST_BYTES) {
        throw new FaultyFile(Fault.ofFile(FILE_TOO_LARGE, RateTable.MOST_BYTES / MEGABYTE));
      }
      return isMarkup(file) ? bankPlan(bank.read(file)) : sheetPlan(text(file));
    } catch (FaultyFile unreadable) {
      return RatePlan.unreadable(unreadable.fault());
    }
  }

  /** No table begins with a less-than sign. */
  private static boolean isMarkup(byte[] file) {
    for (byte each : file) {
      if (each == '<') {
        return true;
      }
      boolean skipped = each <= ' ';
      if (!skipped) {
        return false;
      }
    }
    return false;
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (text.indexOf('\0') < 0) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
      }
    } catch (CharacterCodingException other) {
      // said below
    }
    throw new FaultyFile(Fault.ofFile("rate.not-utf8"));
  }

  private RatePlan sheetPlan(String text) {
    List<Read> read = new RateSheet(reader, problems).read(text);
    RateShelf shelf = shelf(read);
    RateShelf inFile = new RateShelf(List.of());
    List<Row> rows = new ArrayList<>();
    for (Read each : read) {
      ExchangeRate rate = each.rate();
      Beside there = shelf.beside(rate);
      Beside before = inFile.beside(rate);
      if (isOtherwise(there)) {
        wrong(each, there == Beside.OTHER ? SET_ALREADY : REVERSE_SET);
      } else if (isOtherwise(before)) {
        wrong(each, "rate.twice-in-file");
      } else {
        rows.add(new Row(there == Beside.NEW && before == Beside.NEW, each.line(), rate));
        inFile.put(rate);
      }
    }
    return plan(rows, List.of());
  }

  private RatePlan bankPlan(List<BankRate> rates) {
    if (rates.isEmpty()) {
      throw new FaultyFile(Fault.ofFile("rate.nothing-in-it"));
    }
    BankSelection selection = new BankSelection(reader, problems);
    List<Read> read = selection.select(rates);
    RateShelf shelf = shelf(read);
    RateShelf inFile = new RateShelf(List.of());
    List<Row> rows = new ArrayList<>();
    for (Read each : read) {
      ExchangeRate rate = each.rate();
      if (isOtherwise(inFile.beside(rate))) {
        wrong(each, "rate.twice-in-file");
      } else if (isOtherwise(shelf.beside(rate))) {
        selection.leaveOut(Reason.SET_ALREADY, rate.month());
      } else {
        boolean isNew = shelf.beside(rate) == Beside.NEW && inFile.beside(rate) == Beside.NEW;
        rows.add(new Row(isNew, each.line(), rate));
        inFile.put(rate);
      }
    }
    return plan(rows, selection.leftOut());
  }

  private static boolean isOtherwise(Beside beside) {
    return beside == Beside.OTHER || beside == Beside.REVERSE;
  }

  private RateShelf shelf(List<Read> read) {
    Set<YearMonth> months = new TreeSet<>();
    read.forEach(each -> months.add(each.rate().month()));
    return new RateShelf(months.isEmpty() ? List.of() : storage.of(months));
  }

  /** Of a reversed pair the one that is there is named. */
  private void wrong(Read read, String code) {
    ExchangeRate rate = read.rate();
    boolean reversed = code.equals(REVERSE_SET);
    problems.add(
        new Fault(
            read.line(),
            1,
            "",
            code,
            List.of(
                (reversed ? rate.quote() : rate.base()).getCurrencyCode(),
                (reversed ? rate.base() : rate.quote()).getCurrencyCode(),
                rate.month().toString())));
  }

  private RatePlan plan(List<Row> rows, List<LeftOut> leftOut) {
    List<Fault> faults =
        problems.faults().stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .toList();
    return new RatePlan(rows, leftOut, faults, problems.more());
  }
}
