package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import coop.claims.app.it.OpenApi.Operation;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is another's does not exist: every route the application describes is asked with another
 * partner's ids, and answers as it answers to ids that nobody has.
 */
@OnTheWar
class IsolationIT {

  private static final List<String> LISTS =
      List.of(
          "claims?size=100",
          "funds",
          "overview",
          "payments?size=100",
          "locations",
          "enrollments",
          "organisations",
          "users",
          "document-requests?size=100",
          "notifications?size=100",
          "tokens");

  private final RunningWar war;
  private final OpenApi api;

  IsolationIT(RunningWar war) {
    this.war = war;
    api = OpenApi.of(war);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aurora-admin", "aurora-colleague", "cascade-admin"})
  void anotherPartnersThingsAreNotFoundOnAnyRoute(String intruder) {
    FullClaim theirs = FullClaim.approved(war, "borealis-admin");
    List<String> before = theirs.claim().everything();

    assertSoftly(
        all ->
            routesOfOrganisations()
                .forEach(
                    route -> {
                      Reply foreign = theirs.ask(war.as(intruder), route);
                      Reply unknown = FullClaim.ofNobody().ask(war.as(intruder), route);
                      all.assertThat(foreign.status()).as("%s", foreign).isEqualTo(404);
                      all.assertThat(told(foreign)).as("%s", route).isEqualTo(told(unknown));
                    }));

    assertThat(theirs.claim().everything()).isEqualTo(before);
  }

  /** But for the request's own name. */
  private static String told(Reply reply) {
    return reply.text().replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }

  @Test
  void anotherLocationsThingsAreNotFoundOnAnyRoute() {
    FullClaim theirs = FullClaim.draft(war, "aurora-admin-2", "AUR-02");
    List<String> before = theirs.claim().everything();
    Rest intruder = war.as("aurora-user");

    assertSoftly(
        all ->
            routesOfOrganisations()
                .forEach(
                    route -> {
                      Reply foreign = theirs.ask(intruder, route);
                      all.assertThat(foreign.status()).as("%s", foreign).isEqualTo(404);
                    }));

    assertThat(theirs.claim().everything()).isEqualTo(before);
  }

  @Test
  void anotherPartnersPartsAreNotFoundInOnesOwnClaim() {
    FullClaim theirs = FullClaim.approved(war, "borealis-admin");
    Rest partner = war.as("aurora-admin");
    OwnClaim own = OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"));
    List<String> before = theirs.claim().everything();

    assertSoftly(
        all ->
            routesOfOrganisations()
                .filter(route -> route.path().startsWith("claims/{claim}/"))
                .filter(route -> route.path().contains("{id}"))
                .forEach(
                    route -> {
                      Reply reply = theirs.inside(own).ask(partner, route);
                      all.assertThat(reply.status()).as("%s", reply).isEqualTo(404);
                    }));

    assertThat(theirs.claim().everything()).isEqualTo(before);
  }

  @Test
  void aProgramOneIsNotEnrolledInIsNotFound() {
    Rest partner = war.as("cascade-admin");

    for (String part : List.of("", "/periods", "/activities", "/activities/DG-DIGI")) {
      partner.get("programs/CLOUD-DIRECT" + part).mustRefuse(404, "not-found");
    }
    assertThat(partner.get("programs").items())
        .noneMatch(each -> each.getString("code").equals("CLOUD-DIRECT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aurora-admin", "cascade-admin", "aurora-colleague"})
  void noListSaysAnythingOfAnotherPartner(String intruder) {
    FullClaim theirs = FullClaim.approved(war, "borealis-admin");
    JsonObject claim = theirs.claim().read().json();
    String organisation = claim.getJsonObject("place").getString("organisationId");

    for (String list : LISTS) {
      Reply reply = war.as(intruder).get(list);
      assertThat(reply.text())
          .as("%s", list)
          .doesNotContain(organisation, theirs.claim().id(), claim.getString("number"), "Borealis");
    }
  }

  @Test
  void noFilterOrCursorReachesAnotherPartner() {
    FullClaim theirs = FullClaim.approved(war, "borealis-admin");
    Rest intruder = war.as("aurora-admin");
    JsonObject claim = theirs.claim().read().json();
    String number = claim.getString("number");
    String location = theirs.claim().place().locationId();

    intruder.get("claims/" + number).mustRefuse(404, "not-found");
    assertThat(intruder.get("claims?q=" + number).must(200).items()).isEmpty();
    assertThat(intruder.get("claims?locationId=" + location).must(200).items()).isEmpty();
    assertThat(intruder.get("funds?locationId=" + location).must(200).items()).isEmpty();
    String cursor = theirs.claim().owner().get("claims?size=1").must(200).json().getString("next");
    assertThat(intruder.get("claims?size=100&cursor=" + cursor).text())
        .doesNotContain(claim.getJsonObject("place").getString("organisationId"));
  }

  @Test
  void aClaimCannotBeMadeInAnotherPartnersName() {
    Rest intruder = war.as("aurora-admin");
    Place theirs = Place.of(war.as("borealis-admin"), "CLOUD-DIRECT");

    intruder
        .post("claims", theirs.claim(OwnClaim.SIMPLEST, "Not mine"))
        .mustRefuse(404, "not-found");
  }

  @Test
  void nobodyIsToldAnythingWithoutSigningIn() {
    FullClaim theirs = FullClaim.ofNobody();
    Rest nobody = Rest.anonymous(war.address());
    Rest forged = Rest.withToken(war.address(), "clm_" + UUID.randomUUID());

    assertSoftly(
        all ->
            api.operations()
                .forEach(
                    route -> {
                      Reply unsigned = theirs.ask(nobody, route);
                      all.assertThat(unsigned.status()).as("%s", unsigned).isEqualTo(401);
                      all.assertThat(unsigned.header("Content-Type"))
                          .startsWith("application/problem+json");
                      all.assertThat(unsigned.header("Set-Cookie")).isEmpty();
                      Reply badToken = theirs.ask(forged, route);
                      all.assertThat(badToken.status()).as("%s", badToken).isEqualTo(401);
                    }));
  }

  @Test
  void aPasswordOpensOnlyTheDoorToTokens() {
    Rest password = Rest.withPassword(war.address(), "aurora-admin", Rest.PASSWORD);

    password.get("me").mustRefuse(401, "request.unauthenticated");
    password.get("claims").mustRefuse(401, "request.unauthenticated");
    Rest.withPassword(war.address(), "aurora-admin", "wrong")
        .post("tokens", Json.object("name", "x"))
        .must(401);
  }

  @Test
  void aRevokedTokenEndsAtOnce() {
    Rest password = Rest.withPassword(war.address(), "borealis-user", Rest.PASSWORD);
    Reply made = password.post("tokens", Json.object("name", "short-lived")).must(201);
    Rest token = Rest.withToken(war.address(), made.json().getString("token"));
    token.get("me").must(200);

    war.as("borealis-user").delete("tokens/" + made.id(), "If-Match", made.etag()).must(204);

    token.get("me").mustRefuse(401, "request.unauthenticated");
  }

  /** Programs belong to the vendor and have a test of their own. */
  private Stream<Operation> routesOfOrganisations() {
    return api.operations().stream()
        .filter(Operation::hasPlaceholder)
        .filter(route -> !route.path().startsWith("programs/"));
  }
}
