package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.Feedback.Severity;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.InPorts;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Every way in which somebody can try to do something with one claim, by verb. */
final class Attempts {

  /** One door, and which right it asks for. */
  record Attempt(ClaimVerb verb, String door, Function<Actor, Outcome<?>> by) {
    @Override
    public String toString() {
      return door;
    }
  }

  private final List<Attempt> all = new ArrayList<>();
  private final InPorts in;
  private final UUID claim;

  private Attempts(World world, UUID claim) {
    this.in = world.in();
    this.claim = claim;
  }

  static List<Attempt> on(World world, UUID claim) {
    Attempts attempts = new Attempts(world, claim);
    attempts.views();
    attempts.partners(world);
    attempts.evidence(world);
    attempts.validationTeams(world);
    return attempts.all;
  }

  private void views() {
    add(ClaimVerb.VIEW, "detail", a -> in.views().detail(a, claim));
    add(ClaimVerb.VIEW, "check", a -> in.views().check(a, claim));
    add(ClaimVerb.VIEW, "history", a -> in.views().history(a, claim, page()));
    add(ClaimVerb.VIEW, "comments", a -> in.views().comments(a, claim));
    add(ClaimVerb.VIEW, "decisions", a -> in.views().decisions(a, claim));
    add(ClaimVerb.VIEW, "payments", a -> in.payments().ofClaim(a, claim));
    add(ClaimVerb.VIEW, "removed", a -> in.secondThoughts().removed(a, claim));
    add(ClaimVerb.COPY, "periods", a -> in.secondThoughts().periodsForCopy(a, claim));
    add(
        ClaimVerb.COPY,
        "copy",
        a -> in.secondThoughts().copy(a, claim, new SecondThoughts.CopyOf(null, null, true)));
  }

  private void partners(World world) {
    Form form = world.claim(claim).form();
    PartnerClaims.FormEdit moreInformation =
        new PartnerClaims.FormEdit(
            form.activityCode(),
            form.name(),
            form.activityStart(),
            form.activityEnd(),
            form.description(),
            form.preApprovalId(),
            "See the annex");
    add(ClaimVerb.EDIT, "edit", a -> in.claims().edit(a, claim, null, moreInformation));
    add(
        ClaimVerb.EDIT,
        "add invoice",
        a ->
            in.claims()
                .addInvoice(
                    a, claim, null, Samples.invoice(Samples.line(SampleCatalogue.PRINT, "1"))));
    add(
        ClaimVerb.EDIT,
        "add statement",
        a ->
            in.claims()
                .addStatement(
                    a,
                    claim,
                    null,
                    Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "1"))));
    add(
        ClaimVerb.EDIT,
        "answer questions",
        a -> in.claims().answerQuestions(a, claim, null, Map.of()));
    add(
        ClaimVerb.EDIT,
        "set metric",
        a -> in.claims().setMetric(a, claim, null, SampleCatalogue.REACH, "7"));
    add(
        ClaimVerb.EDIT,
        "take a confirmation back",
        a -> in.claims().confirm(a, claim, null, SampleCatalogue.BRAND, null));
    world.claim(claim).content().invoices().stream()
        .findFirst()
        .ifPresent(
            invoice -> {
              add(
                  ClaimVerb.EDIT,
                  "change invoice",
                  a ->
                      in.claims()
                          .changeInvoice(
                              a,
                              claim,
                              null,
                              invoice.id(),
                              Samples.invoice(Samples.line(SampleCatalogue.PRINT, "2"))));
              add(
                  ClaimVerb.EDIT,
                  "remove invoice",
                  a -> in.claims().removeInvoice(a, claim, null, invoice.id()));
            });
    add(ClaimVerb.SUBMIT, "submit", a -> in.claims().submit(a, claim, null));
    add(ClaimVerb.DELETE, "delete", a -> in.claims().delete(a, claim, null));
    add(ClaimVerb.WITHDRAW, "withdraw", a -> in.claims().withdraw(a, claim, null));
    add(ClaimVerb.DISPUTE, "dispute", a -> in.disputes().raise(a, claim, null, "It is there"));
    add(
        ClaimVerb.WITHDRAW_DISPUTE,
        "withdraw dispute",
        a -> in.disputes().withdraw(a, claim, null));
    add(
        ClaimVerb.COMMENT,
        "comment",
        a -> in.claims().comment(a, claim, new NewComment("Hello", null, false)));
    add(
        ClaimVerb.NOTE,
        "note",
        a -> in.claims().comment(a, claim, new NewComment("Hm", null, true)));
  }

  private void evidence(World world) {
    add(
        ClaimVerb.EDIT,
        "upload",
        a ->
            in.evidence()
                .upload(a, claim, null, Samples.proof(SampleCatalogue.FINAL_PIECE, "Here")));
    world.claim(claim).content().currentDocuments().stream()
        .filter(d -> d.kind() == Document.Kind.PROOF)
        .findFirst()
        .ifPresent(
            proof -> {
              add(ClaimVerb.VIEW, "content", a -> in.evidence().content(a, claim, proof.id()));
              add(
                  ClaimVerb.EDIT,
                  "change note",
                  a -> in.evidence().changeNote(a, claim, null, proof.id(), "Other words"));
              add(
                  ClaimVerb.EDIT,
                  "remove document",
                  a -> in.evidence().remove(a, claim, null, proof.id()));
            });
    add(
        ClaimVerb.REQUEST_DOCUMENT,
        "request document",
        a ->
            in.evidence()
                .request(
                    a,
                    claim,
                    new NewRequest(
                        world.people().colleague.userId(),
                        Document.Kind.PROOF,
                        SampleCatalogue.FINAL_PIECE,
                        "Please",
                        null)));
  }

  private void validationTeams(World world) {
    String item =
        world.claim(claim).content().decidable().stream()
            .filter(i -> i.kind() == ItemRef.Kind.LINE)
            .findFirst()
            .map(ItemRef::toString)
            .orElse("line:" + claim);
    add(ClaimVerb.TAKE, "take", a -> in.reviewing().take(a, claim, null));
    add(ClaimVerb.PUT_BACK, "put back", a -> in.reviewing().putBack(a, claim, null));
    add(
        ClaimVerb.FEEDBACK,
        "feedback",
        a ->
            in.reviewing()
                .feedback(a, claim, null, new NewFeedback(item, Severity.NOTE, "Look at this")));
    add(
        ClaimVerb.DECIDE_ITEM,
        "decide item",
        a ->
            in.reviewing()
                .decideItem(
                    a,
                    claim,
                    null,
                    new Decision(
                        item,
                        ItemState.ACCEPTED,
                        ReasonCode.OVER_CAP,
                        "Part of it",
                        new BigDecimal("1"))));
    add(
        ClaimVerb.REQUEST_INFORMATION,
        "request information",
        a -> in.reviewing().requestInformation(a, claim, null, "Tell us more"));
    add(ClaimVerb.APPROVE, "approve", a -> in.reviewing().approve(a, claim, null, null));
    add(
        ClaimVerb.REJECT,
        "reject",
        a -> in.reviewing().reject(a, claim, null, ReasonCode.OTHER, "No"));
    add(ClaimVerb.REOPEN, "reopen", a -> in.disputes().reopen(a, claim, null, "Once more"));
  }

  private void add(ClaimVerb verb, String door, Function<Actor, Outcome<?>> by) {
    all.add(new Attempt(verb, door, by));
  }

  private static PageRequest page() {
    return PageRequest.first();
  }
}
