package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.PartnerClaims.WorkInput;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deciding items one by one. */
class ItemDecisionTest extends Story {

  private UUID claim;
  private ItemRef line;

  @BeforeEach
  void take() {
    claim = world.underReview();
    line = world.line(claim);
  }

  @Test
  void everyKindOfItemIsDecidedAndEveryDecisionIsARow() {
    List<ItemRef> items = world.claim(claim).content().decidable();
    assertThat(items)
        .extracting(ItemRef::kind)
        .containsExactlyInAnyOrder(
            ItemRef.Kind.CORE,
            ItemRef.Kind.DOCUMENT,
            ItemRef.Kind.DOCUMENT,
            ItemRef.Kind.METRIC,
            ItemRef.Kind.LINE);
    for (ItemRef item : items) {
      done(decide(item, ItemState.NEEDS_CHANGE, ReasonCode.OTHER, "Not clear", null));
      assertThat(lastEvent(claim).action()).isEqualTo("item.decided");
      assertThat(lastEvent(claim).item()).isEqualTo(item.toString());
      assertThat(lastEvent(claim).data())
          .containsEntry("state", "NEEDS_CHANGE")
          .containsEntry("reason", "OTHER");
      assertThat(lastEvent(claim).text()).isEqualTo("Not clear");
      assertThat(judgement(item))
          .isEqualTo(new Judgement(ItemState.NEEDS_CHANGE, ReasonCode.OTHER, "Not clear"));
    }
    List<ItemDecision> rows = done(in().views().decisions(people().reviewer, claim));
    assertThat(rows).extracting(ItemDecision::item).containsExactlyElementsOf(items);
    assertThat(rows).allMatch(d -> d.submission() == 1 && d.by() != null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEEDS_CHANGE", "REJECTED"})
  void sayingNoNeedsAReasonAndWords(ItemState state) {
    assertThat(violations(decide(line, state, null, " ", null)))
        .containsExactlyInAnyOrder("reason=field.required", "text=field.required");
    assertThat(violations(decide(line, state, ReasonCode.NO_PARTNER_RESPONSE, "x", null)))
        .containsExactly("reason=reason.not-yours");
    assertThat(violations(decide(line, state, ReasonCode.OTHER, "x", "1.00")))
        .containsExactly("approved=item.not-accepted");
    assertThat(decide(line, state, ReasonCode.OTHER, "x", null).isDone()).isTrue();
  }

  @Test
  void sayingYesNeedsNothing() {
    done(decide(line, ItemState.ACCEPTED, null, null, null));

    assertThat(judgement(line)).isEqualTo(Judgement.ACCEPTED);
    assertThat(theLine().approved()).isEqualTo(eur("1200.00"));
    assertThat(lastEvent(claim).data()).containsEntry("approved", "1200.00 EUR");
  }

  @ParameterizedTest
  @CsvSource({
    "1200.01, approved=line.over-claimed",
    "1200,    ''",
    "1199.99, ''",
    "0,       ''",
    "-0.01,   approved=money.negative",
    "0.001,   approved=money.scale"
  })
  void anApprovedAmountLiesBetweenNothingAndWhatWasClaimed(String amount, String wrong) {
    Outcome<Receipt> outcome =
        decide(line, ItemState.ACCEPTED, ReasonCode.OVER_CAP, "Because", amount);

    if (wrong.isEmpty()) {
      done(outcome);
      assertThat(theLine().approved().amount()).isEqualByComparingTo(amount);
      assertThat(theLine().amount()).isEqualTo(eur("1200.00"));
    } else {
      assertThat(violations(outcome)).containsExactly(wrong);
      assertThat(theLine().approved()).isNull();
    }
  }

  @Test
  void cuttingALineNeedsAReasonAndTheWholeOfItDoesNot() {
    assertThat(violations(decide(line, ItemState.ACCEPTED, null, null, "1199.99")))
        .containsExactlyInAnyOrder("reason=field.required", "text=field.required");
    done(decide(line, ItemState.ACCEPTED, ReasonCode.OVER_CAP, null, "1200.00"));
    assertThat(judgement(line)).isEqualTo(Judgement.ACCEPTED);
  }

  @Test
  void onlyLinesHaveAnAmount() {
    assertThat(violations(decide(world.proof(claim), ItemState.ACCEPTED, null, null, "1.00")))
        .containsExactly("approved=item.no-amount");
  }

  @ParameterizedTest
  @EnumSource(value = ItemState.class, names = "PENDING")
  void undecidedIsNoDecision(ItemState state) {
    assertThat(violations(decide(line, state, null, null, null)))
        .containsExactly("state=field.required");
    assertThat(violations(decide(line, null, null, null, null)))
        .containsExactly("state=field.required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "line",
        "line:",
        "line:nonsense",
        "nonsense:1",
        "line:00000000-0000-7000-8000-000000000000",
        "document:00000000-0000-7000-8000-000000000000",
        "metric:no-such",
        "core:no-such",
        "invoice:00000000-0000-7000-8000-000000000000",
        "proof:final-piece"
      })
  void whatIsNotAnItemToDecideIsUnknown(String item) {
    Outcome<Receipt> outcome =
        in().reviewing()
            .decideItem(
                people().reviewer,
                claim,
                null,
                new Decision(item, ItemState.ACCEPTED, null, null, null));
    assertThat(code(outcome)).isEqualTo("item.unknown");
  }

  @Test
  void theAnswerNamesTheDecisionThatWasMade() {
    ItemRef item = ItemRef.of(ItemRef.Kind.LINE, line.id());
    UUID first = done(decide(item, ItemState.ACCEPTED, null, null, null)).id();
    UUID second = done(decide(item, ItemState.REJECTED, ReasonCode.OTHER, "No", null)).id();

    assertThat(done(in().views().decisions(people().reviewer, claim)))
        .extracting(ItemDecision::id)
        .containsExactly(first, second);
  }

  @Test
  void withoutAnItemThereIsNothingToDecide() {
    assertThat(
            code(
                in().reviewing()
                    .decideItem(
                        people().reviewer,
                        claim,
                        null,
                        new Decision(null, ItemState.ACCEPTED, null, null, null))))
        .isEqualTo("item.unknown");
  }

  @Test
  void whatIsNotTouchedKeepsItsDecisionAndWhatIsTouchedIsOpenAgain() {
    ItemRef proof = world.proof(claim);
    ItemRef reach = new ItemRef(ItemRef.Kind.METRIC, SampleCatalogue.REACH);
    ItemRef brand = new ItemRef(ItemRef.Kind.CORE, SampleCatalogue.BRAND);
    done(decide(line, ItemState.ACCEPTED, ReasonCode.OVER_CAP, "Half", "600"));
    done(decide(proof, ItemState.REJECTED, ReasonCode.WRONG_DOCUMENT, "Another", null));
    done(decide(reach, ItemState.ACCEPTED, null, null, null));
    done(decide(brand, ItemState.ACCEPTED, null, null, null));
    world.ask(claim, people().reviewer);
    done(in().claims().setMetric(people().user, claim, null, SampleCatalogue.REACH, "30000"));
    done(
        in().evidence()
            .upload(
                people().user,
                claim,
                null,
                Samples.replacing(
                    proof.id(), Samples.proof(SampleCatalogue.FINAL_PIECE, "Better"))));

    world.submit(claim);

    Content content = world.claim(claim).content();
    assertThat(theLine().approved()).isEqualTo(eur("600.00"));
    assertThat(judgement(line).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(judgement(reach)).isEqualTo(Judgement.PENDING);
    assertThat(judgement(brand)).isEqualTo(Judgement.PENDING);
    assertThat(judgement(world.proof(claim))).isEqualTo(Judgement.PENDING);
    assertThat(content.judgement(proof)).isEmpty();
    assertThat(content.document(proof.id()).orElseThrow().judgement().state())
        .isEqualTo(ItemState.REJECTED);
  }

  @Test
  void changingALineMakesItPendingAndForgetsItsAmount() {
    done(decide(line, ItemState.ACCEPTED, ReasonCode.OVER_CAP, "Half", "600"));
    world.ask(claim, people().reviewer);
    Invoice invoice = world.claim(claim).content().invoices().get(0);
    done(
        in().claims()
            .changeInvoice(
                people().user,
                claim,
                null,
                invoice.id(),
                Samples.invoice(Samples.line(line.id(), SampleCatalogue.MEDIA, "1000"))));

    assertThat(theLine().judgement()).isEqualTo(Judgement.PENDING);
    assertThat(theLine().approved()).isNull();
    assertThat(theLine().revision()).isEqualTo(2);
  }

  @Test
  void anotherInvoiceUnderALineOpensTheLineAgain() {
    done(decide(line, ItemState.ACCEPTED, ReasonCode.OVER_CAP, "Half", "600"));
    world.ask(claim, people().reviewer);

    changeInvoice("WTP-2026-118", "Paid in March");
    assertThat(theLine().approved()).isEqualTo(eur("600.00"));
    assertThat(judgement(line).state()).isEqualTo(ItemState.ACCEPTED);

    changeInvoice("OTHER-1", "Paid in March");
    assertThat(theLine().approved()).isNull();
    assertThat(judgement(line)).isEqualTo(Judgement.PENDING);
    assertThat(theLine().revision()).isEqualTo(2);
  }

  private void changeInvoice(String number, String note) {
    Invoice invoice = world.claim(claim).content().invoices().get(0);
    InvoiceInput same = Samples.invoice(Samples.line(line.id(), SampleCatalogue.MEDIA, "1200.00"));
    done(
        in().claims()
            .changeInvoice(
                people().user,
                claim,
                null,
                invoice.id(),
                new InvoiceInput(
                    same.vendor(),
                    number,
                    same.date(),
                    same.net(),
                    same.tax(),
                    same.gross(),
                    note,
                    same.lines())));
  }

  @Test
  void anotherStatementUnderALineOpensTheLineAgain() {
    UUID filled = world.filled();
    UUID statement =
        done(in().claims()
                .addStatement(
                    people().user,
                    filled,
                    null,
                    Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "300.00"))))
            .id();
    claim = world.take(world.submit(filled));
    line =
        ItemRef.of(
            ItemRef.Kind.LINE,
            world.claim(claim).content().statements().get(0).lines().get(0).id());
    done(decide(line, ItemState.ACCEPTED, null, null, null));
    world.ask(claim, people().reviewer);
    StatementInput same =
        Samples.statement(true, Samples.line(line.id(), SampleCatalogue.DESIGN, "300.00"));

    done(in().claims().changeStatement(people().user, claim, null, statement, same));
    assertThat(judgement(line).state()).isEqualTo(ItemState.ACCEPTED);

    done(in().claims().changeStatement(people().user, claim, null, statement, withHours(same)));
    assertThat(judgement(line)).isEqualTo(Judgement.PENDING);
  }

  private static StatementInput withHours(StatementInput s) {
    return new StatementInput(
        s.workDescription(),
        s.workFrom(),
        s.workTo(),
        List.of(new WorkInput("Graphic designer", new BigDecimal("5"), new BigDecimal("120"))),
        s.otherCosts(),
        s.certifierName(),
        s.certifierTitle(),
        s.certifiedOn(),
        s.certified(),
        s.note(),
        s.lines());
  }

  private Judgement judgement(ItemRef item) {
    return world.claim(claim).content().judgement(item).orElseThrow();
  }

  private CostLine theLine() {
    return world.claim(claim).content().line(line.id()).orElseThrow();
  }

  private Outcome<Receipt> decide(
      ItemRef item, ItemState state, ReasonCode reason, String text, String approved) {
    return in().reviewing()
        .decideItem(
            people().reviewer,
            claim,
            null,
            new Decision(
                item.toString(),
                state,
                reason,
                text,
                approved == null ? null : new BigDecimal(approved)));
  }
}
