package coop.claims.app.demo;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the vendor's people do, by the names the script has for it. */
final class VendorSteps {

  private static final BigDecimal SEVEN_TENTHS = new BigDecimal("0.7");
  private static final int ITEMS_ACCEPTED_FIRST = 3;

  private final InPorts inPorts;
  private final Script script;
  private final Cast cast;

  VendorSteps(InPorts inPorts, Script script, Cast cast) {
    this.inPorts = inPorts;
    this.script = script;
    this.cast = cast;
  }

  Map<String, Step> byName() {
    return Map.ofEntries(
        Map.entry("take", this::take),
        Map.entry("put-back", this::putBack),
        Map.entry("accept", this::accept),
        Map.entry("doubt", this::doubt),
        Map.entry("cut", this::cut),
        Map.entry("note", claim -> say(claim, "note", true)),
        Map.entry("reply", claim -> say(claim, "reply", false)),
        Map.entry("ask", claim -> ask(claim, reviewer(claim), "ask", true)),
        Map.entry("question", claim -> ask(claim, reviewer(claim), "question", false)),
        Map.entry("dispute-ask", claim -> ask(claim, disputeReviewer(), "dispute-ask", false)),
        Map.entry("approve", claim -> approve(claim, reviewer(claim), "approve")),
        Map.entry("dispute-approve", claim -> approve(claim, disputeReviewer(), "dispute-approve")),
        Map.entry("reject", claim -> reject(claim, reviewer(claim), "reject")),
        Map.entry("dispute-reject", claim -> reject(claim, disputeReviewer(), "dispute-reject")),
        Map.entry("reopen", this::reopen));
  }

  private void take(ClaimInPlay claim) {
    claim.heard(inPorts.reviewers().take(reviewer(claim), claim.id, claim.version()));
  }

  private void putBack(ClaimInPlay claim) {
    claim.heard(inPorts.reviewers().putBack(reviewer(claim), claim.id, claim.version()));
  }

  /** Accepts the first few items. */
  private void accept(ClaimInPlay claim) {
    List<ItemRef> items = read(claim).content().decidable();
    for (ItemRef item : items.subList(0, Math.min(ITEMS_ACCEPTED_FIRST, items.size()))) {
      decide(claim, new Decision(item.toString(), ItemState.ACCEPTED, null, null, null));
    }
  }

  /** Holds the last document to be wrong, without asking yet. */
  private void doubt(ClaimInPlay claim) {
    String slot = lastSlot(claim);
    decide(
        claim,
        new Decision(
            ItemRef.of(ItemRef.Kind.DOCUMENT, claim.proofs.get(slot)).toString(),
            ItemState.NEEDS_CHANGE,
            ReasonCode.MISSING_DATES,
            script.said(claim.script, "doubt"),
            null));
  }

  /** Approves less than was claimed for one line. */
  private void cut(ClaimInPlay claim) {
    CostLine line =
        read(claim).content().lines().stream()
            .filter(
                l ->
                    claim.script.cutLine() == null
                        || l.expenseType().equals(claim.script.cutLine()))
            .findFirst()
            .orElseThrow();
    BigDecimal claimed = line.amount().amount();
    BigDecimal approved =
        claim.script.cut() == null
            ? claimed.multiply(SEVEN_TENTHS).setScale(claimed.scale(), RoundingMode.HALF_EVEN)
            : claim.script.cut();
    decide(
        claim,
        new Decision(
            ItemRef.of(ItemRef.Kind.LINE, line.id()).toString(),
            ItemState.ACCEPTED,
            ReasonCode.AMOUNT_NOT_PROVEN,
            script.said(claim.script, "cut"),
            approved));
  }

  private void decide(ClaimInPlay claim, Decision decision) {
    claim.heard(
        inPorts.reviewers().decideItem(reviewer(claim), claim.id, claim.version(), decision));
  }

  private void say(ClaimInPlay claim, String step, boolean internal) {
    String text = script.said(claim.script, step);
    claim.heard(
        inPorts.claims().comment(reviewer(claim), claim.id, new NewComment(text, null, internal)));
  }

  /**
   * Gives feedback on one document and asks for information.
   *
   * @param wrong whether the document has to be replaced
   */
  private void ask(ClaimInPlay claim, Actor reviewer, String step, boolean wrong) {
    claim.feedbackSlot =
        claim.script.askedSlot() == null ? lastSlot(claim) : claim.script.askedSlot();
    UUID document = claim.proofs.get(claim.feedbackSlot);
    String item = ItemRef.of(ItemRef.Kind.DOCUMENT, document).toString();
    String text = script.said(claim.script, step);
    if (wrong) {
      decide(
          claim,
          new Decision(item, ItemState.NEEDS_CHANGE, ReasonCode.INSUFFICIENT_PROOF, text, null));
    }
    claim.feedback =
        claim.heard(
            inPorts
                .reviewers()
                .feedback(
                    reviewer,
                    claim.id,
                    claim.version(),
                    new NewFeedback(item, Feedback.Severity.MUST_FIX, text)));
    String common = script.words().get(step).get(0);
    claim.heard(
        inPorts.reviewers().requestInformation(reviewer, claim.id, claim.version(), common));
  }

  private void approve(ClaimInPlay claim, Actor reviewer, String step) {
    String text = script.said(claim.script, step);
    claim.heard(inPorts.reviewers().approve(reviewer, claim.id, claim.version(), text));
  }

  private void reject(ClaimInPlay claim, Actor reviewer, String step) {
    String text = script.said(claim.script, step);
    claim.heard(
        inPorts
            .reviewers()
            .reject(reviewer, claim.id, claim.version(), claim.script.reason(), text));
  }

  private void reopen(ClaimInPlay claim) {
    claim.heard(
        inPorts
            .disputes()
            .reopen(
                cast.actor(Cast.SUPERVISOR),
                claim.id,
                claim.version(),
                script.said(claim.script, "reopen")));
  }

  private ClaimSnapshot read(ClaimInPlay claim) {
    ClaimSnapshot snapshot = inPorts.views().detail(reviewer(claim), claim.id).orThrow().claim();
    claim.read(snapshot.version());
    return snapshot;
  }

  private static String lastSlot(ClaimInPlay claim) {
    String last = null;
    for (String slot : claim.proofs.keySet()) {
      last = slot;
    }
    return last;
  }

  private Actor reviewer(ClaimInPlay claim) {
    return cast.actor(claim.script.reviewer());
  }

  private Actor disputeReviewer() {
    return cast.actor(Cast.DISPUTE_REVIEWER);
  }
}
