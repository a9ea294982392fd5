package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.DecisionReceipts;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.Transition;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Listing;
import coop.claims.web.shared.Person;
import coop.claims.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided on a claim, and what each decision rested on. */
@Path("claims/{claim}/decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
public class ClaimDecisionsResource {

  private static final Set<Transition> DECISIONS =
      EnumSet.of(
          Transition.REQUEST_INFORMATION,
          Transition.APPROVE,
          Transition.REJECT,
          Transition.REQUEST_INFORMATION_IN_DISPUTE,
          Transition.APPROVE_DISPUTE,
          Transition.REJECT_DISPUTE,
          Transition.LAPSE,
          Transition.REOPEN);

  @Inject ClaimViews views;
  @Inject DecisionReceipts receipts;
  @Inject ClaimAddress address;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  @Schema(description = "A decision on the claim as a whole.")
  record DecisionBody(
      @Schema(required = true, description = "The sequence number in the history.", example = "9")
          String id,
      @Schema(required = true) Instant at,
      @Schema(required = true) Transition decision,
      @Schema(description = "Absent for partners, and for the system.") Person decidedBy,
      ReasonCode reason,
      @Schema(description = "The words that stand in the history.") String text,
      @Schema(description = "Only of an approval.") Amount approved,
      @Schema(
              description =
                  "What it rested on; absent of a reopening, and of decisions from before receipts"
                      + " were kept.")
          ReceiptBody receipt) {

    static Optional<DecisionBody> of(HistoryLine l, Map<String, ReceiptBody> receipts) {
      String reason = l.data().get("reason");
      return DECISIONS.stream()
          .filter(d -> d.event().equals(l.action()))
          .findFirst()
          .map(
              d ->
                  new DecisionBody(
                      Long.toString(l.seq()),
                      l.at(),
                      d,
                      Person.of(l.actorId(), l.actorName()),
                      reason == null ? null : ReasonCode.valueOf(reason),
                      l.text(),
                      amount(l.data().get("approved")),
                      receipts.get(l.data().getOrDefault("receipt", ""))));
    }

    /** The history writes money as {@link Money#toString} does. */
    private static Amount amount(String written) {
      if (written == null) {
        return null;
      }
      String[] parts = written.split(" ");
      return Amount.of(Money.of(parts[0], parts[1]));
    }
  }

  @GET
  @Operation(
      summary = "List the decisions on a claim",
      description =
          "Requests for information, approvals, rejections and reopenings, oldest first; each with"
              + " its receipt: the rules that were applied with their clauses, what showed that"
              + " they were kept, and what each meant in money.")
  public Listing<DecisionBody> listDecisions(@PathParam("claim") String claim) {
    return new Listing<>(decisions(address.id(claim)), null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a decision on a claim")
  public DecisionBody getDecision(@PathParam("claim") String claim, @PathParam("id") String id) {
    return decisions(address.id(claim)).stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiProblem.of(Refusal.notFound()));
  }

  private List<DecisionBody> decisions(UUID claim) {
    Texts texts = caller.texts();
    Map<String, ReceiptBody> bodies = new HashMap<>();
    Page.all(page -> ApiProblem.unlessDone(receipts.of(context.actor(), claim, page)))
        .forEach(
            view -> {
              DecisionReceipt receipt = view.receipt();
              bodies.put(receipt.id().toString(), ReceiptBody.of(receipt, texts));
            });
    return Page.all(page -> ApiProblem.unlessDone(views.history(context.actor(), claim, page)))
        .stream()
        .map(line -> DecisionBody.of(line, bodies))
        .flatMap(Optional::stream)
        .toList();
  }
}
