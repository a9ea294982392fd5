package coop.claims.app.wiring;

import coop.claims.domain.account.Accounts;
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
import jakarta.persistence.EntityManager;
import java.nio.file.Path;

/** Every out-port of the domain, on PostgreSQL and a folder for documents. */
record Storage(
    Installation installation,
    Accounts accounts,
    KeptTextStore keptTexts,
    SavedViewStore savedViews,
    Partners partners,
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
    EventLog log,
    DocumentStore documents,
    StoredFiles files,
    Claims claims,
    ClaimNumbers numbers,
    ClaimReading claimReading,
    ClaimIndex claimIndex,
    Comments comments,
    DocumentRequests requests,
    ReviewQueue queue,
    Payments payments,
    PaymentReading paymentReading,
    Notices notices,
    Deliveries deliveries,
    Outbox outbox,
    ReminderTimes reminderTimes) {

  /**
   * @param em the container's, which joins the transaction of the edge
   */
  static Storage on(EntityManager em, Path documents) {
    PostgresPrograms programs = new PostgresPrograms(em);
    PostgresClaims claims = new PostgresClaims(em);
    return new Storage(
        new PostgresInstallation(em, programs),
        new PostgresAccounts(em),
        new PostgresKeptTexts(em),
        new PostgresSavedViews(em),
        new PostgresPartners(em),
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
        new RandomClaimNumbers(),
        new PostgresClaimReading(em, programs),
        new PostgresClaimIndex(em),
        new PostgresComments(em),
        new PostgresDocumentRequests(em),
        new PostgresReviewQueue(em),
        new PostgresPayments(em),
        new PostgresPaymentReading(em),
        new PostgresNotices(em),
        new PostgresDeliveries(em),
        new PostgresOutbox(em),
        new PostgresReminderTimes(em));
  }
}
