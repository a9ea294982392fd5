package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Accruals;
import coop.claims.domain.fund.Accruals.Batch;
import coop.claims.domain.fund.Accruals.Preview;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.TypedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.fund.AccrualBooks} promises, seen through the in-port over it. */
public abstract class AccrualsContract extends PortContract {

  private static final String YEN = "AURORA,1001,DEVICES,FY26-H2,VENDOR-JP,2500,JPY,";
  private static final String DINAR = "AURORA,1002,HOSTING,FY26-H2,VENDOR-BH,12.345,BHD,";

  private Accruals accruals;
  private Actor finance;

  @BeforeEach
  void atTheDeskOfFinance() {
    accruals = world.in().accruals();
    finance = world.people().finance;
  }

  @Test
  void earningsAreBookedIntoFundsThatAreThereAndIntoNewOnes() {
    Fund.Snapshot before = world.fund(world.draft());
    TypedTable table =
        TypedTable.of(
            TypedTable.earned("100.50", "R-1"),
            TypedTable.earned("20", "R-2"),
            YEN + "R-3",
            DINAR + "R-4",
            DINAR + "R-5");

    Preview preview = done(accruals.preview(finance, table));
    Receipt receipt = done(accruals.book(finance, table));

    assertThat(preview.faults()).isEmpty();
    assertThat(preview.booked()).isEqualTo(5);
    assertThat(preview.fundsOpened()).isEqualTo(1);
    assertThat(preview.sums())
        .containsExactly(
            Money.of("24.690", "BHD"), Money.of("120.50", "EUR"), Money.of("2500", "JPY"));
    Batch batch = done(accruals.batch(finance, receipt.id()));
    assertThat(batch.sums()).isEqualTo(preview.sums());
    assertThat(batch.rows()).isEqualTo(5);
    assertThat(batch.skipped()).isZero();
    assertThat(batch.fundsOpened()).isEqualTo(1);
    assertThat(batch.bookedBy()).isEqualTo(finance.userId());
    assertThat(batch.bookedByName()).isNotBlank();
    assertThat(batch.bookedAt()).isEqualTo(world.clock().instant());
    assertThat(balance(before.id(), Account.AVAILABLE)).isEqualTo(Money.of("10120.50", "EUR"));
    assertThat(balance(before.id(), Account.BUDGET)).isEqualTo(Money.of("-10120.50", "EUR"));
    assertThat(world.ledger(before.id()))
        .filteredOn(m -> "ACCRUAL".equals(m.reason()))
        .allMatch(m -> m.kind() == Movement.Kind.EARN && m.actorId().equals(finance.userId()))
        .extracting(Movement::amount)
        .containsExactlyInAnyOrder(Money.of("100.50", "EUR"), Money.of("20.00", "EUR"));
    Fund.Snapshot opened = fund(places().lyon.id(), Places.HOSTING, places().hosting.id());
    assertThat(opened.balances())
        .containsEntry(Account.AVAILABLE, Money.of("24.690", "BHD"))
        .containsEntry(Account.BUDGET, Money.of("-24.690", "BHD"))
        .containsEntry(Account.RESERVED, Money.of("0.000", "BHD"));
    assertThat(opened.expiresAt())
        .isEqualTo(places().hosting.closesAt(places().program(Places.HOSTING).calendar()));
    assertThat(opened.organisationId()).isEqualTo(places().aurora.id());
  }

  @Test
  void aPreviewKeepsNothing() {
    UUID fund = world.fund(world.draft()).id();

    done(
        accruals.preview(
            finance, TypedTable.of(TypedTable.earned("100.50", "R-1"), DINAR + "R-4")));

    assertThat(balance(fund, Account.AVAILABLE)).isEqualTo(Money.of("10000.00", "EUR"));
    assertThat(world.ledger(fund)).hasSize(1);
    assertThat(done(accruals.batches(finance, PageRequest.first())).items()).isEmpty();
  }

