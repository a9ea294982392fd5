package coop.claims.app.wiring;

import coop.claims.app.currency.EcbFile;
import coop.claims.app.edge.Edge;
import coop.claims.app.program.JollydayHolidays;
import coop.claims.app.program.ProgramTexts;
import coop.claims.domain.account.KeptTexts;
import coop.claims.domain.account.KeptTextsService;
import coop.claims.domain.account.OwnPassword;
import coop.claims.domain.account.OwnPasswordService;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.account.PersonalSettings;
import coop.claims.domain.account.PersonalSettingsService;
import coop.claims.domain.account.SavedViews;
import coop.claims.domain.account.SavedViewsService;
import coop.claims.domain.account.SignIn;
import coop.claims.domain.account.SignInService;
import coop.claims.domain.claim.ClaimCheck;
import coop.claims.domain.claim.ClaimClearing;
import coop.claims.domain.claim.ClaimClearingService;
import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.claim.ClaimClockService;
import coop.claims.domain.claim.ClaimDesk;
import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidenceService;
import coop.claims.domain.claim.ClaimFunds;
import coop.claims.domain.claim.ClaimSearch;
import coop.claims.domain.claim.ClaimSearchService;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViewsService;
import coop.claims.domain.claim.DecisionReceipts;
import coop.claims.domain.claim.DecisionReceiptsService;
import coop.claims.domain.claim.DocumentRequestComments;
import coop.claims.domain.claim.DocumentRequestCommentsService;
import coop.claims.domain.claim.DraftMoves;
import coop.claims.domain.claim.DraftMovesService;
import coop.claims.domain.claim.DryRuns;
import coop.claims.domain.claim.DryRunsService;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaimsService;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.PolicyReplaysService;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughtsService;
import coop.claims.domain.currency.MonthlyRates;
import coop.claims.domain.currency.RateTable;
import coop.claims.domain.currency.RateTableService;
import coop.claims.domain.dispute.Disputes;
import coop.claims.domain.dispute.DisputesService;
import coop.claims.domain.evidence.FileClearing;
import coop.claims.domain.evidence.FileClearingService;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccountsService;
import coop.claims.domain.fund.FundAdjustments;
import coop.claims.domain.fund.FundAdjustmentsService;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheckService;
import coop.claims.domain.notification.Announcements;
import coop.claims.domain.notification.AnnouncementsService;
import coop.claims.domain.notification.Inbox;
import coop.claims.domain.notification.InboxService;
import coop.claims.domain.notification.LedgerAlarm;
import coop.claims.domain.notification.LedgerAlarmService;
import coop.claims.domain.notification.MailDesk;
import coop.claims.domain.notification.MailDeskService;
import coop.claims.domain.notification.NoticeClearing;
import coop.claims.domain.notification.NoticeClearingService;
import coop.claims.domain.notification.Notifier;
import coop.claims.domain.notification.Postbox;
import coop.claims.domain.notification.PostboxService;
import coop.claims.domain.notification.Reminders;
import coop.claims.domain.notification.RemindersService;
import coop.claims.domain.notification.Retries;
import coop.claims.domain.partner.PartnerDirectory;
import coop.claims.domain.partner.PartnerDirectoryService;
import coop.claims.domain.payment.PaymentService;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.program.ProgramCatalogue;
import coop.claims.domain.program.ProgramCatalogueService;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocumentsService;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaimsService;
import coop.claims.domain.setup.MasterDataFormat;
import coop.claims.domain.setup.MasterDataImport;
import coop.claims.domain.setup.MasterDataServices;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.shared.Ids;
import coop.claims.persistence.shared.Binding;
import coop.claims.persistence.shared.IdempotencyKeys;
import coop.claims.persistence.shared.JobLeases;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Gives every in-port out by its interface, with the edge around it. Nobody can get hold of a
 * service without: the services are made here and stay here.
 */
@ApplicationScoped
class InPortProducers {

  private static final int LEDGERS_AT_ONCE = 500;

  @PersistenceContext(unitName = "claims")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private ServerClock clock;
  @Inject private Ids ids;
  @Inject private PasswordHasher hasher;
  @Inject private RequestKeys keys;
  @Inject private ServerMetrics metrics;
  @Inject private MasterDataFormat format;
  @Inject private Notifier notifier;
  @Inject private Retries retries;
  @Inject private ServerTraces traces;

  private Edge edge;
  private Storage storage;
  private ClaimDesk desk;
  private ClaimCheck check;
  private ClaimFunds claimFunds;
  private ProgramDocumentsService documents;
  private PaymentService payments;
  private MasterDataServices masterData;

