package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Discrepancy;
import coop.claims.domain.fund.Discrepancy.Kind;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.LedgerCase;
import coop.claims.domain.fund.LedgerCase.Closing;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheck.CaseLine;
import coop.claims.domain.fund.LedgerCheck.Run;
import coop.claims.domain.fund.Ledgers;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Reservation;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@link Ledgers} in memory, where no movement can stand twice. */
final class InMemoryLedgers implements Ledgers {

  private final Table<UUID, LedgerCase> cases;
  private final Table<UUID, Run> runs;
  private final InMemoryFunds funds;
  private final InMemoryClaims claims;
  private final InMemoryPayments payments;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;
  private final InMemoryAccounts accounts;

  InMemoryLedgers(
      Tables tables,
      InMemoryFunds funds,
      InMemoryClaims claims,
      InMemoryPayments payments,
      InMemoryPartners partners,
      InMemoryPrograms programs,
      InMemoryAccounts accounts) {
    this.cases = tables.table();
    this.runs = tables.table();
    this.funds = funds;
    this.claims = claims;
    this.payments = payments;
    this.partners = partners;
    this.programs = programs;
    this.accounts = accounts;
  }

  @Override
  public List<Looked> look(UUID after, int most) {
    return funds
        .all()
        .sorted(Comparator.comparing(f -> f.id().toString()))
        .filter(f -> after == null || f.id().toString().compareTo(after.toString()) > 0)
        .limit(most)
        .map(f -> new Looked(f.id(), f.organisationId(), wrong(f)))
        .toList();
  }

  private List<Discrepancy> wrong(Fund.Snapshot fund) {
    List<Discrepancy> wrong = new ArrayList<>();
    Money zero = Money.zero(fund.currency());
    for (Account account : Account.values()) {
      Money sum =
          funds.movements(fund.id()).map(m -> leg(m, account, zero)).reduce(zero, Money::plus);
      compare(wrong, Kind.BALANCE, account, fund.balances().get(account), sum);
    }
    Money consumed =
        fund.balances().get(Account.CONSUMED).plus(fund.balances().get(Account.RECOVERED));
    compare(
        wrong, Kind.CONSUMED, Account.CONSUMED, consumed, sum(fund, Reservation::consumed, false));
    compare(wrong, Kind.HELD, Account.AVAILABLE, fund.held(), sum(fund, Reservation::held, false));
    for (Reservation each : funds.reservations(fund.id()).toList()) {
      Optional<Money> paid =
          payments
              .owed()
              .filter(p -> p.claimId().equals(each.claimId()) && p.fundId().equals(fund.id()))
              .map(Payment::amount)
              .reduce(Money::plus);
      paid.filter(p -> !p.equals(each.consumed()))
          .ifPresent(
              p ->
                  wrong.add(
                      new Discrepancy(
                          Kind.PAID,
                          Account.CONSUMED,
                          each.claimId(),
                          each.consumed().amount(),
                          p.amount())));
    }
    compare(
        wrong,
        Kind.RESERVED,
        Account.RESERVED,
        fund.balances().get(Account.RESERVED),
        sum(fund, Reservation::reserved, true));
    return wrong;
  }

  private static Money leg(Movement m, Account account, Money zero) {
    Money in = m.kind().to() == account ? m.amount() : zero;
    return m.kind().from() == account ? in.minus(m.amount()) : in;
  }

  private Money sum(Fund.Snapshot fund, Function<Reservation, Money> part, boolean openOnly) {
    return funds
        .reservations(fund.id())
        .filter(r -> !openOnly || claims.snapshot(r.claimId()).orElseThrow().status().reserves())
        .map(part)
        .reduce(Money.zero(fund.currency()), Money::plus);
  }

  private static void compare(
      List<Discrepancy> wrong, Kind kind, Account account, Money kept, Money found) {
    if (!kept.equals(found)) {
      wrong.add(new Discrepancy(kind, account, null, kept.amount(), found.amount()));
    }
  }

  @Override
  public boolean open(LedgerCase found) {
    boolean another =
        cases.stream().anyMatch(c -> c.fundId().equals(found.fundId()) && !c.isClosed());
    if (!another) {
      cases.add(found.id(), found);
      funds.caseOpen(found.fundId(), true);
    }
    return !another;
  }

  @Override
  public Optional<LedgerCase> one(UUID caseId) {
    return cases.get(caseId);
  }

  @Override
  public boolean close(LedgerCase closed) {
    boolean before =
        cases.get(closed.id()).filter(c -> c.version() == closed.version() - 1).isPresent();
    if (before) {
      cases.put(closed.id(), closed);
      if (closed.isClosed()) {
        funds.caseOpen(closed.fundId(), false);
      }
    }
    return before;
  }

  @Override
  public Page<CaseLine> cases(Actor actor, boolean openOnly, PageRequest page) {
    Comparator<CaseLine> oldestFirst =
        Comparator.<CaseLine, Instant>comparing(c -> c.ledgerCase().openedAt())
            .thenComparing(c -> c.ledgerCase().id().toString());
    List<CaseLine> all =
        visible(actor).filter(c -> !openOnly || !c.ledgerCase().isClosed()).toList();
    return Pages.page(all, oldestFirst.reversed(), c -> c.ledgerCase().id(), page);
  }

  @Override
  public Optional<CaseLine> line(Actor actor, UUID caseId) {
    return visible(actor).filter(c -> c.ledgerCase().id().equals(caseId)).findFirst();
  }

  private Stream<CaseLine> visible(Actor actor) {
    return cases.stream()
        .map(this::line)
        .filter(
            c ->
                Scope.covers(
                    actor,
                    LedgerCheck.PEOPLE,
                    c.ledgerCase().organisationId(),
                    c.locationId(),
                    c.programCode()));
  }

  private CaseLine line(LedgerCase of) {
    Fund.Snapshot fund = funds.fund(of.fundId()).orElseThrow();
    Enrollment enrollment = partners.enrollment(fund.enrollmentId());
    Setting setting = programs.setting(fund.periodId()).orElseThrow();
    return new CaseLine(
        of,
        fund.currency(),
        partners.organisation(fund.organisationId()).orElseThrow().name(),
        enrollment.locationId(),
        partners.location(enrollment.locationId()).orElseThrow().name(),
        enrollment.programCode(),
        setting.program().name(),
        setting.period().code(),
        fund.entityCode(),
        name(of.first()),
        name(of.second()));
  }

  private String name(Closing closing) {
    return closing == null ? null : accounts.nameOf(closing.by()).orElseThrow();
  }

  @Override
  public void add(Run run) {
    runs.add(run.id(), run);
  }

  @Override
  public List<Run> runs(int most) {
    return runs.stream()
        .sorted(Comparator.comparing(Run::startedAt).reversed())
        .limit(most)
        .toList();
  }
}
