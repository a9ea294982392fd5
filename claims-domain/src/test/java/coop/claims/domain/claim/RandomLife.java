package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Feedback.Severity;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.world.InPorts;
import coop.claims.domain.world.People;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets people do things with a few claims, sensible or not, and the clock come by. */
final class RandomLife {

  /** What can be tried; each names who usually does it. */
  enum Try {
    CREATE,
    FILL,
    CHANGE_AMOUNT,
    REPLACE_PROOF,
    ANSWER,
    SUBMIT,
    WITHDRAW,
    DELETE,
    COMMENT,
    DISPUTE,
    WITHDRAW_DISPUTE,
    TAKE,
    PUT_BACK,
    FEEDBACK,
    CUT,
    ASK,
    APPROVE,
    REJECT,
    APPROVE_DISPUTE,
    REJECT_DISPUTE,
    ASK_IN_DISPUTE,
    REOPEN,
    LAPSE,
    EXPIRE_FUNDS
  }

  /**
   * @param what null for something that makes sense where the claim stands
   * @param who below {@link #USUAL}: whoever usually does it; else anybody
   * @param claim which of the claims there are
   * @param cents an amount, where one is needed
   * @param hours that pass before
   */
  record Step(Try what, int who, int claim, int cents, int hours) {
    private Step as(Try resolved) {
      return new Step(resolved, who, claim, cents, hours);
    }
  }

  static final int ANYBODY = 30;
  static final int USUAL = 26;
  static final int CLAIMS = 3;

  private static final Map<ClaimStatus, List<Try>> SENSIBLE = new EnumMap<>(ClaimStatus.class);

  static {
    for (ClaimStatus status : ClaimStatus.values()) {
      SENSIBLE.put(status, List.of(Try.COMMENT, Try.EXPIRE_FUNDS));
    }
    sensible(ClaimStatus.EDITING, Try.FILL, Try.SUBMIT, Try.SUBMIT, Try.CHANGE_AMOUNT, Try.LAPSE);
    sensible(ClaimStatus.SUBMITTED, Try.TAKE, Try.TAKE, Try.TAKE, Try.TAKE, Try.WITHDRAW);
    sensible(
        ClaimStatus.UNDER_REVIEW,
        Try.FEEDBACK,
        Try.FEEDBACK,
        Try.ASK,
        Try.ASK,
        Try.CUT,
        Try.APPROVE,
        Try.REJECT,
        Try.REJECT,
        Try.PUT_BACK);
    sensible(
        ClaimStatus.ACTION_REQUIRED,
        Try.ANSWER,
        Try.ANSWER,
        Try.REPLACE_PROOF,
        Try.CHANGE_AMOUNT,
        Try.SUBMIT,
        Try.SUBMIT,
        Try.LAPSE,
        Try.WITHDRAW);
    sensible(
        ClaimStatus.PARTNER_ACTION_REQUIRED,
        Try.ANSWER,
        Try.ANSWER,
        Try.CHANGE_AMOUNT,
        Try.SUBMIT,
        Try.SUBMIT,
        Try.LAPSE);
    sensible(ClaimStatus.REJECTED, Try.DISPUTE, Try.DISPUTE, Try.REOPEN, Try.EXPIRE_FUNDS);
    sensible(
        ClaimStatus.DISPUTED,
        Try.FEEDBACK,
        Try.ASK_IN_DISPUTE,
        Try.ASK_IN_DISPUTE,
        Try.APPROVE_DISPUTE,
        Try.REJECT_DISPUTE,
        Try.WITHDRAW_DISPUTE,
        Try.CUT);
  }

  private static void sensible(ClaimStatus status, Try... tries) {
    SENSIBLE.put(status, List.of(tries));
  }

  private final World world;
  private final List<UUID> claims = new ArrayList<>();

  RandomLife(World world) {
    this.world = world;
  }

  List<UUID> claims() {
    return claims;
  }

  /** The step with something to try in it. */
  Step resolved(Step step) {
    if (step.what() != null) {
      return step;
    }
    if (claims.isEmpty()) {
      return step.as(Try.CREATE);
    }
    List<Try> sensible = SENSIBLE.get(world.claim(claim(step)).status());
    return step.as(sensible.get(step.cents() % sensible.size()));
  }

  /** Who does that step. */
  Actor actor(Step step) {
    People p = world.people();
    if (step.what() == Try.LAPSE || step.what() == Try.EXPIRE_FUNDS) {
      return Actor.CLOCK;
    }
    if (step.who() >= USUAL) {
      List<Actor> everybody = p.everybody();
      return everybody.get((step.who() * 7 + step.cents()) % everybody.size());
    }
    return switch (step.what()) {
      case CREATE, FILL, CHANGE_AMOUNT, REPLACE_PROOF, ANSWER, DELETE, COMMENT -> p.user;
      case SUBMIT, WITHDRAW, DISPUTE, WITHDRAW_DISPUTE -> p.admin;
      case TAKE, PUT_BACK, ASK, APPROVE, REJECT -> p.reviewer;
      case FEEDBACK, CUT -> isDisputed(step) ? p.disputeReviewer : p.reviewer;
      case APPROVE_DISPUTE, REJECT_DISPUTE, ASK_IN_DISPUTE -> p.disputeReviewer;
      default -> p.supervisor;
    };
  }

  private boolean isDisputed(Step step) {
    UUID claim = claim(step);
    return claim != null && world.claim(claim).status() == ClaimStatus.DISPUTED;
  }

  /** The claim that step is about; null while there is none. */
  UUID claim(Step step) {
    return claims.isEmpty() ? null : claims.get(step.claim() % claims.size());
  }

