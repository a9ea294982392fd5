package coop.claims.domain.notification;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.notification.NoticeClearing.Kept;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Read notices are kept for half a year, those that nobody read for a year. */
class NoticeClearingTest {

  private final MemoryPorts ports = MemoryPorts.open();
  private final World world = new World(ports);
  private final Actor user = world.people().user;
  private final NoticeClearing clearing =
      new NoticeClearingService(ports.notices(), Kept.USUAL, world.clock());

  @Test
  void aReadNoticeIsForgottenAfterHalfAYearAndAnUnreadOneAfterAYear() {
    UUID claim = world.draft();
    UUID read = notice(claim, "read");
    notice(claim, "unread");
    pass(1);
    world.looking(() -> ports.notices().read(user.userId(), read, world.clock().instant()));

    pass(180);
    assertThat(forgotten()).isZero();
    pass(1);
    assertThat(forgotten()).isEqualTo(1);
    pass(183);
    assertThat(forgotten()).isZero();
    pass(1);
    assertThat(forgotten()).isEqualTo(1);
    assertThat(
            world.looking(
                () -> ports.notices().of(user.userId(), false, PageRequest.first()).items()))
        .isEmpty();
  }

  private int forgotten() {
    return ports.inTransaction(Actor.CLOCK, () -> done(clearing.forgetOld(Actor.CLOCK, 10)));
  }

  private void pass(int days) {
    world.clock().moveTo(world.clock().instant().plus(Duration.ofDays(days)));
  }

  private UUID notice(UUID claim, String key) {
    Notice notice =
        new Notice(
            ports.ids().next(),
            world.places().aurora.id(),
            user.userId(),
            NoticeKind.DRAFT_EXPIRES,
            key,
            claim,
            null,
            null,
            null,
            world.clock().instant(),
            null,
            null,
            7);
    world.looking(() -> ports.notices().add(notice, null));
    return notice.id();
  }
}
