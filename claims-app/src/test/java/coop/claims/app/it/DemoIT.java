package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demo promises whoever starts it. */
@OnTheWar
class DemoIT {

  private static final Set<String> STATUSES =
      Set.of(
          "EDITING",
          "SUBMITTED",
          "UNDER_REVIEW",
          "ACTION_REQUIRED",
          "PARTNER_ACTION_REQUIRED",
          "APPROVED",
          "REJECTED",
          "DISPUTED",
          "EXPIRED",
          "WITHDRAWN");

  private final RunningWar war;

  DemoIT(RunningWar war) {
    this.war = war;
  }

  @Test
  void thereAreSixtyClaimsAndMoreInEveryStatus() {
    List<List<String>> counts =
        war.ledger()
            .rows("select status, count(*) from claim where deleted_at is null group by status");

    assertThat(counts.stream().map(row -> row.get(0)).collect(Collectors.toSet()))
        .isEqualTo(STATUSES);
    assertThat(counts.stream().mapToInt(row -> Integer.parseInt(row.get(1))).sum())
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void ledgerAndHistoriesVerify() {
    Rest supervisor = war.as("supervisor");
    List<List<String>> submitted =
        war.ledger().rows("select id from claim where first_submitted_at is not null");

    submitted.forEach(row -> Verification.mustBeIntact(supervisor, row.get(0)));
    war.ledger().mustBeRight();
  }

  @Test
  void itsDocumentsAreRealFilesThatOpen() {
    Rest supervisor = war.as("supervisor");
    List<List<String>> documents =
        war.ledger()
            .rows(
                """
                select distinct on (f.media_type) d.claim_id, d.id, f.media_type
                  from document d
                  join stored_file f using (sha256)
                  join claim c on c.id = d.claim_id
                 where c.first_submitted_at is not null
                 order by f.media_type, d.id
                """);

    assertThat(documents.stream().map(row -> row.get(2))).contains("application/pdf", "image/png");
    for (List<String> row : documents) {
      Reply content =
          supervisor
              .get("claims/" + row.get(0) + "/documents/" + row.get(1) + "/content")
              .must(200);
      assertThat(content.header("Content-Type")).isEqualTo(row.get(2));
      assertThat(content.response().body()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aurora-admin, 'ACCOUNT_ADMIN,INCENTIVES_ADMIN'",
    "aurora-admin-2, 'ACCOUNT_ADMIN,INCENTIVES_ADMIN'",
    "borealis-admin, 'ACCOUNT_ADMIN,INCENTIVES_ADMIN'",
    "cascade-admin, 'GLOBAL_ADMIN,INCENTIVES_ADMIN'",
    "aurora-user, INCENTIVES_USER",
    "borealis-user, INCENTIVES_USER",
    "aurora-colleague, ''",
    "reviewer-1, REVIEWER",
    "reviewer-2, 'DISPUTE_REVIEWER,REVIEWER'",
    "supervisor, SUPERVISOR",
    "finance-1, FINANCE",
    "finance-2, FINANCE",
    "program-1, PROGRAM_MANAGER",
    "program-2, PROGRAM_MANAGER",
    "support, SUPPORT",
    "operator, 'OPERATOR,VENDOR_ADMINISTRATOR'"
  })
  void itsPeopleSignInWithTheRolesTheirNamesSay(String user, String roles) {
    Reply me = war.as(user).get("me").must(200);

    assertThat(
            me.json().getJsonArray("grants").getValuesAs(JsonObject.class).stream()
                .map(grant -> grant.getString("role"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(",")))
        .isEqualTo(roles);
  }

  @Test
  void thereAreTwentyActivityTypesWithWhatTheyNeed() {
    List<JsonObject> active =
        war.as("program-1").get("programs/CLOUD-DIRECT/activities").must(200).items().stream()
            .filter(each -> each.getBoolean("active"))
            .toList();

    assertThat(active).hasSizeGreaterThanOrEqualTo(20);
    assertThat(active)
        .allSatisfy(
            each -> {
              assertThat(each.getJsonArray("expenseTypes")).isNotEmpty();
              assertThat(each.getJsonArray("requirements")).isNotEmpty();
              assertThat(each.getJsonObject("name").keySet()).contains("en", "fr", "nl", "sv");
            });
  }
}
