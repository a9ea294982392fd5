package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.HistoryLine;

/**
 * One thing that happened, as people read it.
 *
 * @param sentence who did what
 * @param item what it was about, by its name; null for the claim itself
 * @param place id of the element on the claim's page that shows the item; null without an item
 * @param detail what else is worth knowing, such as an amount or a reason; null for nothing
 * @param receipt id of the decision's receipt; null when it is none, or has none
 */
public record HistoryEntry(
    HistoryLine line, String sentence, String item, String place, String detail, String receipt) {}