  @PostConstruct
  void build() {
    edge =
        new Edge(
            transaction,
            new Binding(em)::bind,
            new KeptAttempts(new IdempotencyKeys(em)),
            keys::take,
            metrics,
            traces);
    storage = Storage.on(em, AppSettings.current().documents());
    desk =
        new ClaimDesk(
            storage.claims(), storage.programs(), storage.requests(), storage.log(), clock, ids);
    check =
        new ClaimCheck(
            desk,
            storage.claimReading(),
            storage.charges(),
            new MonthlyRates(storage.exchangeRates(), clock));
    claimFunds = new ClaimFunds(storage.funds(), AppSettings.current().split());
    documents =
        new ProgramDocumentsService(
            storage.programs(),
            storage.editions(),
            new ProgramTexts(),
            new JollydayHolidays(),
            clock,
            ids);
    payments =
        new PaymentService(
            storage.payments(), storage.paymentReading(), storage.claims(), storage.numbers());
    masterData =
        MasterDataServices.over(
            new MasterDataServices.Needs(
                storage.installation(),
                storage.accounts(),
                storage.partners(),
                storage.programs(),
                storage.editions(),
                storage.funds(),
                format,
                hasher,
                new SecureRandom(),
                clock,
                ids));
  }

  @Produces
  @ApplicationScoped
  SignIn signIn() {
    return edge.around(
        SignIn.class,
        new SignInService(storage.accounts(), hasher, clock, ids, new SecureRandom()));
  }

  @Produces
  @ApplicationScoped
  PersonalSettings personalSettings() {
    return edge.around(PersonalSettings.class, new PersonalSettingsService(storage.accounts()));
  }

  @Produces
  @ApplicationScoped
  KeptTexts keptTexts() {
    return edge.around(KeptTexts.class, new KeptTextsService(storage.keptTexts(), clock));
  }

  @Produces
  @ApplicationScoped
  SavedViews savedViews() {
    return edge.around(SavedViews.class, new SavedViewsService(storage.savedViews(), clock, ids));
  }

  @Produces
  @ApplicationScoped
  PartnerDirectory partnerDirectory() {
    return edge.around(PartnerDirectory.class, new PartnerDirectoryService(storage.partners()));
  }

  @Produces
  @ApplicationScoped
  ProgramCatalogue programCatalogue() {
    return edge.around(
        ProgramCatalogue.class,
        new ProgramCatalogueService(storage.programs(), storage.partners()));
  }

  @Produces
  @ApplicationScoped
  ProgramDocuments programDocuments() {
    return edge.around(ProgramDocuments.class, documents);
  }

  @Produces
  @ApplicationScoped
  DryRuns dryRuns() {
    return edge.around(
        DryRuns.class,
        new DryRunsService(
            documents,
            storage.programs(),
            storage.pinnedDrafts(),
            storage.claims(),
            storage.claimReading(),
            check,
            clock));
  }

  @Produces
  @ApplicationScoped
  DraftMoves draftMoves() {
    return edge.around(
        DraftMoves.class, new DraftMovesService(desk, storage.pinnedDrafts(), storage.programs()));
  }

  @Produces
  @ApplicationScoped
  PolicyReplays policyReplays() {
    return edge.around(
        PolicyReplays.class,
        new PolicyReplaysService(documents, storage.programs(), storage.decidedClaims(), check));
  }

  @Produces
  @ApplicationScoped
  RateTable rateTable() {
    return edge.around(
        RateTable.class, new RateTableService(storage.exchangeRates(), new EcbFile(), clock, ids));
  }

  @Produces
  @ApplicationScoped
  FundAccounts fundAccounts() {
    return edge.around(
        FundAccounts.class,
        new FundAccountsService(storage.funds(), storage.fundViews(), clock, ids));
  }

  @Produces
  @ApplicationScoped
  FundAdjustments fundAdjustments() {
    return edge.around(
        FundAdjustments.class,
        new FundAdjustmentsService(
            storage.funds(),
            storage.fundViews(),
            storage.adjustments(),
            AppSettings.current().adjustedAlone(),
            clock,
            ids));
  }

  @Produces
  @ApplicationScoped
  LedgerCheck ledgerCheck() {
    return edge.around(
        LedgerCheck.class,
        new LedgerCheckService(storage.ledgers(), storage.funds(), LEDGERS_AT_ONCE, clock, ids));
  }

  @Produces
  @ApplicationScoped
  PartnerClaims partnerClaims() {
    return edge.around(
        PartnerClaims.class,
        new PartnerClaimsService(
            desk,
            storage.claims(),
            storage.partners(),
            storage.programs(),
            claimFunds,
            storage.fundViews(),
            storage.log(),
            storage.comments(),
            check,
            storage.numbers()));
  }

  @Produces
  @ApplicationScoped
  ClaimEvidence claimEvidence() {
    return edge.around(
        ClaimEvidence.class,
        new ClaimEvidenceService(
            desk,
            storage.claims(),
            storage.claimReading(),
            storage.documents(),
            storage.files(),
            storage.requests(),
            storage.accounts(),
            storage.log()));
  }

  @Produces
  @ApplicationScoped
  DocumentRequestComments documentRequestComments() {
    return edge.around(
        DocumentRequestComments.class,
        new DocumentRequestCommentsService(
            desk,
            storage.claims(),
            storage.claimReading(),
            storage.programs(),
            storage.requests(),
            storage.comments(),
            storage.log()));
  }

