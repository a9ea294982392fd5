package coop.claims.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.demo.Inspection.Report;
import coop.claims.app.setup.MasterDataFile;
import coop.claims.app.setup.MasterDataFiles;
import coop.claims.app.setup.MasterDataSource;
import coop.claims.app.wiring.ServerClock;
import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.setup.MasterData;
import coop.claims.domain.shared.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo has to work on whatever day somebody starts it. */
class DemoRunTest {

  private static final int FEWEST_CLAIMS = 60;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T06:00:00Z", // a Saturday in the middle of a window
        "2026-11-23T03:00:00Z", // a Monday before anybody works
        "2027-01-01T00:30:00Z", // a holiday; the spending is over, the window open
        "2027-02-15T22:00:00Z", // the last evening of a window
        "2027-02-16T12:00:00Z", // the first day of the next
        "2027-02-18T18:30:00Z", // in-flight claims lie across the change
        "2027-04-05T10:00:00Z",
        "2027-06-30T23:59:00Z", // the last day of the spending
        "2027-08-15T12:00:00Z",
        "2027-08-16T15:00:00Z",
        "2028-02-29T12:00:00Z"
      })
  void everyClaimGoesTheWayTheScriptTells(Instant now) {
    Played demo = play(now);

    assertThat(demo.claims)
        .hasSizeGreaterThanOrEqualTo(FEWEST_CLAIMS)
        .allSatisfy(claim -> assertThat(claim.stopped).as(claim.script.name()).isNull());
    Inspection inspection = new Inspection(demo.inPorts, demo.cast);
    Report report = inspection.inspect();
    assertThat(report.faults()).isEmpty();
    assertThat(report.chains()).isGreaterThan(50);
    assertThat(report.entries()).isGreaterThan(100);
    Map<ClaimStatus, Long> counts = inspection.claimsByStatus();
    assertThat(counts.keySet()).containsExactlyInAnyOrder(ClaimStatus.values());
    assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
        .isGreaterThanOrEqualTo(FEWEST_CLAIMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21T06:00:00Z", "2027-02-17T09:00:00Z"})
  void everyPartnerHasMoneyLeftToClaim(Instant now) {
    Played demo = play(now);

    for (String admin : List.of("aurora-admin", "borealis-admin", "cascade-admin")) {
      Actor actor = demo.cast.actor(admin);
      List<FundView> open =
          demo
              .inPorts
              .funds()
              .funds(actor, FundFilter.all(), new PageRequest(null, PageRequest.MOST))
              .orThrow()
              .items()
              .stream()
              .filter(fund -> fund.expiresAt().isAfter(now))
              .toList();
      assertThat(open).isNotEmpty();
      assertThat(open).allSatisfy(fund -> assertThat(fund.remaining().isPositive()).isTrue());
    }
  }

  private record Played(InPorts inPorts, Cast cast, List<ClaimInPlay> claims) {}

  private static Played play(Instant now) {
    ServerClock clock = new ServerClock(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO);
    MemoryPorts ports = MemoryPorts.walled();
    InPorts inPorts = InMemory.over(ports, clock);
    MasterDataFiles files = MasterDataSource.inApplication("/demo");
    MasterData data =
        new MasterDataFile(files, ports.ids(), clock)
            .read(files.open("master-data.json").orElseThrow());
    Cast cast = new Cast(data);
    clock.moveTo(DemoRun.beginning(cast));
    inPorts.setUp().load(Actor.SET_UP, data).orThrow();
    Script script = Script.read(MasterDataSource.json(files.open("claims.json").orElseThrow()));
    List<ClaimInPlay> claims = new DemoRun(cast, script, inPorts, clock).play();
    return new Played(inPorts, cast, claims);
  }
}
