package coop.claims.domain.account;

import coop.claims.domain.account.Accounts.SecurityEvent;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Serves people who choose a password. */
public final class OwnPasswordService implements OwnPassword {

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final Clock clock;
  private final Ids ids;

  public OwnPasswordService(Accounts accounts, PasswordHasher hasher, Clock clock, Ids ids) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Boolean> mustChoose(Actor signIn, UUID userId) {
    return Outcome.of(() -> accounts.hasFirstPassword(userId));
  }

  @Override
  public Outcome<Receipt> choose(Actor signIn, UUID userId, String wanted) {
    return Outcome.of(
        () -> {
          onlySystem(signIn);
          UserAccount user =
              accounts.byId(userId).orElseThrow(() -> Refusal.notFound().asException());
          Checks checks = new Checks();
          PasswordRule.check(checks, "wanted", wanted, user.username());
          checks.orRefuse();
          checks.that(
              !hasher.matches(wanted, user.passwordHash()), "wanted", "password.same-as-before");
          checks.orRefuse();
          accounts.changePassword(userId, hasher.hash(wanted));
          accounts.endSessions(userId);
          record("password.changed", userId);
          return new Receipt(userId, user.sessionEpoch() + 1L);
        });
  }

  private void record(String code, UUID userId) {
    accounts.record(
        new SecurityEvent(
            ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), code, userId, userId));
  }

  private static void onlySystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}
