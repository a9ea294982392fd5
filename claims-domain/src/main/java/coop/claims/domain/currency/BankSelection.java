package coop.claims.domain.currency;

import coop.claims.domain.currency.BankFile.BankRate;
import coop.claims.domain.currency.RatePlan.LeftOut;
import coop.claims.domain.currency.RatePlan.Reason;
import coop.claims.domain.currency.RateReader.Comma;
import coop.claims.domain.currency.RateSheet.Read;
import coop.claims.domain.currency.RateTable.NewRate;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.Problems;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of a bank's reference rates what is set: for each open month the last day of the file that is not
 * in the future, whole; and what is left out.
 */
final class BankSelection {

  private static final String BASE = "EUR";
  private static final String SOURCE = "ECB ";

  private final RateReader reader;
  private final Problems problems;
  private final Map<Reason, LeftOut> left = new EnumMap<>(Reason.class);

  BankSelection(RateReader reader, Problems problems) {
    this.reader = reader;
    this.problems = problems;
  }

  List<Read> select(List<BankRate> rates) {
    Map<YearMonth, LocalDate> last = new HashMap<>();
    for (BankRate each : rates) {
      if (!each.day().isAfter(reader.today())) {
        last.merge(YearMonth.from(each.day()), each.day(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    List<Read> selected = new ArrayList<>();
    for (BankRate each : rates) {
      Reason reason = reason(each, last);
      if (reason == null) {
        read(each, selected);
      } else {
        leaveOut(reason, YearMonth.from(each.day()));
      }
    }
    return selected;
  }

  private Reason reason(BankRate rate, Map<YearMonth, LocalDate> last) {
    YearMonth month = YearMonth.from(rate.day());
    if (rate.day().isAfter(reader.today())) {
      return Reason.DAY_TO_COME;
    }
    if (month.isBefore(reader.runningMonth())) {
      return Reason.MONTH_CLOSED;
    }
    if (!rate.day().equals(last.get(month))) {
      return Reason.EARLIER_DAY;
    }
    return RateReader.currency(rate.currency()).isEmpty() ? Reason.NO_CURRENCY : null;
  }

  private void read(BankRate rate, List<Read> selected) {
    reader
        .read(
            new NewRate(
                BASE,
                rate.currency(),
                YearMonth.from(rate.day()).toString(),
                rate.rate().toPlainString(),
                SOURCE + rate.day(),
                rate.day().toString()),
            Comma.FIELDS,
            (field, code, arguments) ->
                problems.add(new Fault(rate.line(), 1, field, code, List.of(arguments))))
        .ifPresent(read -> selected.add(new Read(rate.line(), read)));
  }

  void leaveOut(Reason reason, YearMonth month) {
    left.merge(
        reason,
        new LeftOut(reason, 1, month, month),
        (a, b) ->
            new LeftOut(
                reason,
                a.rates() + 1,
                a.first().isBefore(month) ? a.first() : month,
                a.last().isAfter(month) ? a.last() : month));
  }

  List<LeftOut> leftOut() {
    return List.copyOf(left.values());
  }
}
