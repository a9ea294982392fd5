package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent twice is done once. */
@OnTheWar
class IdempotencyIT {

  private static final String KEY = "Idempotency-Key";
  private static final int TWINS = 6;
  private static final int SECONDS = 60;

  private final RunningWar war;
  private final Rest partner;
  private final Place place;

  IdempotencyIT(RunningWar war) {
    this.war = war;
    partner = war.as("aurora-admin");
    place = Place.of(partner, "CLOUD-DIRECT");
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  @Test
  void aClaimMadeTwiceUnderOneKeyIsOneClaim() {
    String key = newKey();
    JsonObject claim = place.claim(OwnClaim.SIMPLEST, "Twice " + key);

    Reply first = partner.post("claims", claim, KEY, key).must(201);
    Reply second = partner.post("claims", claim, KEY, key).must(201);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(partner.get("claims?q=" + key).items()).hasSize(1);
  }

  @Test
  void aDoubleClickOnSubmitSubmitsOnce() {
    OwnClaim claim = OwnClaim.ready(partner, place, "7.00");
    String tag = claim.read().etag();
    String key = newKey();

    Reply first = partner.post(claim.path("submission"), Json.object(), "If-Match", tag, KEY, key);
    Reply second = partner.post(claim.path("submission"), Json.object(), "If-Match", tag, KEY, key);

    assertThat(first.must(200).etag()).isEqualTo(second.must(200).etag());
    assertThat(claim.history(partner)).containsOnlyOnce("claim.submitted");
    assertThat(entries(claim, "RESERVE")).isEqualTo(1);
  }

  @Test
  void twinsAtTheSameMomentLeaveOneClaim() throws Exception {
    String key = newKey();
    JsonObject claim = place.claim(OwnClaim.SIMPLEST, "Twins " + key);

    List<Reply> replies = atOnce(() -> partner.post("claims", claim, KEY, key));

    assertThat(replies).allSatisfy(reply -> reply.must(201));
    assertThat(replies.stream().map(Reply::id).distinct()).hasSize(1);
    assertThat(partner.get("claims?q=" + key).items()).hasSize(1);
  }

  @Test
  void twinsWithoutAKeyAreToldApartByTheVersion() throws Exception {
    OwnClaim claim = OwnClaim.ready(partner, place, "7.00");
    String tag = claim.read().etag();

    List<Reply> replies =
        atOnce(() -> partner.post(claim.path("submission"), Json.object(), "If-Match", tag));

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies).filteredOn(reply -> reply.status() == 412).hasSize(TWINS - 1);
    assertThat(claim.history(partner)).containsOnlyOnce("claim.submitted");
    assertThat(entries(claim, "RESERVE")).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = newKey();
    partner.post("claims", place.claim(OwnClaim.SIMPLEST, "One " + key), KEY, key).must(201);

    partner
        .post("claims", place.claim(OwnClaim.SIMPLEST, "Other " + key), KEY, key)
        .mustRefuse(422, "idempotency.other-body");

    assertThat(partner.get("claims?q=" + key).items()).hasSize(1);
  }

  @Test
  void theSameKeyForAnotherClaimIsRefused() {
    OwnClaim one = OwnClaim.draft(partner, place);
    OwnClaim other = OwnClaim.draft(partner, place);
    String key = newKey();
    JsonObject comment = Json.object("text", "The same words");
    partner.post(one.path("comments"), comment, KEY, key).must(201);

    partner
        .post(other.path("comments"), comment, KEY, key)
        .mustRefuse(422, "idempotency.other-body");

    assertThat(partner.get(other.path("comments")).items()).isEmpty();
  }

  @Test
  void anUploadIsKnownByItsBytes() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String key = newKey();

    Reply first = partner.upload(claim.path("documents"), picture("a"), KEY, key).must(201);
    Reply again = partner.upload(claim.path("documents"), picture("a"), KEY, key).must(201);
    partner
        .upload(claim.path("documents"), picture("b"), KEY, key)
        .mustRefuse(422, "idempotency.other-body");

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(partner.get(claim.path("documents")).items()).hasSize(1);
  }

  @Test
  void aKeyIsItsOwnersAlone() {
    String key = newKey();
    JsonObject claim = place.claim(OwnClaim.SIMPLEST, "Mine " + key);
    Reply mine = partner.post("claims", claim, KEY, key).must(201);

    Reply colleagues = war.as("aurora-admin-2").post("claims", claim, KEY, key).must(201);

    assertThat(colleagues.id()).isNotEqualTo(mine.id());
  }

  @Test
  void aRefusalIsForgottenSoThatTheKeyCanBeTriedAgain() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String key = newKey();
    String tag = claim.read().etag();
    partner
        .post(claim.path("submission"), Json.object(), "If-Match", tag, KEY, key)
        .mustRefuse(422, "claim.not-ready");
    String invoice = claim.addInvoice("AGENCY", "3.00").id();
    claim.upload("INVOICE", invoice, "i.pdf", Papers.pdf("i"), null).must(201);
    claim.upload("PROOF", "landing-page", "p.png", Papers.png("p"), "Note").must(201);

    partner
        .post(claim.path("submission"), Json.object(), "If-Match", claim.read().etag(), KEY, key)
        .must(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 1_000})
  void aKeyThatIsTooLongIsRefused(int length) {
    String name = "Never " + newKey();

    partner
        .post("claims", place.claim(OwnClaim.SIMPLEST, name), KEY, "k".repeat(length))
        .mustRefuse(400, "request.idempotency-key");

    assertThat(partner.get("claims?q=" + name.replace(' ', '+')).items()).isEmpty();
  }

  @Test
  void aKeyOfAHundredCharactersIsTaken() {
    String key = (newKey() + newKey() + newKey()).substring(0, 100);

    partner.post("claims", place.claim(OwnClaim.SIMPLEST, "Long key"), KEY, key).must(201);
  }

  @Test
  void aSecretIsNeverShownAgain() {
    String key = newKey();
    JsonObject token = Json.object("name", "Nightly " + key);
    partner.post("tokens", token, KEY, key).must(201);

    Reply again = partner.post("tokens", token, KEY, key);

    assertThat(again.must(409).text()).doesNotContain("\"token\"");
    assertThat(partner.get("tokens?size=100").items())
        .filteredOn(each -> each.getString("name").equals("Nightly " + key))
        .hasSize(1);
  }

  private static Multipart picture(String words) {
    return Multipart.form()
        .field("kind", "PROOF")
        .field("slot", "landing-page")
        .field("note", "The page")
        .file("page.png", "image/png", Papers.png(words));
  }

  private long entries(OwnClaim claim, String kind) {
    return war.ledger()
        .rows(
            "select id from fund_movement where claim_id = '%s' and kind = '%s'"
                .formatted(claim.id(), kind))
        .size();
  }

  private interface Call {
    Reply now();
  }

  private static List<Reply> atOnce(Call call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(TWINS);
    ExecutorService twins = Executors.newFixedThreadPool(TWINS);
    try {
      List<Future<Reply>> calls = new ArrayList<>();
      for (int i = 0; i < TWINS; i++) {
        calls.add(
            twins.submit(
                () -> {
                  start.await(SECONDS, TimeUnit.SECONDS);
                  return call.now();
                }));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> each : calls) {
        replies.add(each.get(SECONDS, TimeUnit.SECONDS));
      }
      return replies;
    } finally {
      twins.shutdownNow();
    }
  }
}
