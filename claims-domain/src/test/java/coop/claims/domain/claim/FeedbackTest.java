package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.claims.domain.claim.Feedback.Severity;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resubmission touches or answers everything that must be fixed. */
class FeedbackTest extends Story {

  private UUID claim;
  private UUID statement;

  @BeforeEach
  void submitWithEverything() {
    claim = world.filled();
    statement =
        done(in().claims()
                .addStatement(
                    people().user,
                    claim,
                    null,
                    Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "700"))))
            .id();
    world.submit(claim);
    world.take(claim);
  }

  @Test
  void untouchedAndUnansweredStopsTheResubmission() {
    ItemRef proof = askAbout(world.proof(claim));

    assertThat(violations(submit())).containsExactly(proof + "=feedback.unanswered");
    assertThat(status(claim)).isEqualTo(ClaimStatus.ACTION_REQUIRED);
  }

  @Test
  void anAnswerInWordsIsEnough() {
    ItemRef proof = askAbout(world.proof(claim));
    done(answer("It is on the next page"));

    assertThat(lastEvent(claim).action()).isEqualTo("feedback.answered");
    assertThat(lastEvent(claim).item()).isEqualTo(proof.toString());
    assertThat(lastEvent(claim).text()).isEqualTo("It is on the next page");
    assertThat(submit().isDone()).isTrue();
    assertThat(world.claim(claim).feedback())
        .allMatch(f -> f.resolved() && f.answer().equals("It is on the next page"));
  }

  @Test
  void aNoteNeedsNoAnswer() {
    give(world.line(claim).toString(), Severity.NOTE);
    askAbout(world.proof(claim));
    done(in().evidence().changeNote(people().user, claim, null, world.proof(claim).id(), "p. 3"));

    assertThat(submit().isDone()).isTrue();
  }

  @Test
  void everyItemThatMustBeFixedCounts() {
    ItemRef line = world.line(claim);
    give(line.toString(), Severity.MUST_FIX);
    askAbout(world.proof(claim));
    assertThat(violations(submit())).hasSize(2);

    done(in().evidence().remove(people().user, claim, null, world.proof(claim).id()));
    assertThat(violations(submit()))
        .contains(line + "=feedback.unanswered", "proof:final-piece=proof.missing");
  }

  @Test
  void changingTheNoteOfADocumentTouchesIt() {
    ItemRef proof = askAbout(world.proof(claim));
    done(in().evidence().changeNote(people().user, claim, null, proof.id(), "On page 3"));
    assertAnswered();
  }

  @Test
  void replacingADocumentTouchesIt() {
    ItemRef proof = askAbout(world.proof(claim));
    replace(proof.id());
    assertAnswered();
  }

  @Test
  void replacingADocumentTouchesItsSlot() {
    askAbout(new ItemRef(ItemRef.Kind.PROOF, SampleCatalogue.FINAL_PIECE));
    replace(world.proof(claim).id());
    assertAnswered();
  }

  @Test
  void changingALineTouchesItAndItsInvoice() {
    give(world.line(claim).toString(), Severity.MUST_FIX);
    askAbout(invoiceRef());
    changeInvoice("WTP-2026-118", "1100");
    assertAnswered();
  }

  @Test
  void puttingAnotherLineInItsPlaceTouchesAnInvoice() {
    askAbout(invoiceRef());
    done(
        in().claims()
            .changeInvoice(
                people().user,
                claim,
                null,
                invoiceRef().id(),
                Samples.invoice(Samples.line(SampleCatalogue.PRINT, "1200"))));
    assertAnswered();
  }

  @Test
  void correctingTheNumberOfAnInvoiceTouchesIt() {
    askAbout(invoiceRef());
    changeInvoice("WTP-2026-119", "1200");
    assertAnswered();
  }

  @Test
  void anotherFileTouchesAnInvoice() {
    askAbout(invoiceRef());
    Document file = world.claim(claim).content().filesOf(invoiceRef().id()).get(0);
    done(
        in().evidence()
            .upload(
                people().user,
                claim,
                null,
                Samples.replacing(
                    file.id(),
                    Samples.document(
                        Document.Kind.INVOICE,
                        invoiceRef().key(),
                        "again.pdf",
                        null,
                        Samples.pdf("again")))));
    assertAnswered();
  }

  @Test
  void correctingTheWorkOfAStatementTouchesIt() {
    askAbout(ItemRef.of(ItemRef.Kind.STATEMENT, statement));
    StatementInput s =
        Samples.statement(
            true,
            Samples.line(
                world.claim(claim).content().statement(statement).orElseThrow().lines().get(0).id(),
                SampleCatalogue.DESIGN,
                "700"));
    done(
        in().claims()
            .changeStatement(
                people().user,
                claim,
                null,
                statement,
                new StatementInput(
                    "Layout and typesetting",
                    s.workFrom(),
                    s.workTo(),
                    s.work(),
                    s.otherCosts(),
                    s.certifierName(),
                    s.certifierTitle(),
                    s.certifiedOn(),
                    s.certified(),
                    s.note(),
                    s.lines())));
    assertAnswered();
  }

  @Test
  void savingAnInvoiceAsItWasTouchesNothing() {
    ItemRef invoice = askAbout(invoiceRef());
    changeInvoice("WTP-2026-118", "1200");
    assertThat(violations(submit())).containsExactly(invoice + "=feedback.unanswered");
  }

  @Test
  void anotherValueTouchesAMetricEvenAfterItWasTakenAway() {
    askAbout(new ItemRef(ItemRef.Kind.METRIC, SampleCatalogue.REACH));
    done(in().claims().setMetric(people().user, claim, null, SampleCatalogue.REACH, null));
    done(in().claims().setMetric(people().user, claim, null, SampleCatalogue.REACH, "9"));
    assertAnswered();
  }

  @Test
  void anotherDocumentTouchesAConfirmationEvenAfterItWasTakenBack() {
    askAbout(new ItemRef(ItemRef.Kind.CORE, SampleCatalogue.BRAND));
    UUID invoiceFile = world.claim(claim).content().filesOf(invoiceRef().id()).get(0).id();
    done(in().claims().confirm(people().user, claim, null, SampleCatalogue.BRAND, null));
    done(in().claims().confirm(people().user, claim, null, SampleCatalogue.BRAND, invoiceFile));
    assertAnswered();
  }

  @Test
  void takingAnItemAwayAnswersWhatWasSaidAboutIt() {
    askAbout(invoiceRef());
    done(in().claims().removeInvoice(people().user, claim, null, invoiceRef().id()));
    assertAnswered();
  }

  @Test
  void feedbackOfAnEarlierRoundIsSettled() {
    askAbout(world.proof(claim));
    done(answer("First answer"));
    world.submit(claim);
    world.take(claim);
    assertThat(code(in().reviewing().requestInformation(people().reviewer, claim, null, "More")))
        .isEqualTo("review.feedback-needed");

    askAbout(world.proof(claim));

    assertThat(violations(submit())).hasSize(1);
    assertThat(world.claim(claim).feedback())
        .extracting(Feedback::submission, Feedback::resolved)
        .containsExactly(tuple(1, true), tuple(2, false));
  }

  @Test
  void onlyOpenFeedbackOfThisClaimCanBeAnswered() {
    UUID settled = give(world.proof(claim).toString(), Severity.MUST_FIX);
    askAbout(world.proof(claim));
    assertThat(kind(answerTo(world.ports().ids().next(), "x"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(violations(answerTo(settled, " "))).containsExactly("text=field.required");
    assertThat(violations(answerTo(settled, "x".repeat(4001))))
        .containsExactly("text=field.too-long");
    done(answerTo(settled, "x".repeat(4000)));
    for (Feedback f : world.claim(claim).feedback()) {
      done(answerTo(f.id(), "done"));
    }
    world.submit(claim);
    world.take(claim);
    world.ask(claim, people().reviewer);
    assertThat(kind(answerTo(settled, "again"))).isEqualTo(Kind.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "line:nonsense",
        "document:00000000-0000-7000-8000-000000000000",
        "metric:no-such",
        "proof:\u0000",
        "proof:",
        "proof:two words",
        "proof:ad-screenshot",
        "proof:Not/A/Code"
      })
  void feedbackAndCommentsAreAboutAnItemOfTheClaim(String item) {
    assertThat(
            code(
                in().reviewing()
                    .feedback(
                        people().reviewer, claim, null, new NewFeedback(item, Severity.NOTE, "?"))))
        .isEqualTo("item.unknown");
    assertThat(code(in().claims().comment(people().user, claim, new NewComment("?", item, false))))
        .isEqualTo("item.unknown");
  }

  @Test
  void aReferenceIsNoPlaceForALongText() {
    String item = "proof:" + "x".repeat(101);
    assertThat(
            code(
                in().reviewing()
                    .feedback(
                        people().reviewer, claim, null, new NewFeedback(item, Severity.NOTE, "?"))))
        .isEqualTo("item.unknown");
  }

  @Test
  void feedbackNeedsAnItemASeverityAndWords() {
    assertThat(
            violations(
                in().reviewing()
                    .feedback(people().reviewer, claim, null, new NewFeedback(null, null, " "))))
        .containsExactlyInAnyOrder(
            "item=field.required", "severity=field.required", "text=field.required");
  }

  /** Whatever else may be missing now, the feedback does not stop the claim any more. */
  private void assertAnswered() {
    List<String> codes =
        submit()
            .fold(
                done -> List.of(),
                refused -> refused.violations().stream().map(Violation::code).toList());
    assertThat(codes).doesNotContain("feedback.unanswered");
  }

  private ItemRef askAbout(ItemRef item) {
    give(item.toString(), Severity.MUST_FIX);
    done(in().reviewing().requestInformation(people().reviewer, claim, null, "Please fix"));
    return item;
  }

  private UUID give(String item, Severity severity) {
    return done(in().reviewing()
            .feedback(people().reviewer, claim, null, new NewFeedback(item, severity, "Look")))
        .id();
  }

  private Outcome<Receipt> answer(String text) {
    return answerTo(world.claim(claim).feedback().get(0).id(), text);
  }

  private Outcome<Receipt> answerTo(UUID feedback, String text) {
    return in().claims().answer(people().user, claim, null, feedback, text);
  }

  private Outcome<Receipt> submit() {
    return in().claims().submit(people().user, claim, null);
  }

  private ItemRef invoiceRef() {
    return ItemRef.of(ItemRef.Kind.INVOICE, world.claim(claim).content().invoices().get(0).id());
  }

  private void changeInvoice(String number, String amount) {
    InvoiceInput i =
        Samples.invoice(Samples.line(world.line(claim).id(), SampleCatalogue.MEDIA, amount));
    done(
        in().claims()
            .changeInvoice(
                people().user,
                claim,
                null,
                invoiceRef().id(),
                new InvoiceInput(
                    i.vendor(),
                    number,
                    i.date(),
                    i.net(),
                    i.tax(),
                    i.gross(),
                    i.note(),
                    i.lines())));
  }

  private void replace(UUID document) {
    done(
        in().evidence()
            .upload(
                people().user,
                claim,
                null,
                Samples.replacing(
                    document, Samples.proof(SampleCatalogue.FINAL_PIECE, "Whole page"))));
  }
}
