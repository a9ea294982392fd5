package coop.claims.domain.setup;

/**
 * A password made for somebody, to be told to them once. It opens nothing but the choice of one of
 * their own.
 *
 * @param password in the clear, kept nowhere
 */
public record FirstPassword(String username, String name, String password) {

  @Override
  public String toString() {
    return "first password of " + username;
  }
}
