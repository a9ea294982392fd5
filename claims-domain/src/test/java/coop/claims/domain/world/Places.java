package coop.claims.domain.world;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Enrollment.Status;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Program.Family;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where claims happen. Aurora has two locations, Borealis one. The cloud program pays in euro on
 * standard terms; devices in yen, in the Pacific zone, with tax invoices in the Netherlands alone;
 * hosting in Bahraini dinar, with tax invoices, tax reimbursed, incentives users who may dispute,
 * and a threshold of 100 dinar.
 */
public final class Places {

  public static final String CLOUD = "CLOUD";
  public static final String DEVICES = "DEVICES";
  public static final String HOSTING = "HOSTING";

  /** A holiday of the cloud program, on a Thursday. */
  public static final LocalDate HOLIDAY = LocalDate.of(2026, 6, 4);

  public final Organisation aurora;
  public final Organisation borealis;
  public final Location amsterdam;
  public final Location lyon;
  public final Location stockholm;

  public final Period cloudPast;

  /** The period whose window is open when the world begins: used January to June 2026. */
  public final Period cloud;

  public final Period cloudNext;
  public final Period devices;
  public final Period hosting;

  public final List<Program> programs;
  public final List<Period> periods;
  public final List<Enrollment> enrollments;
  public final List<Entity> entities;
  public final Map<Fund, Money> funds = new LinkedHashMap<>();
  private final Ids ids;

  Places(Ids ids) {
    this.ids = ids;
    aurora = organisation("AURORA", "Aurora", "NL", "Europe/Amsterdam", "nl");
    borealis = organisation("BOREALIS", "Borealis", "SE", "Europe/Stockholm", "sv");
    amsterdam = new Location(ids.next(), aurora.id(), "1001", "Aurora Amsterdam", "NL");
    lyon = new Location(ids.next(), aurora.id(), "1002", "Aurora Lyon", "FR");
    stockholm = new Location(ids.next(), borealis.id(), "2001", "Borealis Stockholm", "SE");
    Terms standard = Terms.standard();
    Terms special = new Terms(2, 5, 5, 30, 45, true, true, true);
    programs =
        List.of(
            program(CLOUD, Family.CLOUD, "Europe/Amsterdam", Set.of(HOLIDAY), standard),
            inCountries(
                Set.of("NL"),
                program(DEVICES, Family.DEVICES, "America/Los_Angeles", Set.of(), standard)),
            withThreshold(
                Money.of("100.000", "BHD"),
                program(HOSTING, Family.HOSTING, "Asia/Bahrain", Set.of(), special)));
    cloudPast = period(CLOUD, "FY26-H1-PAST", LocalDate.of(2025, 7, 1));
    cloud = period(CLOUD, "FY26-H2", LocalDate.of(2026, 1, 1));
    cloudNext = period(CLOUD, "FY27-H1", LocalDate.of(2026, 7, 1));
    devices = period(DEVICES, "FY26-H2", LocalDate.of(2026, 1, 1));
    hosting = period(HOSTING, "FY26-H2", LocalDate.of(2026, 1, 1));
    periods = List.of(cloudPast, cloud, cloudNext, devices, hosting);
    entities =
        List.of(
            new Entity("VENDOR-IE", "Vendor Ireland", "EUR"),
            new Entity("VENDOR-JP", "Vendor Japan", "JPY"),
            new Entity("VENDOR-BH", "Vendor Bahrain", "BHD"));
    List<Enrollment> all = new ArrayList<>();
    Enrollment amsterdamCloud = enroll(all, amsterdam, CLOUD, Status.ENROLLED);
    Enrollment lyonCloud = enroll(all, lyon, CLOUD, Status.ENROLLED);
    Enrollment stockholmCloud = enroll(all, stockholm, CLOUD, Status.ENROLLED);
    Enrollment amsterdamDevices = enroll(all, amsterdam, DEVICES, Status.ENROLLED);
    enroll(all, lyon, DEVICES, Status.INVITED);
    Enrollment amsterdamHosting = enroll(all, amsterdam, HOSTING, Status.ENROLLED);
    enroll(all, lyon, HOSTING, Status.ENROLLED);
    enrollments = List.copyOf(all);
    fund(amsterdamCloud, cloudPast, "VENDOR-IE", Money.of("700.00", "EUR"));
    fund(amsterdamCloud, cloud, "VENDOR-IE", Money.of("10000.00", "EUR"));
    fund(amsterdamCloud, cloudNext, "VENDOR-IE", Money.of("8000.00", "EUR"));
    fund(lyonCloud, cloud, "VENDOR-IE", Money.of("3000.00", "EUR"));
    fund(stockholmCloud, cloud, "VENDOR-IE", Money.of("5000.00", "EUR"));
    fund(amsterdamDevices, devices, "VENDOR-JP", Money.of("1000000", "JPY"));
    fund(amsterdamHosting, hosting, "VENDOR-BH", Money.of("4000.000", "BHD"));
  }

  public Program program(String code) {
    return programs.stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
  }

  public Enrollment enrollment(UUID locationId, String programCode) {
    return enrollments.stream()
        .filter(e -> e.locationId().equals(locationId) && e.programCode().equals(programCode))
        .findFirst()
        .orElseThrow();
  }

  private Organisation organisation(
      String code, String name, String country, String zone, String language) {
    return new Organisation(ids.next(), code, name, country, ZoneId.of(zone), language);
  }

  private static Program program(
      String code, Family family, String zone, Set<LocalDate> holidays, Terms terms) {
    return new Program(
        code,
        LocalizedText.english("Program " + code),
        family,
        new BusinessCalendar(ZoneId.of(zone), LocalTime.of(9, 0), LocalTime.of(17, 0), holidays),
        terms,
        1);
  }

  private static Program inCountries(Set<String> otherTaxInvoiceCountries, Program p) {
    return new Program(
        p.code(),
        p.name(),
        p.family(),
        p.calendar(),
        p.terms(),
        otherTaxInvoiceCountries,
        p.threshold(),
        p.currentVersion());
  }

  private static Program withThreshold(Money threshold, Program p) {
    return new Program(
        p.code(),
        p.name(),
        p.family(),
        p.calendar(),
        p.terms(),
        p.otherTaxInvoiceCountries(),
        threshold,
        p.currentVersion());
  }

  /** The half-year used from that day: earned in the one before, claimed from its middle on. */
  private Period period(String program, String code, LocalDate usageStart) {
    LocalDate usageEnd = usageStart.plusMonths(6).minusDays(1);
    LocalDate deadline = usageEnd.plusDays(46);
    return new Period(
        ids.next(),
        program,
        code,
        usageStart.minusMonths(6),
        usageStart.minusDays(1),
        usageStart,
        usageEnd,
        usageStart.plusDays(46),
        deadline,
        deadline.plusDays(45));
  }

  private Enrollment enroll(
      List<Enrollment> all, Location location, String program, Status status) {
    Enrollment enrollment =
        new Enrollment(ids.next(), location.organisationId(), location.id(), program, status);
    all.add(enrollment);
    return enrollment;
  }

  private void fund(Enrollment enrollment, Period period, String entity, Money earned) {
    Currency currency = earned.currency();
    BusinessCalendar calendar = program(enrollment.programCode()).calendar();
    funds.put(
        Fund.open(
            ids.next(),
            enrollment.organisationId(),
            enrollment.id(),
            period.id(),
            entity,
            currency,
            period.closesAt(calendar)),
        earned);
  }
}
