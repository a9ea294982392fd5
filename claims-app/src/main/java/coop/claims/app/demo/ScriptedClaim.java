package coop.claims.app.demo;

import coop.claims.domain.claim.ReasonCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One claim as the script tells it.
 *
 * @param number its place in the script, from 0; varies what is left to chance
 * @param by username of who makes it
 * @param reviewer username of who reviews it
 * @param preApproval null where the activity needs none
 * @param ownWork null where everything was bought
 * @param path steps and, between them, {@code +n}: n business days pass
 * @param words what people say in this claim, by step; other steps use the common ones
 * @param reason of the rejection
 * @param cut what is approved of one line; null for seven tenths
 * @param cutLine expense type of that line; null for the first
 * @param extraProof slots to fill besides the mandatory ones
 * @param askedSlot whose document the reviewer asks about; null for the last one
 * @param requestedSlot what a colleague is asked for; null for the first one
 * @param answers to questions of the activity that are not answered as in other claims
 */
record ScriptedClaim(
    int number,
    String location,
    String program,
    String activity,
    String by,
    String reviewer,
    String name,
    String description,
    String preApproval,
    List<Bill> bills,
    OwnWork ownWork,
    When when,
    List<String> path,
    Map<String, List<String>> words,
    ReasonCode reason,
    BigDecimal cut,
    String cutLine,
    List<String> extraProof,
    String askedSlot,
    String requestedSlot,
    Map<String, String> answers) {

  /** A third party's invoice; its net is the sum of the lines. */
  record Bill(String vendor, List<Line> lines) {}

  /**
   * @param answers to what the activity asks on such lines
   */
  record Line(
      String expenseType, String description, BigDecimal amount, Map<String, String> answers) {}

  /** Work of the partner's own people, certified in a statement. */
  record OwnWork(String description, List<Hours> rows, List<Line> lines) {}

  record Hours(String role, BigDecimal hours, BigDecimal hourlyCost) {}

  /**
   * @param period counted from the one that is claimed for today; null when {@code ago} counts
   * @param day of the period's claiming window on which the claim is made
   * @param ago how many business days ago the last step was; 0 for the last full one
   */
  record When(Integer period, int day, int ago) {}

  boolean hasStep(String step) {
    return path.contains(step);
  }
}
