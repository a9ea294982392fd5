package coop.claims.domain.notification;

import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What there is to remind of, in storage, and how far it was looked through. */
public interface ReminderTimes {

  /** Up to when reminders were made; empty before the first time. */
  Optional<Instant> doneUntil();

  void done(Instant until);

  /** Drafts of the period, in id order, from behind that one on; null for the first. */
  List<UUID> drafts(UUID periodId, UUID after, int most);

  /** Funds of the period with free money, in id order, from behind that one on; null likewise. */
  List<UUID> fundsWithMoney(UUID periodId, UUID after, int most);

  /** Claims whose partner was asked for information, in id order, from behind that one on. */
  List<Asked> asked(UUID after, int most);

  /** What is left of a fund. */
  Optional<Left> left(UUID fundId);

  /**
   * @param since when information was asked for
   * @param due when the answer is due
   */
  record Asked(UUID claimId, String programCode, Instant since, Instant due) {}

  /**
   * @param amount money to claim: without what is held for disputes, and nothing of a fund below
   *     its program's threshold
   */
  record Left(
      UUID fundId,
      UUID organisationId,
      UUID locationId,
      String programCode,
      Money amount,
      Instant expiresAt) {}
}
