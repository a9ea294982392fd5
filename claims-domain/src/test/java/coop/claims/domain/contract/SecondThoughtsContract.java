package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.Removal;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughts.CopyOf;
import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.program.Period;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was done can be undone: it is as if it had never happened, but in the history. */
public abstract class SecondThoughtsContract extends PortContract {

  private static final Duration MOMENT = Duration.ofMillis(1);

  // ---- taking out and putting back

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

  // ---- deleted drafts

  @Test
  void aDeletedDraftComesBackWhole() {
    UUID claim = world.filled();
    UUID request = ask(claim);
    ClaimSnapshot before = world.claim(claim);
    done(world.in().claims().delete(admin(), claim, world.version(claim)));
    assertThat(kind(world.in().views().detail(admin(), claim))).isEqualTo(Kind.NOT_FOUND);

    DeletedDraft draft = done(second().deletedDraft(admin(), claim));
    assertThat(draft.until()).isEqualTo(draft.deletedAt().plus(SecondThoughts.DRAFT_KEPT));
    done(second().restore(admin(), claim, draft.line().version()));

    assertUnchanged(claim, before);
    assertThat(done(world.in().views().detail(admin(), claim)).claim().status())
        .isEqualTo(ClaimStatus.EDITING);
    assertThat(actions(claim)).contains("claim.deleted").endsWith("claim.restored");
    assertThat(done(world.in().evidence().request(admin(), request)).state())
        .isEqualTo(DocumentRequest.State.CANCELLED);
    assertThat(code(second().restore(admin(), claim, null))).isEqualTo("claim.not-deleted");
    world.submit(claim);
  }

