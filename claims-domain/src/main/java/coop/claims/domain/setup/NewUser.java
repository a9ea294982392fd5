package coop.claims.domain.setup;

import coop.claims.domain.account.UserAccount;

/**
 * Somebody to be made.
 *
 * @param account as it is kept, but for the password
 * @param password as the file gives it, in the clear and so never kept; null when it gives none
 */
public record NewUser(UserAccount account, String password) {

  /** Somebody whose account is complete as it is. */
  public static NewUser of(UserAccount account) {
    return new NewUser(account, null);
  }

  @Override
  public String toString() {
    return "new user " + account.username();
  }
}
