package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form, metrics and confirmations of a claim. */
class FormTest extends Story {

  @Test
  void aDraftsWholeFormCanBeReplaced() {
    UUID claim = world.draft();
    FormEdit edit =
        new FormEdit(
            SampleCatalogue.TELEVISION,
            " Radio in April ",
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 4, 30),
            null,
            "PA-1",
            "Line one\nline two");

    Receipt receipt = done(edit(claim, edit));

    assertThat(receipt.version()).isEqualTo(2);
    Form form = world.claim(claim).form();
    assertThat(form.name()).isEqualTo("Radio in April");
    assertThat(form.activityCode()).isEqualTo(SampleCatalogue.TELEVISION);
    assertThat(form.description()).isNull();
    assertThat(form.preApprovalId()).isEqualTo("PA-1");
    assertThat(form.additionalInformation()).isEqualTo("Line one\nline two");
    assertThat(form.currency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(lastEvent(claim).action()).isEqualTo("claim.edited");
    assertThat(lastEvent(claim).data())
        .containsEntry("activity", SampleCatalogue.TELEVISION)
        .containsEntry("activityBefore", SampleCatalogue.PRINT_AD);
  }

  @Test
  void theSameFormAgainIsNoChange() {
    UUID claim = world.draft();

    assertThat(done(edit(claim, Samples.form())).version()).isEqualTo(1);
    assertThat(actions(claim)).containsExactly("claim.created");
  }

  @Test
  void anotherActivityKeepsTheDocumentsAndTheCostAndEmptiesTheRest() {
    UUID claim = world.filled();
    Content before = world.claim(claim).content();

    done(edit(claim, Samples.form(SampleCatalogue.DIGITAL_AD, null)));

    Content after = world.claim(claim).content();
    assertThat(after.documents())
        .extracting(Document::id)
        .containsExactlyElementsOf(before.documents().stream().map(Document::id).toList());
    assertThat(after.proofs(SampleCatalogue.FINAL_PIECE)).isEmpty();
    assertThat(after.documents())
        .filteredOn(d -> d.kind() == Document.Kind.PROOF)
        .allMatch(d -> d.slot() == null && d.note() != null);
    assertThat(after.filesOf(before.invoices().get(0).id())).hasSize(1);
    assertThat(after.invoices()).isEqualTo(before.invoices());
    assertThat(after.metrics()).isEmpty();
    assertThat(after.confirmations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-06-30, ''",
    "2025-12-31, 2026-06-30, activityStart=activity.outside-period",
    "2026-01-01, 2026-07-01, activityEnd=activity.outside-period",
    "2026-06-30, 2026-06-29, activityEnd=date.before-start"
  })
  void datesAreCheckedAsAtTheBeginning(LocalDate start, LocalDate end, String wrong) {
    UUID claim = world.draft();
    Outcome<Receipt> outcome =
        edit(
            claim,
            new FormEdit(SampleCatalogue.PRINT_AD, "n".repeat(120), start, end, null, null, null));

    if (wrong.isEmpty()) {
      assertThat(outcome.isDone()).isTrue();
    } else {
      assertThat(violations(outcome)).containsExactly(wrong);
    }
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    UUID claim = world.draft();

    assertThat(
            violations(
                edit(
                    claim,
                    new FormEdit(
                        SampleCatalogue.SOCIAL,
                        "n".repeat(121),
                        null,
                        null,
                        "d".repeat(4001),
                        "p".repeat(101),
                        "a".repeat(4001)))))
        .containsExactlyInAnyOrder(
            "activityCode=activity.unknown",
            "name=field.too-long",
            "activityStart=field.required",
            "activityEnd=field.required",
            "description=field.too-long",
            "preApprovalId=field.too-long",
            "additionalInformation=field.too-long");
  }

  @Test
  void onceSubmittedOnlyTheAdditionalInformationCanChange() {
    UUID claim = world.actionRequired();

    assertThat(code(edit(claim, Samples.form(SampleCatalogue.DIGITAL_AD, null))))
        .isEqualTo("claim.form-fixed");
    assertThat(code(edit(claim, Samples.form(SampleCatalogue.PRINT_AD, "PA-2"))))
        .isEqualTo("claim.form-fixed");
    assertThat(kind(edit(claim, Samples.form(SampleCatalogue.PRINT_AD, "PA-2"))))
        .isEqualTo(Kind.ILLEGAL_STEP);
    FormEdit f = Samples.form();
    done(
        edit(
            claim,
            new FormEdit(
                f.activityCode(),
                f.name(),
                f.activityStart(),
                f.activityEnd(),
                f.description(),
                null,
                "See page 3")));
    assertThat(world.claim(claim).form().additionalInformation()).isEqualTo("See page 3");
  }

