package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.DecisionReceipt.Cap;
import coop.claims.domain.claim.DecisionReceipt.Evidence;
import coop.claims.domain.claim.DecisionReceipt.Kind;
import coop.claims.domain.claim.DecisionReceipt.Line;
import coop.claims.domain.claim.DecisionReceipt.Rule;
import coop.claims.domain.claim.DecisionReceipt.Shown;
import coop.claims.domain.claim.DecisionReceipts.ReceiptView;
import coop.claims.domain.contract.SkillsFund;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.rule.AppliedRule.State;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.SampleDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every decision on a claim says what it rested on. */
class DecisionReceiptTest extends Story {

  @Test
  void anApprovalNamesEveryRuleOfTheActivityAndNoOther() {
    UUID claim = world.approved();

    DecisionReceipt receipt = receipt(claim);

    assertThat(receipt.kind()).isEqualTo(Kind.APPROVED);
    assertThat(receipt.rules())
        .extracting(Rule::rule, Rule::clause, Rule::state)
        .containsExactly(
            tuple("claim.deadline-passed", null, State.MET),
            tuple("activity.outside-period", null, State.MET),
            tuple("invoice.file-missing", null, State.MET),
            tuple("invoice.after-deadline", null, State.MET),
            tuple("line.expense-not-eligible", SampleCatalogue.MEDIA, State.MET),
            tuple("core.not-confirmed", SampleCatalogue.BRAND, State.MET),
            tuple("proof.missing", SampleCatalogue.FINAL_PIECE, State.MET),
            tuple("metric.missing", SampleCatalogue.REACH, State.MET),
            tuple("claim.over-remaining", null, State.MET));
    assertThat(receipt.rules()).allMatch(rule -> rule.version() == 1);
    assertThat(receipt.programVersion()).isEqualTo(1);
    assertThat(rule(receipt, "proof.missing").text())
        .isEqualTo(LocalizedText.english("Show " + SampleCatalogue.FINAL_PIECE));
    assertThat(rule(receipt, "claim.over-remaining").arguments()).containsExactly(eur("10000.00"));
    assertThat(receipt.claimed()).isEqualTo(eur("1200.00"));
    assertThat(receipt.approved()).isEqualTo(eur("1200.00"));
    assertThat(receipt.side()).isEqualTo(Side.VENDOR);
    assertThat(receipt.at()).isEqualTo(world.clock().instant());
    assertThat(receipt.caps()).isEmpty();
  }

  @Test
  void aRuleSaysWhichDocumentsShowIt() {
    UUID claim = world.approved();
    Document proof = world.claim(claim).content().proofs(SampleCatalogue.FINAL_PIECE).get(0);
    Invoice invoice = world.claim(claim).content().invoices().get(0);
    Document paper = world.claim(claim).content().filesOf(invoice.id()).get(0);

    DecisionReceipt receipt = receipt(claim);

    Shown shown = new Shown(proof.id(), proof.fileName(), proof.file().sha256());
    assertThat(rule(receipt, "proof.missing").evidence())
        .containsExactly(
            new Evidence(
                "document:" + proof.id(), proof.fileName(), ItemState.ACCEPTED, List.of(shown)));
    assertThat(rule(receipt, "core.not-confirmed").evidence())
        .containsExactly(
            new Evidence(
                "core:" + SampleCatalogue.BRAND, null, ItemState.ACCEPTED, List.of(shown)));
    assertThat(rule(receipt, "metric.missing").evidence())
        .containsExactly(
            new Evidence(
                "metric:" + SampleCatalogue.REACH, "25000", ItemState.ACCEPTED, List.of()));
    assertThat(rule(receipt, "invoice.file-missing").evidence())
        .containsExactly(
            new Evidence(
                "invoice:" + invoice.id(),
                invoice.number(),
                null,
                List.of(new Shown(paper.id(), paper.fileName(), paper.file().sha256()))));
  }

