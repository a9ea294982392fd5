package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violation;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.currency.ExchangeRate;
import coop.claims.domain.currency.MonthlyRates;
import coop.claims.domain.currency.RatePlan;
import coop.claims.domain.currency.RatePlan.LeftOut;
import coop.claims.domain.currency.RatePlan.Reason;
import coop.claims.domain.currency.RateTable;
import coop.claims.domain.currency.RateTable.NewRate;
import coop.claims.domain.currency.RateTable.RateFilter;
import coop.claims.domain.currency.RateTable.RateLine;
import coop.claims.domain.rule.Rates;
import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rates are set once, by finance, for months that are not over; and found again. */
public abstract class RateTableContract extends PortContract {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency SEK = Currency.getInstance("SEK");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-02");
  private static final RateFilter ALL = new RateFilter(null, null);
  private static final String HEADER = "base,quote,month,rate,source,date\n";

  @Test
  void aRateComesBackAsItWasSet() {
    RateLine set = set(rate("EUR", "USD", "2026-06", "1.0845"));

    assertThat(set.setByName()).isEqualTo("Name of finance-1");
    assertThat(set.rate())
        .isEqualTo(
            new ExchangeRate(
                set.rate().id(),
                EUR,
                USD,
                YearMonth.of(2026, 6),
                new BigDecimal("1.0845000000"),
                "Vendor",
                LocalDate.parse("2026-06-01"),
                finance().userId(),
                world.clock().instant()));
    assertThat(done(table().rate(finance(), set.rate().id()))).isEqualTo(set);
    assertThat(list(finance(), ALL)).containsExactly(set);
  }

