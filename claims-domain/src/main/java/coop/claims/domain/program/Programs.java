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

  /** An immutable document; adapters may keep it in memory. */
  Catalogue catalogue(String programCode, int version);

  /** The live rows a claim is judged by. */
  record Setting(Program program, Period period) {

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
