package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Delivery;
import coop.claims.domain.notification.Delivery.State;
import coop.claims.domain.notification.Notice;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.notification.Notices} promises. */
public abstract class NoticesContract extends PortContract {

  @Test
  void aNoticeOfAClaimComesBackWithWhatItsWordsNeed() {
    UUID claim = world.submitted();
    Notice notice = ofClaim(world.people().user, claim, "a", 0);
    assertThat(add(notice)).isTrue();

    NoticeLine line = list(world.people().user, false).items().get(0);
    assertThat(line.notice()).isEqualTo(notice);
    assertThat(line.readAt()).isNull();
    assertThat(line.claimNumber()).isEqualTo(world.claim(claim).number());
    assertThat(line.claimName()).isEqualTo(world.claim(claim).form().name());
    assertThat(line.claimStatus()).isEqualTo(world.claim(claim).status());
    assertThat(line.claimDeleted()).isFalse();
    assertThat(line.locationId()).isEqualTo(places().amsterdam.id());
    assertThat(line.programCode()).isEqualTo("CLOUD");
    assertThat(line.zone().getId()).isEqualTo("Europe/Amsterdam");
    assertThat(one(world.people().user, notice.id())).isEqualTo(line);
  }

  @Test
  void aNoticeOfMoneyNamesThePlaceAndTheAmount() {
    UUID fund = world.fund(world.draft()).id();
    Notice notice =
        new Notice(
            ports.ids().next(),
            places().aurora.id(),
            world.people().admin.userId(),
            NoticeKind.MONEY_LAPSES,
            "money",
            null,
            fund,
            null,
            null,
            at(0),
            at(60),
            Money.of("12.50", "EUR"),
            7);
    add(notice);

    NoticeLine line = list(world.people().admin, false).items().get(0);
    assertThat(line.notice()).isEqualTo(notice);
    assertThat(line.claimNumber()).isNull();
    assertThat(line.locationName()).isEqualTo("Aurora Amsterdam");
    assertThat(line.programName()).isEqualTo(places().program("CLOUD").name());
  }

  @Test
  void onePersonIsToldOneKeyOnce() {
    UUID claim = world.submitted();
    assertThat(add(ofClaim(world.people().user, claim, "a", 0))).isTrue();
    assertThat(add(ofClaim(world.people().user, claim, "a", 1))).isFalse();
    assertThat(add(ofClaim(world.people().admin, claim, "a", 0))).isTrue();
    assertThat(add(ofClaim(world.people().user, claim, "b", 0))).isTrue();

    assertThat(list(world.people().user, false).items()).hasSize(2);
  }

  @Test
  void everybodyReadsTheirOwnAlone() {
    UUID claim = world.submitted();
    Notice mine = ofClaim(world.people().user, claim, "a", 0);
    Notice work = ofClaim(world.people().reviewer, claim, "a", 0);
    add(mine);
    add(work);

    for (Actor other : List.of(world.people().admin, world.people().borealisAdmin)) {
      assertThat(list(other, false).items()).isEmpty();
      assertThat(one(other, mine.id())).isNull();
      assertThat(read(other, mine.id())).isFalse();
    }
    assertThat(one(world.people().otherReviewer, work.id())).isNull();
    assertThat(one(world.people().reviewer, work.id()).notice()).isEqualTo(work);
    assertThat(unread(world.people().user, 9)).isEqualTo(1);
  }

  @Test
  void theNewestComeFirstAndPageByPage() {
    UUID claim = world.submitted();
    List<Notice> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(0, ofClaim(world.people().user, claim, "k" + i, i / 2));
      add(all.get(0));
    }
    List<UUID> seen = new ArrayList<>();
    String cursor = null;
    do {
      PageRequest request = new PageRequest(cursor, 2);
      Page<NoticeLine> page =
          as(
              world.people().user,
              () -> ports.notices().of(world.people().user.userId(), false, request));
      page.items().forEach(line -> seen.add(line.notice().id()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).containsExactlyElementsOf(all.stream().map(Notice::id).toList());
  }

  @Test
  void whatIsReadIsCountedNoMoreAndKeepsItsTime() {
    UUID claim = world.submitted();
    Actor user = world.people().user;
    List<Notice> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(ofClaim(user, claim, "k" + i, i));
      add(all.get(i));
    }
    assertThat(unread(user, 3)).isEqualTo(3);
    assertThat(unread(user, 100)).isEqualTo(4);

    assertThat(read(user, all.get(3).id())).isTrue();
    Instant first = one(user, all.get(3).id()).readAt();
    world.clock().moveTo(at(100));
    assertThat(read(user, all.get(3).id())).isTrue();
    assertThat(one(user, all.get(3).id()).readAt()).isEqualTo(first);
    assertThat(list(user, true).items()).hasSize(3);

    int marked = as(user, () -> ports.notices().readAll(user.userId(), all.get(1).at(), at(100)));
    assertThat(marked).isEqualTo(2);
    assertThat(list(user, true).items())
        .singleElement()
        .matches(line -> line.notice().equals(all.get(2)));
  }

