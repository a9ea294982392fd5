package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.MailServer.Mail;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails of the running WAR, over real SMTP, with the server away and back. */
@OnTheWar
class MailIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final RunningWar war;
  private final Rest partner;
  private final Rest reviewer;

  MailIT(RunningWar war) {
    this.war = war;
    this.partner = war.as("aurora-admin");
    this.reviewer = war.as("reviewer-1");
  }

  @AfterEach
  void theServerIsBack() {
    war.mail().start();
  }

  @Test
  void whatHappensWhileTheServerIsAwayIsMailedToEachOnceWhenItIsBack() {
    Rest french = war.as("aurora-admin-2");
    speak(partner, "en");
    speak(french, "fr");
    war.mail().stop();
    OwnClaim claim = submitted();
    Waiting.upTo(LIMIT)
        .until(
            "sending has failed for everybody who is told",
            () -> failures(claim) == recipients(claim).size() && failures(claim) >= 4);
    assertThat(states(claim)).as("nothing is lost").containsOnly("WAITING");

    war.mail().start();
    Waiting.upTo(LIMIT).until("all is sent", () -> states(claim).equals(List.of("SENT")));

    List<Mail> mails = war.mail().about(claim.id());
    assertThat(mails)
        .extracting(Mail::to)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(recipients(claim));
    assertThat(mails).extracting(Mail::id).doesNotHaveDuplicates();
    assertThat(mails)
        .filteredOn(mail -> mail.to().equals(address(partner)))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).startsWith("Submitted: ");
              assertThat(mail.text())
                  .contains(MailServer.PUBLIC_URL + "claim?id=" + claim.id())
                  .doesNotContain("Priya", "Tomás");
            });
    assertThat(mails)
        .filteredOn(mail -> mail.to().equals(address(french)))
        .singleElement()
        .satisfies(mail -> assertThat(mail.subject()).startsWith("Soumise : "));
    assertThat(mails)
        .filteredOn(mail -> mail.to().equals(address(reviewer)))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("review?id=" + claim.id()));

    claim.step(reviewer, "review").must(200);
    claim.step(reviewer, "rejection", Json.object("reason", "OTHER", "text", "No")).must(200);
    Waiting.upTo(LIMIT)
        .until(
            "the next event is mailed too",
            () -> subjects(claim).stream().anyMatch(each -> each.startsWith("Rejected: ")));
    assertThat(war.mail().about(claim.id()))
        .extracting(mail -> mail.to() + " " + mail.subject())
        .doesNotHaveDuplicates();
  }

  @Test
  void anAddressThatIsRefusedIsADeadLetterThatAnOperatorReplays() {
    Rest colleague = war.as("aurora-colleague");
    Rest operator = war.as("operator");
    String right = address(colleague);
    setAddress("no address at all");
    OwnClaim claim;
    String asked;
    try {
      claim = OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"));
      JsonObject request =
          Json.object(
              "assigneeId", colleague.get("me").id(), "kind", "ADDITIONAL", "message", "Please");
      asked = partner.post(claim.path("document-requests"), request).must(201).id();
      Waiting.upTo(LIMIT).until("there is a dead letter", () -> deadLetter(operator) != null);
    } finally {
      setAddress(right);
    }
    JsonObject dead = deadLetter(operator);
    assertThat(dead.getString("reason")).contains("address");
    assertThat(dead.getJsonArray("kinds").getString(0)).isEqualTo("DOCUMENT_REQUESTED");
    JsonObject draft = claim.read().json();
    assertThat(dead.toString())
        .as("an operator sees no claim")
        .doesNotContain(claim.id(), draft.getString("number"), draft.getString("name"));
    partner.get("mail/dead-letters").mustRefuse(403, "forbidden");
    partner.post("mail/replays", Json.object()).mustRefuse(403, "forbidden");

    operator.post("mail/replays", Json.object("id", dead.getString("id"))).must(201);

    Waiting.upTo(LIMIT)
        .until(
            "it arrives",
            () ->
                war.mail().about("request?id=" + asked).stream()
                    .anyMatch(mail -> mail.to().equals(right)));
    assertThat(deadLetter(operator)).isNull();
    operator.post("mail/replays", Json.object("id", dead.getString("id"))).must(404);
  }

  @Test
  void noticesAreListedCountedAndMarkedOverRest() {
    Rest user = war.as("borealis-admin");
    speak(user, "sv");
    war.ledger().awaitTold();
    user.post("notifications/read-marks", Json.object()).must(201);
    OwnClaim claim = OwnClaim.submitted(user, Place.of(user, "CLOUD-DIRECT"), "1.00");
    Waiting.upTo(LIMIT).until("the notice is there", () -> unread(user) == 1);

    JsonObject notice = user.get("notifications?show=unread").must(200).items().get(0);
    assertThat(notice.getString("claimId")).isEqualTo(claim.id());
    assertThat(notice.getString("kind")).isEqualTo("CLAIM_SUBMITTED");
    assertThat(notice.getString("title")).startsWith("Inskickat: ");
    String path = "notifications/" + notice.getString("id");
    partner.get(path).mustRefuse(404, "not-found");
    partner.send("POST", path + "/read-mark", noBody()).mustRefuse(404, "not-found");

    assertThat(user.send("POST", path + "/read-mark", noBody()).must(201).json())
        .containsKey("readAt");
    assertThat(unread(user)).isZero();
    assertThat(user.get("notifications?show=unread").items()).isEmpty();
    assertThat(user.get("notifications?show=some").status()).isEqualTo(400);
  }

  @Test
  void mandatoryMailsCannotBeSwitchedOffOverRest() {
    Rest user = war.as("cascade-admin");
    Reply before = user.get("me/notifications").must(200);
    assertThat(before.json().containsKey("work")).isFalse();

    user.patch("me/notifications", Json.object("action", "OFF"), "If-Match", before.etag())
        .mustRefuseAt(422, "input.invalid", "action", "mail.mandatory");
    user.patch("me/notifications", Json.object("work", "OFF"), "If-Match", before.etag())
        .mustRefuseAt(422, "input.invalid", "work", "mail.not-your-group");
    assertThat(
            user.patch("me/notifications", Json.object("loud", "OFF"), "If-Match", before.etag())
                .status())
        .isEqualTo(400);
    assertThat(user.patch("me/notifications", Json.object("progress", "OFF")).status())
        .isEqualTo(428);

    Reply after =
        user.patch("me/notifications", Json.object("progress", "OFF"), "If-Match", before.etag())
            .must(200);
    assertThat(after.json().getString("progress")).isEqualTo("OFF");
    assertThat(after.json().getString("action")).isEqualTo("AT_ONCE");
    assertThat(
            user.patch(
                    "me/notifications", Json.object("progress", "OFF"), "If-Match", before.etag())
                .status())
        .isEqualTo(412);
    user.patch("me/notifications", Json.object("progress", "AT_ONCE"), "If-Match", after.etag())
        .must(200);
  }

  private static void speak(Rest who, String language) {
    who.patch("me", Json.object("language", language), "If-Match", who.get("me").etag()).must(200);
  }

  private OwnClaim submitted() {
    return OwnClaim.submitted(partner, Place.of(partner, "CLOUD-DIRECT"), "1.00");
  }

  private static BodyPublisher noBody() {
    return BodyPublishers.noBody();
  }

  private static int unread(Rest user) {
    return user.get("notifications/unread-count").must(200).json().getInt("unread");
  }

  private static String address(Rest who) {
    return who.get("me").must(200).json().getString("email");
  }

  /** The last dead letter of the colleague. */
  private static JsonObject deadLetter(Rest operator) {
    return operator.get("mail/dead-letters").must(200).items().stream()
        .filter(each -> each.getString("username").equals("aurora-colleague"))
        .findFirst()
        .orElse(null);
  }

  private void setAddress(String address) {
    war.ledger()
        .rows(
            "update app_user set email = '"
                + address
                + "' where username = 'aurora-colleague' returning id");
  }

  private List<String> subjects(OwnClaim claim) {
    return war.mail().about(claim.id()).stream().map(Mail::subject).toList();
  }

  private List<String> recipients(OwnClaim claim) {
    return column(
        "select u.email from notice n join app_user u on u.id = n.user_id where n.claim_id = '%s'",
        claim);
  }

  private int failures(OwnClaim claim) {
    return column(
            "select d.id from notice n join mail_delivery d on d.id = n.delivery_id"
                + " where n.claim_id = '%s' and d.attempts > 0 and d.last_error is not null",
            claim)
        .size();
  }

  private List<String> states(OwnClaim claim) {
    return column(
        "select distinct d.state from notice n join mail_delivery d on d.id = n.delivery_id"
            + " where n.claim_id = '%s'",
        claim);
  }

  private List<String> column(String query, OwnClaim claim) {
    return war.ledger().rows(query.formatted(claim.id())).stream().map(row -> row.get(0)).toList();
  }
}