  @Test
  void theSameTableTwiceChangesNothing() {
    UUID fund = world.fund(world.draft()).id();
    TypedTable table = TypedTable.of(TypedTable.earned("100.50", "R-1"), DINAR + "R-2");
    Receipt first = done(accruals.book(finance, table));

    Receipt again = done(accruals.book(finance, table));
    TypedTable otherwiseWritten =
        TypedTable.of(" " + TypedTable.earned("100.5", "R-1"), DINAR + "R-2 ");
    Preview preview = done(accruals.preview(finance, otherwiseWritten));

    assertThat(again).isEqualTo(first);
    assertThat(preview.bookedAs()).isEqualTo(first.id());
    assertThat(preview.booked()).isZero();
    assertThat(world.ledger(fund)).hasSize(2);
    assertThat(done(accruals.batches(finance, PageRequest.first())).items()).hasSize(1);
  }

  @Test
  void aRowThatWasBookedJustSoIsSkippedAndOneThatWasBookedOtherwiseRefused() {
    UUID fund = world.fund(world.draft()).id();
    done(accruals.book(finance, TypedTable.of(TypedTable.earned("100.50", "R-1"))));

    TypedTable more =
        TypedTable.of(TypedTable.earned("100.50", "R-1"), TypedTable.earned("7.00", "R-2"));
    Preview preview = done(accruals.preview(finance, more));
    Batch batch = done(accruals.batch(finance, done(accruals.book(finance, more)).id()));
    TypedTable otherAmount = TypedTable.of(TypedTable.earned("100.51", "R-1"));
    TypedTable otherFund = TypedTable.of("AURORA,1002,CLOUD,FY26-H2,VENDOR-IE,7.00,EUR,R-2");

    assertThat(preview.skipped()).isEqualTo(1);
    assertThat(preview.booked()).isEqualTo(1);
    assertThat(batch.skipped()).isEqualTo(1);
    assertThat(batch.booked()).isEqualTo(1);
    assertThat(batch.sums()).containsExactly(Money.of("7.00", "EUR"));
    assertThat(balance(fund, Account.AVAILABLE)).isEqualTo(Money.of("10107.50", "EUR"));
    assertThat(told(otherAmount)).containsExactly("2:8 reference accrual.reference-taken [R-1]");
    assertThat(told(otherFund)).containsExactly("2:8 reference accrual.reference-taken [R-2]");
    assertThat(code(accruals.book(finance, otherAmount))).isEqualTo("accrual.file-faulty");
    assertThat(balance(fund, Account.AVAILABLE)).isEqualTo(Money.of("10107.50", "EUR"));
  }

  @Test
  void whatWasBookedInTimeIsStillKnownWhenTheDeadlineHasPassed() {
    done(accruals.book(finance, TypedTable.of(TypedTable.earned("1.00", "R-1"))));
    world.clock().moveTo(world.deadline());

    assertThat(
            told(TypedTable.of(TypedTable.earned("1.00", "R-1"), TypedTable.earned("2.00", "R-2"))))
        .containsExactly("3:4 period accrual.deadline-passed [FY26-H2]");
  }

