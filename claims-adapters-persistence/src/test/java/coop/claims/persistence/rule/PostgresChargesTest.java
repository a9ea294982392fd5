package coop.claims.persistence.rule;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.PostgresStorage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the contract cannot see: caps under many hands, and what they cost. */
class PostgresChargesTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final int SUBMITS = 16;
  private static final int SUBMIT_STATEMENTS = 16;
  private static final int DETAIL_STATEMENTS = 8;

  /** Of 10,000.00 EUR earned a quarter may be claimed for offers: five times this. */
  private static final String AMOUNT = "500.00";

  private static final int COVERED = 5;

  private final World world = new World(STORAGE.empty());
  private final Actor partner = world.people().admin;

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void ofManySubmitsAtOnceExactlyThoseSucceedThatTheCapCovers() throws Exception {
    List<UUID> drafts = new ArrayList<>();
    for (int i = 0; i < SUBMITS; i++) {
      drafts.add(offer(1));
    }
    ExecutorService people = Executors.newFixedThreadPool(SUBMITS);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<Receipt>>> submits = new ArrayList<>();
    for (UUID draft : drafts) {
      submits.add(
          people.submit(
              () -> {
                start.await();
                return world.in().claims().submit(partner, draft, null);
              }));
    }

    start.countDown();
    int succeeded = 0;
    for (Future<Outcome<Receipt>> submit : submits) {
      succeeded += submit.get(60, TimeUnit.SECONDS).isDone() ? 1 : 0;
    }
    people.shutdown();

    assertThat(succeeded).isEqualTo(COVERED);
  }

  @Test
  void aCapCostsOneStatementHoweverManyLinesCount() {
    done(world.in().claims().submit(partner, offer(40), null));
    UUID claim = offer(1);

    done(world.in().views().detail(partner, claim));
    assertThat(STORAGE.edge().statements()).hasSizeLessThanOrEqualTo(DETAIL_STATEMENTS);
    done(world.in().claims().submit(partner, claim, null));
    assertThat(STORAGE.edge().statements()).hasSizeLessThanOrEqualTo(SUBMIT_STATEMENTS);
  }

  /** Of as many lines as said, of the amount together. */
  private UUID offer(int lines) {
    UUID claim = world.draft();
    PartnerClaims claims = world.in().claims();
    done(claims.edit(partner, claim, null, Samples.form(SampleCatalogue.OFFER, null)));
    done(claims.answerQuestions(partner, claim, null, Map.of(SampleCatalogue.SHARED, "false")));
    List<PartnerClaims.LineInput> all = new ArrayList<>();
    for (int i = 1; i < lines; i++) {
      all.add(Samples.line(SampleCatalogue.PRINT, "1.00"));
    }
    all.add(
        Samples.line(
            SampleCatalogue.PRINT,
            new BigDecimal(AMOUNT).subtract(BigDecimal.valueOf(lines - 1)).toPlainString()));
    UUID invoice =
        done(claims.addInvoice(
                partner, claim, null, Samples.invoice(all.toArray(PartnerClaims.LineInput[]::new))))
            .id();
    done(
        world
            .in()
            .evidence()
            .upload(
                partner,
                claim,
                null,
                Samples.document(
                    Document.Kind.INVOICE,
                    invoice.toString(),
                    "invoice.pdf",
                    null,
                    Samples.pdf("offer"))));
    return claim;
  }
}