  @Test
  void whoMayDeleteADraftMayRestoreIt() {
    UUID own = world.deleted();
    UUID admins = world.draft(admin());
    done(world.in().claims().delete(admin(), admins, null));

    assertThat(deletedFor(world.people().user)).containsExactly(own);
    assertThat(deletedFor(admin())).containsExactlyInAnyOrder(own, admins);
    assertThat(deletedFor(world.people().globalAdmin)).containsExactlyInAnyOrder(own, admins);
    for (Actor nobody :
        List.of(
            world.people().otherUser,
            world.people().lyonAdmin,
            world.people().devicesAdmin,
            world.people().colleague,
            world.people().borealisAdmin,
            world.people().reviewer,
            world.people().supervisor)) {
      assertThat(deletedFor(nobody)).as(nobody.username()).isEmpty();
      assertThat(kind(second().deletedDraft(nobody, own))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(second().restore(nobody, own, null))).isEqualTo(Kind.NOT_FOUND);
    }
    assertThat(kind(second().restore(world.people().user, admins, null))).isEqualTo(Kind.NOT_FOUND);
    done(second().restore(world.people().user, own, null));
    assertThat(kind(second().restore(world.people().otherUser, own, null)))
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void deletedDraftsComePageByPageLatestFirst() {
    UUID first = world.deleted();
    after(MOMENT);
    UUID second = world.deleted();
    after(MOMENT);
    UUID third = world.deleted();

    var page = done(second().deletedDrafts(admin(), new PageRequest(null, 2)));
    assertThat(page.items()).extracting(d -> d.line().id()).containsExactly(third, second);
    assertThat(done(second().deletedDrafts(admin(), new PageRequest(page.next(), 2))).items())
        .extracting(d -> d.line().id())
        .containsExactly(first);
  }

  @Test
  void twoPeopleRestoreItOnce() {
    UUID claim = world.deleted();
    long version = world.version(claim);

    done(second().restore(world.people().user, claim, version));

    assertThat(code(second().restore(admin(), claim, version))).isEqualTo("claim.not-deleted");
    done(world.in().claims().delete(admin(), claim, null));
    assertThat(kind(second().restore(admin(), claim, version))).isEqualTo(Kind.STALE);
  }

  @Test
  void afterTheClaimDeadlineARestoredDraftExpiresByTheClock() {
    world.clock().moveTo(world.deadline().minus(MOMENT));
    UUID claim = world.deleted();
    after(MOMENT);

    done(second().restore(world.people().user, claim, null));

    assertThat(code(world.in().claims().submit(admin(), claim, null))).isEqualTo("claim.not-ready");
    assertThat(done(world.in().claimClock().due(Actor.CLOCK, Set.of(), 100)))
        .containsExactly(claim);
    assertThat(done(world.in().claimClock().lapse(Actor.CLOCK, claim))).isTrue();
    assertThat(world.claim(claim).status()).isEqualTo(ClaimStatus.EXPIRED);
  }

  @Test
  void afterThirtyDaysItIsEmptiedAndItsHistoryStays() {
    UUID claim = world.filled();
    done(world.in().claims().delete(world.people().user, claim, null));
    after(SecondThoughts.DRAFT_KEPT.minus(MOMENT));
    assertThat(deletedFor(admin())).containsExactly(claim);
    assertThat(dueForPurge()).isEmpty();
    assertThat(done(world.in().claimClearing().purge(Actor.CLOCK, claim))).isFalse();

    after(MOMENT);
    assertThat(deletedFor(admin())).isEmpty();
    assertThat(kind(second().restore(admin(), claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(dueForPurge()).containsExactly(claim);
    assertThat(done(world.in().claimClearing().purge(Actor.CLOCK, claim))).isTrue();

    assertThat(done(world.in().claimClearing().purge(Actor.CLOCK, claim))).isFalse();
    assertThat(dueForPurge()).isEmpty();
    ClaimSnapshot left = world.claim(claim);
    assertThat(left.content().documents()).isEmpty();
    assertThat(left.content().invoices()).isEmpty();
    assertThat(left.form().description()).isNull();
    assertThat(left.form().name()).isEmpty();
    assertThat(actions(claim)).contains("claim.created", "claim.deleted").endsWith("claim.purged");
  }

  @Test
  void onlyTheClockPurges() {
    UUID claim = world.deleted();
    for (Actor nobody : List.of(admin(), world.people().operator)) {
      assertThat(kind(world.in().claimClearing().due(nobody, Set.of(), 1)))
          .isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(world.in().claimClearing().purge(nobody, claim))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(world.in().claimClearing().forgetRemovals(nobody, 1)))
          .isEqualTo(Kind.FORBIDDEN);
    }
  }

  // ---- copying

  @Test
  void aCopySaysTheSameAndNothingOfItIsDecided() {
    UUID claim = world.filled();
    done(
        world
            .in()
            .claims()
            .addStatement(
                admin(),
                claim,
                null,
                Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "300.00"))));
    world.submit(claim);
    world.take(claim);
    ItemRef line = world.line(claim);
    decide(claim, line, ItemState.ACCEPTED);
    world.reject(claim, world.people().reviewer);
    ClaimSnapshot source = world.claim(claim);

    UUID id = copy(world.people().user, claim, new CopyOf("Copy of it", null, false));

    ClaimSnapshot copy = world.claim(id);
    assertThat(copy.status()).isEqualTo(ClaimStatus.EDITING);
    assertThat(copy.number()).isNotEqualTo(source.number());
    assertThat(copy.life().createdBy()).isEqualTo(world.people().user.userId());
    assertThat(copy.form().name()).isEqualTo("Copy of it");
    assertThat(copy.form().description()).isEqualTo(source.form().description());
    assertThat(copy.claimed()).isEqualTo(source.claimed());
    assertThat(copy.content().documents()).isEmpty();
    assertThat(copy.content().metrics()).isEmpty();
    assertThat(copy.content().confirmations()).isEmpty();
    assertThat(copy.feedback()).isEmpty();
    assertThat(copy.content().statements()).noneMatch(Statement::certified);
    assertThat(copy.content().lines())
        .allMatch(l -> l.judgement().equals(Judgement.PENDING) && l.approved() == null)
        .extracting(CostLine::id)
        .doesNotContainAnyElementsOf(source.content().lines().stream().map(CostLine::id).toList());
    assertThat(data(id, "claim.created")).containsEntry("copyOf", source.number());
    assertThat(world.claim(claim)).isEqualTo(source);
  }

  @Test
  void onRequestTheDocumentsComeAlongByReference() {
    UUID claim = world.withdrawn();
    ClaimSnapshot source = world.claim(claim);

    UUID id = copy(admin(), claim, new CopyOf(null, null, true));

    ClaimSnapshot copy = world.claim(id);
    assertThat(copy.form().name()).isEqualTo(source.form().name());
    assertThat(copy.content().documents())
        .hasSize(2)
        .allMatch(d -> d.uploadedBy().equals(admin().userId()))
        .allMatch(d -> d.judgement().equals(Judgement.PENDING))
        .extracting(Document::file, Document::note)
        .containsExactlyElementsOf(
            source.content().documents().stream().map(d -> tuple(d.file(), d.note())).toList());
    Invoice invoice = copy.content().invoices().get(0);
    assertThat(copy.content().filesOf(invoice.id())).hasSize(1);
    Document proof = copy.content().proofs(SampleCatalogue.FINAL_PIECE).get(0);
    done(world.in().claims().setMetric(admin(), id, null, SampleCatalogue.REACH, "1"));
    done(world.in().claims().confirm(admin(), id, null, SampleCatalogue.BRAND, proof.id()));
    world.submit(id);
  }

  @Test
  void aCopyOfAClaimWhosePeriodIsOverIsForTheOneThatIsOpen() {
    UUID claim = world.expired();
    world
        .clock()
        .moveTo(
            places()
                .cloudNext
                .claimOpen()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofDays(60)));

    assertThat(done(second().periodsForCopy(admin(), claim)))
        .extracting(Period::id)
        .containsExactly(places().cloudNext.id());
    UUID id = copy(admin(), claim, new CopyOf(null, null, true));

    ClaimSnapshot copy = world.claim(id);
    assertThat(copy.placement().periodId()).isEqualTo(places().cloudNext.id());
    assertThat(copy.form().activityStart()).isEqualTo(Samples.ACTIVITY_START);
    assertThat(violations(world.in().claims().submit(admin(), id, null)))
        .contains("activityStart=activity.outside-period", "activityEnd=activity.outside-period");
  }

