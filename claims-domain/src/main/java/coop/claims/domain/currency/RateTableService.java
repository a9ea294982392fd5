package coop.claims.domain.currency;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.currency.RateReader.Comma;
import coop.claims.domain.currency.RateShelf.Beside;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Serves who looks at exchange rates, and finance who sets them. */
public final class RateTableService implements RateTable {

  private final ExchangeRates storage;
  private final BankFile bank;
  private final Clock clock;
  private final Ids ids;

  public RateTableService(ExchangeRates storage, BankFile bank, Clock clock, Ids ids) {
    this.storage = storage;
    this.bank = bank;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Page<RateLine>> rates(Actor actor, RateFilter filter, PageRequest page) {
    return Outcome.of(
        () -> {
          onlyReaders(actor);
          return storage.page(filter, actor.isVendor(), page);
        });
  }

  @Override
  public Outcome<RateLine> rate(Actor actor, UUID id) {
    return Outcome.of(
        () -> {
          onlyReaders(actor);
          return storage
              .one(id, actor.isVendor())
              .orElseThrow(() -> Refusal.notFound().asException());
        });
  }

  @Override
  public Outcome<YearMonth> runningMonth(Actor actor) {
    return Outcome.of(
        () -> {
          onlyReaders(actor);
          return reader(actor).runningMonth();
        });
  }

  @Override
  public Outcome<Receipt> set(Actor actor, NewRate written) {
    return Outcome.of(
        () -> {
          onlySetters(actor);
          Checks checks = new Checks();
          ExchangeRate rate =
              reader(actor)
                  .read(
                      written,
                      Comma.DECIMAL_IF_CLEAR,
                      (field, code, arguments) -> checks.that(false, field, code, arguments))
                  .orElse(null);
          checks.orRefuse();
          storage.lock();
          Beside beside = new RateShelf(storage.of(rate.month())).beside(rate);
          checks.that(
              beside == Beside.NEW || beside == Beside.REVERSE,
              RateReader.QUOTE,
              RateIntake.SET_ALREADY,
              rate.base().getCurrencyCode(),
              rate.quote().getCurrencyCode(),
              rate.month().toString());
          checks.that(
              beside != Beside.REVERSE,
              RateReader.QUOTE,
              RateIntake.REVERSE_SET,
              rate.quote().getCurrencyCode(),
              rate.base().getCurrencyCode(),
              rate.month().toString());
          checks.orRefuse();
          storage.add(List.of(rate));
          return new Receipt(rate.id(), 1);
        });
  }

  @Override
  public Outcome<RatePlan> preview(Actor actor, byte[] file) {
    return Outcome.of(
        () -> {
          onlySetters(actor);
          return intake(actor).look(file);
        });
  }

  @Override
  public Outcome<RatePlan> take(Actor actor, byte[] file) {
    return Outcome.of(
        () -> {
          onlySetters(actor);
          storage.lock();
          RatePlan plan = intake(actor).look(file);
          if (!plan.isSound()) {
            throw faulty(plan);
          }
          storage.add(
              plan.rows().stream().filter(RatePlan.Row::isNew).map(RatePlan.Row::rate).toList());
          return plan;
        });
  }

  private static RuntimeException faulty(RatePlan plan) {
    List<Violation> violations = new ArrayList<>();
    plan.faults().forEach(fault -> violations.add(fault.violation()));
    if (plan.moreFaults() > 0) {
      violations.add(Violation.of("file", "rate.more-faults", plan.moreFaults()));
    }
    boolean large = plan.faults().get(0).code().equals(RateIntake.FILE_TOO_LARGE);
    return new Refusal(
            large ? Kind.TOO_LARGE : Kind.RULE, "rate.file-faulty", List.of(), violations)
        .asException();
  }

  private RateIntake intake(Actor actor) {
    return new RateIntake(storage, bank, reader(actor));
  }

  private RateReader reader(Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new RateReader(now.atZone(storage.zone()).toLocalDate(), now, actor.userId(), ids);
  }

  private static void onlyReaders(Actor actor) {
    refuseUnless(actor.isPartner() || isOneOf(actor, READERS));
  }

  private static void onlySetters(Actor actor) {
    refuseUnless(isOneOf(actor, SETTERS));
  }

  private static boolean isOneOf(Actor actor, Set<Role> roles) {
    return actor.isVendor() && actor.holdsSomewhere(roles.toArray(Role[]::new));
  }

  private static void refuseUnless(boolean allowed) {
    if (!allowed) {
      throw Refusal.forbidden().asException();
    }
  }
}
