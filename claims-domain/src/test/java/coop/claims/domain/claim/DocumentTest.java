package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents of a claim: replacing, removing, moving, reading. */
class DocumentTest extends Story {

  @Test
  void replacingInADraftLeavesOnlyTheNewOneAndMovesConfirmationsToIt() {
    UUID claim = world.filled();
    UUID old = world.proof(claim).id();

    UUID replacement =
        done(upload(
                claim,
                Samples.replacing(old, Samples.proof(SampleCatalogue.FINAL_PIECE, "Better"))))
            .id();

    Content content = world.claim(claim).content();
    assertThat(content.document(old)).isEmpty();
    Document now = content.document(replacement).orElseThrow();
    assertThat(now.supersedes()).isNull();
    assertThat(content.confirmation(SampleCatalogue.BRAND).orElseThrow().documentId())
        .isEqualTo(replacement);
    assertThat(lastEvent(claim).data()).containsEntry("replaces", old.toString());
  }

  @Test
  void replacingAfterASubmissionKeepsTheOldOneForTheRecord() {
    UUID claim = world.actionRequired();
    UUID old = world.proof(claim).id();

    UUID replacement =
        done(upload(
                claim,
                Samples.replacing(old, Samples.proof(SampleCatalogue.FINAL_PIECE, "Better"))))
            .id();

    Content content = world.claim(claim).content();
    assertThat(content.document(old).orElseThrow().current()).isFalse();
    assertThat(content.document(replacement).orElseThrow().supersedes()).isEqualTo(old);
    assertThat(content.proofs(SampleCatalogue.FINAL_PIECE)).hasSize(1);
    assertThat(in().evidence().content(people().user, claim, old).isDone()).isTrue();
    assertThat(kind(in().evidence().remove(people().user, claim, null, old)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(upload(claim, Samples.replacing(old, Samples.proof("final-piece", "x")))))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void aDocumentIsReplacedByOneOfItsKind() {
    UUID claim = world.filled();

    assertThat(
            violations(
                upload(
                    claim,
                    Samples.replacing(
                        world.proof(claim).id(), additional("a.png", Samples.png())))))
        .containsExactly("supersedes=document.other-kind");
    assertThat(
            kind(
                upload(
                    claim,
                    Samples.replacing(
                        world.ports().ids().next(), additional("a.png", Samples.png())))))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void removingADocumentTakesItsConfirmationsAlong() {
    UUID draft = world.filled();
    done(in().evidence().remove(people().user, draft, null, world.proof(draft).id()));
    assertThat(world.claim(draft).content().documents()).hasSize(1);
    assertThat(world.claim(draft).content().confirmations()).isEmpty();
    assertThat(lastEvent(draft).action()).isEqualTo("document.removed");

    UUID asked = world.actionRequired();
    UUID proof = world.proof(asked).id();
    done(in().evidence().remove(people().user, asked, null, proof));
    assertThat(world.claim(asked).content().documents()).hasSize(2);
    assertThat(world.claim(asked).content().document(proof).orElseThrow().current()).isFalse();
    assertThat(world.claim(asked).content().confirmations()).isEmpty();
  }

  @Test
  void aNoteIsChangedAndTheSameNoteIsNoChange() {
    UUID claim = world.filled();
    UUID proof = world.proof(claim).id();
    long version = world.version(claim);

    assertThat(done(note(claim, proof, " As printed, page 3 ")).version()).isEqualTo(version);
    assertThat(done(note(claim, proof, "Page 4")).version()).isEqualTo(version + 1);
    assertThat(lastEvent(claim).action()).isEqualTo("document.note-changed");
    assertThat(violations(note(claim, proof, "x".repeat(4001))))
        .containsExactly("note=field.too-long");
    assertThat(note(claim, proof, "x".repeat(4000)).isDone()).isTrue();
    assertThat(violations(note(claim, proof, " "))).containsExactly("note=field.required");
  }

  @Test
  void aDocumentMovesToAnotherSlotOfItsKind() {
    UUID claim = world.filled();
    UUID proof = world.proof(claim).id();
    done(
        in().claims()
            .edit(people().user, claim, null, Samples.form(SampleCatalogue.SEMINAR, null)));

    assertThat(
            violations(
                in().evidence()
                    .moveToSlot(people().user, claim, null, proof, Document.Kind.ADDITIONAL, null)))
        .containsExactly("kind=document.kind-fixed");
    assertThat(
            violations(
                in().evidence()
                    .moveToSlot(
                        people().user, claim, null, proof, Document.Kind.PROOF, "final-piece")))
        .containsExactly("slot=document.slot-unknown");
    done(
        in().evidence()
            .moveToSlot(
                people().user, claim, null, proof, Document.Kind.PROOF, SampleCatalogue.PHOTOS));
    assertThat(lastEvent(claim).action()).isEqualTo("document.moved");
    assertThat(world.claim(claim).content().proofs(SampleCatalogue.PHOTOS)).hasSize(1);
  }

  @Test
  void aDocumentOfAnotherClaimIsNotFound() {
    UUID claim = world.submitted();
    UUID other = world.proof(world.submitted()).id();

    assertThat(kind(in().evidence().content(people().user, claim, other)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(
            kind(in().evidence().content(people().borealisAdmin, claim, world.proof(claim).id())))
        .isEqualTo(Kind.NOT_FOUND);
    for (var reader : List.of(people().reviewer, people().finance, people().support)) {
      assertThat(in().evidence().content(reader, claim, world.proof(claim).id()).isDone()).isTrue();
    }
  }

  private Outcome<Receipt> note(UUID claim, UUID document, String note) {
    return in().evidence().changeNote(people().user, claim, null, document, note);
  }

  private static NewDocument additional(String name, byte[] bytes) {
    return Samples.document(Document.Kind.ADDITIONAL, null, name, null, bytes);
  }

  private Outcome<Receipt> upload(UUID claim, NewDocument document) {
    return in().evidence().upload(people().user, claim, null, document);
  }
}
