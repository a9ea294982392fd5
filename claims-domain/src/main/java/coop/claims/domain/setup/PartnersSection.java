package coop.claims.domain.setup;

import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads organisations with their locations and enrollments; funds are {@link FundsSection}'s. */
final class PartnersSection {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Intake intake;
  private final ProgramsSection programs;
  private final FundsSection funds;

  private final Map<String, Organisation> known = new HashMap<>();
  private final Map<String, Location> knownLocations = new HashMap<>();
  private final Map<String, Enrollment> knownEnrollments = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private final List<Enrollment> enrollments = new ArrayList<>();

  PartnersSection(Intake intake, ProgramsSection programs, EntitiesSection entities) {
    this.intake = intake;
    this.programs = programs;
    this.funds = new FundsSection(intake, programs, entities);
    Stock stock = intake.stock();
    stock.organisations().forEach(o -> known.put(o.code(), o));
    stock.locations().forEach(l -> knownLocations.put(key(l.organisationId(), l.code()), l));
    stock.enrollments().forEach(e -> knownEnrollments.put(key(e.locationId(), e.programCode()), e));
  }

  List<Organisation> organisations() {
    return organisations;
  }

  List<Location> locations() {
    return locations;
  }

  List<Enrollment> enrollments() {
    return enrollments;
  }

  FundsSection funds() {
    return funds;
  }

  Organisation organisation(Node node, String field) {
    String code = node.code(field);
    Organisation organisation = known.get(code);
    if (organisation == null) {
      throw node.wrong(field, seen.contains(code) ? Problems.FOLLOWS : "setup.no-such", code);
    }
    return organisation;
  }

  /**
   * A location by its code.
   *
   * @param organisationId whose it must be; null for any, when only one is called so
   */
  Location location(Node node, String field, UUID organisationId) {
    String code = node.code(field);
    List<Location> called =
        knownLocations.values().stream().filter(l -> l.code().equals(code)).toList();
    List<Location> fit =
        called.stream()
            .filter(l -> organisationId == null || l.organisationId().equals(organisationId))
            .toList();
    if (fit.size() == 1) {
      return fit.get(0);
    }
    String wrong = fit.isEmpty() ? "setup.other-organisation" : "setup.several";
    boolean follows = called.isEmpty() && seen.contains("location " + code);
    String code2 = called.isEmpty() ? "setup.no-such" : wrong;
    throw node.wrong(field, follows ? Problems.FOLLOWS : code2, code);
  }

  void read(Node node) {
    node.knows("code", "name", "country", "timeZone", "language", "locations");
    String code = node.code("code");
    if (!seen.add(code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    Organisation there = known.get(code);
    Organisation organisation = there == null ? made(node, code) : there;
    if (there != null) {
      node.same("name", there.name(), node::text);
      node.same("country", there.country(), field -> country(node, null));
      node.same("timeZone", there.timeZone(), node::zone);
      node.same("language", there.language(), field -> language(node));
    }
    if (organisation == null) {
      node.objects("locations")
          .forEach(l -> l.take("code", c -> seen.add("location " + l.code(c))));
      return;
    }
    intake.note(
        Kind.ORGANISATION, node, there == null, code, organisation.name(), organisation.country());
    intake.problems().each(node.objects("locations"), each -> location(each, organisation));
  }

  private Organisation made(Node node, String code) {
    String name = node.take("name", node::text);
    String country = node.take(() -> country(node, null));
    ZoneId zone = node.take("timeZone", node::zone);
    String language = node.take(() -> language(node));
    if (!node.isSound()) {
      return null;
    }
    Organisation made = new Organisation(intake.ids().next(), code, name, country, zone, language);
    known.put(code, made);
    organisations.add(made);
    return made;
  }

  private void location(Node node, Organisation organisation) {
    node.knows("code", "name", "country", "enrollments");
    String code = node.code("code");
    seen.add("location " + code);
    if (!seen.add(organisation.id() + " " + code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    Location there = knownLocations.get(key(organisation.id(), code));
    Location location = there == null ? made(node, code, organisation) : there;
    if (there != null) {
      node.same("name", there.name(), node::text);
      node.same("country", there.country(), field -> country(node, null));
    }
    if (location == null) {
      return;
    }
    intake.note(
        Kind.LOCATION,
        node,
        there == null,
        code,
        location.name(),
        organisation.name(),
        location.country());
    intake.problems().each(node.objects("enrollments"), each -> enrollment(each, location));
  }

  private Location made(Node node, String code, Organisation organisation) {
    String name = node.take("name", node::text);
    String country = node.take(() -> country(node, organisation.country()));
    if (!node.isSound()) {
      return null;
    }
    Location made = new Location(intake.ids().next(), organisation.id(), code, name, country);
    knownLocations.put(key(organisation.id(), code), made);
    locations.add(made);
    return made;
  }

  private void enrollment(Node node, Location location) {
    node.knows("program", "status", "funds");
    Program program = programs.program(node, "program");
    String key = key(location.id(), program.code());
    if (!seen.add(key)) {
      throw node.wrong("program", "setup.twice", program.code());
    }
    Enrollment there = knownEnrollments.get(key);
    Enrollment enrollment = there == null ? made(node, location, program) : there;
    if (there != null) {
      node.same("status", there.status(), field -> node.choice(field, Enrollment.Status.class));
    }
    if (enrollment == null) {
      return;
    }
    intake.note(
        Kind.ENROLLMENT, node, there == null, location.code(), program.code(), enrollment.status());
    intake
        .problems()
        .each(node.objects("funds"), each -> funds.read(each, enrollment, location, program));
  }

  private Enrollment made(Node node, Location location, Program program) {
    Enrollment.Status status =
        node.has("status")
            ? node.take(() -> node.choice("status", Enrollment.Status.class))
            : Enrollment.Status.ENROLLED;
    if (!node.isSound()) {
      return null;
    }
    Enrollment made =
        new Enrollment(
            intake.ids().next(), location.organisationId(), location.id(), program.code(), status);
    knownEnrollments.put(key(location.id(), program.code()), made);
    enrollments.add(made);
    return made;
  }

  private static String country(Node node, String absent) {
    String country = absent == null || node.has("country") ? node.text("country") : absent;
    if (!COUNTRIES.contains(country)) {
      throw node.wrong("country", "setup.not-a-country", country);
    }
    return country;
  }

  static String language(Node node) {
    String language = node.has("language") ? node.text("language") : "en";
    if (!MasterDataReader.LANGUAGES.contains(language)) {
      throw node.wrong(
          "language", "setup.not-one-of", language, String.join(", ", MasterDataReader.LANGUAGES));
    }
    return language;
  }

  private static String key(UUID of, String code) {
    return of + "\n" + code;
  }
}
