package coop.claims.domain.memory;

import coop.claims.domain.claim.PinnedDrafts;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Edition;
import coop.claims.domain.program.Edition.State;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.program.ProgramDraft;
import coop.claims.domain.program.ProgramEditions;
import coop.claims.domain.setup.MasterData.Entity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link ProgramEditions} and {@link PinnedDrafts} in memory. */
final class InMemoryProgramEditions implements ProgramEditions, PinnedDrafts {

  private record Kept(Edition edition, String source) {}

  private record Key(String programCode, int number) {}

  private final Table<String, ProgramDraft> drafts;
  private final Table<Key, Kept> editions;
  private final InMemoryPrograms programs;
  private final InMemoryInstallation installation;
  private final InMemoryClaims claims;
  private final InMemoryFunds funds;
  private final AtomicLong versions = new AtomicLong();

  InMemoryProgramEditions(
      Tables tables,
      InMemoryPrograms programs,
      InMemoryInstallation installation,
      InMemoryClaims claims,
      InMemoryFunds funds) {
    this.drafts = tables.table();
    this.editions = tables.table();
    this.programs = programs;
    this.installation = installation;
    this.claims = claims;
    this.funds = funds;
  }

  @Override
  public Optional<ProgramDraft> draft(String programCode) {
    return drafts.get(programCode);
  }

  @Override
  public Optional<ProgramDraft> lockedDraft(String programCode) {
    return drafts.get(programCode);
  }

  @Override
  public List<ProgramDraft> drafts() {
    return drafts.stream().sorted(Comparator.comparing(ProgramDraft::programCode)).toList();
  }

  @Override
  public long nextDraftVersion() {
    return versions.incrementAndGet();
  }

  @Override
  public boolean begin(ProgramDraft draft) {
    if (drafts.get(draft.programCode()).isPresent()) {
      return false;
    }
    drafts.add(draft.programCode(), draft);
    return true;
  }

  @Override
  public void change(ProgramDraft draft) {
    drafts.put(draft.programCode(), draft);
  }

  @Override
  public void drop(String programCode) {
    drafts.remove(programCode);
  }

  @Override
  public List<Edition> editions(String programCode) {
    int current = programs.program(programCode).map(Program::currentVersion).orElse(0);
    return editions.stream()
        .map(Kept::edition)
        .filter(e -> e.programCode().equals(programCode))
        .map(e -> e.number() == current ? e : retired(e))
        .sorted(Comparator.comparingInt(Edition::number).reversed())
        .toList();
  }

  private static Edition retired(Edition e) {
    return new Edition(
        e.programCode(),
        e.number(),
        State.RETIRED,
        e.sha256(),
        e.author(),
        e.publisher(),
        e.publishedAt(),
        e.moveDrafts());
  }

  @Override
  public Optional<String> source(String programCode, int number) {
    return editions.get(new Key(programCode, number)).map(Kept::source);
  }

  @Override
  public List<ProgramDocument.Entity> entities() {
    return installation
        .entities()
        .map(e -> new ProgramDocument.Entity(e.code(), e.name(), e.currency(), 1))
        .sorted(Comparator.comparing(ProgramDocument.Entity::code))
        .toList();
  }

  @Override
  public Set<UUID> periodsInUse(String programCode) {
    Set<UUID> own =
        programs.periods(programCode).stream().map(p -> p.id()).collect(Collectors.toSet());
    return Stream.concat(
            claims.all().map(r -> r.claim().placement().periodId()),
            funds.all().map(f -> f.periodId()))
        .filter(own::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> entitiesInUse(String programCode) {
    Set<UUID> own =
        programs.periods(programCode).stream().map(p -> p.id()).collect(Collectors.toSet());
    return funds
        .all()
        .filter(f -> own.contains(f.periodId()))
        .map(f -> f.entityCode())
        .collect(Collectors.toSet());
  }

  @Override
  public void add(Edition edition, String source, Catalogue catalogue) {
    programs.add(catalogue);
    editions.add(new Key(edition.programCode(), edition.number()), new Kept(edition, source));
  }

  @Override
  public void publish(Publication publication) {
    publication
        .entities()
        .forEach(e -> installation.add(new Entity(e.code(), e.name(), e.currency())));
    Program program = publication.program();
    programs.replace(program, publication.gone(), publication.periods());
    add(publication.edition(), publication.source(), publication.catalogue());
  }

  @Override
  public List<UUID> of(String programCode, UUID after, int most) {
    return claims
        .openDrafts()
        .filter(c -> c.placement().programCode().equals(programCode))
        .map(c -> c.id())
        .sorted(Comparator.comparing(UUID::toString))
        .filter(id -> after == null || id.toString().compareTo(after.toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<UUID> toMove(Set<UUID> without, int most) {
    return claims
        .openDrafts()
        .filter(c -> !without.contains(c.id()))
        .filter(
            c ->
                target(c.placement().programCode(), c.placement().programVersion())
                    .map(version -> programs.catalogue(c.placement().programCode(), version))
                    .flatMap(catalogue -> catalogue.activity(c.form().activityCode()))
                    .filter(ActivityType::active)
                    .isPresent())
        .map(c -> c.id())
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Integer> target(String programCode, int version) {
    return editions.stream()
        .map(Kept::edition)
        .filter(e -> e.programCode().equals(programCode) && e.moveDrafts())
        .map(Edition::number)
        .filter(number -> number > version)
        .max(Comparator.naturalOrder());
  }
}
