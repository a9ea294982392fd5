package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Removal;
import coop.claims.domain.shared.Refusal.Kind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long what was taken out is kept aside, how much of it, and for whom. */
public abstract class KeptAsideContract extends SecondThoughtsContract {

  @Test
  void itIsPutBackOnce() {
    UUID claim = world.filled();
    done(world.in().evidence().remove(admin(), claim, null, world.proof(claim).id()));
    UUID removal = removed(claim).get(0).removal().id();
    long version = world.version(claim);

    done(second().putBack(admin(), claim, version, removal));

    assertThat(kind(second().putBack(world.people().user, claim, version, removal)))
        .isEqualTo(Kind.STALE);
    assertThat(code(second().putBack(world.people().user, claim, null, removal)))
        .isEqualTo("removal.gone");
    assertThat(code(second().putBack(admin(), claim, null, UUID.randomUUID())))
        .isEqualTo("removal.gone");
  }

  @Test
  void handingInEndsIt() {
    UUID claim = world.filled();
    addInvoice(claim, "5.00");
    UUID extra = world.claim(claim).content().invoices().get(1).id();
    done(world.in().claims().removeInvoice(admin(), claim, null, extra));
    UUID removal = removed(claim).get(0).removal().id();

    world.submit(claim);
    assertThat(removed(claim)).isEmpty();
    assertThat(code(second().putBack(admin(), claim, null, removal)))
        .isEqualTo("claim.illegal-step");
    world.take(claim);
    world.ask(claim, world.people().reviewer);
    assertThat(removed(claim)).isEmpty();
    assertThat(code(second().putBack(admin(), claim, null, removal))).isEqualTo("removal.gone");
  }

  @Test
  void itIsKeptForThirtyDays() {
    UUID claim = world.filled();
    done(world.in().evidence().remove(admin(), claim, null, world.proof(claim).id()));
    UUID removal = removed(claim).get(0).removal().id();

    after(Removal.LIFE.minus(MOMENT));
    assertThat(removed(claim)).hasSize(1);
    assertThat(done(world.in().claimClearing().forgetRemovals(Actor.CLOCK, 100))).isZero();
    after(MOMENT);
    assertThat(removed(claim)).isEmpty();
    assertThat(code(second().putBack(admin(), claim, null, removal))).isEqualTo("removal.gone");
    assertThat(done(world.in().claimClearing().forgetRemovals(Actor.CLOCK, 100))).isEqualTo(1);
    assertThat(done(world.in().claimClearing().forgetRemovals(Actor.CLOCK, 100))).isZero();
  }

  @Test
  void theOldestMakesRoom() {
    UUID claim = world.draft();
    for (int i = 0; i <= Removal.MOST_KEPT; i++) {
      after(MOMENT);
      UUID invoice = addInvoice(claim, "1.00");
      done(world.in().claims().removeInvoice(admin(), claim, null, invoice));
    }

    assertThat(removed(claim)).hasSize(Removal.MOST_KEPT);
  }

  @Test
  void onlyWhoMayEditSeesWhatWasTakenOut() {
    UUID claim = sentBackWithDecisions();
    done(world.in().evidence().remove(admin(), claim, null, world.proof(claim).id()));
    UUID removal = removed(claim).get(0).removal().id();

    assertThat(removed(claim))
        .singleElement()
        .matches(r -> r.removal().by().equals(admin().userId()) && !r.byName().isBlank());
    assertThat(done(second().removed(world.people().reviewer, claim))).isEmpty();
    assertThat(kind(second().removed(world.people().borealisAdmin, claim)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(second().putBack(world.people().reviewer, claim, null, removal)))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(second().putBack(world.people().borealisAdmin, claim, null, removal)))
        .isEqualTo(Kind.NOT_FOUND);
    UUID other = world.filled();
    assertThat(code(second().putBack(admin(), other, null, removal))).isEqualTo("removal.gone");
  }
}
