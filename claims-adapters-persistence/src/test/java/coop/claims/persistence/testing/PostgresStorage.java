package coop.claims.persistence.testing;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.KeptTextStore;
import coop.claims.domain.account.SavedViewStore;
import coop.claims.domain.claim.ClaimIndex;
import coop.claims.domain.claim.ClaimNumbers;
import coop.claims.domain.claim.ClaimReading;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.Comments;
import coop.claims.domain.claim.DecidedClaims;
import coop.claims.domain.claim.DocumentRequests;
import coop.claims.domain.claim.PinnedDrafts;
import coop.claims.domain.currency.ExchangeRates;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.domain.fund.Adjustments;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.fund.Ledgers;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.notification.Deliveries;
import coop.claims.domain.notification.Notices;
import coop.claims.domain.notification.Outbox;
import coop.claims.domain.notification.ReminderTimes;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.payment.PaymentReading;
import coop.claims.domain.payment.Payments;
import coop.claims.domain.program.ProgramEditions;
import coop.claims.domain.program.Programs;
import coop.claims.domain.review.ReviewQueue;
import coop.claims.domain.rule.Charges;
import coop.claims.domain.setup.Installation;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.world.Ports;
import coop.claims.persistence.account.PostgresAccounts;
import coop.claims.persistence.account.PostgresKeptTexts;
import coop.claims.persistence.account.PostgresSavedViews;
import coop.claims.persistence.claim.PostgresClaimIndex;
import coop.claims.persistence.claim.PostgresClaimReading;
import coop.claims.persistence.claim.PostgresClaims;
import coop.claims.persistence.claim.PostgresComments;
import coop.claims.persistence.claim.PostgresDecidedClaims;
import coop.claims.persistence.claim.PostgresDocumentRequests;
import coop.claims.persistence.claim.PostgresPinnedDrafts;
import coop.claims.persistence.claim.RandomClaimNumbers;
import coop.claims.persistence.currency.PostgresExchangeRates;
import coop.claims.persistence.evidence.FileDocumentStore;
import coop.claims.persistence.evidence.RegisteredFiles;
import coop.claims.persistence.fund.PostgresAdjustments;
import coop.claims.persistence.fund.PostgresFundViews;
import coop.claims.persistence.fund.PostgresFunds;
import coop.claims.persistence.fund.PostgresLedgers;
import coop.claims.persistence.history.PostgresEventLog;
import coop.claims.persistence.notification.PostgresDeliveries;
import coop.claims.persistence.notification.PostgresNotices;
import coop.claims.persistence.notification.PostgresOutbox;
import coop.claims.persistence.notification.PostgresReminderTimes;
import coop.claims.persistence.partner.PostgresPartners;
import coop.claims.persistence.payment.PostgresPaymentReading;
import coop.claims.persistence.payment.PostgresPayments;
import coop.claims.persistence.program.PostgresProgramEditions;
import coop.claims.persistence.program.PostgresPrograms;
import coop.claims.persistence.review.PostgresReviewQueue;
import coop.claims.persistence.rule.PostgresCharges;
import coop.claims.persistence.setup.PostgresInstallation;
import coop.claims.persistence.shared.Sql;
import coop.claims.persistence.shared.TimeOrderedIds;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The real storage of one test class: its database, its folder of documents, and the edge. */
public final class PostgresStorage implements AutoCloseable {

  private final TestDatabase database = TestDatabase.fresh();
  private final SeEdge edge = new SeEdge(database.application());
  private final Path documents;

  public PostgresStorage() {
    try {
      documents = Files.createTempDirectory("documents");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public TestDatabase database() {
    return database;
  }

  public SeEdge edge() {
    return edge;
  }

  /** For what a test asks the database itself, inside a call of the edge. */
  public Sql sql() {
    return new Sql(edge.em());
  }

  /** The ports over this storage, which holds nothing now. */
  public Ports empty() {
    database.empty();
    return ports();
  }

  private Ports ports() {
    EntityManager em = edge.em();
    PostgresPrograms programs = new PostgresPrograms(em);
    PostgresClaims claims = new PostgresClaims(em);
    return new Adapters(
        edge,
        new PostgresInstallation(em, programs),
        new PostgresAccounts(em),
        new PostgresPartners(em),
        new PostgresKeptTexts(em),
        new PostgresSavedViews(em),
        programs,
        new PostgresProgramEditions(em, programs),
        new PostgresPinnedDrafts(em),
        new PostgresDecidedClaims(em),
        new PostgresFunds(em),
        new PostgresFundViews(em),
        new PostgresAdjustments(em),
        new PostgresLedgers(em),
        new PostgresCharges(em),
        new PostgresExchangeRates(em),
        new PostgresEventLog(em, claims),
        new FileDocumentStore(documents),
        new RegisteredFiles(em),
        claims,
        new PostgresComments(em),
        new PostgresDocumentRequests(em),
        new PostgresClaimReading(em, programs),
        new PostgresClaimIndex(em),
        new PostgresReviewQueue(em),
        new PostgresPayments(em),
        new PostgresPaymentReading(em),
        new PostgresNotices(em),
        new PostgresDeliveries(em),
        new PostgresOutbox(em),
        new PostgresReminderTimes(em),
        new TimeOrderedIds(),
        new RandomClaimNumbers());
  }

  private record Adapters(
      SeEdge edge,
      Installation installation,
      Accounts accounts,
      Partners partners,
      KeptTextStore keptTexts,
      SavedViewStore savedViews,
      Programs programs,
      ProgramEditions editions,
      PinnedDrafts pinnedDrafts,
      DecidedClaims decidedClaims,
      Funds funds,
      FundViews fundViews,
      Adjustments adjustments,
      Ledgers ledgers,
      Charges charges,
      ExchangeRates exchangeRates,
      EventLog eventLog,
      DocumentStore documentStore,
      StoredFiles storedFiles,
      Claims claims,
      Comments comments,
      DocumentRequests documentRequests,
      ClaimReading claimReading,
      ClaimIndex claimIndex,
      ReviewQueue reviewQueue,
      Payments payments,
      PaymentReading paymentReading,
      Notices notices,
      Deliveries deliveries,
      Outbox outbox,
      ReminderTimes reminderTimes,
      Ids ids,
      ClaimNumbers claimNumbers)
      implements Ports {

    @Override
    public <T> T inTransaction(Actor actor, Supplier<T> work) {
      return edge.as(actor, work);
    }
  }

  @Override
  public void close() {
    edge.close();
  }
}
