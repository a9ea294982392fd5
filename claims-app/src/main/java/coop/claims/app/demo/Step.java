package coop.claims.app.demo;

/** Something a person does with a claim, at the claim's present time. */
@FunctionalInterface
interface Step {

  void take(ClaimInPlay claim);
}
