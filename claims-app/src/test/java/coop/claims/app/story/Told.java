package coop.claims.app.story;

/**
 * A story that was told: the two claims it left behind.
 *
 * @param approved id of the claim that was approved for less
 * @param disputed id of the claim that was rejected, contested and approved
 */
record Told(String approved, String disputed) {}
