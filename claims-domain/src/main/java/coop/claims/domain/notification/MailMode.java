package coop.claims.domain.notification;

/** When notices of a group are mailed. */
public enum MailMode {
  AT_ONCE,
  /** Once a day, at seven in the morning of the reader's own zone, when there is anything. */
  DIGEST,
  /** Never; they still stand in the application. */
  OFF
}
