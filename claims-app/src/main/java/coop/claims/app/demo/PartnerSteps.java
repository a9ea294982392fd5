package coop.claims.app.demo;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.ClaimEvidence.NewRequest;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims.NewClaim;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.LocalizedText;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What the partner's people do, by the names the script has for it. */
final class PartnerSteps {

  private static final int DAYS_TO_DELIVER = 5;

  private final InPorts inPorts;
  private final Script script;
  private final Cast cast;
  private final CostSteps cost;

  PartnerSteps(InPorts inPorts, Script script, Cast cast) {
    this.inPorts = inPorts;
    this.script = script;
    this.cast = cast;
    this.cost = new CostSteps(inPorts, script, cast);
  }

  Map<String, Step> byName() {
    return Map.ofEntries(
        Map.entry("create", this::create),
        Map.entry("cost", cost::enter),
        Map.entry("prove", this::prove),
        Map.entry("request", this::request),
        Map.entry("deliver", this::deliver),
        Map.entry("comment", this::comment),
        Map.entry("submit", this::submit),
        Map.entry("answer", this::answer),
        Map.entry("explain", this::explain),
        Map.entry("withdraw", this::withdraw),
        Map.entry("delete", this::delete),
        Map.entry("dispute", this::dispute),
        Map.entry("withdraw-dispute", this::withdrawDispute));
  }

  private void create(ClaimInPlay claim) {
    Location location = cast.location(claim.script.location());
    ActivityDates dates = ActivityDates.of(claim, cast);
    claim.id =
        claim.heard(
            inPorts
                .claims()
                .create(
                    maker(claim),
                    new NewClaim(
                        location.id(),
                        claim.plan.period().id(),
                        claim.script.activity(),
                        claim.script.name(),
                        null,
                        dates.start(),
                        dates.end(),
                        claim.script.description(),
                        claim.script.preApproval())));
  }

  /** Fills what the activity asks for and is not there yet. */
  private void prove(ClaimInPlay claim) {
    ActivityType activity = activity(claim);
    tell(claim, activity);
    for (String slot : slots(claim)) {
      boolean asked = slot.equals(claim.requestedSlot);
      if (!claim.proofs.containsKey(slot) && !asked) {
        upload(claim, slot, null);
      }
    }
    Random random = new Random(claim.script.number());
    for (Requirement metric : activity.requirements(Requirement.Kind.METRIC)) {
      String value =
          metric.valueType() == Requirement.ValueType.WHOLE
              ? Integer.toString(20 + random.nextInt(30) * random.nextInt(1, 12))
              : script.said(claim.script, metric.code());
      claim.heard(
          inPorts
              .claims()
              .setMetric(maker(claim), claim.id, claim.version(), metric.code(), value));
    }
    UUID shows = claim.proofs.values().stream().findFirst().orElse(claim.invoiceFile);
    for (Requirement core : activity.requirements(Requirement.Kind.CORE)) {
      if (core.mandatory()) {
        claim.heard(
            inPorts.claims().confirm(maker(claim), claim.id, claim.version(), core.code(), shows));
      }
    }
  }

