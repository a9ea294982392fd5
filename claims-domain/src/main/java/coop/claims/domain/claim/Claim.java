package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A partner's request to be paid back for one activity.
 *
 * <p>The partner fills a draft and submits it; from then on nothing can be edited until the
 * validation team asks for information, and then only what the activity's proof and cost are. A
 * reviewer takes the claim, decides its items, and approves, rejects or asks. A rejection can be
 * disputed once, within its window, and somebody else decides the dispute. Money is reserved by
 * submitting, consumed by approving and released by everything else that ends the claim; the claim
 * itself only says how much.
 *
 * <p>The claim decides and records what happened ({@link #events}); it never calls out. Rights are
 * {@link ClaimRights}', completeness is {@link coop.claims.domain.rule.Rules}'; the transitions are
 * here.
 */
public final class Claim {

  private final UUID id;
  private final String number;
  private final ClaimSnapshot original;
  private Placement placement;
  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<ItemDecision> newDecisions = new ArrayList<>();
  private final List<Removal> newRemovals = new ArrayList<>();
  private final List<UUID> putBack = new ArrayList<>();
  private Submission newSubmission;
  private Decided decided;
  private DecisionReceipt newReceipt;
  private Form form;
  private Content content;
  private Progress life;
  private Money approved;
  private List<Feedback> feedback;

  private Claim(ClaimSnapshot from, boolean isNew) {
    this.id = from.id();
    this.number = from.number();
    this.original = isNew ? null : from;
    this.placement = from.placement();
    this.form = from.form();
    this.content = from.content();
    this.life = new Progress(from.life());
    this.approved = from.approved();
    this.feedback = from.feedback();
  }

  /** T1: a new draft. */
  static Claim create(Deed deed, String number, Placement placement, Form form) {
    return create(deed, number, placement, form, Content.EMPTY, Map.of());
  }

  /** A new draft that holds what another claim says. */
  static Claim copy(
      Deed deed,
      String number,
      Placement placement,
      Form form,
      Content content,
      ClaimSnapshot source) {
    return create(deed, number, placement, form, content, Map.of("copyOf", source.number()));
  }

  private static Claim create(
      Deed deed,
      String number,
      Placement placement,
      Form form,
      Content content,
      Map<String, String> more) {
    Claim claim =
        new Claim(
            new ClaimSnapshot(
                deed.ids().next(),
                number,
                placement,
                form,
                content,
                Progress.draft(deed).toLife(),
                content.claimed(form.currency()),
                null,
                List.of(),
                0),
            true);
    Map<String, String> data = new TreeMap<>(more);
    data.put("activity", form.activityCode());
    data.put("program", placement.programCode());
    data.put("currency", form.currency().getCurrencyCode());
    claim.happened(deed, "claim.created", null, data, null);
    return claim;
  }

  /** As storage has it. */
  public static Claim of(ClaimSnapshot snapshot) {
    return new Claim(snapshot, false);
  }

  /** The state now; its version is the one the claim was read at, 0 for a new one. */
  public ClaimSnapshot snapshot() {
    return new ClaimSnapshot(
        id,
        number,
        placement,
        form,
        content,
        life.toLife(),
        claimed(),
        approved,
        feedback,
        original == null ? 0 : original.version());
  }

  /** The state as it was read; null for a new claim. */
  public ClaimSnapshot original() {
    return original;
  }

  public UUID id() {
    return id;
  }

  public Placement placement() {
    return placement;
  }

  public Form form() {
    return form;
  }

  public Content content() {
    return content;
  }

  public Life life() {
    return life.toLife();
  }

  public ClaimStatus status() {
    return life.status;
  }

  /** Whether what happened since the claim was read has ended it, a dispute aside. */
  boolean hasJustEnded() {
    boolean over = life.deletedAt != null || life.status.isOver();
    return over && original != null && !original.status().isOver();
  }

  public int submission() {
    return life.submission;
  }

  public Money claimed() {
    return content.claimed(form.currency());
  }

  public List<HistoryEvent> events() {
    return List.copyOf(events);
  }

  /** Item decisions made since the claim was read. */
  public List<ItemDecision> newDecisions() {
    return List.copyOf(newDecisions);
  }

  /** The handing-in that happened since the claim was read, if one did. */
  public Optional<Submission> newSubmission() {
    return Optional.ofNullable(newSubmission);
  }

  /** The decision that was made since the claim was read, if one was. */
  Optional<Decided> decided() {
    return Optional.ofNullable(decided);
  }

  /** The receipt of that decision, once it is written. */
  public Optional<DecisionReceipt> newReceipt() {
    return Optional.ofNullable(newReceipt);
  }

  /** Whether a decision has no receipt yet: it must not be kept like that. */
  boolean owesReceipt() {
    return decided != null && newReceipt == null;
  }

  /** What the decision that was just made rested on. */
  void keep(DecisionReceipt receipt) {
    newReceipt = receipt;
  }

  /**
   * A decision on the claim as a whole.
   *
   * @param from the status it was made in
   * @param reason null unless it is a rejection
   */
  record Decided(
      UUID receiptId, Transition step, ClaimStatus from, ReasonCode reason, String text) {}

  /** What was taken out since the claim was read, to be kept aside. */
  public List<Removal> newRemovals() {
    return List.copyOf(newRemovals);
  }

  /** Removals that were put back since the claim was read. */
  public List<UUID> putBack() {
    return List.copyOf(putBack);
  }

  // ---- what the partner does

  /** Replaces the form. Its activity is fixed once the claim was submitted, like all of it. */
  void edit(Deed deed, Form changed) {
    boolean otherActivity = !changed.activityCode().equals(form.activityCode());
    if (life.status != ClaimStatus.EDITING && !changed.equals(form)) {
      boolean onlyInformation =
          new Form(
                  form.name(),
                  form.activityCode(),
                  form.currency(),
                  form.activityStart(),
                  form.activityEnd(),
                  form.description(),
                  form.preApprovalId(),
                  changed.additionalInformation())
              .equals(changed);
      if (!onlyInformation) {
        throw Refusal.of(Refusal.Kind.ILLEGAL_STEP, "claim.form-fixed").asException();
      }
    }
    if (changed.equals(form)) {
      return;
    }
    if (otherActivity) {
      content =
          content
              .withDocuments(
                  content.documents().stream()
                      .map(d -> d.kind() == Document.Kind.PROOF ? d.slotted(null) : d)
                      .toList())
              .withoutAnswers();
    }
    Map<String, String> data =
        otherActivity
            ? Map.of("activity", changed.activityCode(), "activityBefore", form.activityCode())
            : Map.of();
    form = changed;
    happened(deed, "claim.edited", null, data, null);
  }

  /** Replaces the content; every change names itself, and nothing happens where nothing changed. */
  void change(Deed deed, Content changed, String action, ItemRef item, Map<String, String> data) {
    change(deed, changed, action, item, data, null);
  }

  /**
   * The same with words.
   *
   * @param text what people wrote; null for nothing
   */
  void change(
      Deed deed,
      Content changed,
      String action,
      ItemRef item,
      Map<String, String> data,
      String text) {
    if (changed.equals(content)) {
      return;
    }
    content = changed;
    happened(deed, action, item, data, text);
  }

  /** Answers questions of the activity; who changes nothing leaves no trace. */
  void say(Deed deed, Map<String, String> answers) {
    String changed =
        Stream.concat(answers.keySet().stream(), content.answers().keySet().stream())
            .distinct()
            .filter(q -> !Objects.equals(answers.get(q), content.answers().get(q)))
            .sorted()
            .collect(Collectors.joining(", "));
    change(
        deed, content.withAnswers(answers), "claim.answered", null, Map.of("questions", changed));
  }

  /** What the last change has taken out is kept aside, to be put back. */
  void keepAside(Deed deed, ItemRef item, Content before) {
    Content gone = Removal.gone(before, content);
    keepAside(deed, item, gone, Removal.placesOf(gone, before));
  }

  /**
   * A line is gone from the invoice or statement it stood in.
   *
   * @param paper nothing but that invoice or statement as it was, with nothing but the line
   */
  void lineRemoved(Deed deed, CostLine line, Content paper, int index) {
    ItemRef item = Removal.line(line);
    happened(deed, "line.removed", item, Map.of("claimed", line.amount().toString()), null);
    keepAside(deed, item, paper, List.of(new Removal.Place(item.toString(), index)));
  }

  private void keepAside(Deed deed, ItemRef item, Content gone, List<Removal.Place> places) {
    newRemovals.add(
        new Removal(
            deed.ids().next(),
            id,
            placement.organisationId(),
            life.submission,
            form.activityCode(),
            item,
            deed.at(),
            deed.actor().userId(),
            gone,
            places));
  }

  /** Puts back what was taken out. */
  void putBack(Deed deed, Removal removal, Content with, Map<String, String> data) {
    String action =
        switch (removal.item().kind()) {
          case INVOICE -> "invoice.restored";
          case STATEMENT -> "statement.restored";
          case DOCUMENT -> "document.restored";
          case LINE -> "line.restored";
          case METRIC -> "metric.restored";
          case CORE -> "core.restored";
          case PROOF -> throw new IllegalArgumentException("a slot is never taken out");
        };
    change(deed, with, action, removal.item(), data);
    putBack.add(removal.id());
  }

  /**
   * Pins a later version of the program's document, while this is a draft. What that version does
   * not ask for any more loses its place; documents stay.
   */
  void moveTo(Deed deed, int version, ActivityType activity) {
    Map<String, String> data =
        Map.of(
            "from", Integer.toString(placement.programVersion()), "to", Integer.toString(version));
    placement =
        new Placement(
            placement.organisationId(),
            placement.enrollmentId(),
            placement.locationId(),
            placement.programCode(),
            version,
            placement.periodId());
    content = Moving.to(activity, content);
    happened(deed, "claim.moved", null, data, null);
  }

  /** T14. */
  void delete(Deed deed) {
    life.deletedAt = deed.at();
    happened(deed, "claim.deleted", null, Map.of(), null);
  }

  /** Takes T14 back. */
  void restore(Deed deed) {
    life.deletedAt = null;
    happened(deed, "claim.restored", null, Map.of(), null);
  }

  /** A deleted draft can be restored no longer: only what happened to it stays. */
  void purge(Deed deed) {
    content = Content.EMPTY;
    form =
        new Form(
            Form.PURGED,
            form.activityCode(),
            form.currency(),
            form.activityStart(),
            form.activityEnd(),
            null,
            null,
            null);
    happened(deed, "claim.purged", null, Map.of(), null);
  }

  /** T2, T5, T5d; the guards have been passed. */
  void submit(Deed deed, Setting setting, List<Finding> findings) {
    Submission.Kind kind =
        switch (life.status) {
          case ACTION_REQUIRED -> Submission.Kind.RESUBMISSION;
          case PARTNER_ACTION_REQUIRED -> Submission.Kind.DISPUTE_RESUBMISSION;
          default -> Submission.Kind.FIRST;
        };
    Transition step =
        switch (kind) {
          case RESUBMISSION -> Transition.RESUBMIT;
          case DISPUTE_RESUBMISSION -> Transition.RESUBMIT_DISPUTE;
          default -> Transition.SUBMIT;
        };
    handIn(deed, kind, findings);
    feedback = feedback.stream().map(Feedback::settled).toList();
    move(deed, step, Map.of("claimed", claimed().toString()), null);
    life.startClock(step, deed.at(), setting);
  }

  /** T15. */
  void withdraw(Deed deed) {
    move(deed, Transition.WITHDRAW, Map.of(), null);
    life.stopClocks();
    life.informationRequest = null;
  }

  /** Answers feedback in words instead of a change. */
  void answer(Deed deed, UUID feedbackId, String text) {
    Feedback answered =
        feedback.stream()
            .filter(f -> f.id().equals(feedbackId) && !f.resolved())
            .findFirst()
            .orElseThrow(() -> Refusal.notFound().asException());
    feedback =
        feedback.stream().map(f -> f.id().equals(feedbackId) ? f.answered(text) : f).toList();
    happened(deed, "feedback.answered", answered.item(), Map.of(), text);
  }

  /** The revision of an item's next content: one that no feedback was given on yet. */
  int nextRevision(ItemRef item) {
    int spokenOf =
        feedback.stream()
            .filter(f -> f.item().equals(item))
            .mapToInt(Feedback::itemRevision)
            .max()
            .orElse(0);
    return Math.max(content.revision(item).orElse(0), spokenOf) + 1;
  }

  static boolean isUnanswered(Feedback f, Content content) {
    boolean touched = content.revision(f.item()).map(now -> now != f.itemRevision()).orElse(true);
    return f.isOpenMustFix() && f.answer() == null && !touched;
  }

  /** T8; money has been reserved again. */
  public void dispute(Deed deed, String justification, Setting setting, List<Finding> findings) {
    handIn(deed, Submission.Kind.DISPUTE, findings);
    life.justification = justification;
    move(deed, Transition.DISPUTE, Map.of("claimed", claimed().toString()), justification);
    life.startClock(Transition.DISPUTE, deed.at(), setting);
  }

  /** T16. */
  public void withdrawDispute(Deed deed) {
    move(deed, Transition.WITHDRAW_DISPUTE, Map.of(), null);
    life.stopClocks();
    life.noDisputeLeft();
  }

  // ---- what the validation team does

  /** T3. */
  public void take(Deed deed) {
    life.reviewerId = deed.actor().userId();
    life.everTaken = true;
    move(deed, Transition.TAKE, Map.of(), null);
  }

  /** T17; the review clock runs on. */
  public void putBack(Deed deed) {
    life.reviewerId = null;
    move(deed, Transition.PUT_BACK, Map.of(), null);
  }

  /** Feedback on one item. */
  public UUID giveFeedback(Deed deed, ItemRef item, Feedback.Severity severity, String text) {
    int revision = content.revision(item).orElseThrow(() -> unknown(item));
    Feedback given =
        new Feedback(
            deed.ids().next(),
            item,
            revision,
            severity,
            text,
            deed.actor().userId(),
            deed.at(),
            life.submission,
            null,
            false);
    List<Feedback> all = new ArrayList<>(feedback);
    all.add(given);
    feedback = List.copyOf(all);
    happened(deed, "feedback.given", item, Map.of("severity", severity.name()), text);
    return given.id();
  }

  /**
   * Decides one item.
   *
   * @param part for a line, what is approved of it; null for all of it, and for other items
   * @return the decision's id
   */
  public UUID decide(Deed deed, ItemRef item, Judgement judgement, Money part) {
    if (!item.kind().isDecided() || content.judgement(item).isEmpty()) {
      throw unknown(item);
    }
    content = content.judged(item, judgement, part);
    UUID decision = decided(deed, item, judgement, part);
    Map<String, String> data = new TreeMap<>();
    data.put("state", judgement.state().name());
    if (judgement.reason() != null) {
      data.put("reason", judgement.reason().name());
    }
    if (part != null) {
      data.put("approved", part.toString());
    }
    happened(deed, "item.decided", item, data, judgement.text());
    return decision;
  }

  /** T4, T11. */
  public void requestInformation(Deed deed, String text, Setting setting) {
    if (feedback.stream().allMatch(Feedback::resolved)) {
      throw Refusal.rule("review.feedback-needed").asException();
    }
    Transition step =
        life.status == ClaimStatus.DISPUTED
            ? Transition.REQUEST_INFORMATION_IN_DISPUTE
            : Transition.REQUEST_INFORMATION;
    decide(deed, step, null, Map.of(), text);
    life.informationRequest = text;
    life.startClock(step, deed.at(), setting);
  }

  /** T6, T9: accepts what is pending and answers the approved amount. */
  public Money approve(Deed deed, String text) {
    List<Violation> open =
        content.decidable().stream()
            .filter(i -> !isAcceptable(content.judgement(i).orElseThrow()))
            .map(i -> Violation.of(i.toString(), "item.open"))
            .toList();
    if (!open.isEmpty()) {
      throw new Refusal(Refusal.Kind.RULE, "review.items-open", List.of(), open).asException();
    }
    Money amount = content.approvable(form.currency());
    if (!amount.isPositive()) {
      throw Refusal.rule("review.nothing-approved").asException();
    }
    for (ItemRef item : content.decidable()) {
      if (content.judgement(item).orElseThrow().state() == ItemState.PENDING) {
        Money part = partOf(item);
        content = content.judged(item, Judgement.ACCEPTED, part);
        decided(deed, item, Judgement.ACCEPTED, part);
      }
    }
    approved = amount;
    Transition step =
        life.status == ClaimStatus.DISPUTED ? Transition.APPROVE_DISPUTE : Transition.APPROVE;
    Map<String, String> sums =
        Map.of("claimed", claimed().toString(), "approved", amount.toString());
    decide(deed, step, null, sums, text);
    life.decided(deed, null, text);
    feedback = feedback.stream().map(Feedback::settled).toList();
    return amount;
  }

  /** T7, T10. */
  public void reject(Deed deed, ReasonCode reason, String text, Setting setting) {
    boolean disputed = life.status == ClaimStatus.DISPUTED;
    Transition step = disputed ? Transition.REJECT_DISPUTE : Transition.REJECT;
    decide(deed, step, reason, Map.of("reason", reason.name()), text);
    life.decided(deed, reason, text);
    life.rejected(disputed, deed.at(), setting);
  }

  /** T18. */
  public void reopen(Deed deed, String reason, Setting setting) {
    move(deed, Transition.REOPEN, Map.of(), reason);
    life.rejected(false, deed.at(), setting);
  }

  // ---- what time does

  /**
   * T12. What counts from now on is what was handed in last, with what was decided of it: a dispute
   * hands that in again, so nothing reaches the validation team that no guard has seen.
   */
  void lapse(Deed deed, Setting setting, Submission last, List<ItemDecision> decisions) {
    discardChangesSince(deed, last, decisions);
    boolean disputed = life.status == ClaimStatus.PARTNER_ACTION_REQUIRED;
    ReasonCode reason = ReasonCode.NO_PARTNER_RESPONSE;
    decide(deed, Transition.LAPSE, reason, Map.of("reason", reason.name()), null);
    life.decided(deed, reason, null);
    life.rejected(disputed, deed.at(), setting);
  }

  /** T13. */
  void expire(Deed deed) {
    move(deed, Transition.EXPIRE, Map.of(), null);
  }

  // ---- inside

  /** A step that owes a receipt; its event names it. */
  private void decide(
      Deed deed, Transition step, ReasonCode reason, Map<String, String> data, String text) {
    decided = new Decided(deed.ids().next(), step, life.status, reason, text);
    Map<String, String> all = new TreeMap<>(data);
    all.put("receipt", decided.receiptId().toString());
    move(deed, step, all, text);
  }

  private void move(Deed deed, Transition step, Map<String, String> data, String text) {
    if (!step.sources().contains(life.status)) {
      throw Refusal.of(Refusal.Kind.ILLEGAL_STEP, "claim.illegal-step", life.status.name())
          .asException();
    }
    Map<String, String> all = new TreeMap<>(data);
    all.put("from", life.status.name());
    all.put("to", step.target().name());
    life.status = step.target();
    life.statusSince = deed.at();
    happened(deed, step.event(), null, all, text);
  }

  private void discardChangesSince(Deed deed, Submission last, List<ItemDecision> decisions) {
    Content handedIn = last.content();
    for (ItemDecision decision : decisions) {
      handedIn = handedIn.judged(decision.item(), decision.judgement(), decision.approved());
    }
    handedIn = Documents.restored(handedIn, content);
    List<Feedback> unheard =
        feedback.stream().map(f -> f.resolved() ? f : f.answered(null)).toList();
    if (handedIn.equals(content) && last.form().equals(form) && unheard.equals(feedback)) {
      return;
    }
    content = handedIn;
    form = last.form();
    feedback = unheard;
    happened(deed, "claim.changes-discarded", null, Map.of("claimed", claimed().toString()), null);
  }

  private void handIn(Deed deed, Submission.Kind kind, List<Finding> findings) {
    life.handedIn(deed);
    newSubmission =
        new Submission(
            id,
            life.submission,
            kind,
            deed.at(),
            deed.actor().userId(),
            claimed(),
            form,
            content,
            findings);
  }

  private UUID decided(Deed deed, ItemRef item, Judgement judgement, Money part) {
    UUID decision = deed.ids().next();
    newDecisions.add(
        new ItemDecision(
            decision,
            id,
            life.submission,
            item,
            content.revision(item).orElseThrow(),
            judgement.state(),
            judgement.reason(),
            judgement.text(),
            part,
            deed.actor().userId(),
            deed.at()));
    return decision;
  }

  private Money partOf(ItemRef item) {
    return item.kind() == ItemRef.Kind.LINE
        ? content.line(item.id()).map(CostLine::approvable).orElseThrow()
        : null;
  }

  private static boolean isAcceptable(Judgement judgement) {
    return judgement.state() == ItemState.PENDING || judgement.state() == ItemState.ACCEPTED;
  }

  private static RuntimeException unknown(ItemRef item) {
    return Refusal.rule("item.unknown", item.toString()).asException();
  }

  private void happened(
      Deed deed, String action, ItemRef item, Map<String, String> data, String text) {
    Actor actor = deed.actor();
    events.add(
        new HistoryEvent(
            deed.ids().next(),
            id,
            placement.organisationId(),
            deed.at(),
            actor.userId(),
            actor.side(),
            action,
            item == null ? null : item.toString(),
            data,
            text,
            HistoryEvent.Visibility.PUBLIC));
  }
}
