package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.claim.Attempts.Attempt;
import coop.claims.domain.claim.Matrix.Person;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same matrix through every door, by everybody there is: NOT_FOUND (404) to who may not view
 * the claim, FORBIDDEN (403) to who may not do it, ILLEGAL_STEP (409) where nobody may. There is no
 * second wall behind the doors here.
 */
class MatrixOverInPortsTest {

  private static final Set<Kind> ALLOWED_BUT = EnumSet.of(Kind.RULE);

  private final MemoryPorts ports = MemoryPorts.open();
  private final World world = new World(ports);

  @ParameterizedTest
  @EnumSource(Standing.class)
  void everyDoorAnswersEverybodyAsTheMatrixSays(Standing standing) {
    UUID claim = standing.in(world);
    assertThat(world.claim(claim).status()).isEqualTo(standing.status());
    Life life = world.claim(claim).life();
    List<String> wrong = new ArrayList<>();
    for (Attempt attempt : Attempts.on(world, claim)) {
      for (Actor actor : world.people().everybody()) {
        Outcome<?> outcome = ports.undoing(() -> attempt.by().apply(actor));
        Set<Kind> right = expected(attempt.verb(), standing, actor, life);
        boolean allowed = outcome.isDone() || ALLOWED_BUT.contains(kind(outcome));
        boolean asExpected = allowed ? right.isEmpty() : right.contains(kind(outcome));
        if (!asExpected) {
          wrong.add(actor.username() + " " + attempt + ": " + outcome + ", not " + right);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void somebodyElsesVersionIsOnlyToldToWhoMayDoTheThing() {
    UUID claim = world.submitted();
    long stale = world.version(claim) - 1;

    assertThat(kind(world.in().reviewing().take(world.people().borealisUser, claim, stale)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(world.in().reviewing().take(world.people().support, claim, stale)))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(world.in().reviewing().take(world.people().reviewer, claim, stale)))
        .isEqualTo(Kind.STALE);
    assertThat(kind(world.in().reviewing().putBack(world.people().reviewer, claim, stale)))
        .isEqualTo(Kind.STALE);
    assertThat(
            kind(
                world
                    .in()
                    .reviewing()
                    .putBack(world.people().reviewer, claim, world.version(claim))))
        .isEqualTo(Kind.ILLEGAL_STEP);
  }

  @Test
  void anUnknownClaimIsAsUnknownAsAnothersClaim() {
    UUID nobody = world.ports().ids().next();
    UUID anothers = world.submitted();
    for (Attempt attempt : Attempts.on(world, anothers)) {
      assertThat(refusal(attempt.by().apply(world.people().borealisAdmin)).code())
          .as(attempt.door())
          .isEqualTo("not-found");
    }
    assertThat(refusal(world.in().views().detail(world.people().admin, nobody)).code())
        .isEqualTo("not-found");
  }

  @Test
  void aDeletedDraftIsUnknownToEverybody() {
    UUID claim = world.deleted();
    for (Attempt attempt : Attempts.on(world, claim)) {
      for (Actor actor : world.people().everybody()) {
        assertThat(kind(attempt.by().apply(actor)))
            .as("%s by %s", attempt, actor.username())
            .isEqualTo(Kind.NOT_FOUND);
      }
    }
  }

  @Test
  void theClockComesInByItsOwnDoorOnly() {
    UUID claim = world.underReview();
    for (Attempt attempt : Attempts.on(world, claim)) {
      if (attempt.verb() != ClaimVerb.VIEW) {
        assertThat(kind(attempt.by().apply(Actor.CLOCK)))
            .as(attempt.door())
            .isEqualTo(Kind.FORBIDDEN);
      }
    }
    for (Actor actor : world.people().everybody()) {
      assertThat(kind(world.in().claimClock().lapse(actor, claim))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(world.in().claimClock().due(actor, Set.of(), 10))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(world.in().funds().due(actor, Set.of(), 10))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(world.in().funds().lapse(actor, world.fund(claim).id())))
          .isEqualTo(Kind.FORBIDDEN);
    }
  }

  /** The kinds of refusal that are right; none when it is allowed. */
  private Set<Kind> expected(ClaimVerb verb, Standing standing, Actor actor, Life life) {
    List<Grant> here =
        actor.grants().stream()
            .filter(g -> g.covers(world.places().amsterdam.id(), Places.CLOUD))
            .toList();
    boolean ownOrVendors =
        actor.isVendor() || world.places().aurora.id().equals(actor.organisationId());
    boolean sees =
        ownOrVendors
            && here.stream()
                .anyMatch(g -> Matrix.only(ClaimVerb.VIEW, standing, g.role()).isPresent());
    if (!sees) {
      return EnumSet.of(Kind.NOT_FOUND);
    }
    UUID id = actor.userId();
    Person person =
        new Person(
            id.equals(life.createdBy()),
            id.equals(life.reviewerId()),
            life.deciders().contains(id));
    if (here.stream()
        .anyMatch(g -> Matrix.only(verb, standing, g.role()).filter(person::is).isPresent())) {
      return EnumSet.noneOf(Kind.class);
    }
    if (!Matrix.cell(verb, standing).isEmpty()) {
      return EnumSet.of(Kind.FORBIDDEN);
    }
    boolean elsewhere =
        here.stream()
            .anyMatch(
                g ->
                    Set.of(Standing.values()).stream()
                        .anyMatch(s -> Matrix.only(verb, s, g.role()).isPresent()));
    boolean elsewhereMyself =
        here.stream()
            .anyMatch(
                g ->
                    Set.of(Standing.values()).stream()
                        .anyMatch(
                            s -> Matrix.only(verb, s, g.role()).filter(person::is).isPresent()));
    if (!elsewhere) {
      return EnumSet.of(Kind.FORBIDDEN);
    }
    return elsewhereMyself
        ? EnumSet.of(Kind.ILLEGAL_STEP)
        : EnumSet.of(Kind.ILLEGAL_STEP, Kind.FORBIDDEN);
  }
}
