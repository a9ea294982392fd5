package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists come page by page, and what is deleted is named with its version. */
@OnTheWar
class ListsIT {

  private static final int MOST_PAGES = 500;

  private final RunningWar war;
  private final Rest partner;

  ListsIT(RunningWar war) {
    this.war = war;
    partner = war.as("aurora-admin");
  }

  @ParameterizedTest
  @CsvSource({
    "finance-1, funds, 2",
    "aurora-admin, funds, 1",
    "finance-1, organisations, 1",
    "finance-1, locations, 1",
    "finance-1, enrollments, 2",
    "aurora-admin, users, 1",
    "aurora-admin, tokens, 1"
  })
  void everyListIsReadPageByPage(String user, String list, int size) {
    Rest reader = war.as(user);
    if (list.equals("tokens")) {
      Rest.withPassword(war.address(), user, Rest.PASSWORD)
          .post("tokens", Json.object("name", "another"))
          .must(201);
    }
    List<String> whole = ids(reader.get(list + "?size=100").must(200));

    assertThat(whole).hasSizeGreaterThan(size).doesNotHaveDuplicates();
    assertThat(pages(reader, list, size)).containsExactlyElementsOf(whole);
    reader.get(list + "?cursor=nonsense").mustRefuse(400, "page.bad-cursor");
  }

  @Test
  void commentsAndRequestsOfAClaimComePageByPage() {
    OwnClaim claim = OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"));
    for (String text : List.of("One", "Two", "Three")) {
      partner.post(claim.path("comments"), Json.object("text", text)).must(201);
      ask(claim);
    }

    for (String list : List.of("comments", "document-requests")) {
      List<String> whole = ids(partner.get(claim.path(list)).must(200));
      assertThat(whole).hasSize(3);
      assertThat(pages(partner, claim.path(list), 1)).containsExactlyElementsOf(whole);
    }
  }

  @Test
  void aRequestIsFoundAtItsClaimAndCancelledInTheVersionThatWasRead() {
    OwnClaim claim = OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"));
    OwnClaim other = OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"));
    String request = ask(claim).id();
    String path = claim.path("document-requests/" + request);

    Reply read = partner.get(path).must(200);
    assertThat(read.text()).isEqualTo(partner.get("document-requests/" + request).text());
    partner.get(other.path("document-requests/" + request)).mustRefuse(404, "not-found");
    partner.delete(path).mustRefuse(428, "request.version-missing");
    partner.delete("document-requests/" + request).mustRefuse(428, "request.version-missing");
    partner.delete(path, "If-Match", "\"7\"").mustRefuse(412, "stale-version");

    partner.delete(path, "If-Match", read.etag()).must(204);

    Reply cancelled = partner.get(path).must(200);
    assertThat(cancelled.json().getString("state")).isEqualTo("CANCELLED");
    assertThat(cancelled.etag()).isNotEqualTo(read.etag());
    partner.delete(path, "If-Match", read.etag()).mustRefuse(412, "stale-version");
    partner.delete(path, "If-Match", cancelled.etag()).mustRefuse(409, "document-request.closed");
  }

  @Test
  void aTokenIsRevokedInTheVersionThatWasRead() {
    String token =
        Rest.withPassword(war.address(), "aurora-admin", Rest.PASSWORD)
            .post("tokens", Json.object("name", "short-lived"))
            .must(201)
            .id();
    Reply read = partner.get("tokens/" + token).must(200);

    partner.delete("tokens/" + token).mustRefuse(428, "request.version-missing");
    partner.delete("tokens/" + token, "If-Match", "\"7\"").mustRefuse(412, "stale-version");
    partner.delete("tokens/" + token, "If-Match", read.etag()).must(204);
    partner.get("tokens/" + token).mustRefuse(404, "not-found");
  }

  @Test
  void whoHasNothingToDoWithMoneySeesNoFund() {
    String fund = ids(war.as("finance-1").get("funds").must(200)).get(0);
    Rest operator = war.as("operator");

    assertThat(operator.get("funds").must(200).items()).isEmpty();
    assertThat(operator.get("overview").must(200).json().getJsonArray("funds")).isEmpty();
    operator.get("funds/" + fund).mustRefuse(404, "not-found");
    operator.get("funds/" + fund + "/entries").mustRefuse(404, "not-found");
  }

  private Reply ask(OwnClaim claim) {
    String colleague =
        partner.get("users?size=100").items().stream()
            .filter(user -> user.getString("username").equals("aurora-colleague"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    return partner
        .post(
            claim.path("document-requests"),
            Json.object("assigneeId", colleague, "kind", "ADDITIONAL", "message", "Please"))
        .must(201);
  }

  private static List<String> pages(Rest reader, String list, int size) {
    List<String> all = new ArrayList<>();
    String next = "";
    for (int page = 0; page < MOST_PAGES && next != null; page++) {
      String cursor = next.isEmpty() ? "" : "&cursor=" + next;
      Reply reply = reader.get(list + "?size=" + size + cursor).must(200);
      assertThat(reply.items().size()).isLessThanOrEqualTo(size);
      all.addAll(ids(reply));
      next = reply.json().getString("next", null);
    }
    return all;
  }

  private static List<String> ids(Reply reply) {
    return reply.items().stream().map((JsonObject each) -> each.getString("id")).toList();
  }
}
