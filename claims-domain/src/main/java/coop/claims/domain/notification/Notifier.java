package coop.claims.domain.notification;

/** The way out to a mail server. */
public interface Notifier {

  /** Whether a mail server is known; without one no mail is ever made. */
  boolean isOn();

  /**
   * Puts the letter into words and hands it over. Takes as long as a slow server is let; never
   * throws for anything a server does.
   */
  Result send(Letter letter);

  /**
   * How it ended.
   *
   * @param reason what the server said, for the operator; null when the letter was taken
   */
  record Result(End end, String reason) {

    public static final Result TAKEN = new Result(End.TAKEN, null);
  }

  /** What is to become of the letter. */
  enum End {
    /** The server has it. */
    TAKEN,
    /** This letter will never be taken: its address is refused. */
    REFUSED,
    /** Perhaps later; other letters may go now. */
    LATER,
    /** No letter can go now: the server is not there, or talks nonsense. */
    UNREACHABLE
  }
}
