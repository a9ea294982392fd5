package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimReading.Surroundings;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Serves everybody who reads claims. */
public final class ClaimViewsService implements ClaimViews {

  private static final int NEEDS_PARTNER_SHOWN = 5;

  private final Claims claims;
  private final ClaimReading reading;
  private final Programs programs;
  private final FundViews funds;
  private final EventLog log;
  private final ClaimCheck check;
  private final Clock clock;

  public ClaimViewsService(
      Claims claims,
      ClaimReading reading,
      Programs programs,
      FundViews funds,
      EventLog log,
      ClaimCheck check,
      Clock clock) {
    this.claims = claims;
    this.reading = reading;
    this.programs = programs;
    this.funds = funds;
    this.log = log;
    this.check = check;
    this.clock = clock;
  }

  @Override
  public Outcome<Page<ClaimLine>> list(Actor actor, ClaimFilter filter, PageRequest page) {
    return Outcome.of(() -> reading.list(actor, filter, page));
  }

  @Override
  public Outcome<List<StatusTotal>> totals(Actor actor, OverviewFilter filter) {
    return Outcome.of(() -> reading.totals(actor, filter));
  }

  @Override
  public Outcome<Overview> overview(Actor actor, OverviewFilter filter) {
    return Outcome.of(
        () -> {
          FundFilter of =
              new FundFilter(filter.programCode(), filter.periodId(), filter.locationId());
          return new Overview(
              actor.isPartner() ? funds(actor, of) : List.of(),
              reading.totals(actor, filter),
              actor.isPartner()
                  ? reading.needsPartner(actor, filter, NEEDS_PARTNER_SHOWN)
                  : List.of());
        });
  }

  /** All of them, for the overview adds them up: they are one partner's. */
  private List<FundView> funds(Actor partner, FundFilter filter) {
    Instant now = clock.instant();
    return Page.all(page -> funds.funds(partner, filter, now, page));
  }

  @Override
  public Outcome<ClaimDetail> detail(Actor actor, UUID claimId) {
    return Outcome.of(() -> detail(actor, visible(actor, claimId)));
  }

  @Override
  public Outcome<UUID> byNumber(Actor actor, String number) {
    return Outcome.of(
        () -> {
          UUID id =
              ClaimNumber.parse(number).flatMap(reading::byNumber).orElseThrow(ClaimDesk::notFound);
          return visible(actor, id).id();
        });
  }

