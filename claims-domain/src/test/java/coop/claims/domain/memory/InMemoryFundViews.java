package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link FundViews} in memory. */
final class InMemoryFundViews implements FundViews {

  private final InMemoryFunds funds;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;

  InMemoryFundViews(InMemoryFunds funds, InMemoryPartners partners, InMemoryPrograms programs) {
    this.funds = funds;
    this.partners = partners;
    this.programs = programs;
  }

  @Override
  public Page<FundView> funds(Actor actor, FundFilter filter, Instant now, PageRequest page) {
    Comparator<FundView> lapsingFirst =
        Comparator.comparing(FundView::expiresAt).thenComparing(v -> v.id().toString());
    return Pages.page(found(actor, filter, now), lapsingFirst.reversed(), FundView::id, page);
  }

  private List<FundView> found(Actor actor, FundFilter filter, Instant now) {
    return funds
        .all()
        .filter(f -> sees(actor, f, now))
        .map(f -> view(f, now))
        .filter(v -> filter.programCode() == null || filter.programCode().equals(v.programCode()))
        .filter(v -> filter.periodId() == null || filter.periodId().equals(v.periodId()))
        .filter(v -> filter.locationId() == null || filter.locationId().equals(v.locationId()))
        .toList();
  }

  @Override
  public Optional<FundView> fund(Actor actor, UUID fundId, Instant now) {
    return funds.fund(fundId).filter(f -> sees(actor, f, now)).map(f -> view(f, now));
  }

  @Override
  public Page<Movement> entries(UUID fundId, PageRequest page) {
    Comparator<Movement> oldestFirst =
        Comparator.comparing(Movement::at).thenComparing(m -> m.id().toString());
    return Pages.page(funds.movements(fundId).toList(), oldestFirst.reversed(), Movement::id, page);
  }

  private boolean sees(Actor actor, Fund.Snapshot fund, Instant now) {
    Enrollment enrollment = partners.enrollment(fund.enrollmentId());
    boolean covered =
        Scope.covers(
            actor,
            FundAccounts.READERS,
            fund.organisationId(),
            enrollment.locationId(),
            enrollment.programCode());
    Setting setting = programs.setting(fund.periodId()).orElseThrow();
    return covered && (!actor.isPartner() || !now.isBefore(setting.opensAt()));
  }

  private FundView view(Fund.Snapshot fund, Instant now) {
    Enrollment enrollment = partners.enrollment(fund.enrollmentId());
    Organisation organisation = partners.organisation(fund.organisationId()).orElseThrow();
    Location location = partners.location(enrollment.locationId()).orElseThrow();
    Setting setting = programs.setting(fund.periodId()).orElseThrow();
    return new FundView(
        fund.id(),
        organisation.id(),
        organisation.name(),
        location.id(),
        location.name(),
        enrollment.programCode(),
        setting.program().name(),
        setting.period().id(),
        setting.period().code(),
        fund.entityCode(),
        fund.balances(),
        setting.period().claimDeadline(),
        setting.opensAt(),
        fund.expiresAt(),
        fund.threshold(),
        fund.caseOpen(),
        now);
  }
}
