package coop.claims.app.demo;

import coop.claims.app.setup.MasterDataFile;
import coop.claims.app.setup.MasterDataFiles;
import coop.claims.app.setup.MasterDataSource;
import coop.claims.app.wiring.AppSettings;
import coop.claims.app.wiring.ServerClock;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.dispute.Disputes;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.partner.PartnerDirectory;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.setup.MasterData;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Page;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Makes the demo's data at the first start in demo mode, before the application answers, so that
 * the first page is complete. A database that already holds the demo is left as it is; one that
 * holds anything else is refused, because the demo's passwords are known to everybody.
 */
@ApplicationScoped
class DemoStart {

  private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());
  private static final String FOLDER = "/demo";

  /** Claims that were submitted, which nobody can delete; fewer are there only half way. */
  private static final int FEWEST_SUBMITTED = 50;

  /** Set-up looking at what is there, as a supervisor would see it. */
  private static final Actor LOOKING_AROUND =
      new Actor(
          Actor.SET_UP.userId(),
          Actor.SET_UP.username(),
          Side.VENDOR,
          null,
          Set.of(new Grant(Role.SUPERVISOR, null, null)));

  @Inject private ServerClock clock;
  @Inject private Ids ids;
  @Inject private SetUp setUp;
  @Inject private PartnerDirectory directory;
  @Inject private PartnerClaims claims;
  @Inject private ClaimEvidence evidence;
  @Inject private ClaimViews views;
  @Inject private ClaimClock claimClock;
  @Inject private ReviewerClaims reviewers;
  @Inject private Disputes disputes;
  @Inject private FundAccounts funds;
  @Inject private PaymentViews payments;

  void atStart(
      @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class)
          Object start) {
    if (!AppSettings.current().demo()) {
      refuseDemoData(setUp);
      return;
    }
    MasterDataFiles files = MasterDataSource.inApplication(FOLDER);
    byte[] file = files.open("master-data.json").orElseThrow();
    JsonObject masterData = MasterDataSource.json(file);
    if (setUp.isEmpty(Actor.SET_UP).orThrow()) {
      make(files, file);
    } else {
      refuseUnlessOurs(masterData);
    }
    listUsers(masterData);
  }

  /**
   * Outside demo mode the server answers every machine, and everybody knows the demo's password.
   */
  static void refuseDemoData(SetUp setUp) {
    if (setUp.isDemo(Actor.SET_UP).orThrow()) {
      throw new IllegalStateException(
          "The database holds the demo's people, whose password everybody knows: start it with"
              + " -Dclaims.demo=true, or name another home or database for your own data");
    }
  }

  private void make(MasterDataFiles files, byte[] file) {
    long begin = System.nanoTime();
    LOG.info("Making the demo's data, which takes a moment...");
    MasterData data = new MasterDataFile(files, ids, clock).read(file);
    Script script = Script.read(MasterDataSource.json(files.open("claims.json").orElseThrow()));
    Cast cast = new Cast(data);
    InPorts inPorts =
        new InPorts(
            setUp, claims, evidence, views, claimClock, reviewers, disputes, funds, payments);
    try {
      clock.moveTo(DemoRun.beginning(cast));
      setUp.loadDemo(Actor.SET_UP, data).orThrow();
      new DemoRun(cast, script, inPorts, clock).play();
    } finally {
      clock.moveToPresent();
    }
    Inspection inspection = new Inspection(inPorts, cast);
    Inspection.Report report = inspection.inspect();
    if (!report.faults().isEmpty()) {
      throw new IllegalStateException("The demo's data is wrong: " + report.faults());
    }
    Map<ClaimStatus, Long> byStatus = inspection.claimsByStatus();
    LOG.log(
        Level.INFO,
        "Demo: {0} claims {1}; {2} histories and {3} ledger entries verified; made in {4} s",
        new Object[] {
          byStatus.values().stream().mapToLong(Long::longValue).sum(),
          byStatus,
          report.chains(),
          report.entries(),
          Duration.ofNanos(System.nanoTime() - begin).toSeconds()
        });
  }

  private void refuseUnlessOurs(JsonObject masterData) {
    Set<String> ours =
        masterData.getJsonArray("organisations").getValuesAs(JsonObject.class).stream()
            .map(organisation -> organisation.getString("code"))
            .collect(Collectors.toSet());
    Set<String> there =
        Page.all(page -> directory.organisations(LOOKING_AROUND, page).orThrow()).stream()
            .map(organisation -> organisation.code())
            .collect(Collectors.toSet());
    if (!there.equals(ours)) {
      throw new IllegalStateException(
          "claims.demo is set, but the database holds other data than the demo's (partners "
              + there
              + "); take claims.demo away, or give the demo a home or a database of its own");
    }
    long submitted =
        views
            .overview(LOOKING_AROUND, new OverviewFilter(null, null, null))
            .orThrow()
            .totals()
            .stream()
            .mapToLong(StatusTotal::count)
            .sum();
    if (submitted < FEWEST_SUBMITTED) {
      throw new IllegalStateException(
          "The demo's data is only half made, because its first start was interrupted;"
              + " remove its home or empty its database, and start again");
    }
  }

  private static void listUsers(JsonObject masterData) {
    String users =
        masterData.getJsonArray("users").getValuesAs(JsonObject.class).stream()
            .map(user -> "  %-18s %s".formatted(user.getString("username"), roles(user)))
            .collect(Collectors.joining("\n"));
    LOG.log(
        Level.INFO,
        "Demo users, all with the password {0}:\n{1}",
        new Object[] {masterData.getString("initialPassword"), users});
  }

  private static String roles(JsonObject user) {
    String roles =
        user.getJsonArray("roles").getValuesAs(JsonObject.class).stream()
            .map(
                role ->
                    role.getString("role").toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (role.containsKey("location") ? " at " + role.getString("location") : ""))
            .collect(Collectors.joining(", "));
    String whose = user.getString("organisation", "vendor").toLowerCase(Locale.ROOT);
    return whose + ": " + (roles.isEmpty() ? "no role" : roles);
  }
}