  @Test
  void aPartialApprovalSaysWhatWasCutOfWhichLineAndWhy() {
    UUID claim = world.underReview();
    done(
        in().reviewing()
            .decideItem(
                people().reviewer,
                claim,
                null,
                new Decision(
                    world.line(claim).toString(),
                    ItemState.ACCEPTED,
                    ReasonCode.AMOUNT_NOT_PROVEN,
                    "This much is proven",
                    new BigDecimal("450.50"))));

    world.approve(claim, people().reviewer);

    DecisionReceipt receipt = receipt(claim);
    assertThat(receipt.kind()).isEqualTo(Kind.PARTLY_APPROVED);
    assertThat(receipt.approved()).isEqualTo(eur("450.50"));
    CostLine line = world.claim(claim).content().lines().get(0);
    assertThat(receipt.lines())
        .containsExactly(
            new Line(
                line.id(),
                SampleCatalogue.MEDIA,
                LocalizedText.english("Expense MEDIA"),
                line.description(),
                world.claim(claim).content().invoices().get(0).number(),
                eur("1200.00"),
                eur("450.50"),
                ReasonCode.AMOUNT_NOT_PROVEN,
                "This much is proven"));
    assertThat(receipt.rules()).allMatch(rule -> rule.state() == State.MET);
  }

  @Test
  void aRejectionSaysWhichRuleWasNotShownToBeKept() {
    UUID claim = world.underReview();
    done(
        in().reviewing()
            .decideItem(
                people().reviewer,
                claim,
                null,
                new Decision(
                    world.proof(claim).toString(),
                    ItemState.REJECTED,
                    ReasonCode.WRONG_DOCUMENT,
                    "Another campaign's",
                    null)));

    world.reject(claim, people().reviewer);

    DecisionReceipt receipt = receipt(claim);
    assertThat(receipt.kind()).isEqualTo(Kind.REJECTED);
    assertThat(receipt.reason()).isEqualTo(ReasonCode.INSUFFICIENT_PROOF);
    assertThat(receipt.text()).isEqualTo("The advertisement does not show the brand");
    assertThat(receipt.approved()).isEqualTo(eur("0.00"));
    assertThat(receipt.rules())
        .filteredOn(rule -> rule.state() == State.NOT_MET)
        .extracting(Rule::rule)
        .containsExactly("proof.missing");
    assertThat(receipt.lines())
        .extracting(Line::approved, Line::reason)
        .containsExactly(tuple(eur("0.00"), ReasonCode.INSUFFICIENT_PROOF));
  }

  @Test
  void anInformationRequestSaysWhatMustBePutRightAndDecidesNoAmount() {
    UUID claim = world.actionRequired();

    DecisionReceipt receipt = receipt(claim);

    assertThat(receipt.kind()).isEqualTo(Kind.INFORMATION_REQUESTED);
    assertThat(receipt.approved()).isNull();
    assertThat(receipt.lines()).extracting(Line::approved).containsOnlyNulls();
    assertThat(receipt.rules())
        .filteredOn(rule -> rule.state() == State.NOT_MET)
        .extracting(Rule::rule)
        .containsExactly("feedback.unanswered");
    assertThat(rule(receipt, "feedback.unanswered").evidence())
        .extracting(Evidence::item)
        .containsExactly(world.proof(claim).toString());
    assertThat(receipt.text()).isEqualTo("Please show the whole page");
  }

  @Test
  void theClockWritesOneWhenNobodyAnswers() {
    UUID claim = world.actionRequired();
    world.clock().moveTo(life(claim).responseDue().plusSeconds(1));

    done(in().claimClock().lapse(Actor.CLOCK, claim));

    DecisionReceipt receipt = receipt(claim);
    assertThat(receipt.kind()).isEqualTo(Kind.LAPSED);
    assertThat(receipt.side()).isEqualTo(Side.SYSTEM);
    assertThat(receipt.reason()).isEqualTo(ReasonCode.NO_PARTNER_RESPONSE);
    assertThat(receipt.approved()).isEqualTo(eur("0.00"));
    assertThat(receipts(people().reviewer, claim)).hasSize(2);
  }

