package coop.claims.app.setup;

import coop.claims.domain.fund.Fund;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.RefusalException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads organisations with their locations, enrollments and funds. */
final class PartnersSection {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of("en", "fr", "nl", "sv");

  private final Problems problems;
  private final ProgramsSection programs;
  private final Map<String, Entity> entities;
  private final Ids ids;

  private final Map<String, Organisation> organisations = new HashMap<>();
  private final Map<String, Location> locations = new HashMap<>();
  private final List<Organisation> organisationsInOrder = new ArrayList<>();
  private final List<Location> locationsInOrder = new ArrayList<>();
  private final List<Enrollment> enrollments = new ArrayList<>();
  private final List<Fund> funds = new ArrayList<>();
  private final List<Money> earnings = new ArrayList<>();
  private final Set<String> fundKeys = new HashSet<>();

  PartnersSection(
      Problems problems, ProgramsSection programs, Map<String, Entity> entities, Ids ids) {
    this.problems = problems;
    this.programs = programs;
    this.entities = entities;
    this.ids = ids;
  }

  List<Organisation> organisations() {
    return organisationsInOrder;
  }

  List<Location> locations() {
    return locationsInOrder;
  }

  List<Enrollment> enrollments() {
    return enrollments;
  }

  List<Fund> funds() {
    return funds;
  }

  List<Money> earnings() {
    return earnings;
  }

  Organisation organisation(Node node, String field) {
    String code = node.text(field);
    return Optional.ofNullable(organisations.get(code))
        .orElseThrow(() -> node.wrong(field, "there is no organisation '" + code + "'"));
  }

  Location location(Node node, String field) {
    String code = node.text(field);
    return Optional.ofNullable(locations.get(code))
        .orElseThrow(() -> node.wrong(field, "there is no location '" + code + "'"));
  }

  static String language(Node node) {
    String language = node.textOr("language", "en");
    if (!LANGUAGES.contains(language)) {
      throw node.wrong("language", "'" + language + "' is none of en, fr, nl, sv");
    }
    return language;
  }

  void read(Node node) {
    String code = node.text("code");
    Organisation organisation =
        new Organisation(
            ids.next(),
            code,
            node.text("name"),
            country(node, null),
            node.as("timeZone", ZoneId::of),
            language(node));
    if (organisations.put(code, organisation) != null) {
      throw node.wrong("code", "'" + code + "' stands there twice");
    }
    organisationsInOrder.add(organisation);
    problems.each(node.objects("locations"), each -> location(each, organisation));
  }

  private void location(Node node, Organisation organisation) {
    String code = node.text("code");
    Location location =
        new Location(
            ids.next(),
            organisation.id(),
            code,
            node.text("name"),
            country(node, organisation.country()));
    if (locations.put(code, location) != null) {
      throw node.wrong("code", "'" + code + "' stands there twice");
    }
    locationsInOrder.add(location);
    Set<String> enrolled = new HashSet<>();
    problems.each(node.objects("enrollments"), each -> enrollment(each, location, enrolled));
  }

  private void enrollment(Node node, Location location, Set<String> enrolled) {
    Program program = programs.program(node, "program");
    if (!enrolled.add(program.code())) {
      throw node.wrong("program", "'" + program.code() + "' stands there twice");
    }
    Enrollment enrollment =
        new Enrollment(
            ids.next(),
            location.organisationId(),
            location.id(),
            program.code(),
            node.has("status")
                ? node.choice("status", Enrollment.Status.class)
                : Enrollment.Status.ENROLLED);
    enrollments.add(enrollment);
    problems.each(node.objects("funds"), each -> fund(each, enrollment, program));
  }

  private void fund(Node node, Enrollment enrollment, Program program) {
    String entityCode = node.text("entity");
    Entity entity =
        Optional.ofNullable(entities.get(entityCode))
            .orElseThrow(() -> node.wrong("entity", "there is no entity '" + entityCode + "'"));
    Period period = programs.period(node, "period", program.code());
    if (!fundKeys.add(enrollment.id() + " " + period.id() + " " + entityCode)) {
      throw node.wrong("period", "has two funds of " + entityCode);
    }
    Currency currency = Currency.getInstance(entity.currency());
    funds.add(
        Fund.open(
            ids.next(),
            enrollment.organisationId(),
            enrollment.id(),
            period.id(),
            entityCode,
            currency,
            period.closesAt(program.calendar())));
    earnings.add(earned(node, currency));
  }

  private static Money earned(Node node, Currency currency) {
    try {
      Money earned = Money.exact(node.as("earned", BigDecimal::new), currency);
      if (earned.isNegative()) {
        throw node.wrong("earned", "is less than nothing");
      }
      return earned;
    } catch (RefusalException refused) {
      throw node.wrong("earned", "does not fit " + currency + ": " + refused.getMessage());
    }
  }

  private static String country(Node node, String absent) {
    String country = node.textOr("country", absent);
    if (!COUNTRIES.contains(country == null ? "" : country)) {
      throw node.wrong("country", "is not a country code of ISO 3166-1");
    }
    return country;
  }
}
