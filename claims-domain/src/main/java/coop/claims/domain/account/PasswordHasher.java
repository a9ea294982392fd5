package coop.claims.domain.account;

/** Makes and checks password hashes; slow on purpose, so never called inside a transaction lock. */
public interface PasswordHasher {

  String hash(String password);

  /** Compares; a null hash takes the same time and is false, so that a name cannot be guessed. */
  boolean matches(String password, String hash);
}
