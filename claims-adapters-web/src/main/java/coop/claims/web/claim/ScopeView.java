package coop.claims.web.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.PartnerDirectory;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.ProgramCatalogue;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Which part of the work a page is about: program, usage period and location, from the address.
 * What the person may not see, or what does not exist, does not narrow.
 */
@Named("scope")
@RequestScoped
public class ScopeView {

  @Inject CallContext context;
  @Inject ProgramCatalogue catalogue;
  @Inject PartnerDirectory partners;
  @Inject HttpServletRequest request;
  @Inject Wording wording;

  private List<Program> programs;
  private List<Period> periods;
  private List<Location> locations;

  /** By name. */
  public List<Program> getPrograms() {
    if (programs == null) {
      programs =
          catalogue.programs(actor()).orThrow().stream()
              .sorted(Comparator.comparing(p -> wording.text(p.name())))
              .toList();
    }
    return programs;
  }

  /** Of the chosen program, latest first; empty while none is chosen. */
  public List<Period> getPeriods() {
    if (periods == null) {
      Program program = getProgram();
      periods = program == null ? List.of() : catalogue.periods(actor(), program.code()).orThrow();
    }
    return periods;
  }

  /** The partner's; the vendor's people choose no location. */
  public List<Location> getLocations() {
    if (locations == null) {
      locations =
          actor().isPartner()
              ? Page.all(page -> partners.locations(actor(), page).orThrow())
              : List.of();
    }
    return locations;
  }

  /** Null for all. */
  public Program getProgram() {
    String code = request.getParameter("program");
    return getPrograms().stream().filter(p -> p.code().equals(code)).findFirst().orElse(null);
  }

  /** Null for all. */
  public Period getPeriod() {
    UUID id = Queries.id(request.getParameter("period")).orElse(null);
    return getPeriods().stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
  }

  /** Null for all. */
  public Location getLocation() {
    UUID id = Queries.id(request.getParameter("location")).orElse(null);
    return getLocations().stream().filter(l -> l.id().equals(id)).findFirst().orElse(null);
  }

  public String getProgramCode() {
    return getProgram() == null ? null : getProgram().code();
  }

  public UUID getPeriodId() {
    return getPeriod() == null ? null : getPeriod().id();
  }

  public UUID getLocationId() {
    return getLocation() == null ? null : getLocation().id();
  }

  /** The program's name for a code in a list; the code itself where it is not known. */
  public String programName(String code) {
    return getPrograms().stream()
        .filter(p -> p.code().equals(code))
        .findFirst()
        .map(p -> wording.text(p.name()))
        .orElse(code);
  }

  private Actor actor() {
    return context.actor();
  }
}
