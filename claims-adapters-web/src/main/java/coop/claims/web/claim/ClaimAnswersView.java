package coop.claims.web.claim;

import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

/** What the partner says in words and choices: metrics, confirmations, answers, comments. */
@Named("claimAnswersView")
@ViewScoped
public class ClaimAnswersView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ClaimView page;
  @Inject OpenClaim open;
  @Inject PartnerClaims claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private final Map<String, String> metrics = new HashMap<>();
  private final Map<String, String> confirmations = new HashMap<>();
  private final Map<String, String> shownMetrics = new HashMap<>();
  private final Map<String, String> shownConfirmations = new HashMap<>();
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private String comment;
  private String note;

  /** Shows what was given so far. */
  public void load() {
    for (Answer metric : page.getSheet().metrics()) {
      metrics.put(metric.code(), metric.value());
    }
    for (Answer core : page.getSheet().cores()) {
      confirmations.put(core.code(), core.paperId() == null ? null : core.paperId().toString());
    }
    for (AskedQuestion question : page.getSheet().questions()) {
      said.put(question.code(), question.value());
    }
    shownMetrics.putAll(metrics);
    shownConfirmations.putAll(confirmations);
    for (Remark remark : page.getAskedRemarks()) {
      answers.put(remark.id().toString(), remark.answer());
    }
  }

  /** Typed values by requirement. */
  public Map<String, String> getMetrics() {
    return metrics;
  }

  /** Chosen documents by requirement. */
  public Map<String, String> getConfirmations() {
    return confirmations;
  }

  /** Typed or chosen answers by question. */
  public Map<String, String> getSaid() {
    return said;
  }

  /** Typed answers by feedback. */
  public Map<String, String> getAnswers() {
    return answers;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** To choose from. */
  public List<SelectItem> options(AskedQuestion question) {
    return question.choices().stream().map(o -> new SelectItem(o.value(), o.label())).toList();
  }

  /** Documents a core requirement can be shown by. */
  public List<SelectItem> getDocuments() {
    return page.getSheet().papers().where(d -> true).stream()
        .map(d -> new SelectItem(d.id().toString(), d.name() + " – " + d.where()))
        .toList();
  }

  /** Saves the metrics that were changed, one after the other, each on top of the last. */
  public void saveMetrics() {
    saveAll(
        page.getSheet().metrics(),
        "metrics",
        new Typing(metrics, shownMetrics, this::plain),
        (answer, version, value) ->
            claims.setMetric(context.actor(), page.getClaimId(), version, answer.code(), value),
        "claim.metric.saved");
  }

  /** A number may be typed with a decimal comma; it is kept with a point. */
  private String plain(Answer answer, String typed) {
    if (!answer.number() || typed == null) {
      return typed == null ? "" : typed;
    }
    Typed numbers = posting.typed();
    var number = numbers.number("value", typed.replaceAll("[\\s\\u00a0\\u202f]", ""));
    return numbers.isReadable() && number != null ? number.toPlainString() : typed;
  }

  /** All at once: what one answer is may decide whether the next is asked. */
  public void saveSaid() {
    List<AskedQuestion> asked = page.getSheet().questions();
    Map<String, String> given = new HashMap<>();
    asked.forEach(q -> given.put(q.code(), said.get(q.code())));
    posting
        .run(
            "questions",
            () ->
                beside(
                    claims.answerQuestions(
                        context.actor(), page.getClaimId(), posting.version(), given),
                    asked))
        .ifPresent(done -> posting.done(page.address("questions"), "claim.questions.saved"));
  }

  private static Outcome<Receipt> beside(Outcome<Receipt> outcome, List<AskedQuestion> asked) {
    return outcome.fold(
        Outcome::done,
        refusal ->
            Outcome.refused(
                new Refusal(
                    refusal.kind(),
                    refusal.code(),
                    refusal.arguments(),
                    refusal.violations().stream().map(v -> beside(v, asked)).toList())));
  }

  private static Violation beside(Violation violation, List<AskedQuestion> asked) {
    for (int i = 0; i < asked.size(); i++) {
      if (violation.path().equals("answers." + asked.get(i).code())) {
        return new Violation(
            "questions[" + i + "]." + asked.get(i).field(),
            violation.code(),
            violation.arguments());
      }
    }
    return violation;
  }

  public void saveConfirmations() {
    saveAll(
        page.getSheet().cores(),
        "cores",
        new Typing(
            confirmations,
            shownConfirmations,
            (answer, chosen) -> Objects.requireNonNullElse(chosen, "")),
        (answer, version, value) ->
            claims.confirm(
                context.actor(),
                page.getClaimId(),
                version,
                answer.code(),
                value.isEmpty() ? null : UUID.fromString(value)),
        "claim.core.confirmed");
  }

  /** One command for one answer. */
  @FunctionalInterface
  private interface Command {
    Outcome<Receipt> run(Answer answer, Long version, String value);
  }

  /**
   * What stands in the fields.
   *
   * @param shown what stood there when the page was opened: only what the person changed is saved
   */
  private record Typing(
      Map<String, String> typed,
      Map<String, String> shown,
      BiFunction<Answer, String, String> plain) {

    boolean isChanged(Answer answer) {
      return !Objects.equals(typed.get(answer.code()), shown.get(answer.code()));
    }

    String value(Answer answer) {
      return plain.apply(answer, typed.get(answer.code()));
    }

    void saved(Answer answer) {
      shown.put(answer.code(), typed.get(answer.code()));
    }
  }

  private void saveAll(
      List<Answer> answers, String list, Typing typing, Command command, String saved) {
    Long version = posting.version();
    boolean refused = false;
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      if (!typing.isChanged(answer)) {
        continue;
      }
      posting.useKey(list + " " + answer.code());
      Outcome<Receipt> outcome = command.run(answer, version, typing.value(answer));
      if (outcome instanceof Outcome.Done<Receipt> done) {
        version = done.value().version();
        typing.saved(answer);
        posting.movedTo(version);
      } else {
        refused = true;
        Refusal refusal = ((Outcome.Refused<Receipt>) outcome).refusal();
        if (Posting.isOutdated(refusal)) {
          posting.tell(refusal);
          break;
        }
        tell(path(list, i, answer), refusal);
      }
    }
    open.forget();
    if (!refused) {
      posting.forgetTyped();
      posting.done(page.address(list), saved);
    }
  }

  /** A metric stands in a field of its own kind. */
  private static String path(String list, int row, Answer answer) {
    return list + "[" + row + "]." + (list.equals("metrics") ? answer.field() : "value");
  }

  /** Beside its field, whatever the command calls it. */
  private void tell(String path, Refusal refusal) {
    if (refusal.violations().isEmpty()) {
      posting.wrong(path, wording.texts().refusal(refusal));
    }
    refusal.violations().forEach(v -> posting.wrong(path, wording.texts().violation(v)));
  }

  /** The feedback is named by the form, not by its row. */
  public void answer() {
    UUID feedbackId = posting.typed().id("feedback", request.getParameter("feedback"));
    if (feedbackId == null) {
      return;
    }
    String text = answers.get(feedbackId.toString());
    posting
        .run(
            "feedback.answer",
            () ->
                claims.answer(
                    context.actor(), page.getClaimId(), posting.version(), feedbackId, text))
        .ifPresent(done -> posting.done(page.address("asked"), "claim.feedback.answer.saved"));
  }

  public void addComment() {
    say(new NewComment(comment, null, false), "claim.comment.added");
  }

  /** Only the vendor's people ever see it. */
  public void addNote() {
    say(new NewComment(note, null, true), "review.note.added");
  }

  private void say(NewComment said, String key) {
    posting
        .run(
            said.internal() ? "note.add" : "comment.add",
            () -> claims.comment(context.actor(), page.getClaimId(), said))
        .ifPresent(done -> posting.done(page.address("comments"), key));
  }
}
