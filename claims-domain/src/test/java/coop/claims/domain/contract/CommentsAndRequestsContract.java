package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.Comment;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.DocumentRequest.State;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.SampleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What {@link coop.claims.domain.claim.Comments} and {@link
 * coop.claims.domain.claim.DocumentRequests} promise.
 */
public abstract class CommentsAndRequestsContract extends PortContract {

  private static final PageRequest ALL = new PageRequest(null, PageRequest.MOST);

  @Test
  void commentsComeBackOldestFirst() {
    UUID claim = world.submitted();
    Comment first = comment(world.people().user, claim, false, world.proof(claim), "About this");
    world.clock().moveBy(Duration.ofSeconds(1));
    Comment second = comment(world.people().reviewer, claim, false, null, "Thank you \u2713");
    run(world.people().user, () -> ports.comments().add(first));
    run(world.people().reviewer, () -> ports.comments().add(second));

    List<CommentLine> lines =
        as(world.people().user, () -> ports.claimReading().comments(claim, false, ALL).items());

    assertThat(lines).extracting(CommentLine::id).containsExactly(first.id(), second.id());
    CommentLine line = lines.get(0);
    assertThat(line.at()).isEqualTo(first.at());
    assertThat(line.side()).isEqualTo(first.side());
    assertThat(line.authorId()).isEqualTo(first.author());
    assertThat(line.authorName()).isEqualTo("Name of aurora-user");
    assertThat(line.item()).isEqualTo(first.item().toString());
    assertThat(line.text()).isEqualTo("About this");
    assertThat(line.internal()).isFalse();
    assertThat(lines.get(1).item()).isNull();
  }

  @Test
  void internalNotesAreReadOnlyWhereTheyAreAskedFor() {
    UUID claim = world.submitted();
    Comment note = comment(world.people().support, claim, true, null, "Called twice");
    Comment open = comment(world.people().reviewer, claim, false, null, "Hello");
    run(world.people().support, () -> ports.comments().add(note));
    run(world.people().reviewer, () -> ports.comments().add(open));

    assertThat(
            as(
                world.people().support,
                () -> ports.claimReading().comments(claim, true, ALL).items()))
        .extracting(CommentLine::id, CommentLine::internal)
        .containsExactlyInAnyOrder(tuple(note.id(), true), tuple(open.id(), false));
    assertThat(
            as(world.people().user, () -> ports.claimReading().comments(claim, false, ALL).items()))
        .extracting(CommentLine::id)
        .containsExactly(open.id());
  }

  @Test
  void whoIsAskedReadsTheOwnWordsAndThoseAboutTheItem() {
    UUID claim = world.submitted();
    ItemRef item = world.proof(claim);
    Comment own = comment(world.people().colleague, claim, false, null, "Mine");
    Comment about = comment(world.people().user, claim, false, item, "About it");
    Comment elsewhere = comment(world.people().user, claim, false, null, "Of the whole");
    Comment theirs = comment(world.people().reviewer, claim, false, item, "The vendor's");
    run(world.people().user, () -> List.of(own, about, elsewhere).forEach(ports.comments()::add));
    run(world.people().reviewer, () -> ports.comments().add(theirs));

    assertThat(
            as(
                world.people().colleague,
                () ->
                    ports
                        .claimReading()
                        .partnersComments(claim, own.author(), Set.of(item.toString()), ALL)
                        .items()))
        .extracting(CommentLine::id)
        .containsExactlyInAnyOrder(own.id(), about.id());
    assertThat(
            as(
                world.people().colleague,
                () ->
                    ports
                        .claimReading()
                        .partnersComments(claim, own.author(), Set.of(), ALL)
                        .items()))
        .extracting(CommentLine::id)
        .containsExactly(own.id());
  }

  @Test
  void aRequestComesBackAsItWasMadeAndAsItWasClosed() {
    UUID claim = world.filled();
    DocumentRequest request = request(claim, world.people().colleague);
    Actor user = world.people().user;
    run(user, () -> ports.documentRequests().add(request));
    assertThat(byId(user, request.id())).isEqualTo(request);
    assertThat(as(user, () -> ports.documentRequests().locked(request.id()))).contains(request);

    UUID document = world.proof(claim).id();
    DocumentRequest done = closed(request, State.DONE, document);
    run(world.people().colleague, () -> ports.documentRequests().save(done));
    assertThat(byId(user, request.id())).isEqualTo(done);

    DocumentRequest other = request(claim, world.people().colleague);
    DocumentRequest cancelled = closed(other, State.CANCELLED, null);
    run(user, () -> ports.documentRequests().add(other));
    run(user, () -> ports.documentRequests().save(cancelled));
    assertThat(byId(user, other.id())).isEqualTo(cancelled);
  }

