package coop.claims.domain.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.util.List;

/**
 * Master data that comes after set-up: the next half-year, more partners, more people. For vendor
 * administrators. A file adds and never changes: what is there just so stays, what differs is
 * refused, so that the same file taken in twice changes nothing.
 */
public interface MasterDataImport {

  /** What taking the file in would make, and everything wrong with it; nothing is kept. */
  Outcome<Plan> preview(Actor administrator, byte[] file);

  /** All of the file or, refused {@code setup.file-faulty} with everything wrong, nothing. */
  Outcome<Taken> take(Actor administrator, byte[] file);

  /** Those who have not chosen a password of their own, by user name. */
  Outcome<List<String>> waiting(Actor administrator);

  /**
   * Makes new first passwords; the former ones open nothing any more.
   *
   * @param usernames of people who have not chosen a password of their own; empty for all of them
   */
  Outcome<List<FirstPassword>> newFirstPasswords(Actor administrator, List<String> usernames);

  /**
   * What came of it.
   *
   * @param passwords of new people the file gives none
   */
  record Taken(Plan plan, List<FirstPassword> passwords) {
    public Taken {
      passwords = List.copyOf(passwords);
    }
  }
}
