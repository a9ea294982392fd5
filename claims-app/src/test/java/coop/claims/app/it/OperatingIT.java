package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever operates the application asks it. */
@OnTheWar
class OperatingIT {

  private static final String HEADER = "X-Request-Id";
  private static final String GIVEN = "named-by-the-proxy-1";

  private final RunningWar war;

  OperatingIT(RunningWar war) {
    this.war = war;
  }

  @Test
  void anAnswerGoesByTheNameTheProxyGaveTheRequest() {
    Rest partner = war.as("aurora-admin");

    assertThat(partner.get("me", HEADER, GIVEN).must(200).header(HEADER)).isEqualTo(GIVEN);
    assertThat(partner.get("me").header(HEADER))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(partner.get("me").header(HEADER));
  }

  @Test
  void aProblemNamesItsRequestWhateverItsStatus() {
    for (Reply refused :
        new Reply[] {
          Rest.anonymous(war.address()).get("me", HEADER, GIVEN).must(401),
          war.as("aurora-admin").get("claims/0", HEADER, GIVEN).must(404),
          war.as("aurora-admin").get("claims?q=%00", HEADER, GIVEN).must(400)
        }) {
      assertThat(refused.json().getString("correlationId")).as("%s", refused).isEqualTo(GIVEN);
      assertThat(refused.header(HEADER)).isEqualTo(GIVEN);
    }
  }

  @Test
  void theProblemPageSaysWhatToTellSupport() throws Exception {
    HttpResponse<String> page = get("jakarta.faces.resource/nothing.css?ln=ui");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<code>" + GIVEN + "</code>");
    assertThat(page.headers().firstValue(HEADER)).contains(GIVEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"health/started", "health/live", "health/ready"})
  void theHealthChecksSayYesToEverybody(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"UP\"").doesNotContain("\"DOWN\"");
  }

  @Test
  void theFiguresTellWhatWaitsAndWhatRuns() throws Exception {
    String token =
        Rest.withPassword(war.address(), "operator", Rest.PASSWORD)
            .post("tokens", Json.object("name", "monitoring"))
            .must(201)
            .json()
            .getString("token");
    war.as("aurora-admin").get("claims").must(200);

    String figures = get("metrics", "Authorization", "Bearer " + token).body();

    assertThat(figures)
        .containsPattern("claims_outbox_waiting\\{[^}]*} [0-9]")
        .containsPattern("claims_outbox_dead\\{[^}]*} 0")
        .containsPattern("claims_database_connections\\{[^}]*state=\"idle\"[^}]*} [0-9]")
        .containsPattern("claims_database_connections\\{[^}]*state=\"active\"[^}]*} [0-9]")
        .containsPattern("claims_job_last_run_seconds\\{[^}]*job=\"clock\"[^}]*} -?[0-9]")
        .containsPattern("claims_requests_running\\{[^}]*} [0-9]")
        .containsPattern("claims_in_port[^{]*\\{[^}]*end=\"done\"[^}]*in_port=\"ClaimViews\"");
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    URI address = war.address().resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header(HEADER, GIVEN);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