  @Test
  void decisionsInADisputeSaySoAndEveryDecisionHasItsOwn() {
    UUID claim = world.approve(world.disputed(), people().disputeReviewer);

    assertThat(receipts(people().reviewer, claim))
        .extracting(v -> v.receipt().kind(), v -> v.receipt().disputed())
        .containsExactlyInAnyOrder(tuple(Kind.APPROVED, true), tuple(Kind.REJECTED, false));
    assertThat(receipts(people().reviewer, claim))
        .extracting(v -> v.receipt().submission())
        .containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void aCapSaysWhatOthersHadUsedOfItWhenItWasDecided() {
    SkillsFund fund = SkillsFund.inForce(world, SampleDocument.capped("PERIOD", "1000.00"));
    UUID first = decided(fund, "600.00");
    UUID second = decided(fund, "300.00");

    assertThat(receipt(first).caps()).containsExactly(cap("1000.00", "0.00", "600.00"));
    assertThat(receipt(second).caps()).containsExactly(cap("1000.00", "600.00", "300.00"));
    assertThat(rule(receipt(second), "cap.amount").state()).isEqualTo(State.MET);
    assertThat(rule(receipt(second), "cap.amount").text().in("sv")).isEqualTo("Högst");
    assertThat(rule(receipt(second), "cap.amount").evidence())
        .extracting(Evidence::item)
        .containsExactly(world.line(second).toString());
  }

  private UUID decided(SkillsFund fund, String amount) {
    UUID claim = world.take(world.submit(world.fill(fund.draft(), amount)));
    return world.approve(claim, people().reviewer);
  }

  private static Cap cap(String limit, String others, String own) {
    return new Cap(
        "most",
        "cap.amount",
        new LocalizedText(Map.of("en", "At most", "sv", "Högst")),
        sek(limit),
        null,
        sek(others),
        sek(own),
        sek("0.00"),
        0);
  }

  private static Money sek(String amount) {
    return Money.of(amount, "SEK");
  }

  @Test
  void aPublicationChangesNoReceipt() {
    SkillsFund fund = SkillsFund.inForce(world);
    UUID claim = decided(fund, "600.00");
    DecisionReceipt before = receipt(claim);
    long draft =
        done(in().documents()
                .save(
                    people().programManager,
                    SampleDocument.SKILLS,
                    null,
                    SampleDocument.bytes(
                        SampleDocument.with("\"text\": \"The final piece\"", "\"text\": \"It\""))))
            .version();
    done(
        in().documents().publish(people().otherProgramManager, SampleDocument.SKILLS, draft, true));

    assertThat(receipt(claim)).isEqualTo(before);
    assertThat(rule(before, "proof.missing").text().in("en")).isEqualTo("The final piece");
  }

  @Test
  void theHistoryPointsAtTheReceipt() {
    UUID claim = world.approved();

    assertThat(lastEvent(claim).data()).containsEntry("receipt", receipt(claim).id().toString());
  }

  @Test
  void bothSidesReadItAndPartnersSeeTheTeamOnly() {
    UUID claim = world.approved();
    UUID receipt = receipt(claim).id();

    ReceiptView partners = done(in().receipts().one(people().user, claim, receipt));
    ReceiptView vendors = done(in().receipts().one(people().support, claim, receipt));

    assertThat(partners.receipt().by()).isNull();
    assertThat(partners.deciderName()).isNull();
    assertThat(vendors.receipt().by()).isEqualTo(people().reviewer.userId());
    assertThat(vendors.deciderName()).isEqualTo("Name of reviewer-1");
    assertThat(partners.receipt().rules()).isEqualTo(vendors.receipt().rules());
  }

  @Test
  void toAnotherPartnerThereIsNone() {
    UUID claim = world.approved();
    UUID receipt = receipt(claim).id();
    UUID other = world.approved();

    for (Actor stranger : List.of(people().borealisAdmin, people().lyonAdmin)) {
      assertThat(kind(in().receipts().of(stranger, claim, PageRequest.first())))
          .isEqualTo(Refusal.Kind.NOT_FOUND);
      assertThat(kind(in().receipts().one(stranger, claim, receipt)))
          .isEqualTo(Refusal.Kind.NOT_FOUND);
    }
    assertThat(kind(in().receipts().one(people().admin, other, receipt)))
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  private DecisionReceipt receipt(UUID claim) {
    return receipts(people().reviewer, claim).get(0).receipt();
  }

  private List<ReceiptView> receipts(Actor actor, UUID claim) {
    return done(in().receipts().of(actor, claim, PageRequest.first())).items();
  }

  private static Rule rule(DecisionReceipt receipt, String rule) {
    return receipt.rules().stream().filter(r -> r.rule().equals(rule)).findFirst().orElseThrow();
  }
}
