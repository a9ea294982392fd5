package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.claim.PartnerClaims.NewClaim;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Programs;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Begins drafts, fills their form, and puts them away: T1 and T14. */
final class Drafting {

  private final ClaimDesk desk;
  private final Claims claims;
  private final Partners partners;
  private final Programs programs;
  private final FundViews fundViews;
  private final EventLog log;
  private final ClaimNumbers numbers;

  Drafting(
      ClaimDesk desk,
      Claims claims,
      Partners partners,
      Programs programs,
      FundViews fundViews,
      EventLog log,
      ClaimNumbers numbers) {
    this.desk = desk;
    this.claims = claims;
    this.partners = partners;
    this.programs = programs;
    this.fundViews = fundViews;
    this.log = log;
    this.numbers = numbers;
  }

  Outcome<Receipt> create(Actor actor, NewClaim command) {
    return Outcome.of(
        () -> {
          refuseUnplaced(command);
          Deed deed = desk.deed(actor);
          Ground ground = ground(deed, command.locationId(), command.periodId());
          Currency currency = ground.currency();
          Checks checks = new Checks();
          checks.that(
              command.currency() == null
                  || command.currency().isBlank()
                  || command.currency().equals(currency.getCurrencyCode()),
              "currency",
              "claim.currency-not-fund",
              currency.getCurrencyCode());
          FormEdit edit =
              new FormEdit(
                  command.activityCode(),
                  command.name(),
                  command.activityStart(),
                  command.activityEnd(),
                  command.description(),
                  command.preApprovalId(),
                  null);
          Form form = form(checks, edit, currency, ground.setting(), ground.catalogue(), null);
          checks.orRefuse();
          return begun(Claim.create(deed, numbers.next(), ground.placement(), form));
        });
  }

  /** Without location and period there is no catalogue to check by, only what is missing. */
  private static void refuseUnplaced(NewClaim command) {
    if (command.locationId() != null && command.periodId() != null) {
      return;
    }
    Checks checks = new Checks();
    checks.present("locationId", command.locationId());
    checks.present("periodId", command.periodId());
    checks.required("name", command.name(), Limits.NAME);
    checks.required("activityCode", command.activityCode(), Limits.CODE);
    checks.present("activityStart", command.activityStart());
    checks.present("activityEnd", command.activityEnd());
    checks.orRefuse();
  }

  /** A new draft is written. */
  Receipt begun(Claim draft) {
    claims.add(draft);
    log.append(draft.events());
    return new Receipt(draft.id(), 1);
  }

  /**
   * What a new draft stands on.
   *
   * @param catalogue the program's current one
   * @param currency of its fund
   */
  record Ground(Setting setting, Placement placement, Catalogue catalogue, Currency currency) {}

  /** T1: refused where, or when, no claim can be begun. */
  Ground ground(Deed deed, UUID locationId, UUID periodId) {
    Setting setting = visibleSetting(deed.actor(), locationId, periodId);
    refuseOutsideWindow(setting, deed);
    Enrollment enrollment = enrolled(locationId, setting);
    FundView fund = fund(deed.actor(), setting, locationId, deed);
    Catalogue catalogue =
        programs.catalogue(setting.program().code(), setting.program().currentVersion());
    return new Ground(
        setting,
        new Placement(
            enrollment.organisationId(),
            enrollment.id(),
            enrollment.locationId(),
            setting.program().code(),
            catalogue.version(),
            setting.period().id()),
        catalogue,
        fund.remaining().currency());
  }

