package coop.claims.domain.world;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.KeptTexts;
import coop.claims.domain.account.KeptTextsService;
import coop.claims.domain.account.OwnPassword;
import coop.claims.domain.account.OwnPasswordService;
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
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccountsService;
import coop.claims.domain.fund.FundAdjustments;
import coop.claims.domain.fund.FundAdjustmentsService;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheckService;
import coop.claims.domain.fund.Split;
import coop.claims.domain.notification.Announcements;
import coop.claims.domain.notification.AnnouncementsService;
import coop.claims.domain.notification.Inbox;
import coop.claims.domain.notification.InboxService;
import coop.claims.domain.notification.LedgerAlarm;
import coop.claims.domain.notification.LedgerAlarmService;
import coop.claims.domain.notification.MailDesk;
import coop.claims.domain.notification.MailDeskService;
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
import coop.claims.domain.setup.MasterDataImport;
import coop.claims.domain.setup.MasterDataServices;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;

/**
 * Every in-port, wired by hand over some ports, each call in a transaction of its own that a
 * refusal rolls back: what the edge does in the running system.
 */
public record InPorts(
    SetUp setUp,
    MasterDataImport masterDataImport,
    SignIn signIn,
    OwnPassword ownPassword,
    PersonalSettings settings,
    KeptTexts keptTexts,
    SavedViews savedViews,
    PartnerDirectory directory,
    ProgramCatalogue catalogue,
    ProgramDocuments documents,
    DryRuns dryRuns,
    DraftMoves draftMoves,
    PolicyReplays replays,
    RateTable rates,
    FundAccounts funds,
    FundAdjustments adjustments,
    LedgerCheck ledgerCheck,
    PartnerClaims claims,
    ClaimEvidence evidence,
    DocumentRequestComments requestComments,
    ClaimViews views,
    DecisionReceipts receipts,
    ClaimSearch search,
    ClaimClock claimClock,
    SecondThoughts secondThoughts,
    ClaimClearing claimClearing,
    ReviewerClaims reviewing,
    Disputes disputes,
    PaymentViews payments,
    Inbox inbox,
    MailDesk mailDesk,
    Announcements announcements,
    Reminders reminders,
    LedgerAlarm ledgerAlarm,
    Postbox postbox) {

  private static final long SEED = 20260602;

  /** Few, so that a look at all of them takes several batches. */
  private static final int LEDGERS_AT_ONCE = 3;

  private static final Retries RETRIES = new Retries(Duration.ofMinutes(1));

  /** With a mail server of their own that nobody looks into. */
  public static InPorts over(Ports p, Clock clock, PlainPasswords passwords) {
    return over(p, clock, passwords, new MailServer());
  }

  static InPorts over(Ports p, Clock clock, PlainPasswords passwords, Notifier notifier) {
    Ids ids = p.ids();
    ClaimDesk desk =
        new ClaimDesk(p.claims(), p.programs(), p.documentRequests(), p.eventLog(), clock, ids);
    ClaimCheck check =
        new ClaimCheck(
            desk, p.claimReading(), p.charges(), new MonthlyRates(p.exchangeRates(), clock));
    ClaimFunds claimFunds = new ClaimFunds(p.funds(), Split.PRO_RATA);
    PaymentService payments =
        new PaymentService(p.payments(), p.paymentReading(), p.claims(), p.claimNumbers());
    MasterDataServices masterData =
        MasterDataServices.over(
            new MasterDataServices.Needs(
                p.installation(),
                p.accounts(),
                p.partners(),
                p.programs(),
                p.editions(),
                p.funds(),
                new NoFiles(),
                passwords,
                new Random(SEED),
                clock,
                ids));
    ProgramDocuments documents =
        new ProgramDocumentsService(
            p.programs(), p.editions(), new PlainJson(), PublicHolidays.OF_SWEDEN, clock, ids);
    return new InPorts(
        edge(p, SetUp.class, masterData.setUp()),
        edge(p, MasterDataImport.class, masterData.masterDataImport()),
        edge(
            p,
            SignIn.class,
            new SignInService(p.accounts(), passwords, clock, ids, new Random(SEED))),
        edge(p, OwnPassword.class, new OwnPasswordService(p.accounts(), passwords, clock, ids)),
        edge(p, PersonalSettings.class, new PersonalSettingsService(p.accounts())),
        edge(p, KeptTexts.class, new KeptTextsService(p.keptTexts(), clock)),
        edge(p, SavedViews.class, new SavedViewsService(p.savedViews(), clock, ids)),
        edge(p, PartnerDirectory.class, new PartnerDirectoryService(p.partners())),
        edge(p, ProgramCatalogue.class, new ProgramCatalogueService(p.programs(), p.partners())),
        edge(p, ProgramDocuments.class, documents),
        edge(
            p,
            DryRuns.class,
            new DryRunsService(
                documents,
                p.programs(),
                p.pinnedDrafts(),
                p.claims(),
                p.claimReading(),
                check,
                clock)),
        edge(p, DraftMoves.class, new DraftMovesService(desk, p.pinnedDrafts(), p.programs())),
        edge(
            p,
            PolicyReplays.class,
            new PolicyReplaysService(documents, p.programs(), p.decidedClaims(), check)),
        edge(
            p,
            RateTable.class,
            new RateTableService(p.exchangeRates(), new PlainBankFile(), clock, ids)),
        edge(p, FundAccounts.class, new FundAccountsService(p.funds(), p.fundViews(), clock, ids)),
        edge(
            p,
            FundAdjustments.class,
            new FundAdjustmentsService(
                p.funds(),
                p.fundViews(),
                p.adjustments(),
                FundAdjustmentsService.USUAL_LIMIT,
                clock,
                ids)),
        edge(
            p,
            LedgerCheck.class,
            new LedgerCheckService(p.ledgers(), p.funds(), LEDGERS_AT_ONCE, clock, ids)),
        edge(
            p,
            PartnerClaims.class,
            new PartnerClaimsService(
                desk,
                p.claims(),
                p.partners(),
                p.programs(),
                claimFunds,
                p.fundViews(),
                p.eventLog(),
                p.comments(),
                check,
                p.claimNumbers())),
        edge(
            p,
            ClaimEvidence.class,
            new ClaimEvidenceService(
                desk,
                p.claims(),
                p.claimReading(),
                p.documentStore(),
                p.storedFiles(),
                p.documentRequests(),
                p.accounts(),
                p.eventLog())),
        edge(
            p,
            DocumentRequestComments.class,
            new DocumentRequestCommentsService(
                desk,
                p.claims(),
                p.claimReading(),
                p.programs(),
                p.documentRequests(),
                p.comments(),
                p.eventLog())),
        edge(
            p,
            ClaimViews.class,
            new ClaimViewsService(
                p.claims(),
                p.claimReading(),
                p.programs(),
                p.fundViews(),
                p.eventLog(),
                check,
                clock)),
        edge(p, DecisionReceipts.class, new DecisionReceiptsService(p.claims(), p.claimReading())),
        edge(p, ClaimSearch.class, new ClaimSearchService(p.claimIndex())),
        edge(
            p, ClaimClock.class, new ClaimClockService(desk, p.claims(), claimFunds, check, clock)),
        edge(
            p,
            SecondThoughts.class,
            new SecondThoughtsService(
                desk,
                p.claims(),
                p.claimReading(),
                p.partners(),
                p.programs(),
                p.fundViews(),
                p.eventLog(),
                p.claimNumbers(),
                clock)),
        edge(p, ClaimClearing.class, new ClaimClearingService(desk, p.claims(), clock)),
        edge(
            p,
            ReviewerClaims.class,
            new ReviewerClaimsService(desk, claimFunds, payments, p.reviewQueue(), check, clock)),
        edge(p, Disputes.class, new DisputesService(desk, claimFunds, check)),
        edge(p, PaymentViews.class, payments),
        edge(p, Inbox.class, new InboxService(p.notices(), p.deliveries(), clock)),
        edge(p, MailDesk.class, new MailDeskService(p.deliveries(), p.outbox(), notifier, clock)),
        edge(
            p,
            Announcements.class,
            new AnnouncementsService(
                p.outbox(),
                p.claims(),
                p.documentRequests(),
                p.accounts(),
                p.notices(),
                p.deliveries(),
                notifier,
                RETRIES,
                clock,
                ids)),
        edge(
            p,
            Reminders.class,
            new RemindersService(
                p.reminderTimes(),
                p.programs(),
                p.claims(),
                p.accounts(),
                p.notices(),
                p.deliveries(),
                notifier,
                clock,
                ids)),
        edge(
            p,
            LedgerAlarm.class,
            new LedgerAlarmService(
                p.ledgers(), p.accounts(), p.notices(), p.deliveries(), notifier, clock, ids)),
        edge(
            p,
            Postbox.class,
            new PostboxService(p.deliveries(), p.notices(), p.accounts(), RETRIES, clock)));
  }

  private static <T> T edge(Ports ports, Class<T> inPort, T service) {
    return inPort.cast(
        Proxy.newProxyInstance(
            inPort.getClassLoader(),
            new Class<?>[] {inPort},
            (proxy, method, arguments) -> {
              try {
                return ports.inTransaction(
                    (Actor) arguments[0],
                    () -> {
                      Outcome<?> outcome = call(service, method, arguments);
                      if (!outcome.isDone()) {
                        throw new RolledBack(outcome);
                      }
                      return outcome;
                    });
              } catch (RolledBack refused) {
                return refused.outcome;
              }
            }));
  }

  private static Outcome<?> call(Object service, Method method, Object[] arguments) {
    try {
      return (Outcome<?>) method.invoke(service, arguments);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  /** Carries a refusal out of a transaction, so that it rolls back. */
  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome<?> outcome;

    RolledBack(Outcome<?> outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }
}
