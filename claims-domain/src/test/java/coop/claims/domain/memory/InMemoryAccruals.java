package coop.claims.domain.memory;

import coop.claims.domain.fund.AccrualBooks;
import coop.claims.domain.fund.AccrualRow;
import coop.claims.domain.fund.AccrualRule;
import coop.claims.domain.fund.Accruals.Batch;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.Period;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.RefusalException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link AccrualBooks} in memory. */
final class InMemoryAccruals implements AccrualBooks {

  private record Booked(UUID movementId, UUID fundId) {}

  private record Key(UUID enrollmentId, UUID periodId, String entityCode) {}

  private final Table<UUID, Batch> batches;
  private final Table<String, Booked> booked;
  private final InMemoryAccounts accounts;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;
  private final InMemoryInstallation installation;
  private final InMemoryFunds funds;

  InMemoryAccruals(
      Tables tables,
      InMemoryAccounts accounts,
      InMemoryPartners partners,
      InMemoryPrograms programs,
      InMemoryInstallation installation,
      InMemoryFunds funds) {
    this.batches = tables.table();
    this.booked = tables.table();
    this.accounts = accounts;
    this.partners = partners;
    this.programs = programs;
    this.installation = installation;
    this.funds = funds;
  }

  @Override
  public Staged stage() {
    return new InMemoryStaged();
  }

  /** One transaction at a time is all there is. */
  @Override
  public void lock() {}

  @Override
  public Optional<UUID> batchOf(String sha256) {
    return batches.stream().filter(b -> b.sha256().equals(sha256)).map(Batch::id).findFirst();
  }

  @Override
  public void keep(Batch batch) {
    if (batchOf(batch.sha256()).isPresent()) {
      throw new IllegalStateException("rows are booked once");
    }
    batches.add(batch.id(), batch);
  }

  @Override
  public Page<Batch> batches(PageRequest page) {
    Comparator<Batch> oldestFirst =
        Comparator.comparing(Batch::bookedAt).thenComparing(b -> b.id().toString());
    return Pages.page(
        batches.stream().map(this::named).toList(), oldestFirst.reversed(), Batch::id, page);
  }

  @Override
  public Optional<Batch> batch(UUID id) {
    return batches.get(id).map(this::named);
  }

  private Batch named(Batch b) {
    String name =
        accounts
            .all()
            .filter(user -> user.id().equals(b.bookedBy()))
            .map(user -> user.displayName())
            .findFirst()
            .orElse(null);
    return new Batch(
        b.id(),
        b.bookedAt(),
        b.bookedBy(),
        name,
        b.sha256(),
        b.rows(),
        b.skipped(),
        b.fundsOpened(),
        b.sums());
  }

  /** A row with what its codes stand for; null where there is no such thing. */
  private record Known(
      AccrualRow row,
      UUID movementId,
      UUID newFundId,
      Organisation organisation,
      Location location,
      boolean program,
      Period period,
      Entity entity,
      Enrollment enrollment,
      Fund.Snapshot fund,
      Booked before,
      boolean same) {

    Key key() {
      return enrollment == null || period == null || entity == null
          ? null
          : new Key(enrollment.id(), period.id(), entity.code());
    }
  }

  private final class InMemoryStaged implements Staged {

    private record Waiting(AccrualRow row, UUID movementId, UUID fundId) {}

    private final List<Waiting> rows = new ArrayList<>();
    private List<Known> known;

    @Override
    public void add(AccrualRow row, UUID movementId, UUID fundId) {
      rows.add(new Waiting(row, movementId, fundId));
    }

    @Override
    public Found find(Instant now, int most) {
      known = rows.stream().map(w -> known(w.row(), w.movementId(), w.fundId())).toList();
      Map<String, Integer> firstLines = new HashMap<>();
      List<Finding> findings = new ArrayList<>();
      for (Known each : known) {
        findings.addAll(broken(each, now));
        String reference = each.row().reference();
        Integer first =
            reference == null ? null : firstLines.putIfAbsent(reference, each.row().line());
        if (first != null) {
          findings.add(
              finding(each, AccrualRule.REFERENCE_TWICE, reference, String.valueOf(first)));
        }
      }
      findings.addAll(tooLarge());
      findings.sort(Comparator.comparingInt(Finding::line).thenComparing(Finding::rule));
      return new Found(
          (int) known.stream().filter(Known::same).count(),
          (int)
              known.stream()
                  .filter(k -> !k.same() && k.fund() == null && k.key() != null)
                  .map(Known::key)
                  .distinct()
                  .count(),
          sums(),
          findings.stream().limit(most).toList(),
          findings.size());
    }

    private List<Money> sums() {
      Map<String, Money> sums = new TreeMap<>();
      known.stream()
          .filter(k -> !k.same() && k.row().earned() != null)
          .map(k -> k.row().earned())
          .forEach(m -> sums.merge(m.currency().getCurrencyCode(), m, Money::plus));
      return List.copyOf(sums.values());
    }

    private List<Finding> tooLarge() {
      Map<Key, Money> earned = new HashMap<>();
      Set<Key> told = new HashSet<>();
      List<Finding> findings = new ArrayList<>();
      for (Known each : known) {
        Key key = each.key();
        if (each.same() || key == null || each.row().earned() == null) {
          continue;
        }
        Money before = each.fund() == null ? null : each.fund().balances().get(BUDGET).negated();
        try {
          Money start = before == null ? Money.zero(each.row().currency()) : before;
          if (start.currency().equals(each.row().currency())) {
            earned.merge(key, start.plus(each.row().earned()), (a, b) -> a.plus(b.minus(start)));
          }
        } catch (RefusalException tooMuch) {
          if (told.add(key)) {
            int line =
                known.stream()
                    .filter(k -> key.equals(k.key()) && !k.same())
                    .mapToInt(k -> k.row().line())
                    .min()
                    .orElseThrow();
            findings.add(new Finding(line, AccrualRule.FUND_TOO_LARGE, List.of()));
          }
        }
      }
      return findings;
    }

