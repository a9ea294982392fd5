package coop.claims.app.wiring;

import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.shared.Ids;
import coop.claims.persistence.shared.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What everything else stands on: time, identifiers and password hashes. */
@ApplicationScoped
class Foundations {

  @Produces
  @Singleton
  ServerClock clock() {
    return new ServerClock(Clock.systemUTC(), AppSettings.current().clockOffset());
  }

  @Produces
  @Singleton
  Ids ids() {
    return new TimeOrderedIds();
  }

  @Produces
  @Singleton
  PasswordHasher hasher() {
    return new Argon2PasswordHasher();
  }
}
