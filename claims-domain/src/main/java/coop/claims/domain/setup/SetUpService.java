package coop.claims.domain.setup;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes master data in, in the order things refer to each other. */
public final class SetUpService implements SetUp {

  private final Installation installation;
  private final Accounts accounts;
  private final Partners partners;
  private final Programs programs;
  private final Funds funds;
  private final Clock clock;
  private final Ids ids;

  public SetUpService(
      Installation installation,
      Accounts accounts,
      Partners partners,
      Programs programs,
      Funds funds,
      Clock clock,
      Ids ids) {
    this.installation = installation;
    this.accounts = accounts;
    this.partners = partners;
    this.programs = programs;
    this.funds = funds;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Boolean> isEmpty(Actor actor) {
    return Outcome.of(installation::isEmpty);
  }

  @Override
  public Outcome<Boolean> isDemo(Actor actor) {
    return Outcome.of(installation::isDemo);
  }

  @Override
  public Outcome<Integer> loadDemo(Actor actor, MasterData data) {
    return Outcome.of(
        () -> {
          int made = load(actor, data).orThrow();
          installation.markDemo(now());
          return made;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Outcome<Integer> load(Actor actor, MasterData data) {
    return Outcome.of(
        () -> {
          if (!actor.isSystem()) {
            throw Refusal.forbidden().asException();
          }
          if (!installation.isEmpty()) {
            throw Refusal.of(Refusal.Kind.ILLEGAL_STEP, "setup.not-empty").asException();
          }
          data.programs().forEach(programs::add);
          data.catalogues().forEach(programs::add);
          data.periods().forEach(programs::add);
          data.entities().forEach(installation::add);
          data.organisations().forEach(partners::add);
          data.locations().forEach(partners::add);
          data.enrollments().forEach(partners::add);
          Booking booking = Booking.by(ids, now(), actor.userId());
          for (int i = 0; i < data.funds().size(); i++) {
            Fund fund = data.funds().get(i);
            if (data.earnings().get(i).isPositive()) {
              fund.earn(data.earnings().get(i), booking);
            }
            funds.add(fund);
          }
          data.users().forEach(accounts::add);
          return data.programs().size()
              + data.catalogues().size()
              + data.periods().size()
              + data.organisations().size()
              + data.locations().size()
              + data.enrollments().size()
              + data.entities().size()
              + data.funds().size()
              + data.users().size();
        });
  }
}
