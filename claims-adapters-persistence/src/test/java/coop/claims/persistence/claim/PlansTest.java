package coop.claims.persistence.claim;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimIndex.Entry;
import coop.claims.domain.claim.ClaimReading;
import coop.claims.domain.claim.ClaimSearch;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.Sort;
import coop.claims.domain.claim.InvoiceElsewhere;
import coop.claims.domain.claim.SearchTerms;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the database does to answer, with more claims than it would read through: each order walks
 * its index from the cursor on, and words are entered, for a partner behind row-level security as
 * for the vendor.
 */
class PlansTest {

  private static final int CLAIMS = 20_000;

  /** Of rows and index entries; far fewer than the claims of either side. */
  private static final long MOST_READ = 1_500;

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());
  private static final UUID MODEL = WORLD.submitted();

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  /** Copies of one claim under other numbers and names, half of them another partner's. */
  @BeforeAll
  static void manyClaims() {
    UUID other = other();
    STORAGE
        .database()
        .asSuperuser(
            """
            set session_replication_role = replica;
            create temp table copy as select * from claim limit 0;
            alter table copy drop column name_key, drop column claimed_key;
            insert into copy
              select r.*
                from generate_series(1, %d) i
                join claim c on c.id = case when i %% 2 = 0 then '%s'::uuid else '%s'::uuid end
                cross join lateral jsonb_populate_record(
                  null::copy,
                  to_jsonb(c) - 'name_key' - 'claimed_key'
                    || jsonb_build_object(
                         'id', gen_random_uuid(),
                         'number', 'A' || lpad(i::text, 8, '0'),
                         'name', 'Campaign ' || md5(i::text),
                         'claimed', i,
                         'updated_at', c.updated_at + i * interval '1 second',
                         'due_at', c.updated_at + i * interval '2 seconds')) r;
            insert into claim (%s) select %s from copy;
            insert into claim_word (organisation_id, word, claim_id, fields)
              select c.organisation_id, w, c.id, 2 from claim c cross join words_of(c.name) w
              on conflict do nothing;
            insert into invoice (id, organisation_id, claim_id, position, vendor, number,
                                 invoice_date, currency, net, tax, gross)
              select gen_random_uuid(), c.organisation_id, c.id, 0, 'Weekly Trade Press',
                     case when c.number like '%%0' then 'WTP-2026-118' else c.name end,
                     date '2026-03-31', 'EUR', 1, 0, 1
                from claim c where c.id <> '%s'::uuid;
            insert into known_word
              select 'word' || translate(i::text, '0123456789', 'abcdefghij')
                from generate_series(1, 5000) i;
            """
                .formatted(CLAIMS, MODEL, other, columns(), columns(), MODEL));
    for (String table : List.of("claim", "claim_word", "known_word", "invoice")) {
      STORAGE.database().asSuperuser("vacuum analyze " + table);
    }
  }

  private static UUID other() {
    return done(WORLD
            .in()
            .claims()
            .create(
                WORLD.people().borealisAdmin,
                Samples.newClaim(
                    WORLD.places().stockholm.id(), WORLD.places().cloud.id(), "Other")))
        .id();
  }

  private static String columns() {
    return STORAGE
        .edge()
        .as(
            Actor.CLOCK,
            () ->
                String.join(
                    ", ",
                    STORAGE
                        .sql()
                        .list(
                            "select column_name as name from information_schema.columns"
                                + " where table_name = 'claim' and is_generated = 'NEVER'"
                                + " order by ordinal_position",
                            row -> row.text("name"))));
  }

  static Stream<Arguments> orders() {
    return Stream.of(WORLD.people().admin, WORLD.people().reviewer)
        .flatMap(
            actor ->
                Stream.of(Sort.values())
                    .flatMap(
                        sort ->
                            Stream.of(true, false)
                                .map(
                                    descending ->
                                        Arguments.of(actor.username(), actor, sort, descending))));
  }

  @ParameterizedTest(name = "{0}, {2}, descending {3}")
  @MethodSource("orders")
  void aPageInTheMiddleReadsNoMoreThanItShows(
      String who, Actor actor, Sort sort, boolean descending) {
    ClaimFilter filter = new ClaimFilter(null, null, null, null, null, null, sort, descending);
    String[] cursor = new String[1];
    for (int i = 0; i < 40; i++) {
      cursor[0] = STORAGE.edge().as(actor, () -> list(actor, filter, cursor[0])).next();
    }

    assertThat(rowsRead(actor, () -> list(actor, filter, cursor[0]))).isLessThan(MOST_READ);
  }

  @ParameterizedTest
  @MethodSource("people")
  void wordsThatNothingHasCostNothing(String who, Actor actor) {
    for (String text : List.of("nothingiscalledso", "campaign nothingiscalledso")) {
      ClaimFilter filter = new ClaimFilter(null, null, null, null, null, text, Sort.UPDATED, true);
      assertThat(rowsRead(actor, () -> list(actor, filter, null))).as(text).isLessThan(MOST_READ);
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void aWordThatEveryClaimHasIsFoundWithoutReadingAllOfThem(String who, Actor actor) {
    assertThat(rowsRead(actor, () -> search(actor, "campaign"))).isLessThan(MOST_READ);
    assertThat(rowsRead(actor, () -> search(actor, "campa"))).isLessThan(MOST_READ);
    ClaimFilter filter =
        new ClaimFilter(null, null, null, null, null, "campaign", Sort.UPDATED, true);
    assertThat(rowsRead(actor, () -> list(actor, filter, null))).isLessThan(2 * MOST_READ);
  }

  /** A tenth of all claims carries the same invoice, and the others another each. */
  @ParameterizedTest
  @MethodSource("people")
  void anInvoiceOfManyClaimsIsFoundInAFewWithoutReadingTheOthers(String who, Actor actor) {
    ClaimSnapshot model = WORLD.claim(MODEL);
    ClaimReading reading = WORLD.ports().claimReading();

    assertThat(rowsRead(actor, () -> reading.surroundings(model, actor.isPartner())))
        .isLessThan(MOST_READ);
    assertThat(STORAGE.edge().as(actor, () -> reading.surroundings(model, false)).elsewhere())
        .hasSize(InvoiceElsewhere.MOST);
  }

  @Test
  void theVendorsCountsStopAtAThousandAndReadNoFurther() {
    Actor reviewer = WORLD.people().reviewer;

    assertThat(
            rowsRead(
                reviewer,
                () -> WORLD.ports().reviewQueue().counts(reviewer, WORLD.clock().instant())))
        .isLessThan(CLAIMS / 2);
    assertThat(done(WORLD.in().reviewing().counts(reviewer)))
        .containsEntry(Tab.NEW, ReviewerClaims.MOST_COUNTED);
  }

  @ParameterizedTest
  @CsvSource({"999, 999, false", "1000, 1000, true", "5000, 1000, true"})
  void totalsOfTheVendorStopThereTooAndSayThatThereAreMore(int claims, int shown, boolean more) {
    STORAGE.database().asSuperuser("update claim_total set count = " + claims + " where count > 0");

    assertThat(
            done(WORLD.in().views().totals(WORLD.people().reviewer, OverviewFilter.all())).stream()
                .filter(t -> t.status() == ClaimStatus.SUBMITTED))
        .singleElement()
        .matches(t -> t.count() == shown && t.more() == more);
    assertThat(
            done(WORLD.in().views().totals(WORLD.people().admin, OverviewFilter.all())).stream()
                .filter(t -> t.status() == ClaimStatus.SUBMITTED))
        .as("a partner's own are exact")
        .singleElement()
        .matches(t -> t.count() == claims && !t.more());
  }

  static Stream<Arguments> people() {
    return Stream.of(WORLD.people().admin, WORLD.people().reviewer)
        .map(actor -> Arguments.of(actor.username(), actor));
  }

  private static Page<ClaimLine> list(Actor actor, ClaimFilter filter, String cursor) {
    return WORLD.ports().claimReading().list(actor, filter, new PageRequest(cursor, 25));
  }

  private static List<Entry> search(Actor actor, String typed) {
    return WORLD.ports().claimIndex().find(actor, SearchTerms.parse(typed), ClaimSearch.MOST + 1);
  }

  /** How many rows and index entries of claims, their words and invoices the work touched. */
  private static long rowsRead(Actor actor, Supplier<?> work) {
    return STORAGE
        .edge()
        .as(
            actor,
            () -> {
              long before = read();
              work.get();
              return read() - before;
            });
  }

  /** In this transaction. */
  private static long read() {
    return STORAGE
        .sql()
        .first(
            """
            select sum(pg_stat_get_xact_tuples_returned(r.oid)
                       + pg_stat_get_xact_tuples_fetched(r.oid)) as n
              from (select c.oid from pg_class c where c.relname in ('claim', 'claim_word', 'invoice')
                    union all
                    select i.indexrelid from pg_index i
                     where i.indrelid in ('claim'::regclass, 'claim_word'::regclass,
                                          'invoice'::regclass)) r
            """,
            row -> row.longNumber("n"))
        .orElseThrow();
  }
}
