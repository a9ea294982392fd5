package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Offers are capped at a quarter of the 10,000.00 EUR that were earned, all claims together. */
class CapTest extends Story {

  @Test
  void claimsTogetherReachTheCapAndNotACentMore() {
    UUID first = offer("2000.00");
    done(submit(first));
    UUID second = offer("500.01");

    assertThat(violations(submit(second))).containsExactly("claim=cap.percent-of-earned");
    Finding found =
        done(in().views().check(people().user, second)).stream()
            .filter(Finding::isBlocking)
            .findFirst()
            .orElseThrow();
    assertThat(found.effect()).isEqualTo(eur("0.01"));
    assertThat(found.ruleVersion()).isEqualTo(1);
    assertThat(found.cure()).isEqualTo("cure.lower-amount");
    assertThat(found.arguments()).contains(eur("2500.00"), eur("2000.00"), eur("500.01"));

    done(submit(offer("500.00")));
  }

  @Test
  void whatWasApprovedCountsAndWhatWasCutFromItDoesNot() {
    UUID first = offer("2500.00");
    done(submit(first));
    world.take(first);
    String line = "line:" + world.claim(first).content().lines().get(0).id();
    done(
        in().reviewing()
            .decideItem(
                people().reviewer,
                first,
                null,
                new coop.claims.domain.review.ReviewerClaims.Decision(
                    line,
                    ItemState.ACCEPTED,
                    ReasonCode.OVER_CAP,
                    "A part",
                    new BigDecimal("2400.00"))));
    assertThat(code(submit(offer("100.00")))).isEqualTo("claim.not-ready");

    world.approve(first, people().reviewer);
    assertThat(code(submit(offer("100.01")))).isEqualTo("claim.not-ready");
    done(submit(offer("100.00")));
  }

  @Test
  void aRejectedClaimCountsNoMoreAndCannotComeBackIntoATakenPlace() {
    UUID first = offer("2000.00");
    done(submit(first));
    world.take(first);
    world.reject(first, people().reviewer);
    UUID second = offer("501.00");
    done(submit(second));

    Outcome<Receipt> disputed =
        in().disputes().raise(people().admin, first, null, "It was within the cap");
    assertThat(violations(disputed)).containsExactly("claim=cap.percent-of-earned");
    assertThat(status(first)).isEqualTo(ClaimStatus.REJECTED);

    done(in().claims().withdraw(people().admin, second, null));
    done(in().disputes().raise(people().admin, first, null, "It was within the cap"));
    assertThat(world.looking(() -> ports.submissions(first)).get(1).findings()).isEmpty();
  }

  @Test
  void anotherActivityOfTheSameFundDoesNotCount() {
    world.submitted("3000.00");

    done(submit(offer("2500.00")));
  }

  @Test
  void aQuestionDecidesWhichProofIsWanted() {
    UUID claim = offer("1.00");
    answer(claim, Map.of(SampleCatalogue.SHARED, ""));
    assertThat(violations(submit(claim))).containsExactly("question:shared=question.unanswered");

    answer(claim, Map.of(SampleCatalogue.SHARED, "true"));
    assertThat(violations(submit(claim))).containsExactly("proof:consent=proof.missing");
    done(
        in().evidence()
            .upload(people().user, claim, null, Samples.proof(SampleCatalogue.CONSENT, "Signed")));
    done(submit(claim));
  }

  @Test
  void answersLeaveATraceByTheirQuestionsAndNoneWhereNothingChanged() {
    UUID claim = offer("1.00");
    long version = world.version(claim);

    answer(claim, Map.of(SampleCatalogue.SHARED, "false"));
    assertThat(world.version(claim)).isEqualTo(version);

    answer(claim, Map.of(SampleCatalogue.SHARED, "true"));
    assertThat(lastEvent(claim).action()).isEqualTo("claim.answered");
    assertThat(lastEvent(claim).data()).containsExactly(Map.entry("questions", "shared"));
    assertThat(world.claim(claim).content().answers()).containsEntry("shared", "true");
  }

