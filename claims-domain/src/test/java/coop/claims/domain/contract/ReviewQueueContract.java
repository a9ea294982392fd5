package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.review.ReviewQueue} promises. */
public abstract class ReviewQueueContract extends PortContract {

  @Test
  void eachTabHoldsItsOwn() {
    world.draft();
    UUID waiting = world.submitted();
    UUID mine = world.underReview();
    UUID anothers = world.submitted();
    done(world.in().reviewing().take(world.people().otherReviewer, anothers, null));
    UUID asked = world.actionRequired();
    UUID disputed = world.disputed();
    UUID askedInDispute = world.partnerActionRequired();
    world.approved();
    world.rejected();
    Actor reviewer = world.people().reviewer;

    assertThat(in(reviewer, Tab.NEW)).containsExactly(waiting);
    assertThat(in(reviewer, Tab.MINE)).containsExactly(mine);
    assertThat(in(world.people().otherReviewer, Tab.MINE)).containsExactly(anothers);
    assertThat(in(world.people().supervisor, Tab.MINE)).isEmpty();
    assertThat(in(reviewer, Tab.AWAITING_PARTNER)).containsExactlyInAnyOrder(asked, askedInDispute);
    assertThat(in(reviewer, Tab.DISPUTES)).containsExactly(disputed);
    assertThat(in(reviewer, Tab.OVERDUE)).isEmpty();
    assertThat(counts(reviewer, world.clock().instant()))
        .containsEntry(Tab.NEW, 1)
        .containsEntry(Tab.MINE, 1)
        .containsEntry(Tab.AWAITING_PARTNER, 2)
        .containsEntry(Tab.DISPUTES, 1)
        .containsEntry(Tab.OVERDUE, 0);
  }

  @Test
  void whatIsLateOnTheVendorsSideIsOverdue() {
    UUID waiting = world.submitted();
    UUID mine = world.underReview();
    world.actionRequired();
    UUID disputed = world.disputed();
    Instant reviewDue = world.claim(waiting).life().reviewDue();
    Instant disputeDue = world.claim(disputed).life().disputeDue();
    Actor reviewer = world.people().reviewer;

    assertThat(in(reviewer, Tab.OVERDUE, reviewDue.minusSeconds(1))).isEmpty();
    assertThat(in(reviewer, Tab.OVERDUE, reviewDue.plusSeconds(1)))
        .containsExactlyInAnyOrder(waiting, mine);
    assertThat(in(reviewer, Tab.OVERDUE, disputeDue.plusSeconds(1)))
        .containsExactlyInAnyOrder(waiting, mine, disputed)
        .last()
        .isEqualTo(disputed);
    assertThat(counts(reviewer, disputeDue.plusSeconds(1))).containsEntry(Tab.OVERDUE, 3);
  }

  @Test
  void theMostUrgentComesFirstPageByPage() {
    UUID third = null;
    UUID first = world.submitted();
    world.clock().moveBy(Duration.ofDays(1));
    UUID second = world.submitted();
    world.clock().moveBy(Duration.ofDays(4));
    third = world.submitted();
    Actor reviewer = world.people().reviewer;
    QueueFilter fresh = new QueueFilter(Tab.NEW, null, null);

    Page<ClaimLine> page = queue(reviewer, fresh, new PageRequest(null, 2));
    Page<ClaimLine> next = queue(reviewer, fresh, new PageRequest(page.next(), 2));

    assertThat(page.items()).extracting(ClaimLine::id).containsExactly(first, second);
    assertThat(page.previous()).isNull();
    assertThat(next.items()).extracting(ClaimLine::id).containsExactly(third);
    assertThat(next.next()).isNull();
    assertThat(queue(reviewer, fresh, new PageRequest(next.previous(), 2)).items())
        .isEqualTo(page.items());
  }

  @Test
  void aReviewerSeesTheirOwnPlacesOnly() {
    world.submitted();

    assertThat(in(world.people().devicesReviewer, Tab.NEW)).isEmpty();
    assertThat(in(world.people().stockholmReviewer, Tab.NEW)).isEmpty();
    assertThat(in(world.people().support, Tab.NEW)).hasSize(1);
    assertThat(counts(world.people().devicesReviewer, world.clock().instant()))
        .containsEntry(Tab.NEW, 0);
  }

  @Test
  void filtersNarrowByProgramAndText() {
    UUID claim = world.submitted();
    String number = world.claim(claim).number();
    Actor reviewer = world.people().reviewer;

    assertThat(ids(reviewer, new QueueFilter(Tab.NEW, Places.CLOUD, null))).hasSize(1);
    assertThat(ids(reviewer, new QueueFilter(Tab.NEW, Places.DEVICES, null))).isEmpty();
    assertThat(ids(reviewer, new QueueFilter(Tab.NEW, null, "print"))).hasSize(1);
    assertThat(ids(reviewer, new QueueFilter(Tab.NEW, null, "radio"))).isEmpty();
    assertThat(ids(reviewer, new QueueFilter(Tab.NEW, null, number))).hasSize(1);
  }

  private List<UUID> in(Actor actor, Tab tab) {
    return in(actor, tab, world.clock().instant());
  }

  private List<UUID> in(Actor actor, Tab tab, Instant now) {
    return as(
            actor,
            () ->
                ports
                    .reviewQueue()
                    .queue(
                        actor, new QueueFilter(tab, null, null), now, new PageRequest(null, 100)))
        .items()
        .stream()
        .map(ClaimLine::id)
        .toList();
  }

  private List<UUID> ids(Actor actor, QueueFilter filter) {
    return queue(actor, filter, PageRequest.first()).items().stream().map(ClaimLine::id).toList();
  }

  private Page<ClaimLine> queue(Actor actor, QueueFilter filter, PageRequest page) {
    return as(actor, () -> ports.reviewQueue().queue(actor, filter, world.clock().instant(), page));
  }

  private Map<Tab, Integer> counts(Actor actor, Instant now) {
    return as(actor, () -> ports.reviewQueue().counts(actor, now));
  }
}
