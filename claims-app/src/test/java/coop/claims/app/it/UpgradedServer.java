package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** {@code claims.jar} on a home of an earlier version. */
public final class UpgradedServer {

  private UpgradedServer() {}

  /** It migrates; everybody's claims are there, histories verify, and work goes on. */
  public static void mustServe(Path home) throws Exception {
    try (JarServer server = JarServer.start(home).awaitReady()) {
      Rest supervisor = server.as("supervisor");
      List<List<String>> claims =
          server.ledger().rows("select id from claim where first_submitted_at is not null");
      assertThat(claims).hasSizeGreaterThan(50);
      claims.forEach(row -> Verification.mustBeIntact(supervisor, row.get(0)));
      Rest partner = server.as("borealis-admin");
      assertThat(partner.get("funds").must(200).items()).isNotEmpty();
      String claim =
          partner.get("claims?size=100").must(200).items().stream()
              .filter(each -> each.getString("status").equals("APPROVED"))
              .findFirst()
              .orElseThrow()
              .getString("id");
      partner.post("claims/" + claim + "/comments", Json.object("text", "Still here?")).must(201);
      Verification.mustBeIntact(supervisor, claim);
      server.ledger().mustBeRight();
    }
  }
}