  @Test
  void anAnswerFitsItsQuestion() {
    UUID claim = offer("1.00");
    Map<String, String> wrong = new HashMap<>();
    wrong.put(SampleCatalogue.SHARED, "perhaps");
    wrong.put("no-such", "x");

    assertThat(violations(in().claims().answerQuestions(people().user, claim, null, wrong)))
        .containsExactlyInAnyOrder(
            "answers.shared=answer.yes-or-no", "answers.no-such=answer.unknown-question");
    assertThat(
            violations(
                in().claims()
                    .addInvoice(
                        people().user,
                        claim,
                        null,
                        Samples.invoice(
                            new LineInput(
                                null,
                                SampleCatalogue.PRINT,
                                null,
                                new BigDecimal("1"),
                                Map.of(SampleCatalogue.SHARED, "true"))))))
        .containsExactly("lines[0].answers.shared=answer.unknown-question");
  }

  @Test
  void aLineKeepsItsAnswersAndIsAnotherLineWithOthers() {
    UUID claim = offer("1.00");
    done(
        in().claims()
            .addInvoice(
                people().user,
                claim,
                null,
                Samples.invoice(
                    new LineInput(
                        null,
                        SampleCatalogue.PRINT,
                        null,
                        new BigDecimal("5"),
                        Map.of(SampleCatalogue.VENUE, " Gent ")))));
    Invoice invoice = world.claim(claim).content().invoices().get(1);
    CostLine line = invoice.lines().get(0);
    assertThat(line.answers()).containsExactly(Map.entry(SampleCatalogue.VENUE, "Gent"));

    done(
        in().claims()
            .changeInvoice(
                people().user,
                claim,
                null,
                invoice.id(),
                Samples.invoice(
                    new LineInput(
                        line.id(),
                        SampleCatalogue.PRINT,
                        null,
                        new BigDecimal("5"),
                        Map.of(SampleCatalogue.VENUE, "Brugge")))));
    CostLine changed = world.claim(claim).content().line(line.id()).orElseThrow();
    assertThat(changed.answers()).containsEntry(SampleCatalogue.VENUE, "Brugge");
    assertThat(changed.revision()).isEqualTo(line.revision() + 1);
  }

  @Test
  void anotherActivityAsksOtherQuestions() {
    UUID claim = offer("1.00");
    done(
        in().claims()
            .edit(people().user, claim, null, Samples.form(SampleCatalogue.TELEVISION, "PA-1")));

    assertThat(world.claim(claim).content().answers()).isEmpty();
  }

  @Test
  void theFormGivesAllAnswersAtOnceOrLeavesThem() {
    UUID claim = offer("1.00");
    FormEdit form = Samples.form(SampleCatalogue.OFFER, null);
    done(in().claims().edit(people().user, claim, null, form));
    assertThat(world.claim(claim).content().answers()).containsEntry("shared", "false");

    done(
        in().claims()
            .edit(
                people().user,
                claim,
                null,
                new FormEdit(
                    form.activityCode(),
                    form.name(),
                    form.activityStart(),
                    form.activityEnd(),
                    form.description(),
                    null,
                    null,
                    Map.of())));
    assertThat(world.claim(claim).content().answers()).isEmpty();
  }

  @Test
  void aCopyKeepsTheAnswersThatAreStillAsked() {
    UUID claim = offer("1.00");

    UUID copy =
        done(in().secondThoughts()
                .copy(people().user, claim, new SecondThoughts.CopyOf(null, null, false)))
            .id();
    assertThat(world.claim(copy).content().answers()).containsEntry("shared", "false");
  }

  /** An offer that only its amount can stop. */
  private UUID offer(String amount) {
    UUID claim = world.draft(people().user);
    done(in().claims().edit(people().user, claim, null, Samples.form(SampleCatalogue.OFFER, null)));
    answer(claim, Map.of(SampleCatalogue.SHARED, "false"));
    UUID invoice =
        done(in().claims()
                .addInvoice(
                    people().user,
                    claim,
                    null,
                    Samples.invoice(Samples.line(SampleCatalogue.PRINT, amount))))
            .id();
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
                    Samples.pdf("invoice"))));
    return claim;
  }

  private void answer(UUID claim, Map<String, String> answers) {
    done(in().claims().answerQuestions(people().user, claim, null, answers));
  }

  private Outcome<Receipt> submit(UUID claim) {
    return in().claims().submit(people().admin, claim, null);
  }
}
