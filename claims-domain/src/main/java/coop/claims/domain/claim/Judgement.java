package coop.claims.domain.claim;

/**
 * What stands decided on an item now.
 *
 * @param reason null when pending, or accepted in full
 * @param text the reviewer's words, null when there are none
 */
public record Judgement(ItemState state, ReasonCode reason, String text) {

  public static final Judgement PENDING = new Judgement(ItemState.PENDING, null, null);
  public static final Judgement ACCEPTED = new Judgement(ItemState.ACCEPTED, null, null);
}
