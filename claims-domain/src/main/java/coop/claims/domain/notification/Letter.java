package coop.claims.domain.notification;

import coop.claims.domain.account.UserAccount;
import java.util.List;
import java.util.UUID;

/**
 * A mail that may go out now.
 *
 * @param deliveryId in its Message-ID
 * @param to who gets it: the address, and in which language, zone and ways
 * @param lines what it tells, at least one
 */
public record Letter(UUID deliveryId, UserAccount to, boolean digest, List<NoticeLine> lines) {

  public Letter {
    lines = List.copyOf(lines);
  }
}
