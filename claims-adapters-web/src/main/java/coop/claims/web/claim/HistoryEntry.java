package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.HistoryLine;
import java.util.List;

/**
 * One thing that happened, as people read it.
 *
 * @param sentence who did what
 * @param item what it was about, by its name; null for the claim itself
 * @param place id of the element on the claim's page that shows the item; null without an item
 * @param detail what else is worth knowing, such as an amount or a reason; null for nothing
 * @param changes what was changed, old and new, one thing each
 * @param words what somebody wrote, to be quoted; null for nothing
 * @param receipt id of the decision's receipt; null when it is none, or has none
 */
public record HistoryEntry(
    HistoryLine line,
    String sentence,
    String item,
    String place,
    String detail,
    List<String> changes,
    String words,
    String receipt) {

  public HistoryEntry {
    changes = List.copyOf(changes);
  }
}
