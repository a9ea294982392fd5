package coop.claims.web.claim;

/**
 * One entry of the list of what a submission needs.
 *
 * @param place id of the element to go to
 * @param done whether nothing is left to do for it
 * @param warning whether it does not stop the submission
 * @param cure what would put it right; null when nothing would, or nothing is wrong
 */
public record ChecklistEntry(
    String text, String place, boolean done, boolean warning, String cure) {}