  @Test
  void onlyFinanceSetsRatesAndPartnersReadThemWithoutWhoSetThem() {
    UUID id = set(rate("EUR", "USD", "2026-06", "1.1")).rate().id();

    for (Actor reader : List.of(world.people().admin, world.people().colleague)) {
      RateLine seen = done(table().rate(reader, id));
      assertThat(seen.rate().rate()).isEqualByComparingTo("1.1");
      assertThat(seen.rate().setBy()).isNull();
      assertThat(seen.setByName()).isNull();
      assertThat(list(reader, ALL)).containsExactly(seen);
    }
    for (Actor reader : List.of(world.people().programManager, world.people().supervisor)) {
      assertThat(done(table().rate(reader, id)).setByName()).isEqualTo("Name of finance-1");
      assertThat(kind(table().set(reader, rate("EUR", "JPY", "2026-06", "1"))))
          .isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(table().take(reader, bytes(HEADER)))).isEqualTo(Kind.FORBIDDEN);
    }
    assertThat(kind(table().rates(world.people().operator, ALL, PageRequest.first())))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(table().set(world.people().admin, rate("EUR", "JPY", "2026-06", "1"))))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(table().preview(world.people().admin, bytes(HEADER))))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(table().rate(finance(), UUID.randomUUID()))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void aPairOfAMonthIsSetOnceInEitherDirection() {
    done(table().set(finance(), rate("EUR", "USD", "2026-06", "1.1")));

    assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", "1.2"))))
        .containsExactly("quote=rate.already-set");
    assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", "1.1"))))
        .containsExactly("quote=rate.already-set");
    assertThat(
            violation(
                    table().set(finance(), rate("USD", "EUR", "2026-06", "0.9")),
                    "rate.reverse-set")
                .arguments())
        .containsExactly("EUR", "USD", "2026-06");
    done(table().set(finance(), rate("USD", "EUR", "2026-07", "0.9")));
    assertThat(list(finance(), ALL)).hasSize(2);
  }

  @Test
  void storageItselfHoldsNoPairTwice() {
    RateLine there = set(rate("EUR", "USD", "2026-06", "1.1"));
    ExchangeRate r = there.rate();
    ExchangeRate reverse =
        new ExchangeRate(
            UUID.randomUUID(),
            USD,
            EUR,
            r.month(),
            r.rate(),
            r.source(),
            r.date(),
            r.setBy(),
            r.setAt());

    assertThatThrownBy(() -> run(finance(), () -> ports.exchangeRates().add(List.of(reverse))))
        .isInstanceOf(RuntimeException.class);
    assertThat(list(finance(), ALL)).containsExactly(there);
  }

  @Test
  void aMonthThatIsOverForTheVendorIsClosed() {
    run(
        Actor.SET_UP,
        () ->
            ports
                .installation()
                .keepVendor(
                    new Vendor("V", ZoneId.of("America/Los_Angeles"), Instant.EPOCH),
                    world.people().vendorAdministrator.userId()));
    world.clock().moveTo(Instant.parse("2026-07-01T06:59:59Z"));
    assertThat(done(table().runningMonth(finance()))).isEqualTo(YearMonth.of(2026, 6));
    done(table().set(finance(), rate("EUR", "USD", "2026-06", "1.1")));

    world.clock().moveTo(Instant.parse("2026-07-01T07:00:00Z"));
    assertThat(done(table().runningMonth(finance()))).isEqualTo(YearMonth.of(2026, 7));
    assertThat(violations(table().set(finance(), rate("EUR", "SEK", "2026-06", "11"))))
        .containsExactly("month=rate.month-closed");
    done(table().set(finance(), rate("EUR", "SEK", "2028-07", "11")));
    assertThat(violations(table().set(finance(), rate("EUR", "SEK", "2028-08", "11"))))
        .containsExactly("month=rate.month-too-far");
  }

  @Test
  void everythingWrongWithARateIsToldAtOnce() {
    assertThat(violations(table().set(finance(), new NewRate("XAU", "", "6/26", "x", " ", "?"))))
        .containsExactly(
            "base=rate.not-a-currency",
            "quote=field.required",
            "month=rate.not-a-month",
            "rate=rate.not-a-number",
            "source=field.required",
            "date=rate.not-a-date");
    assertThat(violations(table().set(finance(), rate("EUR", "EUR", "2026-06", "1"))))
        .containsExactly("quote=rate.same-currency");
    NewRate tomorrow = new NewRate("EUR", "USD", "2026-06", "1", "V", "2026-06-03");
    assertThat(violations(table().set(finance(), tomorrow)))
        .containsExactly("date=rate.date-to-come");
  }

  @Test
  void aNumberIsReadAsItIsMeantOrNotAtAll() {
    for (String wrong :
        List.of("1e5", "1E5", "=1+1", "1 000", "1.2.3", "+1", ".5", "NaN", "1,000.5", "٣")) {
      assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", wrong))))
          .as(wrong)
          .containsExactly("rate=rate.not-a-number");
    }
    assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", "1,250"))))
        .containsExactly("rate=rate.perhaps-thousands");
    assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", "0.00"))))
        .containsExactly("rate=rate.not-positive");
    assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", "-1"))))
        .containsExactly("rate=rate.not-positive");
    assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", "1.00000000001"))))
        .containsExactly("rate=rate.too-many-decimals");
    assertThat(violations(table().set(finance(), rate("EUR", "USD", "2026-06", "10000000000"))))
        .containsExactly("rate=rate.too-large");
    assertThat(set(rate("EUR", "USD", "2026-06", "9999999999.9999999999")).rate().rate())
        .isEqualTo(new BigDecimal("9999999999.9999999999"));
    assertThat(set(rate("EUR", "SEK", "2026-06", "0,25")).rate().rate())
        .isEqualByComparingTo("0.25");
  }

  @Test
  void theListGoesFromTheLatestMonthByPairAndTurnsPages() {
    List<String> pairs = List.of("AUD", "BRL", "CAD", "DKK", "NOK");
    for (String month : List.of("2026-06", "2026-08", "2026-07")) {
      for (String quote : List.of("NOK", "AUD", "DKK", "BRL", "CAD")) {
        done(table().set(finance(), rate("EUR", quote, month, "2")));
      }
    }
    List<String> expected = new ArrayList<>();
    List.of("2026-08", "2026-07", "2026-06")
        .forEach(month -> pairs.forEach(quote -> expected.add(month + quote)));

    List<String> seen = new ArrayList<>();
    String cursor = null;
    String back = null;
    do {
      Page<RateLine> page = done(table().rates(finance(), ALL, new PageRequest(cursor, 4)));
      page.items().forEach(line -> seen.add(told(line)));
      cursor = page.next();
      back = page.previous();
    } while (cursor != null);

    assertThat(seen).isEqualTo(expected);
    assertThat(done(table().rates(finance(), ALL, new PageRequest(back, 4))).items())
        .extracting(RateTableContract::told)
        .isEqualTo(expected.subList(8, 12));
    RateFilter july = new RateFilter(YearMonth.of(2026, 7), null);
    assertThat(list(world.people().admin, july)).hasSize(5);
    assertThat(list(finance(), new RateFilter(null, "DKK"))).hasSize(3);
    assertThat(list(finance(), new RateFilter(YearMonth.of(2026, 7), "EUR"))).hasSize(5);
    assertThat(list(finance(), new RateFilter(null, "USD"))).isEmpty();
  }

  @Test
  void aTableIsTakenInWholeAndTheSecondTimeChangesNothing() {
    byte[] file =
        bytes(
            "\uFEFFRate;month;base;quote;date;source\r\n"
                + "1,0845;2026-06;EUR;USD;2026-05-29;\"ECB; rounded\"\r\n"
                + ";;;;;\r\n"
                + "11,2;2026-07-01;eur;sek;2026-06-01;Vendor\r\n");

    RatePlan looked = done(table().preview(finance(), file));
    assertThat(looked.isSound()).isTrue();
    assertThat(looked.made()).isEqualTo(2);
    assertThat(list(finance(), ALL)).isEmpty();

    assertThat(done(table().take(finance(), file)).made()).isEqualTo(2);
    assertThat(done(table().take(finance(), file)).made()).isZero();
    assertThat(list(finance(), ALL))
        .extracting(line -> told(line) + " " + line.rate().rate() + " " + line.rate().source())
        .containsExactly("2026-07SEK 11.2000000000 Vendor", "2026-06USD 1.0845000000 ECB; rounded");
  }

  @Test
  void everythingWrongWithATableIsToldByLineAndColumnAndNothingIsTaken() {
    byte[] file =
        bytes(
            HEADER
                + "EUR,USD,2026-06,1.1,Vendor,2026-06-01\n"
                + "EUR,XXX,2026-05,0,Vendor,2026-06-01\n"
                + "EUR,SEK,2026-06,\"11,25\",=cmd(),2026-06-01\n"
                + "EUR,SEK,2026-06,\"11,25\",Vendor,2026-06-01\n"
                + "EUR,JPY,2026-06,1e5,Vendor,2026-06-01\n"
                + "EUR,JPY,2026-06,-2,Vendor,2026-06-01\n"
                + "EUR,JPY,2026-06,1,1,Vendor,2026-06-01\n"
                + "EUR,USD,2026-06,1.2,Vendor,2026-06-01\n"
                + "USD,EUR,2026-06,0.9,Vendor,2026-06-01\n");

    RatePlan plan = done(table().preview(finance(), file));

    assertThat(plan.faults())
        .extracting(RateTableContract::told)
        .containsExactly(
            "3:2 quote rate.not-a-currency",
            "3:3 month rate.month-closed",
            "3:4 rate rate.not-positive",
            "4:4 rate rate.decimal-comma",
            "4:5 source rate.formula",
            "5:4 rate rate.decimal-comma",
            "6:4 rate rate.not-a-number",
            "7:4 rate rate.not-positive",
            "8:6  rate.fields",
            "9:1  rate.twice-in-file",
            "10:1  rate.twice-in-file");
    assertThat(code(table().take(finance(), file))).isEqualTo("rate.file-faulty");
    assertThat(violations(table().take(finance(), file)))
        .startsWith("3:2 quote=rate.not-a-currency");
    assertThat(list(finance(), ALL)).isEmpty();
  }

  @Test
  void aTableSaysNothingElseOfWhatIsSet() {
    done(table().set(finance(), rate("EUR", "USD", "2026-06", "1.1")));
    done(table().set(finance(), rate("SEK", "EUR", "2026-06", "0.09")));

    assertThat(faults(HEADER + "EUR,USD,2026-06,1.2,Vendor,2026-06-01\n"))
        .containsExactly("2:1  rate.already-set");
    assertThat(faults(HEADER + "EUR,SEK,2026-06,11,Vendor,2026-06-01\n"))
        .containsExactly("2:1  rate.reverse-set");
    assertThat(faults(HEADER + "EUR,USD,2026-06,1.10,Vendor,2026-06-01\n")).isEmpty();
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThat(faults("")).containsExactly("0:0  rate.nothing-in-it");
    assertThat(faults(HEADER)).containsExactly("0:0  rate.nothing-in-it");
    assertThat(faults("from,base,base,month,rate,source\nx\n"))
        .containsExactly(
            "1:1 from rate.unknown-column",
            "1:1 quote rate.column-missing",
            "1:1 date rate.column-missing",
            "1:3 base rate.column-twice");
    assertThat(faults(HEADER + "EUR,\"USD,2026-06\n")).containsExactly("2:2  rate.quote-open");
    assertThat(faults(HEADER + "x\n".repeat(5001))).containsExactly("0:0  rate.too-many-rows");
    assertThat(
            done(table().preview(finance(), "base\n".getBytes(StandardCharsets.UTF_16))).faults())
        .extracting(Fault::code)
        .containsExactly("rate.not-utf8");
    byte[] large = new byte[RateTable.MOST_BYTES + 1];
    assertThat(kind(table().take(finance(), large))).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void ofTheBanksFileEachOpenMonthTakesItsLastDayAndTheRestIsLeftOut() {
    done(table().set(finance(), rate("SEK", "EUR", "2026-06", "0.09")));
    byte[] file =
        bytes(
            """
            <x>
            <Cube time='2026-06-03'>
            <Cube currency='USD' rate='1.9'/>
            </Cube>
            <Cube time='2026-06-02'>
            <Cube currency='USD' rate='1.1598'/>
            <Cube currency='SEK' rate='11.01'/>
            <Cube currency='ZZZ' rate='4'/>
            </Cube>
            <Cube time='2026-06-01'>
            <Cube currency='USD' rate='1.1'/>
            </Cube>
            <Cube time='2026-05-29'>
            <Cube currency='USD' rate='1.2'/>
            <Cube currency='JPY' rate='180'/>
            </Cube>
            <Cube time='2026-04-30'>
            <Cube currency='USD' rate='1.3'/>
            </Cube>
            """);
    YearMonth june = YearMonth.of(2026, 6);

    RatePlan plan = done(table().take(finance(), file));

    assertThat(plan.rows()).hasSize(1);
    ExchangeRate taken = plan.rows().get(0).rate();
    assertThat(taken.rate()).isEqualByComparingTo("1.1598");
    assertThat(taken.source()).isEqualTo("ECB 2026-06-02");
    assertThat(taken.date()).isEqualTo(TODAY);
    assertThat(plan.rows().get(0).line()).isEqualTo(6);
    assertThat(plan.leftOut())
        .containsExactlyInAnyOrder(
            new LeftOut(Reason.DAY_TO_COME, 1, june, june),
            new LeftOut(Reason.SET_ALREADY, 1, june, june),
            new LeftOut(Reason.NO_CURRENCY, 1, june, june),
            new LeftOut(Reason.EARLIER_DAY, 1, june, june),
            new LeftOut(Reason.MONTH_CLOSED, 3, YearMonth.of(2026, 4), YearMonth.of(2026, 5)));
    assertThat(done(table().take(finance(), file)).made()).isZero();
    assertThat(list(finance(), ALL)).hasSize(2);
    assertThat(faults("<x>\n!</x>")).containsExactly("2:1  rate.no-bank-file");
    assertThat(faults("<x/>")).containsExactly("0:0  rate.nothing-in-it");
  }

  @Test
  void aRateThatIsSetLaterIsSeenAtOnceAndPartnersAreAnsweredToo() {
    MonthlyRates rates = new MonthlyRates(ports.exchangeRates(), world.clock());
    assertThat(known(rates, world.people().admin, EUR, USD)).isEmpty();

    done(table().set(finance(), rate("EUR", "USD", "2026-06", "1.25")));
    done(table().set(finance(), rate("SEK", "EUR", "2026-06", "0.1")));

    for (Actor anybody : List.of(world.people().admin, finance(), Actor.CLOCK)) {
      assertThat(known(rates, anybody, EUR, USD)).contains(new BigDecimal("1.2500000000"));
      assertThat(known(rates, anybody, USD, EUR)).contains(new BigDecimal("0.8000000000"));
      assertThat(known(rates, anybody, USD, SEK)).contains(new BigDecimal("8.0000000000"));
    }
    Function<LocalDate, Optional<BigDecimal>> on =
        day -> as(finance(), () -> rates.rate(EUR, USD, day));
    assertThat(on.apply(LocalDate.parse("2026-06-30"))).isPresent();
    assertThat(on.apply(LocalDate.parse("2026-07-01"))).isEmpty();
    assertThat(on.apply(LocalDate.parse("2026-05-31"))).isEmpty();
  }

  @Test
  void aCapInAnotherCurrencyIsHeldAtTheMonthsRateOnceThereIsOne() {
    SkillsFund fund =
        SkillsFund.inForce(
            world,
            SampleDocument.with(
                SampleDocument.capped("PERIOD", "100.00"),
                "\"amount\": \"100.00\", \"currency\": \"SEK\"",
                "\"amount\": \"100.00\", \"currency\": \"USD\""));
    UUID first = world.fill(fund.draft(), "900.00");
    assertThat(rulesFound(first)).containsExactly("cap.rate-unknown");

    done(table().set(finance(), rate("EUR", "USD", "2026-06", "1.25")));
    assertThat(rulesFound(first)).containsExactly("cap.rate-unknown");
    done(table().set(finance(), rate("EUR", "SEK", "2026-06", "11.25")));
    assertThat(rulesFound(first)).isEmpty();
    world.submit(first);

    UUID second = world.fill(fund.draft(), "0.01");
    assertThat(violations(world.in().claims().submit(world.people().admin, second, null)))
        .containsExactly("claim=cap.amount");
  }

  private List<String> rulesFound(UUID claim) {
    return done(world.in().views().check(world.people().admin, claim)).stream()
        .map(found -> found.rule())
        .toList();
  }

  private Optional<BigDecimal> known(Rates rates, Actor actor, Currency from, Currency to) {
    return as(actor, () -> rates.forOneCheck().rate(from, to, TODAY));
  }

  private List<String> faults(String text) {
    return done(table().preview(finance(), bytes(text))).faults().stream()
        .map(RateTableContract::told)
        .toList();
  }

  private static String told(Fault fault) {
    return fault.line() + ":" + fault.column() + " " + fault.path() + " " + fault.code();
  }

  private static String told(RateLine line) {
    return line.rate().month() + line.rate().quote().getCurrencyCode();
  }

  private static NewRate rate(String base, String quote, String month, String rate) {
    return new NewRate(base, quote, month, rate, "Vendor", "2026-06-01");
  }

  private RateLine set(NewRate rate) {
    return done(table().rate(finance(), done(table().set(finance(), rate)).id()));
  }

  private List<RateLine> list(Actor actor, RateFilter filter) {
    return done(table().rates(actor, filter, PageRequest.first())).items();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Actor finance() {
    return world.people().finance;
  }

  private RateTable table() {
    return world.in().rates();
  }
}