  @Test
  void aDeliveryCarriesItsNoticesOldestFirst() {
    UUID claim = world.submitted();
    Actor user = world.people().user;
    Delivery delivery =
        new Delivery(
            ports.ids().next(), user.userId(), null, State.WAITING, 0, at(0), null, at(0), null);
    Notice late = ofClaim(user, claim, "late", 9);
    Notice early = ofClaim(user, claim, "early", 1);
    run(
        Actor.CLOCK,
        () -> {
          ports.deliveries().add(delivery);
          for (Notice notice : List.of(late, early, ofClaim(user, claim, "other", 2))) {
            ports.notices().add(notice, null);
          }
          ports.notices().carry(late, delivery.id());
          ports.notices().carry(early, delivery.id());
        });

    List<NoticeLine> carried = as(Actor.CLOCK, () -> ports.notices().carriedBy(delivery.id()));
    assertThat(carried).extracting(NoticeLine::notice).containsExactly(early, late);
  }

  @Test
  void whatWasReadIsForgottenSoonerThanWhatNobodyRead() {
    UUID claim = world.submitted();
    Actor user = world.people().user;
    List<Notice> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(ofClaim(user, claim, "k" + i, i));
      add(all.get(i));
    }
    world.clock().moveTo(at(10));
    read(user, all.get(0).id());
    world.clock().moveTo(at(11));
    read(user, all.get(1).id());

    assertThat(forget(at(10), at(2), 9)).as("neither is before").isZero();
    assertThat(forget(at(11), at(3), 9)).isEqualTo(2);
    assertThat(list(user, false).items())
        .extracting(NoticeLine::notice)
        .containsExactly(all.get(3), all.get(1));
    assertThat(forget(at(99), at(99), 1)).as("bounded").isEqualTo(1);
    assertThat(forget(at(99), at(99), 9)).isEqualTo(1);
    assertThat(add(ofClaim(user, claim, "k0", 0))).as("its key is free").isTrue();
  }

  @Test
  void whatAMailMayStillCarryIsKept() {
    UUID claim = world.submitted();
    Actor user = world.people().user;
    for (State state : State.values()) {
      Notice notice = ofClaim(user, claim, state.name(), 0);
      Instant ended = state == State.WAITING ? null : at(1);
      Delivery delivery =
          new Delivery(
              ports.ids().next(), user.userId(), null, state, 1, at(0), null, at(0), ended);
      run(
          Actor.CLOCK,
          () -> {
            ports.deliveries().add(delivery);
            ports.notices().add(notice, at(0));
            ports.notices().carry(notice, delivery.id());
          });
    }

    assertThat(forget(at(9), at(9), 9)).isEqualTo(2);
    assertThat(list(user, false).items())
        .extracting(line -> line.notice().key())
        .containsExactlyInAnyOrder("WAITING", "DEAD");
  }

  private int forget(Instant readBefore, Instant unreadBefore, int most) {
    return as(Actor.CLOCK, () -> ports.notices().forget(readBefore, unreadBefore, most));
  }

  private Notice ofClaim(Actor to, UUID claim, String key, int minutes) {
    return new Notice(
        ports.ids().next(),
        places().aurora.id(),
        to.userId(),
        NoticeKind.CLAIM_SUBMITTED,
        key,
        claim,
        null,
        null,
        null,
        at(minutes),
        at(minutes + 60),
        Money.of("1200.00", "EUR"),
        null);
  }

  private Instant at(int minutes) {
    return World.START.plus(Duration.ofMinutes(minutes));
  }

  private boolean add(Notice notice) {
    return as(Actor.CLOCK, () -> ports.notices().add(notice, null));
  }

  private Page<NoticeLine> list(Actor actor, boolean unreadOnly) {
    return as(actor, () -> ports.notices().of(actor.userId(), unreadOnly, PageRequest.first()));
  }

  /** Looks for it as one's own, whosever it is. */
  private NoticeLine one(Actor actor, UUID notice) {
    return as(actor, () -> ports.notices().one(actor.userId(), notice).orElse(null));
  }

  private boolean read(Actor actor, UUID notice) {
    return as(actor, () -> ports.notices().read(actor.userId(), notice, world.clock().instant()));
  }

  private int unread(Actor actor, int most) {
    return as(actor, () -> ports.notices().unread(actor.userId(), most));
  }
}
