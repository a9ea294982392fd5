package coop.claims.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.RandomLife.Step;
import coop.claims.domain.claim.RandomLife.Try;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Reservation;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever people try, in any order and at any time, over the deadline and beyond. */
class ClaimLifeProperties {

  private static final Currency EUR = Currency.getInstance("EUR");

  /** The transitions of the specification, written down once more. */
  private static final Set<String> DOCUMENTED =
      Set.of(
          "EDITING>SUBMITTED claim.submitted",
          "SUBMITTED>UNDER_REVIEW claim.review-started",
          "UNDER_REVIEW>ACTION_REQUIRED claim.information-requested",
          "ACTION_REQUIRED>SUBMITTED claim.resubmitted",
          "PARTNER_ACTION_REQUIRED>DISPUTED claim.dispute-resubmitted",
          "UNDER_REVIEW>APPROVED claim.approved",
          "UNDER_REVIEW>REJECTED claim.rejected",
          "REJECTED>DISPUTED claim.disputed",
          "DISPUTED>APPROVED claim.dispute-approved",
          "DISPUTED>REJECTED claim.dispute-rejected",
          "DISPUTED>PARTNER_ACTION_REQUIRED claim.dispute-information-requested",
          "ACTION_REQUIRED>REJECTED claim.response-lapsed",
          "PARTNER_ACTION_REQUIRED>REJECTED claim.response-lapsed",
          "EDITING>EXPIRED claim.expired",
          "SUBMITTED>WITHDRAWN claim.withdrawn",
          "ACTION_REQUIRED>WITHDRAWN claim.withdrawn",
          "DISPUTED>REJECTED claim.dispute-withdrawn",
          "UNDER_REVIEW>SUBMITTED claim.put-back");

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void onlyWhatIsDocumentedHappensAndEveryBitOfItIsKept(@ForAll("lives") List<Step> steps) {
    World world = new World(MemoryPorts.walled());
    world.clock().moveTo(world.deadline().minus(Duration.ofDays(20)));
    RandomLife life = new RandomLife(world);
    Map<UUID, Money> handedIn = new HashMap<>();
    for (Step given : steps) {
      world.clock().moveBy(Duration.ofHours(given.hours()));
      Step step = life.resolved(given);
      Actor by = life.actor(step);
      UUID about = life.claim(step);
      Map<UUID, State> before = states(world, life);
      Fund.Snapshot fundBefore = fund(world);

      Outcome<?> outcome = life.attempt(step, by);

      Map<UUID, State> after = states(world, life);
      if (!outcome.isDone()) {
        assertThat(after).isEqualTo(before);
        assertThat(fund(world)).isEqualTo(fundBefore);
        continue;
      }
      for (UUID claim : life.claims()) {
        assertStep(before.get(claim), after.get(claim), by, claim.equals(about), step);
        assertUnbroken(after.get(claim).history());
        ClaimSnapshot now = after.get(claim).claim();
        if (now.life().submission() > submission(before.get(claim))) {
          handedIn.put(claim, now.claimed());
        }
        if (now.life().wasEverSubmitted()
            && !now.status().isEditable()
            && now.status() != ClaimStatus.WITHDRAWN) {
          assertThat(now.claimed()).as("handed in: %s", step).isEqualTo(handedIn.get(claim));
        }
      }
      assertMoney(world, life, handedIn);
    }
  }

  private record State(ClaimSnapshot claim, List<ChainedEvent> history) {}

  private static int submission(State state) {
    return state == null ? 0 : state.claim().life().submission();
  }

  private static Map<UUID, State> states(World world, RandomLife life) {
    Map<UUID, State> states = new HashMap<>();
    for (UUID claim : life.claims()) {
      states.put(claim, new State(world.claim(claim), world.history(claim)));
    }
    return states;
  }

