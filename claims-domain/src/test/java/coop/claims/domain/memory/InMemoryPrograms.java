package coop.claims.domain.memory;

import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.partner.Location;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Programs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Programs} in memory. */
final class InMemoryPrograms implements Programs {

  private record Version(String programCode, int number) {}

  private final Table<String, Program> programs;
  private final Table<UUID, Period> periods;
  private final Table<Version, Catalogue> catalogues;
  private final InMemoryPartners partners;

  InMemoryPrograms(Tables tables, InMemoryPartners partners) {
    this.partners = partners;
    this.programs = tables.table();
    this.periods = tables.table();
    this.catalogues = tables.table();
  }

  @Override
  public void add(Program program) {
    programs.add(program.code(), program);
  }

  @Override
  public void add(Period period) {
    programs.get(period.programCode()).orElseThrow();
    boolean overlaps =
        periods.stream()
            .filter(p -> p.programCode().equals(period.programCode()))
            .anyMatch(
                p ->
                    !p.claimOpen().isAfter(period.claimDeadline())
                        && !period.claimOpen().isAfter(p.claimDeadline()));
    if (overlaps) {
      throw new IllegalStateException("claiming windows of a program never overlap");
    }
    periods.add(period.id(), period);
  }

  @Override
  public void add(Catalogue catalogue) {
    Program program = programs.get(catalogue.programCode()).orElseThrow();
    int last =
        catalogues.stream()
            .filter(c -> c.programCode().equals(program.code()))
            .mapToInt(Catalogue::version)
            .max()
            .orElse(0);
    if (catalogue.version() != last + 1) {
      throw new IllegalStateException("the version after " + last + " is " + (last + 1));
    }
    catalogues.add(new Version(program.code(), catalogue.version()), catalogue);
    programs.put(
        program.code(),
        new Program(
            program.code(),
            program.name(),
            program.family(),
            program.calendar(),
            program.terms(),
            program.otherTaxInvoiceCountries(),
            program.threshold(),
            catalogue.version()));
  }

  /** What a publication makes of the rows that are read live. */
  void replace(Program program, List<Period> gone, List<Period> kept) {
    programs.put(program.code(), program);
    gone.forEach(p -> periods.remove(p.id()));
    kept.forEach(p -> periods.put(p.id(), p));
  }

  @Override
  public Optional<Program> program(String code) {
    return programs.get(code);
  }

  @Override
  public List<Program> programs() {
    return programs.stream().sorted(Comparator.comparing(Program::code)).toList();
  }

  @Override
  public Optional<Period> period(UUID id) {
    return periods.get(id);
  }

  @Override
  public List<Period> periods(String programCode) {
    return periods.stream()
        .filter(p -> p.programCode().equals(programCode))
        .sorted(Comparator.comparing(Period::claimOpen).reversed())
        .toList();
  }

  @Override
  public Optional<Setting> setting(UUID periodId) {
    return periods
        .get(periodId)
        .map(p -> new Setting(programs.get(p.programCode()).orElseThrow(), p));
  }

  @Override
  public Optional<Setting> setting(UUID periodId, UUID locationId) {
    String country = partners.location(locationId).map(Location::country).orElse(null);
    return setting(periodId).map(setting -> setting.in(country));
  }

  @Override
  public Catalogue catalogue(String programCode, int version) {
    return catalogues.get(new Version(programCode, version)).orElseThrow();
  }
}
