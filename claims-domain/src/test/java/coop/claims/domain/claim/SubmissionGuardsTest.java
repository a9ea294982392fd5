package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.rule.Finding.Severity;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands against handing a claim in, each guard by itself and all of them together. */
class SubmissionGuardsTest extends Story {

  @Test
  void anEmptyDraftHearsEverythingThatIsMissingAtOnce() {
    UUID claim = world.draft();

    assertThat(code(submit(claim))).isEqualTo("claim.not-ready");
    assertThat(violations(submit(claim)))
        .containsExactlyInAnyOrder(
            "claim=claim.no-cost",
            "claim=claim.nothing-claimed",
            "proof:final-piece=proof.missing",
            "metric:reach=metric.missing",
            "core:company-brand=core.not-confirmed");
    assertThat(actions(claim)).containsExactly("claim.created");
  }

  @Test
  void theSameFindingsGuideThePartnerBeforehand() {
    UUID claim = world.draft();

    List<Finding> findings = done(in().views().check(people().user, claim));

    assertThat(findings).allMatch(Finding::isBlocking);
    assertThat(findings.stream().map(f -> f.item() + "=" + f.rule()).toList())
        .containsExactlyInAnyOrderElementsOf(violations(submit(claim)));
    assertThat(done(in().views().check(people().user, world.filled()))).isEmpty();
  }

  @Test
  void anInvoiceNeedsItsFileAndALine() {
    UUID claim = world.filled();
    UUID bare = invoice(claim, Samples.INVOICE_DATE, SampleCatalogue.PRINT, "1.00");
    assertThat(violations(submit(claim)))
        .containsExactly("invoice:" + bare + "=invoice.file-missing");

    uploadInvoice(claim, bare);
    assertThat(findings(claim)).isEmpty();
    UUID empty =
        done(in().claims()
                .addInvoice(
                    people().user,
                    claim,
                    null,
                    new PartnerClaims.InvoiceInput(
                        "V",
                        "1",
                        Samples.INVOICE_DATE,
                        new BigDecimal("5"),
                        null,
                        new BigDecimal("5"),
                        null,
                        List.of())))
            .id();
    uploadInvoice(claim, empty);
    assertThat(violations(submit(claim))).containsExactly("invoice:" + empty + "=cost.no-lines");
  }

