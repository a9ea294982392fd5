package coop.claims.domain.shared;

/** Ends the reading of one thing in a file, which the fault says is wrong. */
public final class FaultyFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  public FaultyFile(Fault fault) {
    super(
        fault.line() + ":" + fault.column() + " " + fault.path() + " " + fault.code(),
        null,
        false,
        false);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
