package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was taken out of a claim comes back as it was, or is refused where it has no place. */
public abstract class PuttingBackContract extends SecondThoughtsContract {

  @Test
  void anInvoiceComesBackWithItsLinesItsFileItsAnswersAndItsDecisions() {
    UUID claim = sentBackWithDecisions();
    ClaimSnapshot before = world.claim(claim);
    UUID invoice = before.content().invoices().get(0).id();
    UUID file = before.content().filesOf(invoice).get(0).id();
    done(world.in().claims().confirm(admin(), claim, null, SampleCatalogue.BRAND, file));
    before = world.claim(claim);

    done(world.in().claims().removeInvoice(admin(), claim, null, invoice));
    assertThat(world.claim(claim).claimed().isZero()).isTrue();
    assertThat(world.claim(claim).content().confirmations()).isEmpty();
    assertThat(undo(claim, admin())).isEqualTo(invoice);

    assertUnchanged(claim, before);
    assertThat(actions(claim)).endsWith("invoice.removed", "invoice.restored");
    assertThat(removed(claim)).isEmpty();
  }

  @Test
  void aDraftsInvoiceAmongOthersComesBackToItsPlace() {
    UUID claim = world.filled();
    addInvoice(claim, "10.00");
    addInvoice(claim, "20.00");
    ClaimSnapshot before = world.claim(claim);
    UUID middle = before.content().invoices().get(1).id();
    UUID first = before.content().invoices().get(0).id();

    done(world.in().claims().removeInvoice(admin(), claim, null, middle));
    undo(claim, world.people().user);
    assertUnchanged(claim, before);

    done(world.in().claims().removeInvoice(admin(), claim, null, first));
    done(world.in().claims().removeInvoice(admin(), claim, null, middle));
    undo(claim, admin());
    undo(claim, admin());
    assertUnchanged(claim, before);
  }

