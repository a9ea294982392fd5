package coop.claims.domain.program;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Programs, their periods and catalogue documents in storage. */
public interface Programs {

  void add(Program program);

  void add(Period period);

  /** Publishes a document; its number must follow the last one. */
  void add(Catalogue catalogue);

  /** With calendar and holidays. */
  Optional<Program> program(String code);

  List<Program> programs();

  Optional<Period> period(UUID id);

  /** Latest first. */
  List<Period> periods(String programCode);

  /** Program and period in one statement, for the path of every command on a claim. */
  Optional<Setting> setting(UUID periodId);

  /** The same as a partner's location has it. */
  Optional<Setting> setting(UUID periodId, UUID locationId);

  /** An immutable document; adapters may keep it in memory. */
  Catalogue catalogue(String programCode, int version);

  /**
   * The live rows a claim is judged by.
   *
   * @param country of the claim's location, ISO 3166-1; null where the location is not looked at or
   *     not to be seen
   */
  record Setting(Program program, Period period, String country) {

    /** Wherever the claim is made. */
    public Setting(Program program, Period period) {
      this(program, period, null);
    }

    /** As that country has it. */
    public Setting in(String here) {
      return new Setting(program, period, here);
    }

    public Instant opensAt() {
      return period.opensAt(program.calendar());
    }

    public Instant closesAt() {
      return period.closesAt(program.calendar());
    }

    public Instant resubmissionClosesAt() {
      return period.resubmissionClosesAt(program.calendar());
    }

    public boolean isOpen(Instant now) {
      return period.isOpen(now, program.calendar());
    }
  }
}
