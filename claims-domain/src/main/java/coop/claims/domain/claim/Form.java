package coop.claims.domain.claim;

import java.time.LocalDate;
import java.util.Currency;

/**
 * What the partner says of the activity as a whole.
 *
 * @param name friendly, the partner's own
 * @param currency of every amount of the claim; fixed once a line exists
 * @param activityStart inclusive, inside the usage period
 * @param description null when there is none
 * @param preApprovalId mandatory only where the catalogue says so; null otherwise
 * @param additionalInformation anything else for the reviewer; null when there is none
 */
public record Form(
    String name,
    String activityCode,
    Currency currency,
    LocalDate activityStart,
    LocalDate activityEnd,
    String description,
    String preApprovalId,
    String additionalInformation) {

  /** The name of a draft that was deleted and whose words are gone by now. */
  public static final String PURGED = "";
}
