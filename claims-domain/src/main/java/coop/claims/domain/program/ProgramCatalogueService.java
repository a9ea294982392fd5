package coop.claims.domain.program;

import coop.claims.domain.account.Actor;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Serves who wants to know what can be claimed for. */
public final class ProgramCatalogueService implements ProgramCatalogue {

  private final Programs programs;
  private final Partners partners;

  public ProgramCatalogueService(Programs programs, Partners partners) {
    this.programs = programs;
    this.partners = partners;
  }

  @Override
  public Outcome<List<Program>> programs(Actor actor) {
    return Outcome.of(
        () -> {
          if (!actor.isPartner()) {
            return programs.programs();
          }
          Set<String> own = enrolledIn(actor);
          return programs.programs().stream().filter(p -> own.contains(p.code())).toList();
        });
  }

  @Override
  public Outcome<Program> program(Actor actor, String programCode) {
    return Outcome.of(() -> visible(actor, programCode));
  }

  @Override
  public Outcome<List<Period>> periods(Actor actor, String programCode) {
    return Outcome.of(
        () -> {
          visible(actor, programCode);
          return programs.periods(programCode);
        });
  }

  @Override
  public Outcome<Period> period(Actor actor, UUID periodId) {
    return Outcome.of(
        () -> {
          Period period = programs.period(periodId).orElseThrow(ProgramCatalogueService::unknown);
          visible(actor, period.programCode());
          return period;
        });
  }

  @Override
  public Outcome<Catalogue> current(Actor actor, String programCode) {
    return Outcome.of(
        () -> programs.catalogue(programCode, visible(actor, programCode).currentVersion()));
  }

  @Override
  public Outcome<Catalogue> version(Actor actor, String programCode, int version) {
    return Outcome.of(
        () -> {
          Program program = visible(actor, programCode);
          if (version < 1 || version > program.currentVersion()) {
            throw unknown();
          }
          return programs.catalogue(programCode, version);
        });
  }

  private Program visible(Actor actor, String programCode) {
    if (actor.isPartner() && !enrolledIn(actor).contains(programCode)) {
      throw unknown();
    }
    return programs.program(programCode).orElseThrow(ProgramCatalogueService::unknown);
  }

  private Set<String> enrolledIn(Actor actor) {
    return partners.programs(actor.organisationId());
  }

  private static RuntimeException unknown() {
    return Refusal.notFound().asException();
  }
}
