package coop.claims.web.shared;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a screen session remembers of its user; everything else is read at each request, so that a
 * revocation holds at the next one.
 */
public record SessionUser(UUID userId, int sessionEpoch) implements Serializable {

  /** Name of the session attribute. */
  public static final String ATTRIBUTE = "claims.user";

  /** Name of the attribute of a session that opens nothing but the choice of a password. */
  public static final String MUST_CHOOSE = "claims.must-choose-password";
}