  @Test
  void aCopyIsBegunOnlyWhereAClaimCanBe() {
    UUID claim = world.filled();
    assertThat(code(copying(admin(), claim, places().cloudPast.id())))
        .isEqualTo("claim.deadline-passed");
    assertThat(code(copying(admin(), claim, places().devices.id()))).isEqualTo("input.invalid");
    assertThat(kind(copying(admin(), claim, UUID.randomUUID()))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().reviewer, claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().lyonAdmin, claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().borealisAdmin, claim, null))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(copying(world.people().reviewer, world.submitted(), null)))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(
            violations(
                second()
                    .copy(admin(), claim, new CopyOf("x".repeat(Limits.NAME + 1), null, false))))
        .containsExactly("name=field.too-long");
    world
        .clock()
        .moveTo(
            places()
                .cloudNext
                .claimDeadline()
                .plusDays(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    assertThat(code(copying(admin(), claim, null))).isEqualTo("claim.deadline-passed");
  }

  // ---- what the tests say

  private SecondThoughts second() {
    return world.in().secondThoughts();
  }

  private Actor admin() {
    return world.people().admin;
  }

  private void after(Duration time) {
    world.clock().moveTo(world.clock().instant().plus(time));
  }

  /** Information is asked for; the metric is accepted, the proof needs a change. */
  private UUID sentBackWithDecisions() {
    UUID claim = world.underReview();
    decide(claim, new ItemRef(ItemRef.Kind.METRIC, SampleCatalogue.REACH), ItemState.ACCEPTED);
    decide(claim, new ItemRef(ItemRef.Kind.CORE, SampleCatalogue.BRAND), ItemState.ACCEPTED);
    decide(claim, world.line(claim), ItemState.ACCEPTED);
    decide(claim, world.proof(claim), ItemState.NEEDS_CHANGE);
    return world.ask(claim, world.people().reviewer);
  }

  private void decide(UUID claim, ItemRef item, ItemState state) {
    boolean accepted = state == ItemState.ACCEPTED;
    done(
        world
            .in()
            .reviewing()
            .decideItem(
                world.people().reviewer,
                claim,
                null,
                new Decision(
                    item.toString(),
                    state,
                    accepted ? null : ReasonCode.INSUFFICIENT_PROOF,
                    accepted ? null : "Cut off",
                    null)));
  }

  private Judgement judgement(UUID claim, ItemRef item) {
    return world.claim(claim).content().judgement(item).orElseThrow();
  }

  private UUID addInvoice(UUID claim, String... amounts) {
    return done(world
            .in()
            .claims()
            .addInvoice(
                admin(),
                claim,
                null,
                Samples.invoice(
                    Arrays.stream(amounts)
                        .map(a -> Samples.line(SampleCatalogue.MEDIA, a))
                        .toArray(LineInput[]::new))))
        .id();
  }

  /** Gives the claim's one invoice these lines. */
  private UUID withLines(UUID claim, String... amounts) {
    Invoice old = world.claim(claim).content().invoices().get(0);
    done(
        world
            .in()
            .claims()
            .changeInvoice(
                admin(),
                claim,
                null,
                old.id(),
                Samples.invoice(
                    Arrays.stream(amounts)
                        .map(a -> Samples.line(SampleCatalogue.MEDIA, a))
                        .toArray(LineInput[]::new))));
    return old.id();
  }

  private static String[] lines(int count) {
    return Stream.generate(() -> "1.00").limit(count).toArray(String[]::new);
  }

  private Invoice invoice(UUID claim, UUID invoice) {
    return world.claim(claim).content().invoice(invoice).orElseThrow();
  }

  private CostLine line(UUID claim, UUID invoice, int index) {
    return invoice(claim, invoice).lines().get(index);
  }

  /** The invoice again, for that net amount, with those of its lines only. */
  private Outcome<Receipt> changeInvoice(UUID claim, UUID invoiceId, String net, int... kept) {
    Invoice old = invoice(claim, invoiceId);
    var amount = new BigDecimal(net);
    return world
        .in()
        .claims()
        .changeInvoice(
            admin(),
            claim,
            null,
            invoiceId,
            new InvoiceInput(
                old.vendor(),
                old.number(),
                old.date(),
                amount,
                null,
                amount,
                old.note(),
                Arrays.stream(kept)
                    .mapToObj(i -> old.lines().get(i))
                    .map(
                        l ->
                            Samples.line(
                                l.id(), l.expenseType(), l.amount().amount().toPlainString()))
                    .toList()));
  }

  private UUID ask(UUID claim) {
    return done(world
            .in()
            .evidence()
            .request(
                admin(),
                claim,
                new NewRequest(
                    world.people().colleague.userId(),
                    Document.Kind.ADDITIONAL,
                    null,
                    "Anything else?",
                    null)))
        .id();
  }

  private List<RemovedPart> removed(UUID claim) {
    return done(second().removed(admin(), claim));
  }

  private Outcome<Receipt> putBack(UUID claim, Actor by) {
    return putBack(claim, by, 0);
  }

  private Outcome<Receipt> putBack(UUID claim, Actor by, int which) {
    return second().putBack(by, claim, null, removed(claim).get(which).removal().id());
  }

  /** Puts back what was taken out last. */
  private UUID undo(UUID claim, Actor by) {
    return done(putBack(claim, by)).id();
  }

  private void assertUnchanged(UUID claim, ClaimSnapshot before) {
    ClaimSnapshot now = world.claim(claim);
    assertThat(now.content()).isEqualTo(before.content());
    assertThat(now.form()).isEqualTo(before.form());
    assertThat(now.life()).isEqualTo(before.life());
    assertThat(now.feedback()).isEqualTo(before.feedback());
    assertThat(now.claimed()).isEqualTo(before.claimed());
  }

  private List<String> actions(UUID claim) {
    return world.history(claim).stream().map(e -> e.event().action()).toList();
  }

  private Map<String, String> data(UUID claim, String action) {
    return world.history(claim).stream()
        .map(ChainedEvent::event)
        .filter(e -> e.action().equals(action))
        .findFirst()
        .orElseThrow()
        .data();
  }

  private List<UUID> deletedFor(Actor actor) {
    return done(second().deletedDrafts(actor, PageRequest.first())).items().stream()
        .map(d -> d.line().id())
        .toList();
  }

  private List<UUID> dueForPurge() {
    return done(world.in().claimClearing().due(Actor.CLOCK, Set.of(), 100));
  }

  private UUID copy(Actor by, UUID claim, CopyOf command) {
    return done(second().copy(by, claim, command)).id();
  }

  private Outcome<?> copying(Actor by, UUID claim, UUID period) {
    return second().copy(by, claim, new CopyOf(null, period, false));
  }
}
