package coop.claims.domain.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * First use of an installation: by the person who opens the link that its start prints, by a file
 * named in its settings, or as the demo. It happens once, all of it or nothing. Every step is
 * {@link Actor#SET_UP}'s, for there is nobody else yet.
 */
public interface SetUp {

  /** Bytes of a file. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /** Whether there is nobody and nothing yet. */
  Outcome<Boolean> isEmpty(Actor setUp);

  /**
   * Makes the secret of a new link; the former link opens nothing any more. Refused {@code
   * setup.not-empty} when there is somebody already.
   */
  Outcome<String> newLink(Actor setUp);

  /** What of a secret is kept and compared. */
  static String keyOf(String secret) {
    return Sha256.hex(secret);
  }

  /** Whether the link opens the set-up page; takes as long when it does not. */
  Outcome<Boolean> opens(Actor setUp, String key);

  /**
   * What setting up with that file would make, and what is wrong with it; nothing is kept.
   *
   * @param username of the first administrator, which nobody in the file may have; null when it is
   *     not known yet
   */
  Outcome<Plan> preview(Actor setUp, String key, String username, byte[] file);

  /**
   * Sets up. Refused {@code setup.not-empty} when somebody else was faster, {@code not-found} when
   * the link opens nothing, {@code input.invalid} with everything that is wrong beside its field,
   * {@code setup.file-faulty} with everything that is wrong in the file.
   *
   * @param file null for none
   */
  Outcome<Begun> begin(Actor setUp, String key, Beginning beginning, byte[] file);

  /**
   * Takes a file into an empty installation without the page; people sign in with the passwords the
   * file gives, and choose their own then. Answers how many things were made.
   */
  Outcome<Integer> load(Actor setUp, byte[] file);

  /** Takes in what did not come from a file; people keep the passwords they are given. */
  Outcome<Integer> load(Actor setUp, MasterData data);

  /** As {@link #load(Actor, MasterData)}, and marks the installation as the demo for good. */
  Outcome<Integer> loadDemo(Actor setUp, MasterData data);

  /** Whether the installation was once loaded with the demo. */
  Outcome<Boolean> isDemo(Actor setUp);

  /** Who runs this installation, for anybody; empty when it was not set up on the page. */
  Outcome<Optional<Vendor>> vendor(Actor anybody);

  /**
   * What the set-up page asks.
   *
   * @param timeZone an IANA name
   * @param administrator the first vendor administrator
   */
  record Beginning(String vendorName, String timeZone, Administrator administrator) {}

  /**
   * Who looks after the installation first.
   *
   * @param language ISO 639-1
   */
  record Administrator(
      String username, String name, String email, String language, String password) {

    @Override
    public String toString() {
      return "administrator " + username;
    }
  }

  /**
   * What came of it.
   *
   * @param passwords of those the file gives none
   */
  record Begun(UserAccount administrator, Plan plan, List<FirstPassword> passwords) {
    public Begun {
      passwords = List.copyOf(passwords);
    }
  }
}
