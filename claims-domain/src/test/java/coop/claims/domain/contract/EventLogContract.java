package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.history.HistoryEvent.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.history.EventLog} promises. */
public abstract class EventLogContract extends PortContract {

  @Test
  void anEventComesBackAsItWasAppended() {
    UUID claim = world.draft();
    HistoryEvent event =
        event(
            world.people().admin,
            claim,
            "document.added",
            "document:" + ports.ids().next(),
            Map.of("slot", "proof \"a\"", "empty", "", "unit", "\u20ac \ud83d\ude00"),
            "Words with\n\ttabs, \"quotes\" and \u00e9\u0301",
            Visibility.PUBLIC);

    append(world.people().admin, claim, event);

    ChainedEvent last = last(claim);
    assertThat(last.event()).isEqualTo(event);
    assertThat(last.salt()).hasSize(32);
    assertThat(last.textHash()).hasSize(64);
    assertThat(last.isIntact()).isTrue();
  }

  @Test
  void anEventWithoutWordsHasNoSalt() {
    UUID claim = world.draft();
    HistoryEvent event =
        event(world.people().admin, claim, "x.happened", null, Map.of(), null, Visibility.PUBLIC);

    append(world.people().admin, claim, event);

    assertThat(last(claim).event()).isEqualTo(event);
    assertThat(last(claim).salt()).isNull();
    assertThat(last(claim).textHash()).isNull();
  }

  @Test
  void aWholeLifeIsOneUnbrokenChain() {
    UUID claim = world.rejectedForGood();

    List<ChainedEvent> chain = world.history(claim);

    assertUnbroken(chain);
    assertThat(chain)
        .extracting(e -> e.event().action())
        .startsWith("claim.created", "invoice.added", "document.added")
        .endsWith(
            "claim.submitted",
            "claim.review-started",
            "claim.rejected",
            "claim.disputed",
            "claim.dispute-rejected");
  }

  @Test
  void severalEventsAtOnceKeepTheirOrder() {
    UUID claim = world.draft();
    Actor admin = world.people().admin;
    append(
        admin,
        claim,
        event(admin, claim, "one", null, Map.of(), "1", Visibility.PUBLIC),
        event(admin, claim, "two", null, Map.of(), null, Visibility.PUBLIC),
        event(admin, claim, "three", null, Map.of(), "3", Visibility.PUBLIC));

    assertThat(world.history(claim))
        .extracting(e -> e.event().action())
        .containsExactly("claim.created", "one", "two", "three");
    assertUnbroken(world.history(claim));
  }

  @Test
  void claimsHaveChainsOfTheirOwn() {
    UUID one = world.submitted();
    UUID other = world.submitted();
    world.take(one);
    world.take(other);

    assertUnbroken(world.history(one));
    assertUnbroken(world.history(other));
    assertThat(world.history(one)).allMatch(e -> e.event().claimId().equals(one));
    assertThat(world.history(ports.ids().next())).isEmpty();
  }

  @Test
  void whoDoesNotSeeAnInternalEventStillContinuesTheChainBehindIt() {
    UUID claim = world.underReview();
    done(
        world
            .in()
            .claims()
            .comment(world.people().reviewer, claim, new NewComment("Looks odd", null, true)));
    done(
        world
            .in()
            .claims()
            .comment(world.people().user, claim, new NewComment("Any news?", null, false)));

    List<ChainedEvent> chain = world.history(claim);

    assertUnbroken(chain);
    assertThat(chain).extracting(e -> e.event().action()).endsWith("note.added", "comment.added");
    assertThat(chain.get(chain.size() - 2).event().visibility()).isEqualTo(Visibility.INTERNAL);
    assertThat(as(world.people().reviewer, () -> ports.eventLog().chain(claim))).isEqualTo(chain);
  }

  @Test
  void twoEventsWithTheSameWordsHaveDifferentSalts() {
    UUID claim = world.draft();
    Actor admin = world.people().admin;
    append(
        admin,
        claim,
        event(admin, claim, "one", null, Map.of(), "same", Visibility.PUBLIC),
        event(admin, claim, "two", null, Map.of(), "same", Visibility.PUBLIC));

    List<ChainedEvent> chain = world.history(claim);
    assertThat(chain.get(1).salt()).isNotEqualTo(chain.get(2).salt());
    assertThat(chain.get(1).textHash()).isNotEqualTo(chain.get(2).textHash());
  }

  @Test
  void whatIsRolledBackIsNotInTheChainAndTheNextEventTakesItsPlace() {
    UUID claim = world.draft();
    Actor admin = world.people().admin;
    assertThatThrownBy(
            () ->
                run(
                    admin,
                    () -> {
                      ports.claims().locked(claim);
                      ports
                          .eventLog()
                          .append(
                              List.of(
                                  event(
                                      admin,
                                      claim,
                                      "lost",
                                      null,
                                      Map.of(),
                                      null,
                                      Visibility.PUBLIC)));
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    append(admin, claim, event(admin, claim, "kept", null, Map.of(), null, Visibility.PUBLIC));

    assertThat(last(claim).event().action()).isEqualTo("kept");
    assertThat(last(claim).seq()).isEqualTo(2);
    assertUnbroken(world.history(claim));
  }

  private static void assertUnbroken(List<ChainedEvent> chain) {
    String previous = ChainedEvent.ORIGIN;
    long seq = 0;
    for (ChainedEvent event : chain) {
      seq++;
      assertThat(event.seq()).isEqualTo(seq);
      assertThat(event.previousHash()).isEqualTo(previous);
      assertThat(event.isIntact()).as("event %s", event).isTrue();
      previous = event.hash();
    }
  }

  private void append(Actor actor, UUID claim, HistoryEvent... events) {
    run(
        actor,
        () -> {
          ports.claims().locked(claim);
          ports.eventLog().append(List.of(events));
        });
  }

  private ChainedEvent last(UUID claim) {
    List<ChainedEvent> chain = world.history(claim);
    return chain.get(chain.size() - 1);
  }

  private HistoryEvent event(
      Actor actor,
      UUID claim,
      String action,
      String item,
      Map<String, String> data,
      String text,
      Visibility visibility) {
    Instant at = world.clock().instant().plusNanos(123_456_000);
    return new HistoryEvent(
        ports.ids().next(),
        claim,
        places().aurora.id(),
        at,
        actor.userId(),
        actor.side(),
        action,
        item,
        data,
        text,
        visibility);
  }
}