  Outcome<Receipt> edit(Actor actor, UUID claimId, Long version, FormEdit command) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Checks checks = new Checks();
          Form form =
              form(
                  checks,
                  command,
                  claim.form().currency(),
                  open.setting(),
                  desk.catalogue(claim),
                  claim.form().activityCode());
          checks.orRefuse();
          claim.edit(open.deed(), form);
          if (command.answers() != null) {
            claim.say(open.deed(), answers(command.answers(), desk.activity(claim)));
          }
          return desk.close(open);
        });
  }

  private static Map<String, String> answers(Map<String, String> given, ActivityType activity) {
    Checks checks = new Checks();
    Map<String, String> answers =
        Answers.read(checks, "answers.", given, activity.questions(Question.Scope.CLAIM));
    checks.orRefuse();
    return answers;
  }

  Outcome<Receipt> delete(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.DELETE);
          open.claim().delete(open.deed());
          return desk.close(open);
        });
  }

  private Setting visibleSetting(Actor actor, UUID locationId, UUID periodId) {
    Setting setting = programs.setting(periodId, locationId).orElseThrow(ClaimDesk::notFound);
    boolean own =
        partners
            .location(locationId)
            .filter(l -> l.organisationId().equals(actor.organisationId()))
            .isPresent();
    if (actor.side() != Side.PARTNER) {
      throw Refusal.forbidden().asException();
    }
    if (!own
        || actor.grants().stream().noneMatch(g -> g.covers(locationId, setting.program().code()))) {
      throw ClaimDesk.notFound();
    }
    if (!ClaimRights.mayCreate(actor, locationId, setting.program().code())) {
      throw Refusal.forbidden().asException();
    }
    return setting;
  }

  private static void refuseOutsideWindow(Setting setting, Deed deed) {
    if (deed.at().isBefore(setting.opensAt())) {
      throw Refusal.rule("claim.window-not-open", setting.period().claimOpen()).asException();
    }
    if (!deed.at().isBefore(setting.closesAt())) {
      throw Refusal.rule("claim.deadline-passed", setting.period().claimDeadline()).asException();
    }
  }

  private Enrollment enrolled(UUID locationId, Setting setting) {
    return partners
        .enrollment(locationId, setting.program().code())
        .filter(e -> e.status() == Enrollment.Status.ENROLLED)
        .orElseThrow(() -> Refusal.rule("claim.not-enrolled").asException());
  }

  private FundView fund(Actor actor, Setting setting, UUID locationId, Deed deed) {
    FundFilter filter = new FundFilter(setting.program().code(), setting.period().id(), locationId);
    List<FundView> funds =
        fundViews.funds(actor, filter, deed.at(), new PageRequest(null, PageRequest.MOST)).items();
    String why =
        funds.stream().anyMatch(FundView::isBelowThreshold)
            ? "claim.below-threshold"
            : "claim.nothing-remaining";
    return funds.stream()
        .filter(f -> f.claimable().isPositive())
        .findFirst()
        .orElseThrow(() -> Refusal.rule(why).asException());
  }

  private static Form form(
      Checks checks,
      FormEdit edit,
      Currency currency,
      Setting setting,
      Catalogue catalogue,
      String activityBefore) {
    String name = checks.required("name", edit.name(), Limits.NAME);
    String activityCode = checks.required("activityCode", edit.activityCode(), Limits.CODE);
    Optional<ActivityType> activity = catalogue.activity(String.valueOf(activityCode));
    checks.that(
        activityCode == null
            || activity.filter(a -> a.active() || a.code().equals(activityBefore)).isPresent(),
        "activityCode",
        "activity.unknown");
    checks.present("activityStart", edit.activityStart());
    checks.present("activityEnd", edit.activityEnd());
    if (edit.activityStart() != null && edit.activityEnd() != null) {
      checks.that(
          !edit.activityEnd().isBefore(edit.activityStart()), "activityEnd", "date.before-start");
      outside(checks, "activityStart", edit.activityStart(), setting);
      outside(checks, "activityEnd", edit.activityEnd(), setting);
    }
    return new Form(
        name,
        activityCode,
        currency,
        edit.activityStart(),
        edit.activityEnd(),
        checks.optional("description", edit.description(), Limits.TEXT),
        checks.optional("preApprovalId", edit.preApprovalId(), Limits.CODE),
        checks.optional("additionalInformation", edit.additionalInformation(), Limits.TEXT));
  }

  private static void outside(Checks checks, String field, LocalDate date, Setting setting) {
    checks.that(
        setting.period().usageContains(date),
        field,
        "activity.outside-period",
        setting.period().usageStart(),
        setting.period().usageEnd());
  }
}