  @Test
  void openRequestsOfAClaimAreCounted() {
    UUID claim = world.filled();
    Actor user = world.people().user;
    DocumentRequest one = request(claim, world.people().colleague);
    DocumentRequest two = request(claim, world.people().otherUser);
    DocumentRequest elsewhere = request(world.draft(), world.people().colleague);
    run(user, () -> List.of(one, two, elsewhere).forEach(ports.documentRequests()::add));
    assertThat(open(user, claim)).isEqualTo(2);

    run(user, () -> ports.documentRequests().save(closed(one, State.CANCELLED, null)));

    assertThat(open(user, claim)).isEqualTo(1);
    assertThat(open(user, world.draft())).isZero();
  }

  @Test
  void whatNobodyAnsweredIsCancelledByWhoeverEndsTheClaim() {
    UUID document = world.proof(world.filled()).id();
    for (Actor actor : List.of(world.people().admin, world.people().reviewer, Actor.CLOCK)) {
      UUID claim = world.filled();
      DocumentRequest open = request(claim, world.people().colleague);
      DocumentRequest answered =
          closed(request(claim, world.people().colleague), State.DONE, world.proof(claim).id());
      run(
          world.people().user,
          () -> List.of(open, answered).forEach(ports.documentRequests()::add));
      Instant at = world.clock().instant();

      assertThat(as(actor, () -> ports.documentRequests().cancelOpen(claim, at)))
          .containsExactly(open.cancelled(at));

      assertThat(byId(actor, open.id())).isEqualTo(open.cancelled(at));
      assertThat(byId(actor, answered.id())).isEqualTo(answered);
      UUID colleague = world.people().colleague.userId();
      assertThat(delivered(answered.documentId(), colleague)).isTrue();
      assertThat(delivered(answered.documentId(), world.people().user.userId())).isFalse();
      assertThat(delivered(document, colleague)).isFalse();
    }
  }

  private boolean delivered(UUID document, UUID assignee) {
    return as(world.people().user, () -> ports.documentRequests().isDelivery(document, assignee));
  }

  @Test
  void anotherOrganisationsRequestIsNotFound() {
    UUID claim = world.draft();
    DocumentRequest request = request(claim, world.people().colleague);
    run(world.people().user, () -> ports.documentRequests().add(request));
    Actor stranger = world.people().borealisAdmin;

    assertThat(as(stranger, () -> ports.documentRequests().byId(request.id()))).isEmpty();
    assertThat(as(stranger, () -> ports.documentRequests().locked(request.id()))).isEmpty();
    assertThat(as(stranger, () -> ports.documentRequests().byId(ports.ids().next()))).isEmpty();
  }

  @Test
  void whatIsRolledBackWasNeverAsked() {
    UUID claim = world.draft();
    DocumentRequest request = request(claim, world.people().colleague);
    assertThatThrownBy(
            () ->
                run(
                    world.people().user,
                    () -> {
                      ports.documentRequests().add(request);
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(as(world.people().user, () -> ports.documentRequests().byId(request.id())))
        .isEmpty();
  }

  private DocumentRequest byId(Actor actor, UUID id) {
    return as(actor, () -> ports.documentRequests().byId(id)).orElseThrow();
  }

  private DocumentRequest request(UUID claim, Actor assignee) {
    return new DocumentRequest(
        ports.ids().next(),
        claim,
        places().aurora.id(),
        world.people().user.userId(),
        assignee.userId(),
        Document.Kind.PROOF,
        SampleCatalogue.FINAL_PIECE,
        "The page as printed, please",
        LocalDate.of(2026, 6, 12),
        State.OPEN,
        world.clock().instant(),
        null,
        null);
  }

  private DocumentRequest closed(DocumentRequest r, State state, UUID document) {
    Instant at = world.clock().instant().plusSeconds(60);
    return new DocumentRequest(
        r.id(),
        r.claimId(),
        r.organisationId(),
        r.requester(),
        r.assignee(),
        r.kind(),
        r.slot(),
        r.message(),
        r.dueOn(),
        state,
        r.requestedAt(),
        at,
        document);
  }

  private Comment comment(Actor by, UUID claim, boolean internal, ItemRef item, String text) {
    return new Comment(
        ports.ids().next(),
        claim,
        places().aurora.id(),
        by.userId(),
        by.side(),
        internal,
        item,
        text,
        world.clock().instant());
  }

  /** Requests of the claim that nobody has answered. */
  private int open(Actor actor, UUID claim) {
    return as(
        actor,
        () ->
            ports
                .claimReading()
                .surroundings(ports.claims().byId(claim).orElseThrow().snapshot(), true)
                .openRequests());
  }
}
