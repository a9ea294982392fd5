package coop.claims.domain.setup;

import coop.claims.domain.setup.MasterDataReader.Reading;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Piece.Thing;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.domain.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks a file over against what is there, the same way for a preview and for the real thing. */
final class MasterDataIntake {

  private final MasterDataFormat format;
  private final MasterDataReader reader;
  private final Installation installation;
  private final Clock clock;

  MasterDataIntake(
      MasterDataFormat format, MasterDataReader reader, Installation installation, Clock clock) {
    this.format = format;
    this.reader = reader;
    this.installation = installation;
    this.clock = clock;
  }

  /**
   * Half-years by number count from the day of the first file, or from the day this very file was
   * taken in: on a later day the same numbers would mean other half-years.
   *
   * @param taken a user name that is somebody's already; null for none
   */
  Reading look(byte[] file, String taken) {
    Stock stock = installation.stock();
    try {
      if (file.length > SetUp.MOST_BYTES) {
        throw new FaultyFile(Fault.ofFile("setup.too-large"));
      }
      Thing thing = format.read(file);
      Instant now = clock.instant();
      boolean first = stock.entities().isEmpty() && stock.programs().isEmpty();
      Instant asOf = installation.takenIn(Sha256.hex(file)).orElse(first ? now : null);
      return reader.read(thing, stock, now, asOf, taken);
    } catch (FaultyFile unreadable) {
      return new Reading(Plan.unreadable(unreadable.fault()), null);
    }
  }

  /** The reading, when nothing is wrong. */
  Reading sound(byte[] file, String taken) {
    Reading reading = look(file, taken);
    Plan plan = reading.plan();
    if (!plan.isSound()) {
      List<Violation> violations = new ArrayList<>();
      plan.faults().forEach(fault -> violations.add(fault.violation()));
      if (plan.moreFaults() > 0) {
        violations.add(Violation.of("file", "setup.more-faults", plan.moreFaults()));
      }
      boolean large = plan.faults().get(0).code().equals("setup.too-large");
      throw new Refusal(
              large ? Kind.TOO_LARGE : Kind.RULE, "setup.file-faulty", List.of(), violations)
          .asException();
    }
    return reading;
  }
}
