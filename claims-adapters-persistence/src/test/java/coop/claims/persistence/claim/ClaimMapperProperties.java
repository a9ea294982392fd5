package coop.claims.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.Content;
import coop.claims.domain.world.World;
import coop.claims.persistence.evidence.RegisteredFiles;
import coop.claims.persistence.testing.AnyClaim;
import coop.claims.persistence.testing.PostgresStorage;
import coop.claims.persistence.testing.SeEdge;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever a claim carries, storage gives it back, and saving one state over another too. Past
 * every wall, for no one person writes all there is in a claim.
 */
class ClaimMapperProperties {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());
  private static final SeEdge EDGE = new SeEdge(STORAGE.database().superuser());
  private static final PostgresClaims CLAIMS = new PostgresClaims(EDGE.em());

  @AfterContainer
  static void close() {
    EDGE.close();
    STORAGE.close();
  }

  @Property(tries = 40)
  void anyClaimComesBackAsItWent(@ForAll long seed) {
    ClaimSnapshot claim = new AnyClaim(WORLD, seed).snapshot();

    EDGE.run(
        null,
        () -> {
          note(claim.content());
          CLAIMS.add(Claim.of(claim));
        });

    assertThat(stored(claim)).isEqualTo(withVersion(claim, 1));
  }

  @Property(tries = 40)
  void anyStateIsSavedOverAnyOther(@ForAll long seed) {
    AnyClaim any = new AnyClaim(WORLD, seed);
    ClaimSnapshot first = any.snapshot();
    ClaimSnapshot second = any.after(first);
    EDGE.run(
        null,
        () -> {
          note(first.content());
          note(second.content());
          CLAIMS.add(Claim.of(first));
        });

    EDGE.run(
        null,
        () -> {
          ClaimRow row = EDGE.em().find(ClaimRow.class, CLAIMS.locked(first.id()).get().id());
          row.take(second);
          row.version++;
          new ClaimParts(EDGE.em()).write(row, withVersion(first, 1), second);
        });

    assertThat(stored(first)).isEqualTo(withVersion(second, 2));
  }

  private static void note(Content content) {
    RegisteredFiles files = new RegisteredFiles(EDGE.em());
    content.documents().forEach(d -> files.note(d.file()));
  }

  private static ClaimSnapshot stored(ClaimSnapshot claim) {
    return EDGE.as(null, () -> CLAIMS.byId(claim.id()).orElseThrow()).snapshot();
  }

  private static ClaimSnapshot withVersion(ClaimSnapshot c, long version) {
    return new ClaimSnapshot(
        c.id(),
        c.number(),
        c.placement(),
        c.form(),
        c.content(),
        c.life(),
        c.claimed(),
        c.approved(),
        c.feedback(),
        version);
  }
}