    @Override
    public void book(UUID batchId, Instant at, UUID actorId, String reason) {
      Map<Key, Fund> changed = new HashMap<>();
      Set<Key> opened = new HashSet<>();
      for (Known each : known) {
        if (each.same()) {
          continue;
        }
        Fund fund =
            changed.computeIfAbsent(
                each.key(),
                key -> {
                  if (each.fund() != null) {
                    return Fund.of(each.fund());
                  }
                  opened.add(key);
                  return open(each);
                });
        fund.earn(each.row().earned(), new Fund.Booking(each::movementId, at, actorId, reason));
        booked.add(each.row().reference(), new Booked(each.movementId(), fund.id()));
      }
      changed.forEach(
          (key, fund) -> {
            if (opened.contains(key)) {
              funds.add(fund);
            } else {
              funds.save(List.of(fund));
            }
          });
    }
  }

  private static final Movement.Account BUDGET = Movement.Account.BUDGET;

  private Fund open(Known each) {
    return Fund.open(
        each.newFundId(),
        each.enrollment().organisationId(),
        each.enrollment().id(),
        each.period().id(),
        each.entity().code(),
        each.row().currency(),
        programs.setting(each.period().id()).orElseThrow().closesAt());
  }

  private Known known(AccrualRow row, UUID movementId, UUID fundId) {
    Organisation organisation =
        first(partners.organisations().stream().filter(o -> o.code().equals(row.partner())));
    Location location =
        organisation == null
            ? null
            : first(
                partners.locations().stream()
                    .filter(l -> l.organisationId().equals(organisation.id()))
                    .filter(l -> l.code().equals(row.location())));
    boolean program = programs.program(String.valueOf(row.program())).isPresent();
    Period period =
        first(
            programs.periods(String.valueOf(row.program())).stream()
                .filter(p -> p.code().equals(row.period())));
    Entity entity = first(installation.entities().filter(e -> e.code().equals(row.entity())));
    Enrollment enrollment =
        location == null
            ? null
            : first(
                partners.enrollments().stream()
                    .filter(e -> e.locationId().equals(location.id()))
                    .filter(e -> e.programCode().equals(row.program())));
    Fund.Snapshot fund =
        enrollment == null || period == null || entity == null
            ? null
            : first(
                funds
                    .all()
                    .filter(f -> f.enrollmentId().equals(enrollment.id()))
                    .filter(f -> f.periodId().equals(period.id()))
                    .filter(f -> f.entityCode().equals(entity.code())));
    Booked before = row.reference() == null ? null : booked.get(row.reference()).orElse(null);
    return new Known(
        row,
        movementId,
        fundId,
        organisation,
        location,
        program,
        period,
        entity,
        enrollment,
        fund,
        before,
        isSame(row, fund, before));
  }

  private boolean isSame(AccrualRow row, Fund.Snapshot fund, Booked before) {
    return fund != null
        && before != null
        && before.fundId().equals(fund.id())
        && funds
            .movements(fund.id())
            .anyMatch(m -> m.id().equals(before.movementId()) && m.amount().equals(row.earned()));
  }

  private List<Finding> broken(Known k, Instant now) {
    List<Finding> findings = new ArrayList<>();
    AccrualRow row = k.row();
    if (k.same()) {
      return findings;
    }
    if (row.partner() != null && k.organisation() == null) {
      findings.add(finding(k, AccrualRule.UNKNOWN_PARTNER, row.partner()));
    }
    if (row.location() != null && k.organisation() != null && k.location() == null) {
      findings.add(finding(k, AccrualRule.UNKNOWN_LOCATION, row.location(), row.partner()));
    }
    if (row.program() != null && !k.program()) {
      findings.add(finding(k, AccrualRule.UNKNOWN_PROGRAM, row.program()));
    }
    if (row.period() != null && k.program() && k.period() == null) {
      findings.add(finding(k, AccrualRule.UNKNOWN_PERIOD, row.period(), row.program()));
    }
    if (row.entity() != null && k.entity() == null) {
      findings.add(finding(k, AccrualRule.UNKNOWN_ENTITY, row.entity()));
    }
    boolean enrolled =
        k.enrollment() != null && k.enrollment().status() == Enrollment.Status.ENROLLED;
    if (k.location() != null && k.program() && !enrolled) {
      findings.add(finding(k, AccrualRule.NOT_ENROLLED, row.location(), row.program()));
    }
    if (k.entity() != null
        && row.currency() != null
        && !k.entity().currency().equals(row.currency().getCurrencyCode())) {
      findings.add(finding(k, AccrualRule.OTHER_CURRENCY, row.entity(), k.entity().currency()));
    }
    if (k.period() != null
        && !now.isBefore(programs.setting(k.period().id()).orElseThrow().closesAt())) {
      findings.add(finding(k, AccrualRule.DEADLINE_PASSED, row.period()));
    }
    if (k.fund() != null && k.fund().caseOpen()) {
      findings.add(finding(k, AccrualRule.FUND_CASE_OPEN));
    }
    if (k.before() != null && row.earned() != null) {
      findings.add(finding(k, AccrualRule.REFERENCE_TAKEN, row.reference()));
    }
    return findings;
  }

  private static Finding finding(Known k, AccrualRule rule, String... arguments) {
    return new Finding(k.row().line(), rule, List.of(arguments));
  }

  private static <T> T first(Stream<T> found) {
    return found.findFirst().orElse(null);
  }
}