  @Test
  void aStatementComesBack() {
    UUID claim = world.filled();
    UUID statement =
        done(world
                .in()
                .claims()
                .addStatement(
                    admin(),
                    claim,
                    null,
                    Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "300.00"))))
            .id();
    ClaimSnapshot before = world.claim(claim);

    done(world.in().claims().removeStatement(admin(), claim, null, statement));
    assertThat(undo(claim, admin())).isEqualTo(statement);

    assertUnchanged(claim, before);
    assertThat(actions(claim)).endsWith("statement.removed", "statement.restored");
  }

  @Test
  void aDocumentComesBackWithItsNoteItsSlotAndWhatItConfirmed() {
    UUID claim = world.filled();
    ClaimSnapshot before = world.claim(claim);
    UUID proof = world.proof(claim).id();

    done(world.in().evidence().remove(admin(), claim, null, proof));
    assertThat(world.claim(claim).content().confirmations()).isEmpty();
    assertThat(kind(world.in().evidence().content(admin(), claim, proof)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(undo(claim, admin())).isEqualTo(proof);

    assertUnchanged(claim, before);
    assertThat(done(world.in().evidence().content(admin(), claim, proof)).fileName())
        .isEqualTo("advert.pdf");
  }

  @Test
  void aDocumentThatWasHandedInComesBackAsItWasDecided() {
    UUID claim = sentBackWithDecisions();
    ClaimSnapshot before = world.claim(claim);
    UUID proof = world.proof(claim).id();

    done(world.in().evidence().remove(admin(), claim, null, proof));
    undo(claim, admin());

    assertUnchanged(claim, before);
    assertThat(judgement(claim, world.proof(claim)).state()).isEqualTo(ItemState.NEEDS_CHANGE);
    assertThat(violations(world.in().claims().submit(admin(), claim, world.version(claim))))
        .as("nothing was changed, so the feedback is not answered")
        .containsExactly(world.proof(claim) + "=feedback.unanswered");
  }

  @Test
  void aDocumentThatWasReplacedComesBackBesideTheOther() {
    UUID claim = world.filled();
    UUID old = world.proof(claim).id();
    UUID replacement =
        done(world
                .in()
                .evidence()
                .upload(
                    admin(),
                    claim,
                    null,
                    Samples.replacing(
                        old,
                        Samples.document(
                            Document.Kind.PROOF,
                            SampleCatalogue.FINAL_PIECE,
                            "new.pdf",
                            "The other page",
                            Samples.pdf("new")))))
            .id();

    undo(claim, admin());

    assertThat(world.claim(claim).content().proofs(SampleCatalogue.FINAL_PIECE))
        .extracting(Document::id)
        .containsExactlyInAnyOrder(old, replacement);
    assertThat(world.claim(claim).content().confirmations())
        .singleElement()
        .matches(c -> c.documentId().equals(replacement));
  }

  @Test
  void aColleaguesDeliveryComesBackAsTheColleagues() {
    UUID claim = world.filled();
    UUID request =
        done(world
                .in()
                .evidence()
                .request(
                    admin(),
                    claim,
                    new NewRequest(
                        world.people().colleague.userId(),
                        Document.Kind.PROOF,
                        SampleCatalogue.FINAL_PIECE,
                        "The photo, please",
                        null)))
            .id();
    UUID delivered =
        done(world
                .in()
                .evidence()
                .fulfil(
                    world.people().colleague,
                    request,
                    Samples.proof(SampleCatalogue.FINAL_PIECE, "Here")))
            .id();
    ClaimSnapshot before = world.claim(claim);

    done(world.in().evidence().remove(admin(), claim, null, delivered));
    undo(claim, admin());

    assertUnchanged(claim, before);
    assertThat(done(world.in().evidence().request(admin(), request)).documentId())
        .isEqualTo(delivered);
    assertThat(done(world.in().evidence().request(admin(), request)).state())
        .isEqualTo(DocumentRequest.State.DONE);
    done(world.in().evidence().content(world.people().colleague, claim, delivered));
  }

  @Test
  void aMetricAndAConfirmationComeBackAsTheyWereDecided() {
    UUID claim = sentBackWithDecisions();
    ClaimSnapshot before = world.claim(claim);

    done(world.in().claims().setMetric(admin(), claim, null, SampleCatalogue.REACH, null));
    assertThat(undo(claim, admin())).isEqualTo(claim);
    assertUnchanged(claim, before);

    done(world.in().claims().confirm(admin(), claim, null, SampleCatalogue.BRAND, null));
    assertThat(undo(claim, admin())).isEqualTo(claim);
    assertUnchanged(claim, before);
    assertThat(actions(claim))
        .endsWith("metric.removed", "metric.restored", "core.unconfirmed", "core.restored");
  }

  @Test
  void aLineComesBackToItsPlaceWithItsDecision() {
    UUID claim = world.filled();
    UUID invoice = withLines(claim, "10.00", "20.00", "30.00");
    world.submit(claim);
    world.take(claim);
    CostLine accepted = line(claim, invoice, 1);
    decide(claim, ItemRef.of(ItemRef.Kind.LINE, accepted.id()), ItemState.ACCEPTED);
    world.ask(claim, world.people().reviewer);
    ClaimSnapshot before = world.claim(claim);

    done(changeInvoice(claim, invoice, "60.00", 0, 2));
    assertThat(invoice(claim, invoice).lines()).hasSize(2);
    assertThat(undo(claim, admin())).isEqualTo(accepted.id());

    assertUnchanged(claim, before);
    assertThat(actions(claim)).endsWith("invoice.changed", "line.removed", "line.restored");
  }

  @Test
  void aLineIsOpenAgainWhenThePaperUnderItHasChangedMeanwhile() {
    UUID claim = world.filled();
    UUID invoice = withLines(claim, "10.00", "20.00");
    world.submit(claim);
    world.take(claim);
    CostLine accepted = line(claim, invoice, 1);
    decide(claim, ItemRef.of(ItemRef.Kind.LINE, accepted.id()), ItemState.ACCEPTED);
    world.ask(claim, world.people().reviewer);

    done(changeInvoice(claim, invoice, "40.00", 0));
    undo(claim, admin());

    CostLine back = line(claim, invoice, 1);
    assertThat(back.id()).isEqualTo(accepted.id());
    assertThat(back.judgement()).isEqualTo(Judgement.PENDING);
    assertThat(back.revision()).isEqualTo(accepted.revision() + 1);
  }

  @Test
  void aLineThatNoLongerFitsIsRefused() {
    UUID claim = world.filled();
    UUID invoice = addInvoice(claim, "10.00", "20.00");
    done(changeInvoice(claim, invoice, "15.00", 0));

    assertThat(violations(putBack(claim, admin()))).containsExactly("lines=lines.over-net");

    done(world.in().claims().removeInvoice(admin(), claim, null, invoice));
    assertThat(code(putBack(claim, admin(), 1))).isEqualTo("removal.owner-gone");
  }

  @Test
  void whatHasNoPlaceAnyMoreIsRefused() {
    UUID claim = world.filled();
    UUID invoice = world.claim(claim).content().invoices().get(0).id();
    UUID file = world.claim(claim).content().filesOf(invoice).get(0).id();
    done(world.in().evidence().remove(admin(), claim, null, file));
    done(world.in().claims().removeInvoice(admin(), claim, null, invoice));
    assertThat(code(putBack(claim, admin(), 1))).isEqualTo("removal.owner-gone");
    undo(claim, admin());
    undo(claim, admin());
    assertThat(world.claim(claim).content().filesOf(invoice)).hasSize(1);

    done(world.in().claims().setMetric(admin(), claim, null, SampleCatalogue.REACH, null));
    done(world.in().claims().setMetric(admin(), claim, null, SampleCatalogue.REACH, "7"));
    assertThat(code(putBack(claim, admin()))).isEqualTo("removal.place-taken");
    assertThat(world.claim(claim).content().metric(SampleCatalogue.REACH).orElseThrow().value())
        .isEqualTo("7");
  }

  @Test
  void anotherActivityGivesBackProofWithoutItsSlotAndNoAnswers() {
    UUID claim = world.filled();
    UUID proof = world.proof(claim).id();
    done(world.in().claims().setMetric(admin(), claim, null, SampleCatalogue.REACH, null));
    done(world.in().evidence().remove(admin(), claim, null, proof));
    FormEdit other = Samples.form(SampleCatalogue.SEMINAR, null);
    done(world.in().claims().edit(admin(), claim, null, other));

    undo(claim, admin());
    assertThat(world.claim(claim).content().document(proof).orElseThrow().slot()).isNull();
    assertThat(world.claim(claim).content().confirmations()).isEmpty();
    assertThat(code(putBack(claim, admin()))).isEqualTo("removal.no-place");
  }

  @Test
  void limitsHoldForWhatComesBackToo() {
    UUID claim = world.draft();
    UUID many = addInvoice(claim, lines(Limits.LINES_PER_CLAIM));
    done(world.in().claims().removeInvoice(admin(), claim, null, many));
    addInvoice(claim, "1.00");

    assertThat(violations(putBack(claim, admin()))).containsExactly("lines=claim.too-many-lines");
    assertThat(world.claim(claim).content().lines()).hasSize(1);
  }
}