  @Produces
  @ApplicationScoped
  ClaimViews claimViews() {
    return edge.around(
        ClaimViews.class,
        new ClaimViewsService(
            storage.claims(),
            storage.claimReading(),
            storage.programs(),
            storage.fundViews(),
            storage.log(),
            check,
            clock));
  }

  @Produces
  @ApplicationScoped
  DecisionReceipts decisionReceipts() {
    return edge.around(
        DecisionReceipts.class,
        new DecisionReceiptsService(storage.claims(), storage.claimReading()));
  }

  @Produces
  @ApplicationScoped
  ClaimSearch claimSearch() {
    return edge.around(ClaimSearch.class, new ClaimSearchService(storage.claimIndex()));
  }

  @Produces
  @ApplicationScoped
  ClaimClock claimClock() {
    return edge.around(
        ClaimClock.class, new ClaimClockService(desk, storage.claims(), claimFunds, check, clock));
  }

  @Produces
  @ApplicationScoped
  SecondThoughts secondThoughts() {
    return edge.around(
        SecondThoughts.class,
        new SecondThoughtsService(
            desk,
            storage.claims(),
            storage.claimReading(),
            storage.partners(),
            storage.programs(),
            storage.fundViews(),
            storage.log(),
            storage.numbers(),
            clock));
  }

  @Produces
  @ApplicationScoped
  ClaimClearing claimClearing() {
    return edge.around(
        ClaimClearing.class, new ClaimClearingService(desk, storage.claims(), clock));
  }

  /** By the machine's own time, as the store tells it. */
  @Produces
  @ApplicationScoped
  FileClearing fileClearing() {
    return edge.around(
        FileClearing.class,
        new FileClearingService(storage.documents(), storage.files(), Clock.systemUTC()));
  }

  @Produces
  @ApplicationScoped
  ReviewerClaims reviewerClaims() {
    return edge.around(
        ReviewerClaims.class,
        new ReviewerClaimsService(desk, claimFunds, payments, storage.queue(), check, clock));
  }

  @Produces
  @ApplicationScoped
  Disputes disputes() {
    return edge.around(Disputes.class, new DisputesService(desk, claimFunds, check));
  }

  @Produces
  @ApplicationScoped
  PaymentViews paymentViews() {
    return edge.around(PaymentViews.class, payments);
  }

  @Produces
  @ApplicationScoped
  Inbox inbox() {
    return edge.around(
        Inbox.class, new InboxService(storage.notices(), storage.deliveries(), clock));
  }

  @Produces
  @ApplicationScoped
  NoticeClearing noticeClearing() {
    return edge.around(
        NoticeClearing.class,
        new NoticeClearingService(storage.notices(), AppSettings.current().noticesKept(), clock));
  }

  @Produces
  @ApplicationScoped
  MailDesk mailDesk() {
    return edge.around(
        MailDesk.class,
        new MailDeskService(storage.deliveries(), storage.outbox(), notifier, clock));
  }

  @Produces
  @ApplicationScoped
  Announcements announcements() {
    return edge.around(
        Announcements.class,
        new AnnouncementsService(
            storage.outbox(),
            storage.claims(),
            storage.requests(),
            storage.accounts(),
            storage.notices(),
            storage.deliveries(),
            notifier,
            retries,
            clock,
            ids));
  }

  @Produces
  @ApplicationScoped
  Reminders reminders() {
    return edge.around(
        Reminders.class,
        new RemindersService(
            storage.reminderTimes(),
            storage.programs(),
            storage.claims(),
            storage.accounts(),
            storage.notices(),
            storage.deliveries(),
            notifier,
            clock,
            ids));
  }

  @Produces
  @ApplicationScoped
  LedgerAlarm ledgerAlarm() {
    return edge.around(
        LedgerAlarm.class,
        new LedgerAlarmService(
            storage.ledgers(),
            storage.accounts(),
            storage.notices(),
            storage.deliveries(),
            notifier,
            clock,
            ids));
  }

  @Produces
  @ApplicationScoped
  Postbox postbox() {
    return edge.around(
        Postbox.class,
        new PostboxService(
            storage.deliveries(), storage.notices(), storage.accounts(), retries, clock));
  }

  @Produces
  @ApplicationScoped
  SetUp setUp() {
    return edge.around(SetUp.class, masterData.setUp());
  }

  @Produces
  @ApplicationScoped
  MasterDataImport masterDataImport() {
    return edge.around(MasterDataImport.class, masterData.masterDataImport());
  }

  @Produces
  @ApplicationScoped
  OwnPassword ownPassword() {
    return edge.around(
        OwnPassword.class, new OwnPasswordService(storage.accounts(), hasher, clock, ids));
  }

  @Produces
  @ApplicationScoped
  Housekeeping housekeeping() {
    return edge.around(
        Housekeeping.class,
        new PostgresHousekeeping(new JobLeases(em), new IdempotencyKeys(em), Clock.systemUTC()));
  }
}
