package coop.claims.domain.program;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.UUID;

/** What can be claimed for, for anybody signed in. */
public interface ProgramCatalogue {

  /** For a partner: programs one of the actor's locations is enrolled in; for the vendor: all. */
  Outcome<List<Program>> programs(Actor actor);

  Outcome<Program> program(Actor actor, String programCode);

  /** Latest first. */
  Outcome<List<Period>> periods(Actor actor, String programCode);

  Outcome<Period> period(Actor actor, UUID periodId);

  /** The catalogue version in force. */
  Outcome<Catalogue> current(Actor actor, String programCode);

  /** The version a claim has pinned. */
  Outcome<Catalogue> version(Actor actor, String programCode, int version);
}
