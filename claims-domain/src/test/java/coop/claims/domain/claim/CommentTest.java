package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.history.HistoryEvent.Visibility;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Comments of both sides, and notes the partner never sees. */
class CommentTest extends Story {

  @Test
  void aCommentStandsInTheHistoryAndMakesNobodysVersionStale() {
    UUID claim = world.underReview();
    long version = world.version(claim);
    ItemRef proof = world.proof(claim);

    Receipt receipt = done(comment(people().user, claim, " Any news? ", proof.toString(), false));

    assertThat(receipt.version()).isEqualTo(version);
    assertThat(world.version(claim)).isEqualTo(version);
    assertThat(lastEvent(claim).action()).isEqualTo("comment.added");
    assertThat(lastEvent(claim).text()).isEqualTo("Any news?");
    assertThat(lastEvent(claim).item()).isEqualTo(proof.toString());
    assertThat(lastEvent(claim).data()).containsEntry("comment", receipt.id().toString());
    assertThat(lastEvent(claim).visibility()).isEqualTo(Visibility.PUBLIC);
    done(in().reviewing().approve(people().reviewer, claim, version, null));
  }

  @Test
  void bothSidesReadEachOthersCommentsAndOnlyTheVendorItsNotes() {
    UUID claim = world.submitted();
    done(comment(people().user, claim, "Hello", null, false));
    world.clock().moveBy(Duration.ofSeconds(1));
    done(comment(people().reviewer, claim, "Good morning", null, false));
    world.clock().moveBy(Duration.ofSeconds(1));
    done(comment(people().support, claim, "Called about it", null, true));

    List<CommentLine> partners = done(in().views().comments(people().user, claim));
    List<CommentLine> vendors = done(in().views().comments(people().finance, claim));

    assertThat(partners)
        .extracting(CommentLine::text, CommentLine::side, CommentLine::authorName)
        .containsExactly(
            tuple("Hello", Side.PARTNER, "Name of aurora-user"),
            tuple("Good morning", Side.VENDOR, null));
    assertThat(partners.get(1).authorId()).isNull();
    assertThat(vendors)
        .extracting(CommentLine::text, CommentLine::internal, CommentLine::authorName)
        .containsExactly(
            tuple("Hello", false, "Name of aurora-user"),
            tuple("Good morning", false, "Name of reviewer-1"),
            tuple("Called about it", true, "Name of support"));
  }

  @Test
  void aNoteIsAnInternalEventThatPartnersDoNotRead() {
    UUID claim = world.submitted();
    done(comment(people().supervisor, claim, "Watch this one", null, true));

    assertThat(lastEvent(claim).action()).isEqualTo("note.added");
    assertThat(lastEvent(claim).visibility()).isEqualTo(Visibility.INTERNAL);
    assertThat(lines(people().user, claim))
        .noneMatch(l -> l.internal() || "Watch this one".equals(l.text()));
    assertThat(lines(people().reviewer, claim))
        .anyMatch(l -> l.internal() && "Watch this one".equals(l.text()));
  }

  @Test
  void aCommentHasWordsUpToTheLimit() {
    UUID claim = world.draft();

    assertThat(violations(comment(people().user, claim, " ", null, false)))
        .containsExactly("text=field.required");
    assertThat(violations(comment(people().user, claim, "x".repeat(4001), null, false)))
        .containsExactly("text=field.too-long");
    assertThat(violations(comment(people().user, claim, "a\u0000b", null, false)))
        .containsExactly("text=field.control-characters");
    assertThat(comment(people().user, claim, "x".repeat(4000), " ", false).isDone()).isTrue();
  }

  @Test
  void whoMaySayWhat() {
    UUID claim = world.submitted();

    assertThat(kind(comment(people().user, claim, "x", null, true))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(comment(people().support, claim, "x", null, false))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(comment(people().finance, claim, "x", null, true))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(comment(people().borealisAdmin, claim, "x", null, false)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(comment(people().reviewer, world.draft(), "x", null, false)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(comment(people().user, world.ports().ids().next(), "x", null, false)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(comment(Actor.CLOCK, claim, "x", null, false))).isEqualTo(Kind.FORBIDDEN);
  }

  private List<HistoryLine> lines(Actor actor, UUID claim) {
    return done(in().views().history(actor, claim, new PageRequest(null, 100))).items();
  }

  private Outcome<Receipt> comment(
      Actor by, UUID claim, String text, String item, boolean internal) {
    return in().claims().comment(by, claim, new NewComment(text, item, internal));
  }
}