  @Test
  void aStatementNeedsToBeCertifiedAndALine() {
    UUID claim = world.filled();
    UUID statement =
        done(in().claims().addStatement(people().user, claim, null, Samples.statement(false))).id();

    assertThat(violations(submit(claim)))
        .containsExactlyInAnyOrder(
            "statement:" + statement + "=cost.no-lines",
            "statement:" + statement + "=statement.not-certified");

    done(
        in().claims()
            .changeStatement(
                people().user,
                claim,
                null,
                statement,
                Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "700"))));
    assertThat(findings(claim)).isEmpty();
  }

  @Test
  void aStatementAloneIsCostEnough() {
    UUID claim = world.draft();
    done(
        in().claims()
            .edit(people().user, claim, null, Samples.form(SampleCatalogue.TELEVISION, "PA-1")));
    done(
        in().claims()
            .addStatement(
                people().user,
                claim,
                null,
                Samples.statement(true, Samples.line(SampleCatalogue.PRINT, "0.01"))));

    assertThat(findings(claim)).isEmpty();
    assertThat(submit(claim).isDone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MEDIA,   invoice,   ''",
    "MEDIA,   statement, line.needs-invoice",
    "DESIGN,  statement, ''",
    "DESIGN,  invoice,   line.needs-statement",
    "PRINT,   invoice,   ''",
    "PRINT,   statement, ''",
    "TRAVEL,  invoice,   line.expense-not-eligible",
    "NO-SUCH, invoice,   line.expense-not-eligible"
  })
  void eachExpenseIsEligibleAndProvenByWhatProvesIt(String type, String source, String rule) {
    UUID claim = world.filled();
    if (source.equals("invoice")) {
      uploadInvoice(claim, invoice(claim, Samples.INVOICE_DATE, type, "1.00"));
    } else {
      done(
          in().claims()
              .addStatement(
                  people().user, claim, null, Samples.statement(true, Samples.line(type, "1"))));
    }
    List<CostLine> lines = world.claim(claim).content().lines();
    String line = "line:" + lines.get(lines.size() - 1).id();

    assertThat(findings(claim)).isEqualTo(rule.isEmpty() ? List.of() : List.of(line + "=" + rule));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, ''",
    "2025-12-31, WARNING invoice.before-period",
    "2026-08-15, ''",
    "2026-08-16, BLOCKING invoice.after-deadline"
  })
  void anInvoiceIsDatedUntilTheDeadlineAndRatherInTheUsagePeriod(LocalDate date, String finding) {
    UUID claim = world.filled();
    uploadInvoice(claim, invoice(claim, date, SampleCatalogue.PRINT, "1.00"));

    List<String> found =
        done(in().views().check(people().user, claim)).stream()
            .map(f -> f.severity() + " " + f.rule())
            .toList();
    assertThat(found).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    assertThat(submit(claim).isDone()).isEqualTo(!finding.startsWith("BLOCKING"));
  }

  @Test
  void aProofNeedsAsManyFilesAsItSaysAndEachANote() {
    UUID claim = world.filled();
    change(claim, SampleCatalogue.SEMINAR, null);
    UUID moved = world.claim(claim).content().currentDocuments().get(1).id();
    assertThat(findings(claim))
        .containsExactlyInAnyOrder(
            "proof:event-photos=proof.missing", "document:" + moved + "=document.no-slot");
    done(
        in().evidence()
            .moveToSlot(
                people().user, claim, null, moved, Document.Kind.PROOF, SampleCatalogue.PHOTOS));
    assertThat(violations(submit(claim))).containsExactly("proof:event-photos=proof.missing");

    UUID second =
        done(in().evidence()
                .upload(people().user, claim, null, Samples.proof(SampleCatalogue.PHOTOS, "One")))
            .id();
    withoutNote(claim, second);
    assertThat(violations(submit(claim)))
        .containsExactly("document:" + second + "=document.note-missing");
    done(in().evidence().changeNote(people().user, claim, null, second, "The stage"));
    assertThat(submit(claim).isDone()).isTrue();
  }

  /** As if it had come by a way that asks for no note. */
  private void withoutNote(UUID claimId, UUID documentId) {
    Actor user = people().user;
    world
        .ports()
        .inTransaction(
            user,
            () -> {
              Claim claim = world.ports().claims().locked(claimId).orElseThrow();
              Document document = claim.content().document(documentId).orElseThrow();
              Deed deed = new Deed(user, world.clock().instant(), world.ports().ids());
              ClaimDoor.change(claim, deed, claim.content().withDocument(document.noted(null)));
              world.ports().eventLog().append(claim.events());
              world.ports().claims().save(claim);
              return null;
            });
  }

  @Test
  void whatIsOnlyWantedUnderAConditionIsNotMissing() {
    UUID claim = world.filled();
    change(claim, SampleCatalogue.DIGITAL_AD, null);

    assertThat(findings(claim))
        .contains(
            "proof:ad-screenshot=proof.missing",
            "proof:landing-page=proof.missing",
            "metric:results-summary=metric.missing")
        .noneMatch(f -> f.contains(SampleCatalogue.AGREEMENT));
  }

  @Test
  void aMetricTakenAwayIsMissingAgain() {
    UUID claim = world.filled();
    done(in().claims().setMetric(people().user, claim, null, SampleCatalogue.REACH, " "));

    assertThat(violations(submit(claim))).containsExactly("metric:reach=metric.missing");
  }

  @Test
  void aCoreRequirementIsConfirmedWithADocumentThatIsStillThere() {
    UUID claim = world.filled();
    done(in().claims().confirm(people().user, claim, null, SampleCatalogue.BRAND, null));
    assertThat(violations(submit(claim))).containsExactly("core:company-brand=core.not-confirmed");

    NewDocument extra =
        Samples.document(Document.Kind.ADDITIONAL, null, "brand.png", null, Samples.png());
    UUID document = done(in().evidence().upload(people().user, claim, null, extra)).id();
    done(in().claims().confirm(people().user, claim, null, SampleCatalogue.BRAND, document));
    assertThat(findings(claim)).isEmpty();
    done(in().evidence().remove(people().user, claim, null, document));
    assertThat(violations(submit(claim))).containsExactly("core:company-brand=core.not-confirmed");
  }

  @Test
  void anActivityThatNeedsItNamesItsPreApproval() {
    UUID claim = world.filled();
    change(claim, SampleCatalogue.TELEVISION, " ");
    assertThat(violations(submit(claim)))
        .containsExactly("preApprovalId=claim.pre-approval-missing");

    change(claim, SampleCatalogue.TELEVISION, "PA-1");
    assertThat(submit(claim).isDone()).isTrue();
  }

  @Test
  void aRequestNobodyAnsweredIsToldButDoesNotStop() {
    UUID claim = world.filled();
    done(
        in().evidence()
            .request(
                people().user,
                claim,
                new NewRequest(
                    people().colleague.userId(),
                    Document.Kind.PROOF,
                    SampleCatalogue.FINAL_PIECE,
                    "Please",
                    null)));

    List<Finding> findings = done(in().views().check(people().user, claim));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("document-request.open");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).arguments()).containsExactly(1);
    assertThat(submit(claim).isDone()).isTrue();
    assertThat(world.looking(() -> ports.submissions(claim)).get(0).findings()).isEqualTo(findings);
  }

  private void change(UUID claim, String activity, String preApproval) {
    done(in().claims().edit(people().user, claim, null, Samples.form(activity, preApproval)));
  }

  private UUID invoice(UUID claim, LocalDate date, String type, String amount) {
    BigDecimal net = new BigDecimal(amount);
    InvoiceInput another =
        new InvoiceInput(
            "Weekly Trade Press",
            "WTP-2026-119",
            date,
            net,
            null,
            net,
            null,
            List.of(Samples.line(type, amount)));
    return done(in().claims().addInvoice(people().user, claim, null, another)).id();
  }

  private void uploadInvoice(UUID claim, UUID invoice) {
    done(
        in().evidence()
            .upload(
                people().user,
                claim,
                null,
                Samples.document(
                    Document.Kind.INVOICE,
                    invoice.toString(),
                    "invoice.pdf",
                    null,
                    Samples.pdf("another"))));
  }

  private List<String> findings(UUID claim) {
    return done(in().views().check(people().user, claim)).stream()
        .map(f -> f.item() + "=" + f.rule())
        .toList();
  }

  private Outcome<Receipt> submit(UUID claim) {
    return in().claims().submit(people().user, claim, null);
  }
}
