package coop.claims.domain.program;

import coop.claims.domain.calendar.HolidayLibrary;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.ProgramDocument.Calendar;
import coop.claims.domain.program.ProgramDocument.Country;
import coop.claims.domain.program.ProgramDocument.Entity;
import coop.claims.domain.shared.CanonicalJson;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Figure;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Thing;
import coop.claims.domain.shared.Problems;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a program document. Everything wrong with it is told at once, each with its line, column
 * and path; what it leaves out is as published.
 */
public final class ProgramDocumentReader {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

  /** The address of the schema stands where codes do. */
  private static final String TAKEN = "schema";

  private static final int ALL = 100;

  private final HolidayLibrary holidays;

  public ProgramDocumentReader(HolidayLibrary holidays) {
    this.holidays = holidays;
  }

  /**
   * What was read.
   *
   * @param document null when something is wrong
   * @param faults in the order of the text, the first 200
   * @param moreFaults how many there are beyond those
   */
  public record Reading(ProgramDocument document, List<Fault> faults, int moreFaults) {
    public Reading {
      faults = List.copyOf(faults);
    }

    static Reading unreadable(Fault fault) {
      return new Reading(null, List.of(fault), 0);
    }

    public boolean isSound() {
      return faults.isEmpty();
    }
  }

  /**
   * @param code what the program is called by; the document must agree
   * @param version of the catalogue that is read
   */
  public Reading read(Thing text, String code, int version) {
    Problems problems = new Problems();
    ProgramDocument[] read = new ProgramDocument[1];
    try {
      problems.within(
          new Node("", text, problems), root -> read[0] = document(root, problems, code, version));
    } catch (FaultyFile whole) {
      return Reading.unreadable(whole.fault());
    }
    List<Fault> faults =
        problems.faults().stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .toList();
    return new Reading(problems.count() == 0 ? read[0] : null, faults, problems.more());
  }

  private ProgramDocument document(Node root, Problems problems, String expected, int version) {
    root.knows(
        "$schema",
        "code",
        "name",
        "family",
        "calendar",
        "terms",
        "entities",
        "periods",
        "threshold",
        "coopSharePercent",
        "reimbursementPercent",
        "countries",
        "catalogue");
    root.take(() -> code(root, expected));
    LocalizedText name = root.take(() -> root.localized("name", Limits.NAME));
    var family = root.take(() -> root.choice("family", Program.Family.class));
    Calendar calendar = root.take(() -> calendar(root.object("calendar")));
    Terms terms =
        root.has("terms")
            ? root.take(() -> TermsReader.read(root.object("terms")))
            : Terms.standard();
    List<Entity> entities = new ArrayList<>();
    root.take(() -> entities(root, problems, entities));
    List<Period> periods = root.take(() -> DocumentPeriods.read(root, expected, problems));
    Money threshold = root.has("threshold") ? root.take("threshold", root::money) : null;
    Integer share =
        root.has("coopSharePercent") ? root.take("coopSharePercent", f -> percent(root, f)) : null;
    Integer reimbursed =
        root.has("reimbursementPercent")
            ? root.take("reimbursementPercent", f -> percent(root, f))
            : Integer.valueOf(ALL);
    List<Country> countries = new ArrayList<>();
    root.take(() -> countries(root, problems, countries));
    Catalogue[] catalogue = new Catalogue[1];
    Thing[] text = new Thing[1];
    root.take(
        () -> {
          Node node = root.object("catalogue");
          text[0] = node.thing();
          exactNumbers(node, "", node.thing());
          problems.within(
              node,
              each ->
                  catalogue[0] =
                      new CatalogueReader(
                              problems, reimbursed == null ? ALL : reimbursed, wanting(countries))
                          .read(each, expected, version));
          return null;
        });
    if (problems.count() > 0) {
      return null;
    }
    return new ProgramDocument(
        expected,
        name,
        family,
        calendar,
        terms,
        entities,
        periods,
        threshold,
        share,
        reimbursed,
        countries,
        catalogue[0],
        text[0]);
  }

  private static List<String> wanting(List<Country> countries) {
    return countries.stream()
        .filter(Country::preApprovalRequired)
        .map(Country::code)
        .sorted()
        .toList();
  }

  private static String code(Node root, String expected) {
    String code = root.code("code");
    if (!code.matches(CODE) || code.equals(TAKEN)) {
      throw root.wrong("code", "program.no-code", code);
    }
    if (!code.equals(expected)) {
      throw root.wrong("code", "program.other-code", expected);
    }
    return code;
  }