  Outcome<?> attempt(Step step, Actor by) {
    UUID claim = claim(step);
    if (step.what() == Try.CREATE || claim == null) {
      return create(by);
    }
    return step.what().ordinal() < Try.TAKE.ordinal()
        ? partners(step, by, claim)
        : vendors(step, by, claim);
  }

  private Outcome<?> partners(Step step, Actor by, UUID claim) {
    InPorts in = world.in();
    return switch (step.what()) {
      case FILL -> fill(claim, step.cents());
      case CHANGE_AMOUNT -> changeAmount(by, claim, step.cents());
      case REPLACE_PROOF -> replaceProof(by, claim);
      case ANSWER -> answer(by, claim);
      case SUBMIT -> in.claims().submit(by, claim, null);
      case WITHDRAW -> in.claims().withdraw(by, claim, null);
      case DELETE ->
          step.cents() % 5 == 0
              ? in.claims().delete(by, claim, null)
              : in.claims().delete(by, claim, -1L);
      case COMMENT -> in.claims().comment(by, claim, new NewComment("Hello", null, false));
      case DISPUTE -> in.disputes().raise(by, claim, null, "It is there");
      case WITHDRAW_DISPUTE -> in.disputes().withdraw(by, claim, null);
      default -> throw new IllegalArgumentException(step.toString());
    };
  }

  private Outcome<?> vendors(Step step, Actor by, UUID claim) {
    InPorts in = world.in();
    return switch (step.what()) {
      case TAKE -> in.reviewing().take(by, claim, null);
      case PUT_BACK -> in.reviewing().putBack(by, claim, null);
      case FEEDBACK -> feedback(by, claim);
      case CUT -> cut(by, claim, step.cents());
      case ASK, ASK_IN_DISPUTE -> in.reviewing().requestInformation(by, claim, null, "More");
      case APPROVE, APPROVE_DISPUTE -> in.reviewing().approve(by, claim, null, null);
      case REJECT, REJECT_DISPUTE -> in.reviewing().reject(by, claim, null, ReasonCode.OTHER, "No");
      case REOPEN -> in.disputes().reopen(by, claim, null, "Once more");
      case LAPSE -> in.claimClock().lapse(by, claim);
      case EXPIRE_FUNDS -> expireFunds(by);
      default -> throw new IllegalArgumentException(step.toString());
    };
  }

  private Outcome<?> expireFunds(Actor by) {
    Outcome<List<UUID>> due = world.in().funds().due(by, Set.of(), 100);
    if (due.isDone()) {
      due.orThrow().forEach(id -> done(world.in().funds().lapse(by, id)));
    }
    return due;
  }

  private Outcome<?> create(Actor by) {
    if (claims.size() == CLAIMS) {
      return nothing();
    }
    Outcome<Receipt> outcome =
        world
            .in()
            .claims()
            .create(by, Samples.newClaim(world.places().amsterdam.id(), world.places().cloud.id()));
    if (outcome.isDone()) {
      claims.add(outcome.orThrow().id());
    }
    return outcome;
  }

  private Outcome<?> fill(UUID claim, int cents) {
    ClaimSnapshot now = world.claim(claim);
    boolean empty = now.status() == ClaimStatus.EDITING && now.content().lines().isEmpty();
    return empty && !now.life().isDeleted()
        ? Outcome.done(world.fill(claim, amount(cents).toPlainString()))
        : nothing();
  }

  private Outcome<?> changeAmount(Actor by, UUID claim, int cents) {
    return world.claim(claim).content().invoices().stream()
        .findFirst()
        .<Outcome<?>>map(
            invoice ->
                world
                    .in()
                    .claims()
                    .changeInvoice(
                        by,
                        claim,
                        null,
                        invoice.id(),
                        Samples.invoice(
                            Samples.line(
                                invoice.lines().get(0).id(),
                                SampleCatalogue.MEDIA,
                                amount(cents).toPlainString()))))
        .orElseGet(RandomLife::nothing);
  }

  private Outcome<?> replaceProof(Actor by, UUID claim) {
    return world.claim(claim).content().proofs(SampleCatalogue.FINAL_PIECE).stream()
        .findFirst()
        .<Outcome<?>>map(
            old ->
                world
                    .in()
                    .evidence()
                    .upload(
                        by,
                        claim,
                        null,
                        Samples.replacing(
                            old.id(), Samples.proof(SampleCatalogue.FINAL_PIECE, "Better"))))
        .orElseGet(RandomLife::nothing);
  }

  private Outcome<?> answer(Actor by, UUID claim) {
    return world.claim(claim).feedback().stream()
        .filter(f -> !f.resolved())
        .findFirst()
        .<Outcome<?>>map(f -> world.in().claims().answer(by, claim, null, f.id(), "There"))
        .orElseGet(RandomLife::nothing);
  }

  private Outcome<?> feedback(Actor by, UUID claim) {
    return line(claim) == null
        ? nothing()
        : world
            .in()
            .reviewing()
            .feedback(by, claim, null, new NewFeedback(line(claim), Severity.MUST_FIX, "?"));
  }

  private Outcome<?> cut(Actor by, UUID claim, int cents) {
    return line(claim) == null
        ? nothing()
        : world
            .in()
            .reviewing()
            .decideItem(
                by,
                claim,
                null,
                new Decision(
                    line(claim),
                    ItemState.ACCEPTED,
                    ReasonCode.OVER_CAP,
                    "Part",
                    amount(cents / 3)));
  }

  private String line(UUID claim) {
    return world.claim(claim).content().lines().stream()
        .findFirst()
        .map(l -> "line:" + l.id())
        .orElse(null);
  }

  private static BigDecimal amount(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static Outcome<?> nothing() {
    return Outcome.refused(Refusal.rule("nothing-to-do"));
  }
}
