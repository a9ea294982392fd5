package coop.claims.domain.program;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.calendar.HolidayLibrary;
import coop.claims.domain.program.ProgramDocumentReader.Reading;
import coop.claims.domain.program.ProgramEditions.Publication;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Place;
import coop.claims.domain.shared.Piece.Thing;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Serves program managers. */
public final class ProgramDocumentsService implements ProgramDocuments {

  /** Of a text, in bytes. */
  public static final int MOST_BYTES = 1024 * 1024;

  private final Programs programs;
  private final ProgramEditions editions;
  private final DocumentFormat format;
  private final ProgramDocumentReader reader;
  private final HolidayLibrary holidays;
  private final Clock clock;
  private final Ids ids;

  public ProgramDocumentsService(
      Programs programs,
      ProgramEditions editions,
      DocumentFormat format,
      HolidayLibrary holidays,
      Clock clock,
      Ids ids) {
    this.programs = programs;
    this.editions = editions;
    this.format = format;
    this.reader = new ProgramDocumentReader(holidays);
    this.holidays = holidays;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<List<Sheet>> programs(Actor actor) {
    return Outcome.of(
        () -> {
          refuseUnlessManager(actor);
          Set<String> codes = new TreeSet<>();
          programs.programs().forEach(p -> codes.add(p.code()));
          editions.drafts().forEach(d -> codes.add(d.programCode()));
          return codes.stream()
              .filter(code -> manages(actor, code))
              .map(code -> sheet(actor, code))
              .toList();
        });
  }

  @Override
  public Outcome<Sheet> program(Actor actor, String programCode) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          return sheet(actor, programCode);
        });
  }

  private Sheet sheet(Actor actor, String code) {
    Program program = programs.program(code).orElse(null);
    ProgramDraft draft = editions.draft(code).orElse(null);
    if (program == null && draft == null) {
      throw Refusal.notFound().asException();
    }
    LocalizedText name =
        program == null ? document(draft.source(), code, draft.number()).name() : program.name();
    return new Sheet(
        code,
        name,
        program == null ? 0 : program.currentVersion(),
        draft,
        editions.editions(code),
        programs.periods(code),
        draft != null && !draft.changedBy().equals(actor.userId()));
  }

  @Override
  public Outcome<String> source(Actor actor, String programCode, int number) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          return sourceOf(programCode, number);
        });
  }

  @Override
  public Outcome<String> readable(Actor actor, String programCode) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          Optional<ProgramDraft> draft = editions.draft(programCode);
          return draft.isPresent()
              ? draft.get().written()
              : ProgramDocumentText.readable(inForce(programCode));
        });
  }

  /** With the periods there are: a file of master data may have brought some since. */
  private Thing inForce(String programCode) {
    Thing source = parsed(sourceOf(programCode, current(programCode)));
    List<Period> periods =
        programs.periods(programCode).stream()
            .sorted(Comparator.comparing(Period::usageStart))
            .toList();
    return ProgramDocumentText.withPeriods(source, periods);
  }

  @Override
  public Outcome<Reading> check(Actor actor, String programCode, byte[] text) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          return read(text, programCode, base(programCode) + 1);
        });
  }

  @Override
  public Outcome<Receipt> save(Actor actor, String programCode, Long version, byte[] text) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          return kept(actor, programCode, version, text);
        });
  }

  @Override
  public Outcome<ProgramDocument> document(Actor actor, String programCode) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          return editable(programCode);
        });
  }

  @Override
  public Outcome<Receipt> revise(Actor actor, String programCode, Long version, Revision revision) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          ProgramDocument document = editable(programCode);
          List<Period> periods = document.periods();
          Period next =
              revision.nextPeriod() ? DocumentPeriods.after(periods.get(periods.size() - 1)) : null;
          String text =
              ProgramDocumentText.readable(ProgramDocumentText.revised(document, revision, next));
          return kept(actor, programCode, version, text.getBytes(StandardCharsets.UTF_8));
        });
  }

  private ProgramDocument editable(String programCode) {
    ProgramDraft draft = editions.draft(programCode).orElse(null);
    String text =
        draft == null ? ProgramDocumentText.readable(inForce(programCode)) : draft.source();
    return document(text, programCode, base(programCode) + 1);
  }

  private Receipt kept(Actor actor, String programCode, Long version, byte[] text) {
    ProgramDraft there = editions.lockedDraft(programCode).orElse(null);
    refuseUnlessRead(there, version);
    int base = base(programCode);
    ProgramDocument document = sound(text, programCode, base + 1);
    ground(document).refuseFaults();
    String source = ProgramDocumentText.canonical(document);
    String written = new String(text, StandardCharsets.UTF_8);
    boolean same =
        there != null
            && there.base() == base
            && there.source().equals(source)
            && there.written().equals(written);
    if (same) {
      return new Receipt(there.id(), there.version());
    }
    ProgramDraft draft =
        new ProgramDraft(
            there == null ? ids.next() : there.id(),
            programCode,
            editions.nextDraftVersion(),
            base,
            written,
            source,
            Sha256.hex(source),
            actor.userId(),
            now());
    if (there != null) {
      editions.change(draft);
    } else if (!editions.begin(draft)) {
      throw Refusal.stale().asException();
    }
    return new Receipt(draft.id(), draft.version());
  }

  private static void refuseUnlessRead(ProgramDraft there, Long version) {
    if (version != null && (there == null || there.version() != version)) {
      throw Refusal.stale().asException();
    }
    if (there != null && version == null) {
      throw Refusal.of(Kind.ILLEGAL_STEP, "program.draft-there").asException();
    }
  }

  @Override
  public Outcome<Receipt> drop(Actor actor, String programCode, Long version) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          ProgramDraft draft = locked(programCode, version);
          editions.drop(programCode);
          return new Receipt(draft.id(), draft.version());
        });
  }

  @Override
  public Outcome<List<Change>> changes(Actor actor, String programCode) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          ProgramDraft draft =
              editions.draft(programCode).orElseThrow(ProgramDocumentsService::none);
          return changes(programCode, draft.base(), parsed(draft.source()));
        });
  }

  @Override
  public Outcome<List<Change>> changes(Actor actor, String programCode, int number) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          return changes(programCode, number - 1, parsed(sourceOf(programCode, number)));
        });
  }

  private List<Change> changes(String programCode, int before, Thing after) {
    Thing old =
        before == 0
            ? new Thing(new Place(1, 1), Map.<String, Piece>of())
            : parsed(sourceOf(programCode, before));
    return before == 0 ? List.of(Change.of("all-new")) : DocumentDiff.between(old, after);
  }

  @Override
  public Outcome<Receipt> publish(
      Actor actor, String programCode, Long version, boolean moveDrafts) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          ProgramDraft draft = locked(programCode, version);
          if (draft.changedBy().equals(actor.userId())) {
            throw Refusal.of(Kind.FORBIDDEN, "program.four-eyes").asException();
          }
          if (draft.base() != base(programCode)) {
            throw Refusal.stale().asException();
          }
          ProgramDocument document = document(draft.source(), programCode, draft.number());
          Ground ground = ground(document);
          ground.refuseFaults();
          editions.publish(
              new Publication(
                  program(document, draft.number()),
                  ground.periods,
                  ground.gone,
                  ground.newEntities,
                  new Edition(
                      programCode,
                      draft.number(),
                      Edition.State.PUBLISHED,
                      draft.sha256(),
                      draft.changedBy(),
                      actor.userId(),
                      now(),
                      moveDrafts),
                  draft.source(),
                  document.catalogue()));
          editions.drop(programCode);
          return new Receipt(draft.id(), draft.number());
        });
  }

  @Override
  public Outcome<Proposal> proposal(Actor actor, String programCode) {
    return Outcome.of(
        () -> {
          refuseUnlessManagerOf(actor, programCode);
          ProgramDraft draft =
              editions.draft(programCode).orElseThrow(ProgramDocumentsService::none);
          ProgramDocument document = document(draft.source(), programCode, draft.number());
          return new Proposal(
              program(document, draft.number()), ground(document).periods, document.catalogue());
        });
  }

  private Program program(ProgramDocument document, int number) {
    int year = now().atZone(document.calendar().zone()).getYear();
    return new Program(
        document.code(),
        document.name(),
        document.family(),
        document.calendar().around(year, holidays),
        document.terms(),
        document.countries().stream()
            .filter(c -> c.taxInvoiceRequired() != document.terms().taxInvoiceRequired())
            .map(ProgramDocument.Country::code)
            .collect(Collectors.toSet()),
        document.threshold(),
        number);
  }

  private static RuntimeException none() {
    return Refusal.of(Kind.ILLEGAL_STEP, "program.no-draft").asException();
  }

  /** What a document meets in this installation. */
  private final class Ground {
    private final List<Period> periods = new ArrayList<>();
    private final List<Period> gone = new ArrayList<>();
    private final List<ProgramDocument.Entity> newEntities = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();

    private Ground(ProgramDocument document, int base) {
      Map<String, Period> there =
          programs.periods(document.code()).stream()
              .collect(Collectors.toMap(Period::code, each -> each));
      for (Period said : document.periods()) {
        Period old = there.remove(said.code());
        periods.add(with(old == null ? ids.next() : old.id(), said));
      }
      if (!there.isEmpty()) {
        Set<UUID> used = editions.periodsInUse(document.code());
        Set<String> said = saidBefore(document.code(), base);
        there.values().stream()
            .sorted(Comparator.comparing(Period::code))
            .forEach(each -> leave(each, used, said));
      }
      Set<String> owing = new TreeSet<>(editions.entitiesInUse(document.code()));
      document.entities().forEach(said -> owing.remove(said.code()));
      owing.forEach(code -> faults.add(Violation.of("entities", "program.entity-in-use", code)));
      Map<String, ProgramDocument.Entity> known =
          editions.entities().stream()
              .collect(Collectors.toMap(ProgramDocument.Entity::code, each -> each));
      for (int i = 0; i < document.entities().size(); i++) {
        ProgramDocument.Entity said = document.entities().get(i);
        ProgramDocument.Entity old = known.get(said.code());
        if (old == null) {
          newEntities.add(said);
        } else if (!old.currency().equals(said.currency())) {
          faults.add(
              Violation.of(
                  "entities[" + i + "].currency",
                  "setup.other-currency",
                  old.code(),
                  old.currency()));
        }
      }
    }

    private void leave(Period period, Set<UUID> used, Set<String> said) {
      gone.add(period);
      if (used.contains(period.id())) {
        faults.add(Violation.of("periods", "program.period-in-use", period.code()));
      } else if (!said.contains(period.code())) {
        faults.add(Violation.of("periods", "program.period-unsaid", period.code()));
      }
    }

    private void refuseFaults() {
      if (!faults.isEmpty()) {
        throw faulty(faults);
      }
    }
  }

  private Ground ground(ProgramDocument document) {
    return new Ground(document, base(document.code()));
  }

  /** A period that came with a file since must not go because nobody wrote of it. */
  private Set<String> saidBefore(String programCode, int base) {
    return editions
        .source(programCode, base)
        .map(this::parsed)
        .map(ProgramDocumentText::periodCodes)
        .orElse(Set.of());
  }

  private static Period with(UUID id, Period p) {
    return new Period(
        id,
        p.programCode(),
        p.code(),
        p.earningStart(),
        p.earningEnd(),
        p.usageStart(),
        p.usageEnd(),
        p.claimOpen(),
        p.claimDeadline(),
        p.resubmissionCutOff());
  }

  private ProgramDraft locked(String programCode, Long version) {
    ProgramDraft draft =
        editions.lockedDraft(programCode).orElseThrow(ProgramDocumentsService::none);
    if (version != null && draft.version() != version) {
      throw Refusal.stale().asException();
    }
    return draft;
  }

  private Reading read(byte[] text, String programCode, int number) {
    try {
      if (text.length > MOST_BYTES) {
        throw new FaultyFile(Fault.ofFile("program.too-large"));
      }
      return reader.read(format.read(text), programCode, number);
    } catch (FaultyFile unreadable) {
      return Reading.unreadable(unreadable.fault());
    }
  }

  private ProgramDocument sound(byte[] text, String programCode, int number) {
    Reading reading = read(text, programCode, number);
    if (reading.isSound()) {
      return reading.document();
    }
    if (reading.faults().get(0).code().equals("program.too-large")) {
      throw Refusal.of(Kind.TOO_LARGE, "program.too-large").asException();
    }
    List<Violation> violations = new ArrayList<>();
    reading.faults().forEach(fault -> violations.add(fault.violation()));
    if (reading.moreFaults() > 0) {
      violations.add(Violation.of("file", "setup.more-faults", reading.moreFaults()));
    }
    throw faulty(violations);
  }

  private static RuntimeException faulty(List<Violation> violations) {
    return new Refusal(Kind.RULE, "program.document-faulty", List.of(), violations).asException();
  }

  private ProgramDocument document(String source, String programCode, int number) {
    return sound(source.getBytes(StandardCharsets.UTF_8), programCode, number);
  }

  private Thing parsed(String source) {
    return format.read(source.getBytes(StandardCharsets.UTF_8));
  }

  private String sourceOf(String programCode, int number) {
    return editions.source(programCode, number).orElseThrow(() -> Refusal.notFound().asException());
  }

  private int base(String programCode) {
    return programs.program(programCode).map(Program::currentVersion).orElse(0);
  }

  private int current(String programCode) {
    return programs
        .program(programCode)
        .map(Program::currentVersion)
        .orElseThrow(() -> Refusal.notFound().asException());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Programs are the vendor's business: to partners these addresses do not exist. */
  private static void refuseUnlessManager(Actor actor) {
    if (actor.isPartner()) {
      throw Refusal.notFound().asException();
    }
    if (!actor.holdsSomewhere(Role.PROGRAM_MANAGER)) {
      throw Refusal.forbidden().asException();
    }
  }

  static void refuseUnlessManagerOf(Actor actor, String programCode) {
    refuseUnlessManager(actor);
    if (!manages(actor, programCode)) {
      throw Refusal.notFound().asException();
    }
  }

  private static boolean manages(Actor actor, String programCode) {
    return actor.holds(Role.PROGRAM_MANAGER, null, programCode);
  }
}
