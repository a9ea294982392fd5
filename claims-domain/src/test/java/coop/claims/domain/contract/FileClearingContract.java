package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Document;
import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.FileClearing;
import coop.claims.domain.evidence.FileClearingService;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Outcomes;
import coop.claims.domain.world.Samples;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bytes stay as long as something points at them, and a day longer. */
public abstract class FileClearingContract extends PortContract {

  private static final byte[] BYTES = Samples.pdf("nobody else has this");

  @Test
  void bytesThatNothingPointsAtAnyMoreAreClearedAfterADay() {
    UUID claim = world.draft();
    String sha256 = upload(claim);
    assertThat(unused(daysLater(2))).isEmpty();
    removeForGood(claim);

    assertThat(unused(daysLater(0))).as("not a day yet").isEmpty();
    assertThat(unused(daysLater(2))).containsExactly(sha256);
    assertThat(clear(daysLater(2), sha256)).isTrue();
    assertThat(ports.documentStore().holds(sha256)).isFalse();
    assertThat(unused(daysLater(2))).isEmpty();
  }

  @Test
  void whatWasTakenOutOrDeletedStillPointsAtItsBytes() {
    UUID claim = world.draft();
    String sha256 = upload(claim);
    done(world.in().evidence().remove(admin(), claim, null, document(claim)));

    assertThat(clear(daysLater(2), sha256)).isFalse();
    UUID removal = done(world.in().secondThoughts().removed(admin(), claim)).get(0).removal().id();
    done(world.in().secondThoughts().putBack(admin(), claim, null, removal));
    done(world.in().claims().delete(admin(), claim, null));
    assertThat(clear(daysLater(2), sha256)).isFalse();
    assertThat(ports.documentStore().holds(sha256)).isTrue();
  }

  @Test
  void whatSomebodyElsePointsAtStays() {
    UUID claim = world.draft();
    UUID other = world.draft(admin());
    String sha256 = upload(claim);
    upload(other);
    removeForGood(claim);

    clear(daysLater(2), sha256);

    assertThat(ports.documentStore().holds(sha256)).isTrue();
    assertThat(unused(daysLater(2))).isEmpty();
    done(world.in().evidence().content(admin(), other, document(other)));
  }

  @Test
  void bytesOfARefusedUploadAreStraysAfterADay() {
    StoredFile stray =
        ports
            .documentStore()
            .store(new ByteArrayInputStream(BYTES), "stray.pdf", Limits.FILE_BYTES);

    assertThat(strays(daysLater(0))).doesNotContain(stray.sha256());
    assertThat(strays(daysLater(2))).contains(stray.sha256());
    assertThat(clear(daysLater(2), stray.sha256())).isTrue();
    assertThat(strays(daysLater(2))).doesNotContain(stray.sha256());
  }

  @Test
  void knownBytesAreNoStrays() {
    String sha256 = upload(world.draft());
    assertThat(strays(daysLater(2))).doesNotContain(sha256);
  }

  @Test
  void bytesThatWereClearedComeAgain() {
    UUID claim = world.draft();
    String sha256 = upload(claim);
    removeForGood(claim);
    clear(daysLater(2), sha256);

    upload(claim);

    assertThat(ports.documentStore().holds(sha256)).isTrue();
    assertThat(unused(daysLater(2))).isEmpty();
    assertThat(clear(daysLater(2), sha256)).isFalse();
  }

  @Test
  void onlyTheClockClears() {
    FileClearing clearing = daysLater(2);
    for (Actor nobody : List.of(admin(), world.people().operator)) {
      List<Function<FileClearing, Outcome<?>>> doors =
          List.of(c -> c.unused(nobody, 1), c -> c.strays(nobody, 0), c -> c.clear(nobody, "0"));
      doors.forEach(
          door ->
              assertThat(Outcomes.kind(as(nobody, () -> door.apply(clearing))))
                  .isEqualTo(Kind.FORBIDDEN));
    }
  }

  private Actor admin() {
    return world.people().admin;
  }

  private String upload(UUID claim) {
    done(
        world
            .in()
            .evidence()
            .upload(
                admin(),
                claim,
                null,
                Samples.document(Document.Kind.ADDITIONAL, null, "a.pdf", null, BYTES)));
    return world.claim(claim).content().documents().get(0).file().sha256();
  }

  private UUID document(UUID claim) {
    return world.claim(claim).content().documents().get(0).id();
  }

  private void removeForGood(UUID claim) {
    done(world.in().evidence().remove(admin(), claim, null, document(claim)));
    run(
        Actor.CLOCK,
        () -> ports.claims().forgetRemovals(world.clock().instant().plusSeconds(1), 100));
  }

  /** The files' time is the machine's, whatever time the world plays in. */
  private FileClearing daysLater(int days) {
    return new FileClearingService(
        ports.documentStore(),
        ports.storedFiles(),
        Clock.offset(Clock.systemUTC(), Duration.ofDays(days)));
  }

  private List<String> unused(FileClearing clearing) {
    return as(Actor.CLOCK, () -> done(clearing.unused(Actor.CLOCK, 100)));
  }

  private List<String> strays(FileClearing clearing) {
    return IntStream.range(0, DocumentStore.PARTS)
        .boxed()
        .flatMap(part -> as(Actor.CLOCK, () -> done(clearing.strays(Actor.CLOCK, part))).stream())
        .toList();
  }

  private boolean clear(FileClearing clearing, String sha256) {
    return as(Actor.CLOCK, () -> done(clearing.clear(Actor.CLOCK, sha256)));
  }
}
