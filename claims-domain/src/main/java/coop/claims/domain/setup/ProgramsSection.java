package coop.claims.domain.setup;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.CatalogueReader;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.program.TermsReader;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Piece.Thing;
import coop.claims.domain.shared.Problems;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads programs with calendar, terms and catalogue; their periods are {@link PeriodsSection}'s.
 */
final class ProgramsSection {

  private static final int FIRST_VERSION = 1;

  /** Percent that is paid back where nothing else is said. */
  private static final int WHOLE = 100;

  private final Intake intake;
  private final MasterDataFormat format;
  private final int thisYear;
  private final PeriodsSection periods;

  private final Map<String, Program> known = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<Catalogue> catalogues = new ArrayList<>();
  private final Map<String, Thing> texts = new HashMap<>();

  ProgramsSection(Intake intake, MasterDataFormat format, Instant now) {
    this.intake = intake;
    this.format = format;
    this.thisYear = now.atOffset(ZoneOffset.UTC).getYear();
    this.periods = new PeriodsSection(intake);
    intake.stock().programs().forEach(p -> known.put(p.code(), p));
  }

  List<Program> programs() {
    return programs;
  }

  List<Catalogue> catalogues() {
    return catalogues;
  }

  PeriodsSection periods() {
    return periods;
  }

  /** The new programs, each in one piece; its entities are all there are. */
  List<ProgramDocument> documents(List<Entity> entities) {
    List<ProgramDocument.Entity> owing = new ArrayList<>();
    for (Entity entity : entities) {
      owing.add(
          new ProgramDocument.Entity(
              entity.code(), entity.name(), entity.currency(), owing.size() + 1));
    }
    return catalogues.stream().map(each -> document(each, owing)).toList();
  }

  private ProgramDocument document(Catalogue catalogue, List<ProgramDocument.Entity> entities) {
    Program program = known.get(catalogue.programCode());
    BusinessCalendar calendar = program.calendar();
    return new ProgramDocument(
        program.code(),
        program.name(),
        program.family(),
        new ProgramDocument.Calendar(
            calendar.zone(),
            calendar.opens(),
            calendar.closes(),
            null,
            null,
            new TreeSet<>(calendar.holidays()),
            new TreeSet<>()),
        program.terms(),
        entities,
        periods.of(program.code()),
        null,
        null,
        WHOLE,
        List.of(),
        catalogue,
        texts.get(program.code()));
  }

  Program program(Node node, String field) {
    String code = node.code(field);
    Program program = known.get(code);
    if (program == null) {
      throw node.wrong(field, seen.contains(code) ? Problems.FOLLOWS : "setup.no-such", code);
    }
    return program;
  }

  void read(Node node) {
    node.knows("code", "name", "family", "calendar", "terms", "catalogue", "periods");
    String code = node.code("code");
    if (!seen.add(code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    Program there = known.get(code);
    Program program = there == null ? made(node, code) : there;
    if (there != null) {
      compare(node, there);
    }
    if (program != null) {
      intake.note(
          Kind.PROGRAM,
          node,
          there == null,
          code,
          program.name(),
          program.calendar().zone().getId());
      periods.read(node, program);
    }
  }

  private Program made(Node node, String code) {
    LocalizedText name = node.take(() -> node.localized("name", Limits.NAME));
    var family = node.take(() -> node.choice("family", Program.Family.class));
    BusinessCalendar calendar =
        node.take(() -> CalendarFields.calendar(node.object("calendar"), thisYear));
    Terms terms =
        node.has("terms")
            ? node.take(() -> TermsReader.read(node.object("terms")))
            : Terms.standard();
    Catalogue catalogue = node.take(() -> catalogue(node, code));
    if (!node.isSound() || calendar == null || terms == null || catalogue == null) {
      return null;
    }
    Program program = new Program(code, name, family, calendar, terms, FIRST_VERSION);
    known.put(code, program);
    programs.add(program);
    catalogues.add(catalogue);
    texts.put(code, catalogueNode(node).thing());
    return program;
  }

  private void compare(Node node, Program there) {
    node.same("name", there.name(), field -> node.localized(field, Limits.NAME));
    node.same("family", there.family(), field -> node.choice(field, Program.Family.class));
    if (node.has("calendar")) {
      BusinessCalendar said =
          node.take(() -> CalendarFields.calendar(node.object("calendar"), thisYear));
      if (said != null && !CalendarFields.isSame(said, there.calendar(), thisYear)) {
        node.note(node.wrong("calendar", "setup.differs-within"));
      }
    }
    if (node.has("terms")) {
      Terms said = node.take(() -> TermsReader.read(node.object("terms")));
      if (said != null && !said.equals(there.terms())) {
        node.note(node.wrong("terms", "setup.differs-within"));
      }
    }
    if (node.has("catalogue")) {
      Catalogue said = node.take(() -> catalogue(node, there.code()));
      if (said != null && !intake.stock().catalogues().contains(said)) {
        node.note(node.wrong("catalogue", "setup.differs-within"));
      }
    }
  }

  private Catalogue catalogue(Node node, String programCode) {
    Problems problems = intake.problems();
    int before = problems.count();
    Catalogue[] read = new Catalogue[1];
    Node root = catalogueNode(node);
    problems.within(
        root,
        each -> read[0] = new CatalogueReader(problems).read(each, programCode, FIRST_VERSION));
    return problems.count() == before ? read[0] : null;
  }

  private Node catalogueNode(Node node) {
    return node.isObject("catalogue") ? node.object("catalogue") : included(node);
  }

  private Node included(Node node) {
    String name = node.text("catalogue");
    return format
        .included(name)
        .map(thing -> new Node("[" + name + "]", thing, intake.problems()))
        .orElseThrow(() -> node.wrong("catalogue", "setup.no-such-catalogue", name));
  }
}
