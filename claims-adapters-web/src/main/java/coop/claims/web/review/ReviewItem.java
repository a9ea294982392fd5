package coop.claims.web.review;

import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import java.util.UUID;

/**
 * Something a reviewer decides, in the list of the review page.
 *
 * @param name as people call it
 * @param address of the review page with this item chosen
 * @param chosen whether it is the one shown
 */
public record ReviewItem(
    ItemRef ref, String name, Judgement judgement, String address, boolean chosen) {

  public ItemState state() {
    return judgement.state();
  }

  public boolean pending() {
    return state() == ItemState.PENDING;
  }

  /** The page with one of the item's files in the middle. */
  public String paperAddress(UUID paper) {
    return address.replace("#item", "&paper=" + paper + "#item");
  }

  /** Whether it stands against approving the claim. */
  public boolean open() {
    return state() == ItemState.NEEDS_CHANGE || state() == ItemState.REJECTED;
  }
}