  private void tell(ClaimInPlay claim, ActivityType activity) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : activity.questions(Question.Scope.CLAIM)) {
      String answer = script.answer(claim.script, question.code());
      if (answer != null) {
        answers.put(question.code(), answer);
      }
    }
    if (!answers.isEmpty()) {
      claim.heard(
          inPorts.claims().answerQuestions(maker(claim), claim.id, claim.version(), answers));
    }
  }

  private void request(ClaimInPlay claim) {
    UserAccount maker = cast.user(claim.script.by());
    String slot =
        claim.script.requestedSlot() == null ? slots(claim).get(0) : claim.script.requestedSlot();
    claim.requestedSlot = slot;
    claim.request =
        claim.heard(
            inPorts
                .evidence()
                .request(
                    maker.actor(),
                    claim.id,
                    new NewRequest(
                        cast.colleague(maker.organisationId(), maker.username()).id(),
                        Document.Kind.PROOF,
                        slot,
                        script.said(claim.script, "request"),
                        claim
                            .now
                            .atZone(maker.timeZone())
                            .toLocalDate()
                            .plusDays(DAYS_TO_DELIVER))));
  }

  private void deliver(ClaimInPlay claim) {
    UserAccount maker = cast.user(claim.script.by());
    Actor colleague = cast.colleague(maker.organisationId(), maker.username()).actor();
    NewDocument document = document(claim, claim.requestedSlot, null, 1);
    claim.proofs.put(
        claim.requestedSlot,
        claim.heard(inPorts.evidence().fulfil(colleague, claim.request, document)));
  }

  private void comment(ClaimInPlay claim) {
    String text = script.said(claim.script, "comment");
    claim.heard(
        inPorts.claims().comment(maker(claim), claim.id, new NewComment(text, null, false)));
  }

  private void submit(ClaimInPlay claim) {
    claim.heard(inPorts.claims().submit(maker(claim), claim.id, claim.version()));
  }

  /** Replaces the document that the reviewer asked about. */
  private void answer(ClaimInPlay claim) {
    upload(claim, claim.feedbackSlot, claim.proofs.get(claim.feedbackSlot));
  }

  /** Answers the reviewer in words. */
  private void explain(ClaimInPlay claim) {
    String text = script.said(claim.script, "explain");
    claim.heard(
        inPorts.claims().answer(maker(claim), claim.id, claim.version(), claim.feedback, text));
  }

  private void withdraw(ClaimInPlay claim) {
    claim.heard(inPorts.claims().withdraw(maker(claim), claim.id, claim.version()));
  }

  private void delete(ClaimInPlay claim) {
    claim.heard(inPorts.claims().delete(maker(claim), claim.id, claim.version()));
  }

  private void dispute(ClaimInPlay claim) {
    String text = script.said(claim.script, "dispute");
    claim.heard(inPorts.disputes().raise(admin(claim), claim.id, claim.version(), text));
  }

  private void withdrawDispute(ClaimInPlay claim) {
    claim.heard(inPorts.disputes().withdraw(admin(claim), claim.id, claim.version()));
  }

  private void upload(ClaimInPlay claim, String slot, UUID supersedes) {
    NewDocument document = document(claim, slot, supersedes, supersedes == null ? 1 : 2);
    claim.proofs.put(
        slot,
        claim.heard(inPorts.evidence().upload(maker(claim), claim.id, claim.version(), document)));
  }

  private NewDocument document(ClaimInPlay claim, String slot, UUID supersedes, int edition) {
    Script.Paper paper = script.papers().get(slot);
    String text =
        activity(claim)
            .requirement(Requirement.Kind.PROOF, slot)
            .orElseThrow()
            .text()
            .in(LocalizedText.CANONICAL);
    byte[] bytes =
        Papers.proof(
            claim.script, paper.fileName(), text, ActivityDates.of(claim, cast).end(), edition);
    String note = edition == 1 ? paper.note() : script.said(claim.script, "answer");
    return new NewDocument(
        Document.Kind.PROOF,
        slot,
        paper.fileName(),
        note,
        supersedes,
        () -> new ByteArrayInputStream(bytes));
  }

  private List<String> slots(ClaimInPlay claim) {
    List<String> slots =
        new ArrayList<>(
            activity(claim).requirements(Requirement.Kind.PROOF).stream()
                .filter(r -> r.mandatory() && r.condition() == null)
                .map(Requirement::code)
                .toList());
    slots.addAll(claim.script.extraProof());
    return slots;
  }

  private ActivityType activity(ClaimInPlay claim) {
    return cast.activity(claim.script.program(), claim.script.activity());
  }

  private Actor maker(ClaimInPlay claim) {
    return cast.actor(claim.script.by());
  }

  private Actor admin(ClaimInPlay claim) {
    UserAccount maker = cast.user(claim.script.by());
    boolean mayDispute = maker.actor().holdsSomewhere(Role.INCENTIVES_ADMIN);
    return mayDispute ? maker.actor() : cast.admin(maker.organisationId()).actor();
  }
}