  private static void assertStep(State before, State after, Actor by, boolean about, Step step) {
    if (before == null) {
      assertThat(after.history()).hasSize(1);
      assertThat(after.claim().status()).isEqualTo(ClaimStatus.EDITING);
      return;
    }
    boolean changed = !after.claim().equals(before.claim());
    int events = after.history().size() - before.history().size();
    assertThat(after.history().subList(0, before.history().size())).isEqualTo(before.history());
    assertThat(about || !(changed || events > 0)).as("another claim: %s", step).isTrue();
    assertThat(changed && events == 0).as("without a word: %s", step).isFalse();
    if (changed && step.what() != Try.FILL) {
      assertThat(after.claim().version()).isEqualTo(before.claim().version() + 1);
      assertThat(last(after).event().actorId()).isEqualTo(by.userId());
    }
    ClaimStatus from = before.claim().status();
    ClaimStatus to = after.claim().status();
    if (from != to) {
      assertThat(DOCUMENTED).contains(from + ">" + to + " " + last(after).event().action());
      assertThat(last(after).event().data())
          .containsEntry("from", from.name())
          .containsEntry("to", to.name());
    }
    Life life = after.claim().life();
    assertThat(life.reviewDue() != null)
        .isEqualTo(to == ClaimStatus.SUBMITTED || to == ClaimStatus.UNDER_REVIEW);
    assertThat(life.responseDue() != null).isEqualTo(to.awaitsAnswer());
    assertThat(life.disputeDue() != null).isEqualTo(to == ClaimStatus.DISPUTED);
    assertThat(after.claim().approved() != null).isEqualTo(to == ClaimStatus.APPROVED);
  }

  private static ChainedEvent last(State state) {
    return state.history().get(state.history().size() - 1);
  }

  private static void assertUnbroken(List<ChainedEvent> chain) {
    ChainedEvent previous = null;
    for (ChainedEvent event : chain) {
      assertThat(event.isIntact()).isTrue();
      assertThat(previous == null ? event.seq() == 1 : event.follows(previous)).isTrue();
      previous = event;
    }
  }

  /** Reserved is what open claims asked for, consumed what was approved, and the books balance. */
  private static void assertMoney(World world, RandomLife life, Map<UUID, Money> handedIn) {
    Money reserved = Money.zero(EUR);
    Money consumed = Money.zero(EUR);
    Money held = Money.zero(EUR);
    for (UUID id : life.claims()) {
      ClaimSnapshot claim = world.claim(id);
      Money asked = claim.status().reserves() ? handedIn.get(id) : Money.zero(EUR);
      Money approved = claim.approved() == null ? Money.zero(EUR) : claim.approved();
      for (Reservation r : world.fund(id).reservations()) {
        assertThat(r.reserved()).as("reserved by %s", claim.status()).isEqualTo(asked);
        assertThat(r.consumed()).isEqualTo(approved);
        held = held.plus(r.held());
      }
      reserved = reserved.plus(asked);
      consumed = consumed.plus(approved);
    }
    Fund.Snapshot fund = fund(world);
    assertThat(fund.balances().get(Account.RESERVED)).isEqualTo(reserved);
    assertThat(fund.balances().get(Account.CONSUMED)).isEqualTo(consumed);
    assertThat(fund.held()).isEqualTo(held);
    Map<Account, Money> sums = new HashMap<>();
    for (Account account : Account.values()) {
      sums.put(account, Money.zero(EUR));
    }
    for (Movement m : world.ledger(fund.id())) {
      sums.merge(m.kind().from(), m.amount().negated(), Money::plus);
      sums.merge(m.kind().to(), m.amount(), Money::plus);
    }
    assertThat(fund.balances()).isEqualTo(sums);
  }

  private static Fund.Snapshot fund(World world) {
    UUID enrollment = world.places().enrollment(world.places().amsterdam.id(), "CLOUD").id();
    return world.looking(
        () ->
            world
                .ports()
                .funds()
                .locked(enrollment, world.places().cloud.id(), enrollment)
                .get(0)
                .snapshot());
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    Arbitrary<Integer> hours =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.just(0)),
            Tuple.of(10, Arbitraries.integers().between(1, 12)),
            Tuple.of(1, Arbitraries.integers().between(100, 400)));
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.of(Try.values()).injectNull(0.7),
                Arbitraries.integers().between(0, RandomLife.ANYBODY - 1),
                Arbitraries.integers().between(0, RandomLife.CLAIMS - 1),
                Arbitraries.integers().between(1, 700_000),
                hours)
            .as(Step::new);
    List<Step> begin = new ArrayList<>();
    for (int claim = 0; claim < RandomLife.CLAIMS; claim++) {
      begin.add(new Step(Try.CREATE, 0, claim, 1, 0));
      begin.add(new Step(Try.FILL, 0, claim, 250_000 + claim, 0));
      begin.add(new Step(Try.SUBMIT, 0, claim, 1, 1));
    }
    return step.list()
        .ofMinSize(60)
        .ofMaxSize(160)
        .map(
            steps -> {
              List<Step> all = new ArrayList<>(begin.subList(0, 8));
              all.addAll(steps);
              return all;
            });
  }
}
