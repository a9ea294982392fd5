package coop.claims.persistence.fund;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Accruals;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.TypedTable;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the contract cannot see: tables that come at once, and rights. */
class PostgresAccrualsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final int PEOPLE = 4;
  private static final int ROWS = 300;

  private final World world = new World(STORAGE.empty());
  private final Accruals accruals = world.in().accruals();
  private final Actor finance = world.people().finance;

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @RepeatedTest(3)
  void ofTheSameTableAtOnceOneIsBookedAndTheOthersAreToldOfIt() throws Exception {
    TypedTable table = table(0, ROWS);
    List<TypedTable> tables = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      tables.add(table);
    }

    List<Outcome<Receipt>> outcomes = bookedAtOnce(tables);

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertThat(outcomes.stream().map(o -> o.orThrow().id()).distinct()).hasSize(1);
    assertThat(count("accrual_batch")).isEqualTo(1);
    assertThat(count("accrual")).isEqualTo(ROWS);
    assertThat(unequalFunds()).isEmpty();
  }

  @RepeatedTest(3)
  void rowsThatSeveralTablesShareAreBookedOnce() throws Exception {
    List<TypedTable> tables = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      tables.add(table(i * 100, ROWS));
    }

    List<Outcome<Receipt>> outcomes = bookedAtOnce(tables);

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertThat(count("accrual")).isEqualTo(ROWS + (PEOPLE - 1) * 100);
    assertThat(
            done(accruals.batches(finance, PageRequest.first())).items().stream()
                .mapToInt(Accruals.Batch::booked)
                .sum())
        .isEqualTo(ROWS + (PEOPLE - 1) * 100);
    assertThat(unequalFunds()).isEmpty();
  }

  @Test
  void claimsAndAccrualsOnOneFundDoNotWaitForEachOtherForever() throws Exception {
    List<UUID> drafts = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      drafts.add(world.filled("10.00"));
    }
    List<Callable<Outcome<Receipt>>> work = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      UUID draft = drafts.get(i);
      TypedTable table = table(i * ROWS, ROWS);
      work.add(() -> world.in().claims().submit(world.people().admin, draft, null));
      work.add(() -> accruals.book(finance, table));
    }

    assertThat(atOnce(work)).allMatch(Outcome::isDone);
    assertThat(unequalFunds()).isEmpty();
  }

  @Test
  void whatIsBookedStaysAndNoPartnerReadsIt() {
    done(accruals.book(finance, table(0, 1)));

    for (String statement :
        List.of("delete from accrual", "update accrual_batch set rows = 2", "delete from fund")) {
      assertThatThrownBy(() -> STORAGE.edge().as(finance, () -> STORAGE.sql().change(statement)))
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                STORAGE
                    .edge()
                    .as(
                        world.people().admin,
                        () ->
                            STORAGE
                                .sql()
                                .list("select * from accrual", row -> row.text("reference"))))
        .hasMessageContaining("permission denied");
  }

  private static TypedTable table(int from, int rows) {
    List<String> lines = new ArrayList<>();
    for (int i = from; i < from + rows; i++) {
      String place = i % 3 == 0 ? "AURORA,1002" : i % 3 == 1 ? "AURORA,1001" : "BOREALIS,2001";
      lines.add(place + ",CLOUD,FY27-H1,VENDOR-IE," + (i + 1) + ".25,EUR,R-" + i);
    }
    return TypedTable.of(lines.toArray(String[]::new));
  }

  private List<Outcome<Receipt>> bookedAtOnce(List<TypedTable> tables) throws Exception {
    List<Callable<Outcome<Receipt>>> work = new ArrayList<>();
    tables.forEach(table -> work.add(() -> accruals.book(finance, table)));
    return atOnce(work);
  }

  private static List<Outcome<Receipt>> atOnce(List<Callable<Outcome<Receipt>>> work)
      throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(work.size());
    List<Outcome<Receipt>> outcomes = new ArrayList<>();
    try {
      for (Future<Outcome<Receipt>> each : people.invokeAll(work)) {
        outcomes.add(each.get(60, TimeUnit.SECONDS));
      }
    } finally {
      people.shutdown();
    }
    return outcomes;
  }

  private long count(String table) {
    return STORAGE
        .edge()
        .as(
            finance,
            () ->
                STORAGE
                    .sql()
                    .first("select count(*) as n from " + table, row -> row.longNumber("n"))
                    .orElseThrow());
  }

  /** Funds whose budget is not what their entries brought. */
  private List<UUID> unequalFunds() {
    return STORAGE
        .edge()
        .as(
            finance,
            () ->
                STORAGE
                    .sql()
                    .list(
                        """
                        select f.id from fund f
                         where -f.budget <> (
                           select coalesce(sum(m.amount), 0) from fund_movement m
                            where m.fund_id = f.id and m.kind in ('EARN', 'ADJUST'))
                        """,
                        row -> row.uuid("id")));
  }
}