  private Calendar calendar(Node node) {
    node.knows("zone", "opens", "closes", "country", "region", "extraDays", "removedDays");
    ZoneId zone = node.take("zone", node::zone);
    LocalTime opens = node.take(() -> node.timeOr("opens", LocalTime.of(9, 0)));
    LocalTime closes = node.take(() -> node.timeOr("closes", LocalTime.of(17, 0)));
    String country = node.has("country") ? node.take(() -> country(node, "country")) : null;
    String region = node.has("region") ? node.take("region", node::code) : null;
    SortedSet<LocalDate> extra = node.take("extraDays", f -> days(node, f));
    SortedSet<LocalDate> removed = node.take("removedDays", f -> days(node, f));
    if (opens != null && closes != null && !opens.isBefore(closes)) {
      node.note(node.wrong("closes", "setup.hours-out-of-order"));
    }
    if (region != null && country == null) {
      node.note(node.wrong("region", "program.region-without-country"));
    } else if (country != null && !holidays.knows(country, null)) {
      node.note(node.wrong("country", "program.holidays-unknown", country));
    } else if (region != null && !holidays.knows(country, region)) {
      node.note(node.wrong("region", "program.region-unknown", region, country));
    }
    return node.isSound()
        ? new Calendar(zone, opens, closes, country, region, extra, removed)
        : null;
  }

  private static SortedSet<LocalDate> days(Node node, String field) {
    SortedSet<LocalDate> days = new TreeSet<>();
    node.texts(field).forEach(day -> days.add(node.day(field, day)));
    return days;
  }

  private static String country(Node node, String field) {
    String code = node.code(field);
    if (!COUNTRIES.contains(code)) {
      throw node.wrong(field, "setup.not-a-country", code);
    }
    return code;
  }

  private static Void entities(Node root, Problems problems, List<Entity> entities) {
    Set<Object> taken = new HashSet<>();
    List<Node> nodes = root.objects("entities");
    if (nodes.isEmpty()) {
      throw root.wrong("entities", "field.required");
    }
    problems.each(
        nodes,
        node -> {
          node.knows("code", "name", "currency", "priority");
          String code = node.take("code", node::code);
          String name = node.take("name", node::text);
          String currency = node.take("currency", f -> node.currency(f).getCurrencyCode());
          Integer priority = node.take(() -> node.numberOr("priority", entities.size() + 1));
          if (code != null && !taken.add(code)) {
            throw node.wrong("code", "setup.twice", code);
          }
          if (priority != null && (priority < 1 || !taken.add(priority))) {
            throw node.wrong("priority", "program.priority", priority);
          }
          if (node.isSound()) {
            entities.add(new Entity(code, name, currency, priority));
          }
        });
    entities.sort(Comparator.comparingInt(Entity::priority));
    return null;
  }

  private static Void countries(Node root, Problems problems, List<Country> countries) {
    Set<String> taken = new HashSet<>();
    problems.each(
        root.objects("countries"),
        node -> {
          node.knows("code", "taxInvoiceRequired", "preApprovalRequired");
          String code = node.take(() -> country(node, "code"));
          Boolean invoice = node.take(() -> node.flagOr("taxInvoiceRequired", false));
          Boolean approval = node.take(() -> node.flagOr("preApprovalRequired", false));
          if (code != null && !taken.add(code)) {
            throw node.wrong("code", "setup.twice", code);
          }
          if (node.isSound()) {
            countries.add(new Country(code, invoice, approval));
          }
        });
    countries.sort(Comparator.comparing(Country::code));
    return null;
  }

  private static int percent(Node node, String field) {
    int percent = node.number(field);
    if (percent < 1 || percent > ALL) {
      throw node.wrong(field, "program.not-between", 1, ALL);
    }
    return percent;
  }

  /** A number that readers of JSON disagree about would make the document differ elsewhere. */
  private static void exactNumbers(Node node, String path, Piece piece) {
    if (piece instanceof Thing thing) {
      thing
          .fields()
          .forEach(
              (name, each) -> exactNumbers(node, path.isEmpty() ? name : path + "." + name, each));
    } else if (piece instanceof Series series) {
      int number = 0;
      for (Piece each : series.pieces()) {
        exactNumbers(node, path + "[" + number++ + "]", each);
      }
    } else if (piece instanceof Figure figure && !CanonicalJson.isExact(figure)) {
      throw new FaultyFile(
          Fault.at(figure.place(), node.path(path), "program.number", figure.digits()));
    }
  }
}