  @Test
  void everythingWrongIsToldWithItsPlaceAndNothingIsBooked() {
    UUID fund = world.fund(world.draft()).id();
    TypedTable table =
        TypedTable.of(
            TypedTable.earned("1.00", "R-1"),
            "NOBODY,1001,CLOUD,FY26-H2,VENDOR-IE,1.00,EUR,R-2",
            "AURORA,2001,CLOUD,FY26-H2,VENDOR-IE,1.00,EUR,R-3",
            "AURORA,1001,SKY,FY26-H2,VENDOR-IE,1.00,EUR,R-4",
            "AURORA,1001,CLOUD,FY30-H2,VENDOR-IE,1.00,EUR,R-5",
            "AURORA,1001,CLOUD,FY26-H2,VENDOR-XX,1.00,EUR,R-6",
            "BOREALIS,2001,DEVICES,FY26-H2,VENDOR-JP,1,JPY,R-7",
            "AURORA,1002,DEVICES,FY26-H2,VENDOR-JP,1,JPY,R-8",
            "AURORA,1001,CLOUD,FY26-H2,VENDOR-JP,1.00,EUR,R-9",
            "AURORA,1001,CLOUD,FY26-H1-PAST,VENDOR-IE,1.00,EUR,R-10",
            TypedTable.earned("1.00", "R-1"),
            "NOBODY,1001,SKY,FY30-H2,VENDOR-XX,-1,EUR,R-11");

    assertThat(told(table))
        .containsExactly(
            "3:1 partner accrual.unknown-partner [NOBODY]",
            "4:2 location accrual.unknown-location [2001, AURORA]",
            "5:3 program accrual.unknown-program [SKY]",
            "6:4 period accrual.unknown-period [FY30-H2, CLOUD]",
            "7:5 entity accrual.unknown-entity [VENDOR-XX]",
            "8:2 location accrual.not-enrolled [2001, DEVICES]",
            "9:2 location accrual.not-enrolled [1002, DEVICES]",
            "10:7 currency accrual.other-currency [VENDOR-JP, JPY]",
            "11:4 period accrual.deadline-passed [FY26-H1-PAST]",
            "12:8 reference accrual.reference-twice [R-1, 2]",
            "13:1 partner accrual.unknown-partner [NOBODY]",
            "13:3 program accrual.unknown-program [SKY]",
            "13:5 entity accrual.unknown-entity [VENDOR-XX]",
            "13:6 amount money.not-positive []");
    assertThat(code(accruals.book(finance, table))).isEqualTo("accrual.file-faulty");
    assertThat(world.ledger(fund)).hasSize(1);
  }

  @Test
  void aHundredFaultsAreToldAndTheOthersCounted() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      rows.add("NOBODY,1001,CLOUD,FY26-H2,VENDOR-IE," + (i % 2 == 0 ? "0" : "1") + ",EUR,R-" + i);
    }

    Preview preview = done(accruals.preview(finance, TypedTable.of(rows.toArray(String[]::new))));

    assertThat(preview.faults()).hasSize(100);
    assertThat(preview.moreFaults()).isEqualTo(95);
    assertThat(preview.faults().get(0).line()).isEqualTo(2);
    assertThat(preview.faults().get(99).line()).isEqualTo(68);
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    String most = "999999999999999.99";

    assertThat(told(TypedTable.of(TypedTable.earned(most, "R-1"))))
        .containsExactly("2:6 amount accrual.fund-too-large []");
    assertThat(told(TypedTable.of("BOREALIS,2001,CLOUD,FY27-H1,VENDOR-IE," + most + ",EUR,R-1")))
        .isEmpty();
  }

  @Test
  void batchesAreListedLatestFirstPageByPage() {
    for (int i = 1; i <= 3; i++) {
      done(accruals.book(finance, TypedTable.of(TypedTable.earned(i + ".00", "R-" + i))));
      world.clock().moveTo(world.clock().instant().plusSeconds(1));
    }

    var first = done(accruals.batches(finance, new PageRequest(null, 2)));
    var second = done(accruals.batches(finance, new PageRequest(first.next(), 2)));

    assertThat(first.items())
        .extracting(b -> b.sums().get(0))
        .containsExactly(Money.of("3.00", "EUR"), Money.of("2.00", "EUR"));
    assertThat(second.items())
        .extracting(b -> b.sums().get(0))
        .containsExactly(Money.of("1.00", "EUR"));
    assertThat(second.next()).isNull();
  }

  private List<String> told(TypedTable table) {
    return done(accruals.preview(finance, table)).faults().stream()
        .map(
            f ->
                f.line() + ":" + f.column() + " " + f.path() + " " + f.code() + " " + f.arguments())
        .toList();
  }

  private Money balance(UUID fund, Account account) {
    FundView view = done(world.in().funds().fund(finance, fund));
    Map<Account, Money> balances = view.balances();
    return balances.get(account);
  }

  private Fund.Snapshot fund(UUID location, String program, UUID period) {
    FundView view =
        done(world
                .in()
                .funds()
                .funds(finance, new FundFilter(program, period, location), PageRequest.first()))
            .items()
            .get(0);
    UUID enrollment = places().enrollment(location, program).id();
    return as(finance, () -> ports.funds().locked(enrollment, period, view.id())).get(0).snapshot();
  }
}
