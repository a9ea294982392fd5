package coop.claims.app.demo;

import coop.claims.app.setup.JsonMasterData;
import coop.claims.app.setup.MasterDataSource;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.claim.ClaimCheck;
import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.claim.ClaimClockService;
import coop.claims.domain.claim.ClaimDesk;
import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidenceService;
import coop.claims.domain.claim.ClaimFunds;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViewsService;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaimsService;
import coop.claims.domain.dispute.Disputes;
import coop.claims.domain.dispute.DisputesService;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccountsService;
import coop.claims.domain.fund.Split;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.payment.PaymentService;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaimsService;
import coop.claims.domain.rule.Rates;
import coop.claims.domain.setup.MasterDataServices;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.RefusalException;
import coop.claims.domain.world.Ports;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Random;

/** The in-ports the demo plays with, over storage in memory. */
final class InMemory {

  /** Quick, and no secret. */
  static final PasswordHasher PASSWORDS =
      new PasswordHasher() {
        @Override
        public String hash(String password) {
          return "plain:" + password;
        }

        @Override
        public boolean matches(String password, String hash) {
          return hash(password).equals(hash);
        }
      };

  private InMemory() {}

  static InPorts over(MemoryPorts p, Clock clock) {
    ClaimDesk desk =
        new ClaimDesk(p.claims(), p.programs(), p.documentRequests(), p.eventLog(), clock, p.ids());
    ClaimCheck check = new ClaimCheck(desk, p.claimReading(), p.charges(), Rates.UNKNOWN);
    ClaimFunds claimFunds = new ClaimFunds(p.funds(), Split.PRO_RATA);
    PaymentService payments =
        new PaymentService(p.payments(), p.paymentReading(), p.claims(), p.claimNumbers());
    return new InPorts(
        edge(
            p,
            SetUp.class,
            MasterDataServices.over(
                    new MasterDataServices.Needs(
                        p.installation(),
                        p.accounts(),
                        p.partners(),
                        p.programs(),
                        p.editions(),
                        p.funds(),
                        new JsonMasterData(MasterDataSource.inApplication("/demo")),
                        PASSWORDS,
                        new Random(7),
                        clock,
                        p.ids()))
                .setUp()),
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
            ClaimViews.class,
            new ClaimViewsService(
                p.claims(),
                p.claimReading(),
                p.programs(),
                p.fundViews(),
                p.eventLog(),
                check,
                clock)),
        edge(
            p, ClaimClock.class, new ClaimClockService(desk, p.claims(), claimFunds, check, clock)),
        edge(
            p,
            ReviewerClaims.class,
            new ReviewerClaimsService(desk, claimFunds, payments, p.reviewQueue(), check, clock)),
        edge(p, Disputes.class, new DisputesService(desk, claimFunds, check)),
        edge(
            p,
            FundAccounts.class,
            new FundAccountsService(p.funds(), p.fundViews(), clock, p.ids())),
        edge(p, PaymentViews.class, payments));
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
                      try {
                        Outcome<?> outcome = (Outcome<?>) method.invoke(service, arguments);
                        outcome.orThrow();
                        return outcome;
                      } catch (InvocationTargetException | IllegalAccessException failed) {
                        throw new IllegalStateException(failed);
                      }
                    });
              } catch (RefusalException refused) {
                return Outcome.refused(refused.refusal());
              }
            }));
  }
}
