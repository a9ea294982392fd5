package coop.claims.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Side;
import coop.claims.domain.history.HistoryEvent.Visibility;
import coop.claims.domain.shared.Sha256;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainedEventTest {

  private static final byte[] SALT = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, (byte) 0xff
  };
  private static final UUID ID = new UUID(1, 1);
  private static final UUID CLAIM = new UUID(2, 2);
  private static final UUID ORGANISATION = new UUID(3, 3);
  private static final UUID ACTOR = new UUID(4, 4);
  private static final UUID OTHER = new UUID(9, 9);
  private static final Instant AT = Instant.parse("2026-06-02T08:00:00.123456Z");

  private final HistoryEvent event =
      new HistoryEvent(
          ID,
          CLAIM,
          ORGANISATION,
          AT,
          ACTOR,
          Side.VENDOR,
          "claim.rejected",
          "document:1",
          Map.of("from", "UNDER_REVIEW", "to", "REJECTED"),
          "Not enough",
          Visibility.PUBLIC);
  private final ChainedEvent chained = ChainedEvent.after(4, "ab".repeat(32), event, SALT);

  @Test
  void anEventStandsBehindTheOneBefore() {
    ChainedEvent next = ChainedEvent.after(chained.seq(), chained.hash(), event, SALT);

    assertThat(chained.seq()).isEqualTo(5);
    assertThat(chained.isIntact()).isTrue();
    assertThat(next.follows(chained)).isTrue();
    assertThat(chained.follows(next)).isFalse();
    assertThat(next.follows(next)).isFalse();
    assertThat(ChainedEvent.after(7, chained.hash(), event, SALT).follows(chained)).isFalse();
    assertThat(ChainedEvent.after(5, "cd".repeat(32), event, SALT).follows(chained)).isFalse();
  }

  @Test
  void theHashIsThatOfTheCanonicalJson() {
    String json =
        "{\"action\":\"claim.rejected\",\"actorId\":\""
            + ACTOR
            + "\""
            + ",\"at\":\"2026-06-02T08:00:00.123456Z\",\"claimId\":\""
            + CLAIM
            + "\""
            + ",\"data\":{\"from\":\"UNDER_REVIEW\",\"to\":\"REJECTED\"},\"id\":\""
            + ID
            + "\""
            + ",\"item\":\"document:1\",\"organisationId\":\""
            + ORGANISATION
            + "\""
            + ",\"previousHash\":\""
            + "ab".repeat(32)
            + "\",\"seq\":\"5\",\"side\":\"VENDOR\""
            + ",\"textHash\":\""
            + Sha256.hex(chained.salt() + "Not enough")
            + "\""
            + ",\"visibility\":\"PUBLIC\"}";

    assertThat(chained.hash()).isEqualTo(Sha256.hex(json));
    assertThat(chained.salt()).isEqualTo("0102030405060708090a0b0c0d0e0fff");
  }

  @Test
  void changingAnythingOfAnEventShows() {
    Map<String, HistoryEvent> changed = new LinkedHashMap<>();
    changed.put("id", event(OTHER, CLAIM, ORGANISATION, AT, ACTOR, Side.VENDOR));
    changed.put("claim", event(ID, OTHER, ORGANISATION, AT, ACTOR, Side.VENDOR));
    changed.put("organisation", event(ID, CLAIM, OTHER, AT, ACTOR, Side.VENDOR));
    changed.put("at", event(ID, CLAIM, ORGANISATION, AT.plusNanos(1000), ACTOR, Side.VENDOR));
    changed.put("actor", event(ID, CLAIM, ORGANISATION, AT, OTHER, Side.VENDOR));
    changed.put("side", event(ID, CLAIM, ORGANISATION, AT, ACTOR, Side.PARTNER));
    changed.put("action", event("claim.approved", "document:1", event.data(), "Not enough", true));
    changed.put("item", event("claim.rejected", "document:2", event.data(), "Not enough", true));
    changed.put("no item", event("claim.rejected", null, event.data(), "Not enough", true));
    changed.put(
        "data",
        event(
            "claim.rejected",
            "document:1",
            Map.of("from", "UNDER_REVIEW", "to", "APPROVED"),
            "Not enough",
            true));
    changed.put("no data", event("claim.rejected", "document:1", Map.of(), "Not enough", true));
    changed.put("text", event("claim.rejected", "document:1", event.data(), "Enough", true));
    changed.put(
        "visibility", event("claim.rejected", "document:1", event.data(), "Not enough", false));

    changed.forEach(
        (what, now) -> assertThat(with(now).isIntact()).as("changed: " + what).isFalse());
    assertThat(with(event).isIntact()).isTrue();
  }

  @Test
  void changingItsPlaceShows() {
    ChainedEvent c = chained;
    assertThat(
            new ChainedEvent(event, 6, c.salt(), c.textHash(), c.previousHash(), c.hash())
                .isIntact())
        .isFalse();
    assertThat(
            new ChainedEvent(event, 5, c.salt(), c.textHash(), "cd".repeat(32), c.hash())
                .isIntact())
        .isFalse();
    assertThat(
            new ChainedEvent(event, 5, c.salt(), c.textHash(), c.previousHash(), "cd".repeat(32))
                .isIntact())
        .isFalse();
    assertThat(
            new ChainedEvent(event, 5, c.salt(), Sha256.hex("x"), c.previousHash(), c.hash())
                .isIntact())
        .isFalse();
    assertThat(
            new ChainedEvent(event, 5, "00".repeat(16), c.textHash(), c.previousHash(), c.hash())
                .isIntact())
        .isFalse();
  }

  @Test
  void erasingSomebodysWordsKeepsTheChainIntact() {
    HistoryEvent erased = event("claim.rejected", "document:1", event.data(), null, true);

    ChainedEvent after = with(erased);
    assertThat(after.isIntact()).isTrue();
    ChainedEvent saltGoneToo =
        new ChainedEvent(
            erased, 5, null, chained.textHash(), chained.previousHash(), chained.hash());
    assertThat(saltGoneToo.isIntact()).isTrue();
    assertThat(ChainedEvent.after(5, chained.hash(), event, SALT).follows(after)).isTrue();
  }

  @Test
  void wordsCannotBePutIntoAnEventThatHadNone() {
    HistoryEvent silent = event("claim.rejected", "document:1", event.data(), null, true);
    ChainedEvent first = ChainedEvent.after(0, ChainedEvent.ORIGIN, silent, SALT);
    assertThat(first.isIntact()).isTrue();
    assertThat(first.salt()).isNull();
    assertThat(first.textHash()).isNull();

    String salt = "00".repeat(16);
    ChainedEvent speaking =
        new ChainedEvent(
            event, 1, salt, Sha256.hex(salt + event.text()), first.previousHash(), first.hash());
    ChainedEvent whispering =
        new ChainedEvent(event, 1, null, null, first.previousHash(), first.hash());
    assertThat(speaking.isIntact()).isFalse();
    assertThat(whispering.isIntact()).isFalse();
  }

  @Test
  void instantsCountToTheMicrosecondAsStorageKeepsThem() {
    HistoryEvent finer = event(ID, CLAIM, ORGANISATION, AT.plusNanos(789), ACTOR, Side.VENDOR);

    assertThat(ChainedEvent.after(4, "ab".repeat(32), finer, SALT).hash())
        .isEqualTo(chained.hash());
  }

  private ChainedEvent with(HistoryEvent now) {
    return new ChainedEvent(
        now, 5, chained.salt(), chained.textHash(), chained.previousHash(), chained.hash());
  }

  private HistoryEvent event(
      UUID id, UUID claim, UUID organisation, Instant at, UUID actor, Side side) {
    return new HistoryEvent(
        id,
        claim,
        organisation,
        at,
        actor,
        side,
        event.action(),
        event.item(),
        event.data(),
        event.text(),
        event.visibility());
  }

  private HistoryEvent event(
      String action, String item, Map<String, String> data, String text, boolean open) {
    return new HistoryEvent(
        ID,
        CLAIM,
        ORGANISATION,
        AT,
        ACTOR,
        Side.VENDOR,
        action,
        item,
        data,
        text,
        open ? Visibility.PUBLIC : Visibility.INTERNAL);
  }
}
