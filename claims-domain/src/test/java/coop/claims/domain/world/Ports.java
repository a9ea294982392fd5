package coop.claims.domain.world;

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
import java.util.function.Supplier;

/**
 * All out-ports over one storage, which a contract test asks for: what an adapter has to supply to
 * be tested. The storage is empty when a test receives it. The ports stay the same objects over the
 * whole test and are only called inside {@link #inTransaction}; {@link DocumentStore}, {@link Ids}
 * and {@link ClaimNumbers} also work outside.
 */
public interface Ports {

  /**
   * Runs the work as that actor, as the edge would: bind the actor to the storage, run, commit; or
   * roll everything back when the work throws, and let the exception through. Each call sees what
   * calls before it committed, and nothing of it is cached from them. Calls are not nested and come
   * from one thread.
   */
  <T> T inTransaction(Actor actor, Supplier<T> work);

  Installation installation();

  Accounts accounts();

  Partners partners();

  KeptTextStore keptTexts();

  SavedViewStore savedViews();

  Programs programs();

  ProgramEditions editions();

  PinnedDrafts pinnedDrafts();

  DecidedClaims decidedClaims();

  Funds funds();

  FundViews fundViews();

  Adjustments adjustments();

  Ledgers ledgers();

  Charges charges();

  ExchangeRates exchangeRates();

  EventLog eventLog();

  DocumentStore documentStore();

  StoredFiles storedFiles();

  Claims claims();

  Comments comments();

  DocumentRequests documentRequests();

  ClaimReading claimReading();

  ClaimIndex claimIndex();

  ReviewQueue reviewQueue();

  Payments payments();

  PaymentReading paymentReading();

  Notices notices();

  Deliveries deliveries();

  Outbox outbox();

  ReminderTimes reminderTimes();

  Ids ids();

  ClaimNumbers claimNumbers();
}
