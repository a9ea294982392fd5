package coop.claims.persistence.history;

/** Where a claim's history ends; kept in the claim's own row, which is locked by now. */
public interface ChainHead {

  /** Sequence of the last event, 0 before the first. */
  long seq();

  /** Hash of the last event, {@code ChainedEvent.ORIGIN} before the first. */
  String hash();

  /** The chain has grown; the row is written with the transaction's other changes. */
  void moveTo(long seq, String hash);
}
