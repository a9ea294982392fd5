package coop.claims.persistence.claim;

/** A row of something a claim carries. */
interface PartRow<T> {

  /** Once, when the row is made. */
  void belongTo(ClaimRow claim);

  /**
   * Takes over all of it.
   *
   * @param place in the claim's order of such parts
   */
  void take(T part, int place);
}
