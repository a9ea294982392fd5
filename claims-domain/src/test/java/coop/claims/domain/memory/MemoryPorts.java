package coop.claims.domain.memory;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Accounts.SecurityEvent;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.KeptTextStore;
import coop.claims.domain.account.SavedViewStore;
import coop.claims.domain.claim.ClaimIndex;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimNumbers;
import coop.claims.domain.claim.ClaimReading;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.Comments;
import coop.claims.domain.claim.DecidedClaims;
import coop.claims.domain.claim.DocumentRequests;
import coop.claims.domain.claim.PinnedDrafts;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.currency.ExchangeRates;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.StoredFiles;
import coop.claims.domain.fund.Adjustments;
import coop.claims.domain.fund.Fund;
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
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Every out-port over one storage in memory. */
public final class MemoryPorts implements Ports {

  private final Tables tables;
  private final InMemoryAccounts accounts;
  private final InMemoryPartners partners;
  private final InMemoryKeptTexts keptTexts;
  private final InMemorySavedViews savedViews;
  private final InMemoryPrograms programs;
  private final InMemoryInstallation installation;
  private final InMemoryExchangeRates rates;
  private final InMemoryFunds funds;
  private final InMemoryFundViews fundViews;
  private final InMemoryAdjustments adjustments;
  private final InMemoryProgramEditions editions;
  private final InMemoryClaims claims;
  private final InMemoryEventLog log;
  private final InMemoryComments comments;
  private final InMemoryDocumentRequests requests;
  private final InMemoryClaimIndex index;
  private final InMemoryClaimReading reading;
  private final InMemoryReviewQueue queue;
  private final InMemoryPayments payments;
  private final InMemoryStoredFiles files;
  private final InMemoryLedgers ledgers;
  private final InMemoryNotices notices;
  private final InMemoryDeliveries deliveries;
  private final InMemoryOutbox outbox;
  private final InMemoryReminderTimes reminderTimes;
  private final DocumentStore store = new InMemoryDocumentStore();
  private final Ids ids = new SequentialIds();
  private final Random random = new Random(11);

  private MemoryPorts(boolean walled) {
    tables = new Tables(walled);
    accounts = new InMemoryAccounts(tables);
    partners = new InMemoryPartners(tables);
    keptTexts = new InMemoryKeptTexts(tables);
    savedViews = new InMemorySavedViews(tables);
    programs = new InMemoryPrograms(tables, partners);
    installation = new InMemoryInstallation(tables, accounts, partners, programs, this::keptFunds);
    rates = new InMemoryExchangeRates(tables, installation, accounts);
    funds = new InMemoryFunds(tables, installation, programs);
    fundViews = new InMemoryFundViews(funds, partners, programs);
    adjustments = new InMemoryAdjustments(tables, accounts);
    claims = new InMemoryClaims(tables, programs);
    editions = new InMemoryProgramEditions(tables, programs, installation, claims, funds);
    log = new InMemoryEventLog(tables, claims);
    comments = new InMemoryComments(tables);
    requests = new InMemoryDocumentRequests(tables);
    ClaimLines lines = new ClaimLines(claims, partners, programs);
    index = new InMemoryClaimIndex(lines, claims);
    reading =
        new InMemoryClaimReading(
            lines, claims, funds, partners, programs, accounts, log, comments, requests, index);
    queue = new InMemoryReviewQueue(lines, claims, index);
    payments = new InMemoryPayments(tables, claims, partners, programs);
    ledgers = new InMemoryLedgers(tables, funds, claims, payments, partners, programs, accounts);
    files = new InMemoryStoredFiles(tables, claims);
    notices = new InMemoryNotices(tables, claims, funds, partners, programs, accounts);
    deliveries = new InMemoryDeliveries(tables, notices, accounts);
    outbox = new InMemoryOutbox(tables, log);
    reminderTimes = new InMemoryReminderTimes(tables, claims, funds, partners);
  }

  /** With the second wall: a partner's transaction sees its own organisation's rows only. */
  public static MemoryPorts walled() {
    return new MemoryPorts(true);
  }

  private InMemoryFunds keptFunds() {
    return funds;
  }

  /** Without the second wall, so that the application's own checks are all there is. */
  public static MemoryPorts open() {
    return new MemoryPorts(false);
  }

  /** Runs the work, its transactions included, and then undoes all of it. */
  public <T> T undoing(Supplier<T> work) {
    return tables.undoing(work);
  }

  /** Security events, oldest first; inside a transaction. */
  public List<SecurityEvent> securityEvents() {
    return accounts.recorded();
  }

  /** The claim's submissions as they were kept; inside a transaction. */
  public List<Submission> submissions(UUID claimId) {
    return claims.submissions(claimId);
  }

  @Override
  public <T> T inTransaction(Actor actor, Supplier<T> work) {
    return tables.inTransaction(actor, work);
  }

  @Override
  public Installation installation() {
    return installation;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public Partners partners() {
    return partners;
  }

  @Override
  public KeptTextStore keptTexts() {
    return keptTexts;
  }

  @Override
  public SavedViewStore savedViews() {
    return savedViews;
  }

  @Override
  public Programs programs() {
    return programs;
  }

  @Override
  public ProgramEditions editions() {
    return editions;
  }

  @Override
  public PinnedDrafts pinnedDrafts() {
    return editions;
  }

  @Override
  public DecidedClaims decidedClaims() {
    return new InMemoryDecidedClaims(claims, funds, partners);
  }

  @Override
  public Funds funds() {
    return funds;
  }

  @Override
  public FundViews fundViews() {
    return fundViews;
  }

  @Override
  public Adjustments adjustments() {
    return adjustments;
  }

  @Override
  public Ledgers ledgers() {
    return ledgers;
  }

  /** Puts a fund down as no code of ours would; inside a transaction. */
  public void damage(Fund.Snapshot damaged) {
    funds.damage(damaged);
  }

  @Override
  public Charges charges() {
    return new InMemoryCharges(claims);
  }

  @Override
  public ExchangeRates exchangeRates() {
    return rates;
  }

  @Override
  public EventLog eventLog() {
    return log;
  }

  @Override
  public DocumentStore documentStore() {
    return store;
  }

  @Override
  public StoredFiles storedFiles() {
    return files;
  }

  @Override
  public Claims claims() {
    return claims;
  }

  @Override
  public Comments comments() {
    return comments;
  }

  @Override
  public DocumentRequests documentRequests() {
    return requests;
  }

  @Override
  public ClaimReading claimReading() {
    return reading;
  }

  @Override
  public ClaimIndex claimIndex() {
    return index;
  }

  @Override
  public ReviewQueue reviewQueue() {
    return queue;
  }

  @Override
  public Payments payments() {
    return payments;
  }

  @Override
  public PaymentReading paymentReading() {
    return payments;
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public ReminderTimes reminderTimes() {
    return reminderTimes;
  }

  @Override
  public Ids ids() {
    return ids;
  }

  @Override
  public ClaimNumbers claimNumbers() {
    return () -> ClaimNumber.random(random);
  }
}