  @Test
  void somebodyElsesChangeIsNotOverwritten() {
    UUID claim = world.draft();
    long read = world.version(claim);
    done(in().claims().edit(people().admin, claim, read, Samples.form("DG-TV", "PA-1")));

    Outcome<Receipt> second =
        in().claims().edit(people().user, claim, read, Samples.form("DG-TV", "PA-2"));

    assertThat(kind(second)).isEqualTo(Kind.STALE);
    assertThat(code(second)).isEqualTo("stale-version");
    assertThat(world.claim(claim).form().preApprovalId()).isEqualTo("PA-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "25000", "12.5", "007", "99999999999999999999"})
  void aNumberIsTakenAsTyped(String value) {
    UUID claim = world.draft();
    done(metric(claim, SampleCatalogue.REACH, " " + value + " "));

    assertThat(world.claim(claim).content().metric(SampleCatalogue.REACH).orElseThrow().value())
        .isEqualTo(value);
    assertThat(lastEvent(claim).action()).isEqualTo("metric.set");
    assertThat(lastEvent(claim).item()).isEqualTo("metric:reach");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-0",
        "+1",
        "many",
        "1,5",
        "1 000",
        ".5",
        "5.",
        "1E5",
        "1E+999999999",
        "0x10",
        "\u0663",
        "100000000000000000000"
      })
  void whatIsNoPlainNumberIsRefused(String value) {
    UUID claim = world.draft();

    assertThat(violations(metric(claim, SampleCatalogue.REACH, value)))
        .containsExactly("value=metric.not-a-number");
    assertThat(world.claim(claim).content().metrics()).isEmpty();
  }

  @Test
  void aTextMetricTakesWordsAndEveryMetricCanBeTakenAway() {
    UUID claim = world.draft();
    done(edit(claim, Samples.form(SampleCatalogue.DIGITAL_AD, null)));
    done(metric(claim, SampleCatalogue.RESULTS, "3% of -500 clicks"));
    assertThat(violations(metric(claim, SampleCatalogue.RESULTS, "x".repeat(4001))))
        .containsExactly("value=field.too-long");

    done(metric(claim, SampleCatalogue.RESULTS, " "));

    assertThat(world.claim(claim).content().metrics()).isEmpty();
    assertThat(lastEvent(claim).action()).isEqualTo("metric.removed");
  }

  @Test
  void anUnknownRequirementIsNotFound() {
    UUID claim = world.filled();
    UUID proof = world.proof(claim).id();

    assertThat(kind(metric(claim, "no-such", "1"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(metric(claim, SampleCatalogue.RESULTS, "1"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(metric(claim, SampleCatalogue.FINAL_PIECE, "1"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().claims().confirm(people().user, claim, null, "no-such", proof)))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void aConfirmationPointsAtADocumentOfTheClaim() {
    UUID claim = world.filled();
    UUID other = world.proof(world.filled()).id();

    assertThat(
            violations(
                in().claims().confirm(people().user, claim, null, SampleCatalogue.BRAND, other)))
        .containsExactly("documentId=document.unknown");
    long version = world.version(claim);
    UUID same = world.proof(claim).id();
    assertThat(
            done(in().claims().confirm(people().user, claim, null, SampleCatalogue.BRAND, same))
                .version())
        .isEqualTo(version);
    done(in().claims().confirm(people().user, claim, null, SampleCatalogue.BRAND, null));
    assertThat(lastEvent(claim).action()).isEqualTo("core.unconfirmed");
    assertThat(lastEvent(claim).item()).isEqualTo("core:company-brand");
  }

  private Outcome<Receipt> metric(UUID claim, String requirement, String value) {
    return in().claims().setMetric(people().user, claim, null, requirement, value);
  }

  private Outcome<Receipt> edit(UUID claim, FormEdit edit) {
    return in().claims().edit(people().user, claim, null, edit);
  }
}
