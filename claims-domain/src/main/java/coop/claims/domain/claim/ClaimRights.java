package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.shared.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do what with a claim, in one place: by (user, role, location, program), and by where the
 * claim stands. The read models repeat {@link #mayView} in SQL.
 */
public final class ClaimRights {

  /** Partner roles that work with claims. */
  public static final Set<Role> PARTNER_ROLES =
      EnumSet.of(Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.INCENTIVES_USER);

  /** Vendor roles that may read claims; never a draft. */
  public static final Set<Role> VENDOR_READERS =
      EnumSet.of(Role.REVIEWER, Role.DISPUTE_REVIEWER, Role.SUPERVISOR, Role.FINANCE, Role.SUPPORT);

  /** Partner roles that may delete a draft whoever made it. */
  public static final Set<Role> ADMINS = EnumSet.of(Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN);

  private static final Set<Role> DECIDERS = EnumSet.of(Role.REVIEWER, Role.DISPUTE_REVIEWER);
  private static final Set<Role> NOTE_WRITERS =
      EnumSet.of(Role.REVIEWER, Role.DISPUTE_REVIEWER, Role.SUPERVISOR, Role.SUPPORT);

  private ClaimRights() {}

  /** Whether the claim exists for the actor at all. */
  public static boolean mayView(Actor actor, Placement placement, Life life) {
    return switch (actor.side()) {
      case SYSTEM -> true;
      case PARTNER ->
          !life.isDeleted()
              && placement.organisationId().equals(actor.organisationId())
              && holdsAny(actor, PARTNER_ROLES, placement);
      case VENDOR -> life.wasEverSubmitted() && holdsAny(actor, VENDOR_READERS, placement);
    };
  }

  /** The same of a claim that carries an invoice too; it is not a deleted one. */
  static boolean mayView(Actor actor, InvoiceElsewhere other) {
    return switch (actor.side()) {
      case SYSTEM -> true;
      case PARTNER ->
          other.organisationId().equals(actor.organisationId())
              && actor.holdsAny(PARTNER_ROLES, other.locationId(), other.programCode());
      case VENDOR ->
          other.submitted()
              && actor.holdsAny(VENDOR_READERS, other.locationId(), other.programCode());
    };
  }

  /** Whether the actor may restore the draft if it was deleted: whoever may delete it. */
  static boolean mayRestore(Actor actor, Placement placement, Life life) {
    return actor.isPartner()
        && placement.organisationId().equals(actor.organisationId())
        && (holdsAny(actor, ADMINS, placement)
            || (life.createdBy().equals(actor.userId())
                && holdsAny(actor, PARTNER_ROLES, placement)));
  }

  public static boolean mayCreate(Actor actor, UUID locationId, String programCode) {
    return actor.isPartner() && actor.holdsAny(PARTNER_ROLES, locationId, programCode);
  }

  /** What the actor may do with the claim at that instant. */
  public static Set<ClaimVerb> allowed(
      Actor actor, Placement placement, Life life, Terms terms, Instant now) {
    Set<ClaimVerb> allowed = EnumSet.noneOf(ClaimVerb.class);
    for (ClaimVerb verb : ClaimVerb.values()) {
      if (refusal(verb, actor, placement, life, terms, now).isEmpty()) {
        allowed.add(verb);
      }
    }
    return allowed;
  }

  /**
   * Why not, if not: NOT_FOUND before FORBIDDEN before ILLEGAL_STEP. Versions are compared by the
   * caller between the last two.
   */
  static Optional<Refusal> refusal(
      ClaimVerb verb, Actor actor, Placement placement, Life life, Terms terms, Instant now) {
    return byRole(verb, actor, placement, life, terms).or(() -> byStatus(verb, life, now));
  }

  static Optional<Refusal> byRole(
      ClaimVerb verb, Actor actor, Placement placement, Life life, Terms terms) {
    if (!mayView(actor, placement, life)) {
      return Optional.of(Refusal.notFound());
    }
    return switch (verb) {
      case VIEW -> Optional.empty();
      case COPY -> unless(mayCreate(actor, placement.locationId(), placement.programCode()));
      case EDIT, SUBMIT, REQUEST_DOCUMENT -> unless(actor.isPartner());
      case DELETE, WITHDRAW ->
          unless(
              actor.isPartner()
                  && (holdsAny(actor, ADMINS, placement)
                      || life.createdBy().equals(actor.userId())));
      case DISPUTE, WITHDRAW_DISPUTE -> unless(mayDispute(actor, placement, terms));
      case COMMENT -> unless(actor.isPartner() || holdsAny(actor, DECIDERS, placement));
      case NOTE -> unless(actor.isVendor() && holdsAny(actor, NOTE_WRITERS, placement));
      case TAKE -> unless(holds(actor, Role.REVIEWER, placement));
      case PUT_BACK ->
          holds(actor, Role.SUPERVISOR, placement)
              ? Optional.empty()
              : reviewing(actor, placement, life);
      case REOPEN ->
          unless(
              holds(actor, Role.SUPERVISOR, placement)
                  && !life.deciders().contains(actor.userId()));
      case FEEDBACK, DECIDE_ITEM, REQUEST_INFORMATION, APPROVE, REJECT ->
          deciding(actor, placement, life);
    };
  }

  private static boolean mayDispute(Actor actor, Placement placement, Terms terms) {
    return actor.isPartner()
        && (holds(actor, Role.INCENTIVES_ADMIN, placement)
            || (terms.usersMayDispute() && holds(actor, Role.INCENTIVES_USER, placement)));
  }

  /** A review is its reviewer's. */
  private static Optional<Refusal> reviewing(Actor actor, Placement placement, Life life) {
    if (!holds(actor, Role.REVIEWER, placement)) {
      return Optional.of(Refusal.forbidden());
    }
    boolean others =
        life.status() == ClaimStatus.UNDER_REVIEW && !actor.userId().equals(life.reviewerId());
    return others
        ? Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "review.not-yours"))
        : Optional.empty();
  }

  /** A review is decided by its reviewer, a dispute by somebody who did not decide before. */
  private static Optional<Refusal> deciding(Actor actor, Placement placement, Life life) {
    return switch (life.status()) {
      case UNDER_REVIEW -> reviewing(actor, placement, life);
      case DISPUTED -> {
        if (!holds(actor, Role.DISPUTE_REVIEWER, placement)) {
          yield Optional.of(Refusal.forbidden());
        }
        yield life.deciders().contains(actor.userId())
            ? Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "dispute.same-decider"))
            : Optional.empty();
      }
      default -> unless(holdsAny(actor, DECIDERS, placement));
    };
  }

  static Optional<Refusal> byStatus(ClaimVerb verb, Life life, Instant now) {
    ClaimStatus status = life.status();
    boolean possible =
        switch (verb) {
          case VIEW, COPY, COMMENT, NOTE -> true;
          case EDIT, SUBMIT, REQUEST_DOCUMENT -> status.isEditable();
          case DELETE -> status == ClaimStatus.EDITING && !life.wasEverSubmitted();
          case WITHDRAW ->
              status == ClaimStatus.ACTION_REQUIRED
                  || (status == ClaimStatus.SUBMITTED
                      && life.submission() == 1
                      && !life.everTaken());
          case DISPUTE ->
              status == ClaimStatus.REJECTED && !life.rejectionFinal() && isWindowOpen(life, now);
          case WITHDRAW_DISPUTE -> status == ClaimStatus.DISPUTED;
          case TAKE -> status == ClaimStatus.SUBMITTED;
          case PUT_BACK -> status == ClaimStatus.UNDER_REVIEW;
          case FEEDBACK, DECIDE_ITEM, REQUEST_INFORMATION, APPROVE, REJECT ->
              status == ClaimStatus.UNDER_REVIEW || status == ClaimStatus.DISPUTED;
          case REOPEN ->
              status == ClaimStatus.REJECTED && (life.rejectionFinal() || !isWindowOpen(life, now));
        };
    return possible ? Optional.empty() : Optional.of(notNow(verb, life));
  }

  private static Refusal notNow(ClaimVerb verb, Life life) {
    if (verb == ClaimVerb.DISPUTE && life.status() == ClaimStatus.REJECTED) {
      return life.rejectionFinal()
          ? Refusal.of(Refusal.Kind.ILLEGAL_STEP, "dispute.final")
          : Refusal.of(Refusal.Kind.ILLEGAL_STEP, "dispute.window-closed", life.disputeUntil());
    }
    return Refusal.of(Refusal.Kind.ILLEGAL_STEP, "claim.illegal-step", life.status().name());
  }

  private static boolean isWindowOpen(Life life, Instant now) {
    return life.disputeUntil() != null && now.isBefore(life.disputeUntil());
  }

  private static boolean holds(Actor actor, Role role, Placement placement) {
    return actor.holds(role, placement.locationId(), placement.programCode());
  }

  private static boolean holdsAny(Actor actor, Set<Role> roles, Placement placement) {
    return actor.holdsAny(roles, placement.locationId(), placement.programCode());
  }

  private static Optional<Refusal> unless(boolean may) {
    return may ? Optional.empty() : Optional.of(Refusal.forbidden());
  }
}