  @Override
  public Outcome<List<Finding>> check(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          ClaimSnapshot claim = visible(actor, claimId);
          Setting setting = setting(claim);
          return findings(actor, claim, setting, around(actor, claim));
        });
  }

  @Override
  public Outcome<Page<HistoryLine>> history(Actor actor, UUID claimId, PageRequest page) {
    return Outcome.of(
        () -> {
          visible(actor, claimId);
          return reading.history(claimId, actor.isVendor(), page).map(l -> masked(actor, l));
        });
  }

  @Override
  public Outcome<List<CommentLine>> comments(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          visible(actor, claimId);
          return Page.all(page -> reading.comments(claimId, actor.isVendor(), page)).stream()
              .map(c -> masked(actor, c))
              .toList();
        });
  }

  @Override
  public Outcome<Page<CommentLine>> comments(Actor actor, UUID claimId, PageRequest page) {
    return Outcome.of(
        () -> {
          visible(actor, claimId);
          return reading.comments(claimId, actor.isVendor(), page).map(c -> masked(actor, c));
        });
  }

  @Override
  public Outcome<CommentLine> comment(Actor actor, UUID claimId, UUID commentId) {
    return Outcome.of(
        () -> {
          visible(actor, claimId);
          return reading
              .comment(claimId, commentId, actor.isVendor())
              .map(c -> masked(actor, c))
              .orElseThrow(ClaimDesk::notFound);
        });
  }

  @Override
  public Outcome<List<ItemDecision>> decisions(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          visible(actor, claimId);
          return reading.decisions(claimId).stream().map(d -> masked(actor, d)).toList();
        });
  }

  @Override
  public Outcome<ChainReport> verify(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          visible(actor, claimId);
          if (actor.isPartner()) {
            throw Refusal.forbidden().asException();
          }
          List<ChainedEvent> chain = log.chain(claimId);
          long events = chain.size();
          ChainedEvent previous = null;
          for (ChainedEvent event : chain) {
            boolean inPlace =
                previous == null
                    ? event.seq() == 1 && event.previousHash().equals(ChainedEvent.ORIGIN)
                    : event.follows(previous);
            if (!inPlace || !event.isIntact()) {
              return new ChainReport(events, event.seq(), chain.get(chain.size() - 1).hash());
            }
            previous = event;
          }
          return new ChainReport(events, null, previous == null ? null : previous.hash());
        });
  }

  private ClaimDetail detail(Actor actor, ClaimSnapshot claim) {
    Setting setting = setting(claim);
    Surroundings around = around(actor, claim);
    ActivityType activity = activity(claim);
    Instant now = clock.instant();
    Set<ClaimVerb> allowed =
        ClaimRights.allowed(actor, claim.placement(), claim.life(), setting.program().terms(), now);
    return new ClaimDetail(
        actor.isPartner() ? forPartner(claim) : claim,
        around.organisationName(),
        around.locationName(),
        people(actor, claim, around),
        setting,
        activity,
        ClaimCheck.asked(claim, catalogue(claim), setting, now),
        expenseTypes(catalogue(claim), activity),
        usable(claim, setting, around, now),
        allowed,
        findings(actor, claim, setting, around));
  }

  private List<Finding> findings(
      Actor actor, ClaimSnapshot claim, Setting setting, Surroundings around) {
    ClaimStatus status = claim.status();
    if (!status.isEditable() && !status.reserves()) {
      return List.of();
    }
    Instant now = clock.instant();
    return check.of(
        claim,
        catalogue(claim),
        setting,
        new MoneyThere(
            usable(claim, setting, around, now).plus(around.reserved()), around.earned()),
        around.openRequests(),
        InvoiceElsewhere.heardBy(actor, around.elsewhere()),
        now);
  }

  private Surroundings around(Actor actor, ClaimSnapshot claim) {
    return reading.surroundings(claim, !actor.isVendor());
  }

  private static Money usable(
      ClaimSnapshot claim, Setting setting, Surroundings around, Instant now) {
    return now.isBefore(setting.closesAt())
        ? around.available().plus(around.heldForClaim())
        : around.heldForClaim();
  }

  private ClaimSnapshot visible(Actor actor, UUID claimId) {
    return claims
        .byId(claimId)
        .filter(c -> ClaimRights.mayView(actor, c.placement(), c.life()))
        .map(Claim::snapshot)
        .orElseThrow(ClaimDesk::notFound);
  }

  private Setting setting(ClaimSnapshot claim) {
    return programs
        .setting(claim.placement().periodId(), claim.placement().locationId())
        .orElseThrow();
  }

  private Catalogue catalogue(ClaimSnapshot claim) {
    return programs.catalogue(claim.placement().programCode(), claim.placement().programVersion());
  }

  private ActivityType activity(ClaimSnapshot claim) {
    return catalogue(claim).activity(claim.form().activityCode()).orElseThrow();
  }

  private static List<ExpenseType> expenseTypes(Catalogue catalogue, ActivityType activity) {
    return activity.expenseTypes().stream()
        .map(code -> catalogue.expenseType(code).orElseThrow())
        .toList();
  }

  // ---- partners see the vendor's side as the validation team

  private static ClaimSnapshot forPartner(ClaimSnapshot c) {
    Life l = c.life();
    Life hidden =
        new Life(
            l.status(),
            l.statusSince(),
            l.createdAt(),
            l.createdBy(),
            l.submission(),
            l.firstSubmittedAt(),
            l.submittedAt(),
            l.submittedBy(),
            l.everTaken(),
            null,
            l.reviewDue(),
            l.responseDue(),
            l.informationRequest(),
            l.disputeDue(),
            l.disputeUntil(),
            l.justification(),
            l.rejectionFinal(),
            null,
            Set.of(),
            l.decidedAt(),
            l.decisionReason(),
            l.decisionText(),
            l.deletedAt());
    List<Feedback> feedback =
        c.feedback().stream()
            .map(
                f ->
                    new Feedback(
                        f.id(),
                        f.item(),
                        f.itemRevision(),
                        f.severity(),
                        f.text(),
                        null,
                        f.at(),
                        f.submission(),
                        f.answer(),
                        f.resolved()))
            .toList();
    return new ClaimSnapshot(
        c.id(),
        c.number(),
        c.placement(),
        c.form(),
        c.content(),
        hidden,
        c.claimed(),
        c.approved(),
        feedback,
        c.version());
  }

  private static Map<UUID, String> people(Actor actor, ClaimSnapshot claim, Surroundings around) {
    Map<UUID, String> people = new HashMap<>(around.people());
    if (actor.isPartner()) {
      Life life = claim.life();
      if (life.reviewerId() != null) {
        people.remove(life.reviewerId());
      }
      if (life.decidedBy() != null) {
        people.remove(life.decidedBy());
      }
      claim.feedback().forEach(f -> people.remove(f.author()));
    }
    return people;
  }

  /**
   * For partners without the vendor's people; for the vendor's people without what a partner's
   * people ask of each other.
   */
  private static HistoryLine masked(Actor actor, HistoryLine l) {
    boolean nobody = actor.isPartner() && l.side() != Side.PARTNER;
    boolean wordless = actor.isVendor() && l.action().startsWith("document-request.");
    return new HistoryLine(
        l.seq(),
        l.at(),
        l.side(),
        nobody ? null : l.actorId(),
        nobody ? null : l.actorName(),
        l.action(),
        l.item(),
        l.data(),
        wordless ? null : l.text(),
        l.internal(),
        l.hash());
  }

  static CommentLine masked(Actor actor, CommentLine c) {
    if (!actor.isPartner() || c.side() == Side.PARTNER) {
      return c;
    }
    return new CommentLine(c.id(), c.at(), c.side(), null, null, c.item(), c.text(), c.internal());
  }

  private static ItemDecision masked(Actor actor, ItemDecision d) {
    if (!actor.isPartner()) {
      return d;
    }
    return new ItemDecision(
        d.id(),
        d.claimId(),
        d.submission(),
        d.item(),
        d.itemRevision(),
        d.state(),
        d.reason(),
        d.text(),
        d.approved(),
        null,
        d.at());
  }
}
